-- Sources of papers, with a choice of merges.
-- Parameters:
--   :merges  TEXT  all: every merge of the thesaurus; own: without the built-in ones; none
-- Columns: paper_id, year, item_id. One row per: included paper and source.
SELECT DISTINCT p.paper_id, p.year, coalesce(m.preferred_id, p.source_id) AS item_id
FROM papers AS p
LEFT JOIN thesaurus AS m ON m.kind = 'source' AND m.variant_id = p.source_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
WHERE p.is_included = 1
  AND p.source_id IS NOT NULL
  AND (:merges = 'none' OR coalesce(m.preferred_id, p.source_id) NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'source'))
