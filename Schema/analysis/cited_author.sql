-- Cited authors, with a choice of merges and of look-back years, with or without '[ANONYMOUS]'.
-- Parameters:
--   :merges     TEXT     all: every merge of the thesaurus; own: without the built-in ones; none
--   :look_back  INTEGER  the oldest work counted, in years before the citing paper; NULL for all
--   :anonymous  INTEGER  1: a name that says that there is no author counts too
-- Columns: paper_id, year, item_id. One row per: included paper and cited author.
SELECT DISTINCT s.paper_id, p.year, coalesce(m.preferred_id, r.cited_author_id) AS item_id
FROM citations AS s
JOIN papers AS p ON p.paper_id = s.paper_id
JOIN cited_references AS r ON r.reference_id = s.reference_id
LEFT JOIN thesaurus AS m ON m.kind = 'cited_author' AND m.variant_id = r.cited_author_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
JOIN cited_authors AS a ON a.cited_author_id = coalesce(m.preferred_id, r.cited_author_id)
WHERE p.is_included = 1
  AND (:anonymous = 1 OR a.is_anonymous = 0)
  AND r.cited_author_id IS NOT NULL
  AND (:look_back IS NULL OR p.year - r.year BETWEEN 0 AND :look_back)
  AND (:merges = 'none' OR a.cited_author_id NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'cited_author'))
