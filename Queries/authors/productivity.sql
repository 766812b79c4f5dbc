-- Authors by number of papers they wrote, beside Lotka's law.
--
-- Lotka's law: the share of authors with n papers is C / n^b. C and b come from the least-squares
-- line through log10(n) and log10(share) of the rows here; authors/lotka-fit shows them.
-- Columns:
--   papers        INTEGER  papers an author wrote
--   authors       INTEGER  authors who wrote so many
--   share         REAL     of all authors, 0 to 1
--   fitted_share  REAL     the share that the line gives; NULL with fewer than two rows
-- One row per: number of papers.
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
    SELECT log10(papers) AS x, log10(share) AS y FROM spread
  ),
  slopes AS (
    SELECT
      (count(*) * sum(x * y) - sum(x) * sum(y))
        / nullif(count(*) * sum(x * x) - sum(x) * sum(x), 0) AS slope,
      avg(x) AS mean_x,
      avg(y) AS mean_y
    FROM points
  )
SELECT
  s.papers,
  s.authors,
  round(s.share, 4) AS share,
  round(pow(10, f.mean_y + f.slope * (log10(s.papers) - f.mean_x)), 4) AS fitted_share
FROM spread AS s
CROSS JOIN slopes AS f
ORDER BY s.papers;
