-- Papers a year of the most frequent keywords.
--
-- Every year of the corpus, those without papers too.
-- Parameters:
--   :limit  INTEGER = 10    how many keywords; -1 for all
--   :kind   TEXT = 'both'   which keywords, one of: author, plus, both
-- Columns:
--   keyword            TEXT     folded
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year that have it
--   share              REAL     of the year's papers, 0 to 1; NULL without papers
--   cumulative_papers  INTEGER  papers up to and including the year
-- One row per: keyword and year, keywords by papers, then name; then by year.
WITH
  occurrences AS (
    SELECT paper_id, year, item_id, label
    FROM keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'both'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM author_keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'author'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM keyword_plus_occurrences
    WHERE coalesce(:kind, 'both') = 'plus'
  ),
  yearly AS (
    SELECT item_id, label, year, count(*) AS papers
    FROM occurrences
    GROUP BY item_id, label, year
  ),
  chosen AS (
    SELECT item_id, label, sum(papers) AS papers
    FROM yearly
    GROUP BY item_id, label
    ORDER BY papers DESC, label
    LIMIT coalesce(:limit, 10)
  )
SELECT
  c.label AS keyword,
  y.year,
  coalesce(n.papers, 0) AS papers,
  round(1.0 * coalesce(n.papers, 0) / nullif(y.papers, 0), 4) AS share,
  sum(coalesce(n.papers, 0)) OVER (PARTITION BY c.item_id ORDER BY y.year) AS cumulative_papers
FROM chosen AS c
CROSS JOIN included_years AS y
LEFT JOIN yearly AS n ON n.item_id = c.item_id AND n.year = y.year
ORDER BY c.papers DESC, c.label, y.year;
