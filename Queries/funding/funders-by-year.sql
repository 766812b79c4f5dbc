-- Papers a year of the leading funding agencies.
--
-- Every year of the corpus, those without papers too.
-- Parameters:
--   :limit  INTEGER = 10   how many funders; -1 for all
-- Columns:
--   funder             TEXT     name
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year that acknowledge it
--   cumulative_papers  INTEGER  papers up to and including the year
-- One row per: funder and year, funders by papers, then name; then by year.
WITH
  yearly AS (
    SELECT g.funder_id, p.year, count(DISTINCT g.paper_id) AS papers
    FROM paper_grants AS g
    JOIN included_papers AS p ON p.paper_id = g.paper_id
    GROUP BY g.funder_id, p.year
  ),
  chosen AS (
    SELECT f.funder_id, f.name, sum(n.papers) AS papers
    FROM yearly AS n
    JOIN funders AS f ON f.funder_id = n.funder_id
    GROUP BY f.funder_id, f.name
    ORDER BY papers DESC, f.name
    LIMIT coalesce(:limit, 10)
  )
SELECT
  c.name AS funder,
  y.year,
  coalesce(n.papers, 0) AS papers,
  sum(coalesce(n.papers, 0)) OVER (PARTITION BY c.funder_id ORDER BY y.year)
    AS cumulative_papers
FROM chosen AS c
CROSS JOIN included_years AS y
LEFT JOIN yearly AS n ON n.funder_id = c.funder_id AND n.year = y.year
ORDER BY c.papers DESC, c.name, y.year;
