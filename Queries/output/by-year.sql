-- Papers by year.
--
-- Every year from the first to the last one, those without papers too.
-- Columns:
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year
--   cumulative_papers  INTEGER  papers up to and including the year
--   share              REAL     of all papers with a year, 0 to 1
--   change             REAL     papers compared with the year before, less 1: 0.25 is 25 % more;
--                               NULL after a year without papers, and for an incomplete year
--   authors_per_paper  REAL     mean number of authors
--   times_cited        INTEGER  citations of the year's papers until now
--   mean_times_cited   REAL     of the papers that state it
--   is_complete        INTEGER  1 if the year was over when the records were exported, else 0
-- One row per: year.
WITH
  teams AS (
    SELECT paper_id, count(*) AS authors FROM authorships WHERE role = 'author' GROUP BY paper_id
  ),
  yearly AS (
    SELECT
      p.year,
      avg(t.authors) AS authors_per_paper,
      sum(p.times_cited) AS times_cited,
      avg(p.times_cited) AS mean_times_cited
    FROM included_papers AS p
    LEFT JOIN teams AS t ON t.paper_id = p.paper_id
    GROUP BY p.year
  )
SELECT
  y.year,
  y.papers,
  sum(y.papers) OVER (ORDER BY y.year) AS cumulative_papers,
  round(1.0 * y.papers / sum(y.papers) OVER (), 4) AS share,
  CASE WHEN c.year IS NOT NULL
    THEN round(1.0 * y.papers / nullif(lag(y.papers) OVER (ORDER BY y.year), 0) - 1, 4)
  END AS change,
  round(n.authors_per_paper, 2) AS authors_per_paper,
  coalesce(n.times_cited, 0) AS times_cited,
  round(n.mean_times_cited, 2) AS mean_times_cited,
  c.year IS NOT NULL AS is_complete
FROM included_years AS y
LEFT JOIN yearly AS n ON n.year = y.year
LEFT JOIN complete_years AS c ON c.year = y.year
ORDER BY y.year;
