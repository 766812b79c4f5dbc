-- Lotka's law fitted to the productivity of authors.
--
-- The share of authors with n papers is C / n^b, fitted as a least-squares line to log10(n) and
-- log10(share). Lotka found b = 2.
-- Columns:
--   exponent   REAL     b
--   constant   REAL     C
--   r_squared  REAL     of the line, in logarithms
--   points     INTEGER  numbers of papers that some author has
--   authors    INTEGER  all authors
-- One row per: corpus; NULLs with fewer than two points.
-- Source: Lotka (1926), J. Wash. Acad. Sci. 16(12), 317-323
WITH
  written AS (
    SELECT item_id, count(*) AS papers FROM author_occurrences GROUP BY item_id
  ),
  spread AS (
    SELECT
      papers,
      count(*) AS authors,
      1.0 * count(*) / sum(count(*)) OVER () AS share
    FROM written
    GROUP BY papers
  ),
  points AS (
    SELECT log10(papers) AS x, log10(share) AS y, authors FROM spread
  ),
  sums AS (
    SELECT
      count(*) AS n,
      sum(authors) AS authors,
      avg(x) AS mean_x,
      avg(y) AS mean_y,
      count(*) * sum(x * y) - sum(x) * sum(y) AS covariation,
      count(*) * sum(x * x) - sum(x) * sum(x) AS variation_x,
      count(*) * sum(y * y) - sum(y) * sum(y) AS variation_y
    FROM points
  )
SELECT
  round(-covariation / nullif(variation_x, 0), 4) AS exponent,
  round(pow(10, mean_y - covariation / nullif(variation_x, 0) * mean_x), 4) AS constant,
  round(covariation * covariation / nullif(variation_x * variation_y, 0), 4) AS r_squared,
  n AS points,
  coalesce(authors, 0) AS authors
FROM sums
ORDER BY n;
