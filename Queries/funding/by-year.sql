-- Share of papers with funding by year.
--
-- The Web of Science has recorded funding since 2008.
-- Columns:
--   year           INTEGER  publication year, else that of early access
--   papers         INTEGER  papers of the year
--   funded_papers  INTEGER  those that acknowledge funding
--   funded_share   REAL     of the year's papers, 0 to 1; NULL without papers
--   mean_funders   REAL     funders of a funded paper
-- One row per: year.
WITH
  funded AS (
    SELECT g.paper_id, p.year, count(DISTINCT g.funder_id) AS funders
    FROM paper_grants AS g
    JOIN included_papers AS p ON p.paper_id = g.paper_id
    GROUP BY g.paper_id, p.year
  ),
  yearly AS (
    SELECT year, count(*) AS papers, avg(funders) AS mean_funders FROM funded GROUP BY year
  )
SELECT
  y.year,
  y.papers,
  coalesce(f.papers, 0) AS funded_papers,
  round(1.0 * coalesce(f.papers, 0) / nullif(y.papers, 0), 4) AS funded_share,
  round(f.mean_funders, 2) AS mean_funders
FROM included_years AS y
LEFT JOIN yearly AS f ON f.year = y.year
ORDER BY y.year;
