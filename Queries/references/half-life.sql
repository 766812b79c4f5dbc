-- Citing half-life by year: the median age of what papers cite.
--
-- Half of a year's citations go to works of this age or younger. Within the year of age in which
-- the half is reached, citations are taken to be spread evenly, so 7.4 means that after 7 full
-- years of age two fifths of the eighth are needed. Works of the citing year have age 0 and fill
-- its first year; works that seem to be younger than the paper count as of its year.
-- Columns:
--   year        INTEGER  of the citing papers
--   papers      INTEGER  papers of the year
--   citations   INTEGER  papers and works that they cite
--   mean_age    REAL     years
--   median_age  INTEGER  years, whole
--   half_life   REAL     years, interpolated; NULL without citations
-- One row per: citing year.
-- Source: Burton and Kebler (1960), doi:10.1002/asi.5090110105
WITH
  ages AS (
    SELECT o.year, max(o.year - o.item_year, 0) AS age, count(*) AS citations
    FROM cited_reference_occurrences AS o
    WHERE o.year IS NOT NULL AND o.item_year IS NOT NULL
    GROUP BY o.year, max(o.year - o.item_year, 0)
  ),
  cumulated AS (
    SELECT
      year,
      age,
      citations,
      sum(citations) OVER (PARTITION BY year ORDER BY age) AS reached,
      sum(citations) OVER (PARTITION BY year) AS total
    FROM ages
  ),
  halves AS (
    SELECT
      year,
      age AS median_age,
      age + (0.5 * total - (reached - citations)) / citations AS half_life
    FROM cumulated
    WHERE 2 * reached >= total AND 2 * (reached - citations) < total
  ),
  means AS (
    SELECT
      year,
      sum(citations) AS citations,
      1.0 * sum(age * citations) / sum(citations) AS mean_age
    FROM ages
    GROUP BY year
  )
SELECT
  y.year,
  y.papers,
  coalesce(m.citations, 0) AS citations,
  round(m.mean_age, 2) AS mean_age,
  h.median_age,
  round(h.half_life, 2) AS half_life
FROM included_years AS y
LEFT JOIN means AS m ON m.year = y.year
LEFT JOIN halves AS h ON h.year = y.year
ORDER BY y.year;
