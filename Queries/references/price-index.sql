-- Price's index by year: the share of recent works among what papers cite.
--
-- Works that seem to be younger than the paper count as recent.
-- Parameters:
--   :years  INTEGER = 5   works of this age or younger are recent
-- Columns:
--   year              INTEGER  of the citing papers
--   citations         INTEGER  papers and works with a known year that they cite
--   recent_citations  INTEGER  those to recent works
--   price_index       REAL     their share, 0 to 1; NULL without citations
-- One row per: citing year.
-- Source: Price (1970), Citation measures of hard science, soft science, technology, and nonscience
WITH
  counted AS (
    SELECT
      o.year,
      count(*) AS citations,
      sum(o.year - o.item_year <= coalesce(:years, 5)) AS recent_citations
    FROM cited_reference_occurrences AS o
    WHERE o.year IS NOT NULL AND o.item_year IS NOT NULL
    GROUP BY o.year
  )
SELECT
  y.year,
  coalesce(c.citations, 0) AS citations,
  coalesce(c.recent_citations, 0) AS recent_citations,
  round(1.0 * c.recent_citations / c.citations, 4) AS price_index
FROM included_years AS y
LEFT JOIN counted AS c ON c.year = y.year
ORDER BY y.year;
