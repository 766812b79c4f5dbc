-- Keywords of papers as they are written, but for the case of letters without accents: a hyphen and a
-- blank make two keywords. A keyword that is merged counts under the spelling of the preferred one.
-- Parameters:
--   :kinds         TEXT     author, plus, or both
--   :merges        TEXT     all: every merge of the thesaurus; own: without the built-in ones; none
--   :single_words  INTEGER  0: author keywords of one word (hyphens are blanks) are left out
-- Columns: paper_id, year, item_id (the number of the spelling), keyword_id, spelling.
-- One row per: included paper and spelling.
SELECT paper_id, year, dense_rank() OVER (ORDER BY spelling) AS item_id, keyword_id, spelling
FROM (
  SELECT DISTINCT
    s.paper_id,
    p.year,
    coalesce(m.preferred_id, s.keyword_id) AS keyword_id,
    coalesce(preferred.keyword, lower(s.as_written)) AS spelling
  FROM paper_keywords AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN keywords AS k ON k.keyword_id = s.keyword_id
  LEFT JOIN thesaurus AS m ON m.kind = 'keyword' AND m.variant_id = s.keyword_id
    AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
  LEFT JOIN keywords AS preferred ON preferred.keyword_id = m.preferred_id
  WHERE p.is_included = 1 AND (:kinds = 'both' OR s.kind = :kinds)
    AND (s.kind = 'plus' OR :single_words = 1 OR instr(k.keyword, ' ') > 0)
    AND (:merges = 'none' OR coalesce(m.preferred_id, s.keyword_id) NOT IN (
      SELECT item_id FROM left_out_items WHERE kind = 'keyword'))
)
