-- Size of author teams by year.
--
-- Columns:
--   year             INTEGER  publication year, else that of early access
--   papers           INTEGER  papers of the year that name authors
--   mean_authors     REAL     authors of a paper
--   most_authors     INTEGER  of the paper with the most
--   single_authored  INTEGER  papers with one author
--   single_share     REAL     of these papers, 0 to 1
-- One row per: year.
WITH
  teams AS (
    SELECT p.paper_id, p.year, count(*) AS authors
    FROM included_papers AS p
    JOIN authorships AS a ON a.paper_id = p.paper_id AND a.role = 'author'
    GROUP BY p.paper_id, p.year
  ),
  yearly AS (
    SELECT
      year,
      count(*) AS papers,
      avg(authors) AS mean_authors,
      max(authors) AS most_authors,
      sum(authors = 1) AS single_authored
    FROM teams
    GROUP BY year
  )
SELECT
  y.year,
  coalesce(t.papers, 0) AS papers,
  round(t.mean_authors, 2) AS mean_authors,
  t.most_authors,
  coalesce(t.single_authored, 0) AS single_authored,
  round(1.0 * t.single_authored / t.papers, 4) AS single_share
FROM included_years AS y
LEFT JOIN yearly AS t ON t.year = y.year
ORDER BY y.year;
