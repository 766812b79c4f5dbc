-- Pairs of papers that look alike.
--
-- They are never merged by themselves. To leave one of a pair out, exclude it with
-- 'bibliolite screen'.
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   score                   REAL     how sure the rule is, 0 to 1
--   rule                    TEXT     what they have in common
--   accession_number        TEXT     UT of the one
--   title                   TEXT     its title
--   year                    INTEGER  its year
--   doi                     TEXT     its DOI
--   other_accession_number  TEXT     UT of the other
--   other_title             TEXT     its title
--   other_year              INTEGER  its year
--   other_doi               TEXT     its DOI
-- One row per: pair, by score, then rule, accession numbers.
SELECT
  d.score,
  d.rule,
  a.accession_number,
  a.title,
  a.year,
  a.doi,
  b.accession_number AS other_accession_number,
  b.title AS other_title,
  b.year AS other_year,
  b.doi AS other_doi
FROM possible_duplicates AS d
JOIN papers AS a ON a.paper_id = d.paper_id
JOIN papers AS b ON b.paper_id = d.other_paper_id
ORDER BY d.score DESC, d.rule, a.accession_number, b.accession_number, a.paper_id, b.paper_id
LIMIT coalesce(:limit, -1);
