-- Keywords Plus by number of papers.
--
-- The phrases that the Web of Science takes from the titles of cited references (ID).
-- Folded: lower case, hyphens as blanks.
-- Parameters:
--   :limit       INTEGER = 10     how many rows; -1 for all
--   :first_year  INTEGER = NULL   papers from this year on; NULL for all
--   :last_year   INTEGER = NULL   papers up to this year; NULL for all
-- Columns:
--   keyword           TEXT     folded
--   papers            INTEGER  papers that have it
--   share             REAL     of all papers, 0 to 1
--   first_year        INTEGER  year of the first of them
--   last_year         INTEGER  year of the last of them
--   mean_times_cited  REAL     of the papers that state it
-- One row per: keyword, by papers, then name.
WITH
  chosen_papers AS (
    SELECT paper_id, times_cited
    FROM included_papers
    WHERE (:first_year IS NULL OR year >= :first_year)
      AND (:last_year IS NULL OR year <= :last_year)
  )
SELECT
  o.label AS keyword,
  count(*) AS papers,
  round(1.0 * count(*) / (SELECT count(*) FROM chosen_papers), 4) AS share,
  min(o.year) AS first_year,
  max(o.year) AS last_year,
  round(avg(p.times_cited), 2) AS mean_times_cited
FROM keyword_plus_occurrences AS o
JOIN chosen_papers AS p ON p.paper_id = o.paper_id
GROUP BY o.item_id, o.label
ORDER BY papers DESC, keyword
LIMIT coalesce(:limit, 10);
