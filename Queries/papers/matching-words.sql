-- Papers that contain given words.
--
-- Full-text search over title, abstract and keywords; diacritics and letter case do not matter.
-- :words is in SQLite's FTS5 syntax: 'acid AND drainage', '"acid mine drainage"', 'reclam*'.
-- Parameters:
--   :words  TEXT = 'restoration'   what to search for
--   :limit  INTEGER = 10           how many rows; -1 for all
-- Columns:
--   first_author      TEXT     abbreviated name
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   source            TEXT     journal, series or proceedings
--   times_cited       INTEGER  citations in the Web of Science Core Collection
--   doi               TEXT     lower case, without prefix
--   accession_number  TEXT     UT
-- One row per: paper, the best match first, then by year, accession number.
-- Source: Robertson and Zaragoza (2009), BM25, doi:10.1561/1500000019
WITH
  matches AS (
    SELECT rowid AS paper_id, bm25(paper_search) AS distance
    FROM paper_search
    WHERE paper_search MATCH coalesce(:words, 'restoration')
  )
SELECT
  a.name_as_written AS first_author,
  p.year,
  p.title,
  s.label AS source,
  p.times_cited,
  p.doi,
  p.accession_number
FROM matches AS m
JOIN included_papers AS p ON p.paper_id = m.paper_id
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
LEFT JOIN source_occurrences AS s ON s.paper_id = p.paper_id
ORDER BY m.distance, p.year, p.accession_number, p.paper_id
LIMIT coalesce(:limit, 10);
