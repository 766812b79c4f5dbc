-- Merged items point to one that stands for itself.
--
-- A row is an item whose preferred_id is no item, or one that is merged itself.
-- Written from the catalogue of kinds: chains
SELECT 'authors' AS kind, v.author_id AS item_id, v.preferred_id
FROM authors AS v
LEFT JOIN authors AS p ON p.author_id = v.preferred_id
WHERE v.preferred_id <> v.author_id
  AND (p.author_id IS NULL OR p.preferred_id <> p.author_id)
UNION ALL
SELECT 'institutions' AS kind, v.institution_id AS item_id, v.preferred_id
FROM institutions AS v
LEFT JOIN institutions AS p ON p.institution_id = v.preferred_id
WHERE v.preferred_id <> v.institution_id
  AND (p.institution_id IS NULL OR p.preferred_id <> p.institution_id)
UNION ALL
SELECT 'countries' AS kind, v.country_id AS item_id, v.preferred_id
FROM countries AS v
LEFT JOIN countries AS p ON p.country_id = v.preferred_id
WHERE v.preferred_id <> v.country_id
  AND (p.country_id IS NULL OR p.preferred_id <> p.country_id)
UNION ALL
SELECT 'keywords' AS kind, v.keyword_id AS item_id, v.preferred_id
FROM keywords AS v
LEFT JOIN keywords AS p ON p.keyword_id = v.preferred_id
WHERE v.preferred_id <> v.keyword_id
  AND (p.keyword_id IS NULL OR p.preferred_id <> p.keyword_id)
UNION ALL
SELECT 'sources' AS kind, v.source_id AS item_id, v.preferred_id
FROM sources AS v
LEFT JOIN sources AS p ON p.source_id = v.preferred_id
WHERE v.preferred_id <> v.source_id
  AND (p.source_id IS NULL OR p.preferred_id <> p.source_id)
UNION ALL
SELECT 'cited_references' AS kind, v.reference_id AS item_id, v.preferred_id
FROM cited_references AS v
LEFT JOIN cited_references AS p ON p.reference_id = v.preferred_id
WHERE v.preferred_id <> v.reference_id
  AND (p.reference_id IS NULL OR p.preferred_id <> p.reference_id)
UNION ALL
SELECT 'cited_authors' AS kind, v.cited_author_id AS item_id, v.preferred_id
FROM cited_authors AS v
LEFT JOIN cited_authors AS p ON p.cited_author_id = v.preferred_id
WHERE v.preferred_id <> v.cited_author_id
  AND (p.cited_author_id IS NULL OR p.preferred_id <> p.cited_author_id)
UNION ALL
SELECT 'cited_sources' AS kind, v.cited_source_id AS item_id, v.preferred_id
FROM cited_sources AS v
LEFT JOIN cited_sources AS p ON p.cited_source_id = v.preferred_id
WHERE v.preferred_id <> v.cited_source_id
  AND (p.cited_source_id IS NULL OR p.preferred_id <> p.cited_source_id)
UNION ALL
SELECT 'terms' AS kind, v.term_id AS item_id, v.preferred_id
FROM terms AS v
LEFT JOIN terms AS p ON p.term_id = v.preferred_id
WHERE v.preferred_id <> v.term_id
  AND (p.term_id IS NULL OR p.preferred_id <> p.term_id)
-- End of chains
ORDER BY 1, 2;
