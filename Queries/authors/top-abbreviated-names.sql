-- Authors by abbreviated name alone.
--
-- As programs count that do not read full names: AU in upper case without commas and dots, so that
-- two people of one name are one row, and merges have no say. Leave-out lists hold.
-- Parameters:
--   :limit  INTEGER = 10      how many rows; -1 for all
--   :by     TEXT = 'papers'   what to sort by, one of: papers, fractional_papers
-- Columns:
--   author             TEXT     e.g. 'BURNHAM KP'
--   papers             INTEGER  papers, full counting
--   fractional_papers  REAL     each of n authors has 1/n of a paper
--   first_year         INTEGER  year of the first of them
--   last_year          INTEGER  year of the last of them
-- One row per: abbreviated name, by what :by says, then papers, name.
WITH
  teams AS (
    SELECT paper_id, count(*) AS authors FROM authorships WHERE role = 'author' GROUP BY paper_id
  ),
  named AS (
    SELECT
      s.paper_id,
      p.year,
      replace(replace(upper(s.name_as_written), ',', ''), '.', '') AS author,
      1.0 / t.authors AS fraction
    FROM authorships AS s
    JOIN included_papers AS p ON p.paper_id = s.paper_id
    JOIN authors AS w ON w.author_id = s.author_id
    JOIN teams AS t ON t.paper_id = s.paper_id
    WHERE s.role = 'author'
      AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'author')
  ),
  totals AS (
    SELECT
      author,
      count(DISTINCT paper_id) AS papers,
      round(sum(fraction), 6) AS fractional_papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM named
    GROUP BY author
  )
SELECT
  author,
  papers,
  round(t.fractional_papers, 2) AS fractional_papers,
  first_year,
  last_year
FROM totals AS t
ORDER BY
  CASE coalesce(:by, 'papers')
    WHEN 'papers' THEN t.papers
    WHEN 'fractional_papers' THEN t.fractional_papers
  END DESC,
  t.papers DESC, t.author
LIMIT coalesce(:limit, 10);
