-- Papers by open access.
--
-- The kinds as the record writes them ('Gold, Green Published' is one row). A record that states
-- none is not open access, or is older than the field.
-- Columns:
--   open_access       TEXT     OA as written; NULL when the record has none
--   papers            INTEGER  papers of that kind
--   share             REAL     of all papers, 0 to 1
--   first_year        INTEGER  year of the first of them
--   last_year         INTEGER  year of the last of them
--   mean_times_cited  REAL     of the papers that state it
-- One row per: open access statement, by papers, then name.
SELECT
  open_access,
  count(*) AS papers,
  round(1.0 * count(*) / sum(count(*)) OVER (), 4) AS share,
  min(year) AS first_year,
  max(year) AS last_year,
  round(avg(times_cited), 2) AS mean_times_cited
FROM included_papers
GROUP BY open_access
ORDER BY papers DESC, open_access;
