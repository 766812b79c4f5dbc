-- Funding agencies by number of papers.
--
-- Names as records give them (FU): an agency has a row for each way of writing it.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   funder            TEXT     name
--   papers            INTEGER  papers that acknowledge it
--   share             REAL     of all papers with funding, 0 to 1
--   grants            INTEGER  different grant numbers
--   mean_times_cited  REAL     of the papers that state it
--   first_year        INTEGER  year of the first of them
--   last_year         INTEGER  year of the last of them
-- One row per: funder, by papers, then name.
WITH
  funded AS (
    SELECT funder_id, paper_id FROM paper_grants GROUP BY funder_id, paper_id
  ),
  grants AS (
    SELECT g.funder_id, count(DISTINCT g.grant_number) AS grants
    FROM paper_grants AS g
    JOIN included_papers AS p ON p.paper_id = g.paper_id
    GROUP BY g.funder_id
  ),
  totals AS (
    SELECT
      f.funder_id,
      count(*) AS papers,
      avg(p.times_cited) AS mean_times_cited,
      min(p.year) AS first_year,
      max(p.year) AS last_year
    FROM funded AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
    GROUP BY f.funder_id
  ),
  with_funding AS (
    SELECT count(*) AS papers
    FROM included_papers AS p
    WHERE EXISTS (SELECT 1 FROM paper_grants AS g WHERE g.paper_id = p.paper_id)
  )
SELECT
  f.name AS funder,
  t.papers,
  round(1.0 * t.papers / w.papers, 4) AS share,
  g.grants,
  round(t.mean_times_cited, 2) AS mean_times_cited,
  t.first_year,
  t.last_year
FROM totals AS t
JOIN funders AS f ON f.funder_id = t.funder_id
JOIN grants AS g ON g.funder_id = t.funder_id
CROSS JOIN with_funding AS w
ORDER BY t.papers DESC, f.name
LIMIT coalesce(:limit, 10);
