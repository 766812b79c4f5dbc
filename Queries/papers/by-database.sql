-- Papers by the database of the platform that they are from.
--
-- The database follows from the prefix of the accession number: wos is the Core Collection. A paper
-- of which several databases have a record counts in each.
-- Columns:
--   database    TEXT     wos, medline, scielo, …; NULL for papers without an accession number
--   papers      INTEGER  papers with a record of it
--   share       REAL     of all papers, 0 to 1
--   only_here   INTEGER  of these, papers that no other database has
--   first_year  INTEGER  year of the first of them
--   last_year   INTEGER  year of the last of them
-- One row per: database, by papers, then name.
WITH
  held AS (
    SELECT p.paper_id, p.year, i.scheme AS database
    FROM included_papers AS p
    LEFT JOIN paper_identifiers AS i
      ON i.paper_id = p.paper_id AND i.scheme NOT IN ('doi', 'pubmed', 'patent')
    GROUP BY p.paper_id, i.scheme
  ),
  counted AS (
    SELECT paper_id, year, database, count(*) OVER (PARTITION BY paper_id) AS databases
    FROM held
  )
SELECT
  database,
  count(*) AS papers,
  round(1.0 * count(*) / (SELECT count(*) FROM included_papers), 4) AS share,
  sum(databases = 1) AS only_here,
  min(year) AS first_year,
  max(year) AS last_year
FROM counted
GROUP BY database
ORDER BY papers DESC, database;
