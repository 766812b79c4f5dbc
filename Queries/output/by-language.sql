-- Papers by language.
--
-- Columns:
--   language          TEXT     LA as written; NULL when the record has none
--   papers            INTEGER  papers in it
--   share             REAL     of all papers, 0 to 1
--   first_year        INTEGER  year of the first of them
--   last_year         INTEGER  year of the last of them
--   mean_times_cited  REAL     of the papers that state it
-- One row per: language, by papers, then name.
SELECT
  language,
  count(*) AS papers,
  round(1.0 * count(*) / sum(count(*)) OVER (), 4) AS share,
  min(year) AS first_year,
  max(year) AS last_year,
  round(avg(times_cited), 2) AS mean_times_cited
FROM included_papers
GROUP BY language
ORDER BY papers DESC, language;
