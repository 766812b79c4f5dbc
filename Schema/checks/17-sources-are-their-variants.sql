-- The source of a paper is that of the form in which its record writes it.
--
-- A row is a paper whose source is not that of its variant, or a source that shows a title that none
-- of its variants has as its title, series or abbreviation.
SELECT 'paper' AS what, p.paper_id AS item_id, p.source_id AS found, v.source_id AS expected
FROM papers AS p
LEFT JOIN source_variants AS v ON v.variant_id = p.source_variant_id
WHERE p.source_id IS NOT v.source_id
UNION ALL
SELECT 'source', s.source_id, s.title, NULL
FROM sources AS s
WHERE EXISTS (SELECT 1 FROM source_variants AS v WHERE v.source_id = s.source_id)
  AND NOT EXISTS (
    SELECT 1 FROM source_variants AS v
    WHERE v.source_id = s.source_id AND s.title IN (v.title, v.series, v.abbreviation_29)
  )
ORDER BY 1, 2;
