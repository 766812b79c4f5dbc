-- The thesaurus is applied, and nothing else merges items.
--
-- A row is an item whose preferred_id is not what the thesaurus says; without a row there, an item
-- stands for itself. Cited references are linked by rules too, so only their own rows are looked at.
-- Written from the catalogue of kinds: merges
SELECT
  'author' AS kind, v.author_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM authors AS v
LEFT JOIN thesaurus AS m ON m.kind = 'author' AND m.variant_id = v.author_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.author_id)
UNION ALL
SELECT
  'institution' AS kind, v.institution_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM institutions AS v
LEFT JOIN thesaurus AS m ON m.kind = 'institution' AND m.variant_id = v.institution_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.institution_id)
UNION ALL
SELECT
  'country' AS kind, v.country_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM countries AS v
LEFT JOIN thesaurus AS m ON m.kind = 'country' AND m.variant_id = v.country_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.country_id)
UNION ALL
SELECT
  'keyword' AS kind, v.keyword_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM keywords AS v
LEFT JOIN thesaurus AS m ON m.kind = 'keyword' AND m.variant_id = v.keyword_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.keyword_id)
UNION ALL
SELECT
  'source' AS kind, v.source_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM sources AS v
LEFT JOIN thesaurus AS m ON m.kind = 'source' AND m.variant_id = v.source_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.source_id)
UNION ALL
SELECT
  'cited_author' AS kind, v.cited_author_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM cited_authors AS v
LEFT JOIN thesaurus AS m ON m.kind = 'cited_author' AND m.variant_id = v.cited_author_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.cited_author_id)
UNION ALL
SELECT
  'cited_source' AS kind, v.cited_source_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM cited_sources AS v
LEFT JOIN thesaurus AS m ON m.kind = 'cited_source' AND m.variant_id = v.cited_source_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.cited_source_id)
UNION ALL
SELECT
  'term' AS kind, v.term_id AS item_id, v.preferred_id, m.preferred_id AS expected
FROM terms AS v
LEFT JOIN thesaurus AS m ON m.kind = 'term' AND m.variant_id = v.term_id
WHERE v.preferred_id <> coalesce(m.preferred_id, v.term_id)
-- End of merges
UNION ALL
SELECT 'cited_reference', v.reference_id, v.preferred_id, p.preferred_id
FROM thesaurus AS m
JOIN cited_references AS v ON v.reference_id = m.variant_id
LEFT JOIN cited_references AS p ON p.reference_id = m.preferred_id
WHERE m.kind = 'cited_reference'
  AND v.preferred_id IS NOT p.preferred_id
ORDER BY 1, 2;
