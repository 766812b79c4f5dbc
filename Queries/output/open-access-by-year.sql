-- Share of open access by year.
--
-- A paper whose record states any kind of open access counts as open.
-- Columns:
--   year         INTEGER  publication year, else that of early access
--   papers       INTEGER  papers of the year
--   open_papers  INTEGER  those that state open access
--   open_share   REAL     of the year's papers, 0 to 1; NULL without papers
-- One row per: year.
WITH
  open_yearly AS (
    SELECT year, count(open_access) AS open_papers
    FROM included_papers
    GROUP BY year
  )
SELECT
  y.year,
  y.papers,
  coalesce(o.open_papers, 0) AS open_papers,
  round(1.0 * coalesce(o.open_papers, 0) / nullif(y.papers, 0), 4) AS open_share
FROM included_years AS y
LEFT JOIN open_yearly AS o ON o.year = y.year
ORDER BY y.year;
