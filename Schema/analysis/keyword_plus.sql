-- Keywords Plus of papers, with a choice of merges.
-- Parameters:
--   :merges  TEXT  all: every merge of the thesaurus; own: without the built-in ones; none
-- Columns: paper_id, year, item_id. One row per: included paper and keyword.
SELECT DISTINCT s.paper_id, p.year, coalesce(m.preferred_id, s.keyword_id) AS item_id
FROM paper_keywords AS s
JOIN papers AS p ON p.paper_id = s.paper_id
LEFT JOIN thesaurus AS m ON m.kind = 'keyword' AND m.variant_id = s.keyword_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
WHERE p.is_included = 1 AND s.kind = 'plus'
  AND (:merges = 'none' OR coalesce(m.preferred_id, s.keyword_id) NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'keyword'))
