-- Papers by number of authors.
--
-- Numbers of authors that no paper has are left out.
-- Columns:
--   authors           INTEGER  authors of a paper; 0 when the record names none
--   papers            INTEGER  papers with so many
--   share             REAL     of all papers, 0 to 1
--   cumulative_share  REAL     of papers with so many or fewer, 0 to 1
--   mean_times_cited  REAL     of the papers that state it
-- One row per: number of authors.
WITH
  teams AS (
    SELECT
      p.paper_id,
      p.times_cited,
      (
        SELECT count(*) FROM authorships AS a
        WHERE a.paper_id = p.paper_id AND a.role = 'author'
      ) AS authors
    FROM included_papers AS p
  )
SELECT
  authors,
  count(*) AS papers,
  round(1.0 * count(*) / sum(count(*)) OVER (), 4) AS share,
  round(1.0 * sum(count(*)) OVER (ORDER BY authors) / sum(count(*)) OVER (), 4)
    AS cumulative_share,
  round(avg(times_cited), 2) AS mean_times_cited
FROM teams
GROUP BY authors
ORDER BY authors;
