-- Cited references as they are written: variants of one work stay apart.
-- Parameters:
--   :merges     TEXT     all: every merge of the thesaurus; own: without the built-in ones; none
--   :look_back  INTEGER  the oldest work counted, in years before the citing paper; NULL for all
-- Columns: paper_id, year, item_id. One row per: included paper and reference.
SELECT DISTINCT s.paper_id, p.year, coalesce(m.preferred_id, s.reference_id) AS item_id
FROM citations AS s
JOIN papers AS p ON p.paper_id = s.paper_id
JOIN cited_references AS r ON r.reference_id = s.reference_id
LEFT JOIN thesaurus AS m ON m.kind = 'cited_reference' AND m.variant_id = s.reference_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
WHERE p.is_included = 1
  AND (:look_back IS NULL OR p.year - r.year BETWEEN 0 AND :look_back)
  AND (:merges = 'none' OR coalesce(m.preferred_id, s.reference_id) NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'cited_reference'))
