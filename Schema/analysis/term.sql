-- Noun phrases of papers, with a choice of merges.
-- Parameters:
--   :merges  TEXT  all: every merge of the thesaurus; own: without the built-in ones; none
-- Columns: paper_id, year, item_id. One row per: included paper and term.
SELECT DISTINCT s.paper_id, p.year, coalesce(m.preferred_id, s.term_id) AS item_id
FROM paper_terms AS s
JOIN papers AS p ON p.paper_id = s.paper_id
LEFT JOIN thesaurus AS m ON m.kind = 'term' AND m.variant_id = s.term_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
WHERE p.is_included = 1
  AND (:merges = 'none' OR coalesce(m.preferred_id, s.term_id) NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'term'))
