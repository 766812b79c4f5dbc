-- Papers a year of the most productive authors.
--
-- Every year of the corpus, those without papers too.
-- Parameters:
--   :limit  INTEGER = 10   how many authors; -1 for all
-- Columns:
--   author             TEXT     full name, else the abbreviated one
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year, full counting
--   cumulative_papers  INTEGER  papers up to and including the year
--   times_cited        INTEGER  citations of the year's papers until now
-- One row per: author and year, authors by papers, then name; then by year.
WITH
  yearly AS (
    SELECT
      o.item_id,
      o.label,
      o.year,
      count(*) AS papers,
      sum(coalesce(p.times_cited, 0)) AS times_cited
    FROM author_occurrences AS o
    JOIN included_papers AS p ON p.paper_id = o.paper_id
    GROUP BY o.item_id, o.label, o.year
  ),
  chosen AS (
    SELECT item_id, label, sum(papers) AS papers
    FROM yearly
    GROUP BY item_id, label
    ORDER BY papers DESC, label, item_id
    LIMIT coalesce(:limit, 10)
  )
SELECT
  c.label AS author,
  y.year,
  coalesce(n.papers, 0) AS papers,
  sum(coalesce(n.papers, 0)) OVER (PARTITION BY c.item_id ORDER BY y.year) AS cumulative_papers,
  coalesce(n.times_cited, 0) AS times_cited
FROM chosen AS c
CROSS JOIN included_years AS y
LEFT JOIN yearly AS n ON n.item_id = c.item_id AND n.year = y.year
ORDER BY c.papers DESC, c.label, c.item_id, y.year;
