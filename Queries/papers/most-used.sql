-- Papers most used in the Web of Science.
--
-- Usage counts how often a reader followed the paper's link or saved its record.
-- Parameters:
--   :limit  INTEGER = 10              how many rows; -1 for all
--   :by     TEXT = 'usage_180_days'   what to sort by, one of: usage_180_days, usage_since_2013
-- Columns:
--   first_author      TEXT     abbreviated name
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   source            TEXT     journal, series or proceedings
--   usage_180_days    INTEGER  in the last 180 days before the export (U1)
--   usage_since_2013  INTEGER  since 2013 (U2)
--   times_cited       INTEGER  citations in the Web of Science Core Collection
--   doi               TEXT     lower case, without prefix
--   accession_number  TEXT     UT
-- One row per: paper, by what :by says, then the other usage count, year, accession number.
SELECT
  a.name_as_written AS first_author,
  p.year,
  p.title,
  s.label AS source,
  p.usage_180_days,
  p.usage_since_2013,
  p.times_cited,
  p.doi,
  p.accession_number
FROM included_papers AS p
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
LEFT JOIN source_occurrences AS s ON s.paper_id = p.paper_id
WHERE p.usage_180_days IS NOT NULL OR p.usage_since_2013 IS NOT NULL
ORDER BY
  CASE coalesce(:by, 'usage_180_days')
    WHEN 'usage_180_days' THEN p.usage_180_days
    WHEN 'usage_since_2013' THEN p.usage_since_2013
  END DESC,
  p.usage_180_days DESC, p.usage_since_2013 DESC, p.year, p.accession_number, p.paper_id
LIMIT coalesce(:limit, 10);
