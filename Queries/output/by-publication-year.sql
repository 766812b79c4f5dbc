-- Papers by publication year alone.
--
-- As programs count that do not fall back on the date of early access: a paper that has appeared
-- online only is in the row without a year. Years without papers have no row.
-- Columns:
--   publication_year  INTEGER  PY; NULL when the record has none
--   papers            INTEGER  papers of the year
--   share             REAL     of all papers, 0 to 1
-- One row per: publication year, the missing one last.
SELECT
  publication_year,
  count(*) AS papers,
  round(1.0 * count(*) / sum(count(*)) OVER (), 4) AS share
FROM included_papers
GROUP BY publication_year
ORDER BY publication_year IS NULL, publication_year;
