-- Share of papers from several countries by year.
--
-- Columns:
--   year                    INTEGER  publication year, else that of early access
--   papers                  INTEGER  papers of the year with at least one known country
--   several_country_papers  INTEGER  those from more than one
--   several_country_share   REAL     of these papers, 0 to 1
--   mean_countries          REAL     countries of a paper
-- One row per: year.
WITH
  nations AS (
    SELECT paper_id, year, count(*) AS countries
    FROM country_occurrences
    GROUP BY paper_id, year
  ),
  yearly AS (
    SELECT
      year,
      count(*) AS papers,
      sum(countries > 1) AS several_country_papers,
      avg(countries) AS mean_countries
    FROM nations
    GROUP BY year
  )
SELECT
  y.year,
  coalesce(n.papers, 0) AS papers,
  coalesce(n.several_country_papers, 0) AS several_country_papers,
  round(1.0 * n.several_country_papers / n.papers, 4) AS several_country_share,
  round(n.mean_countries, 2) AS mean_countries
FROM included_years AS y
LEFT JOIN yearly AS n ON n.year = y.year
ORDER BY y.year;
