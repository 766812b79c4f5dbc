-- Papers that the Web of Science marks as highly cited or hot.
--
-- Highly cited papers are the top 1 % of their field and year, hot papers the top 0.1 % of the last
-- two years, both at the time of the export.
-- Columns:
--   first_author      TEXT     abbreviated name
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   source            TEXT     journal, series or proceedings
--   highly_cited      INTEGER  1 if it is
--   hot_paper         INTEGER  1 if it is
--   times_cited       INTEGER  citations in the Web of Science Core Collection
--   doi               TEXT     lower case, without prefix
--   accession_number  TEXT     UT
-- One row per: marked paper, by citations, then year, accession number.
SELECT
  a.name_as_written AS first_author,
  p.year,
  p.title,
  s.label AS source,
  coalesce(p.highly_cited, 0) AS highly_cited,
  coalesce(p.hot_paper, 0) AS hot_paper,
  p.times_cited,
  p.doi,
  p.accession_number
FROM included_papers AS p
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
LEFT JOIN source_occurrences AS s ON s.paper_id = p.paper_id
WHERE p.highly_cited = 1 OR p.hot_paper = 1
ORDER BY p.times_cited DESC, p.year, p.accession_number, p.paper_id;
