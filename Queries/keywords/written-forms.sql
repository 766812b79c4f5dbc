-- Keywords that are written in several ways.
--
-- Letter case, hyphens and blanks do not tell keywords apart, and the thesaurus may merge more;
-- here is what stands behind each.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   keyword     TEXT     folded
--   as_written  TEXT     a way of writing it
--   papers      INTEGER  papers that write it so
--   forms       INTEGER  ways of writing the keyword
-- One row per: keyword and written form, by forms, then keyword, papers, form.
WITH
  written AS (
    SELECT
      i.keyword,
      s.as_written,
      count(DISTINCT s.paper_id) AS papers
    FROM paper_keywords AS s
    JOIN included_papers AS p ON p.paper_id = s.paper_id
    JOIN keywords AS w ON w.keyword_id = s.keyword_id
    JOIN keywords AS i ON i.keyword_id = w.preferred_id
    WHERE w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'keyword')
    GROUP BY i.keyword_id, i.keyword, s.as_written
  ),
  counted AS (
    SELECT keyword, as_written, papers, count(*) OVER (PARTITION BY keyword) AS forms
    FROM written
  )
SELECT keyword, as_written, papers, forms
FROM counted
WHERE forms > 1
ORDER BY forms DESC, keyword, papers DESC, as_written
LIMIT coalesce(:limit, 10);
