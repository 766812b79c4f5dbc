-- Papers most cited in the Web of Science.
--
-- The count that the record states (TC), also known as global citations.
-- Parameters:
--   :limit       INTEGER = 10     how many rows; -1 for all
--   :first_year  INTEGER = NULL   papers from this year on; NULL for all
--   :last_year   INTEGER = NULL   papers up to this year; NULL for all
-- Columns:
--   first_author          TEXT     abbreviated name
--   year                  INTEGER  publication year, else that of early access
--   title                 TEXT     title
--   source                TEXT     journal, series or proceedings
--   times_cited           INTEGER  citations in the Web of Science Core Collection
--   times_cited_per_year  REAL     from the paper's year to the last year of the corpus, both
--                                  included
--   doi                   TEXT     lower case, without prefix
--   accession_number      TEXT     UT
-- One row per: paper, by citations, then year, accession number.
WITH
  span AS (
    SELECT max(year) AS last_year FROM included_years
  )
SELECT
  a.name_as_written AS first_author,
  p.year,
  p.title,
  s.label AS source,
  p.times_cited,
  round(1.0 * p.times_cited / (x.last_year - p.year + 1), 2) AS times_cited_per_year,
  p.doi,
  p.accession_number
FROM included_papers AS p
CROSS JOIN span AS x
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
LEFT JOIN source_occurrences AS s ON s.paper_id = p.paper_id
WHERE p.times_cited IS NOT NULL
  AND (:first_year IS NULL OR p.year >= :first_year)
  AND (:last_year IS NULL OR p.year <= :last_year)
ORDER BY p.times_cited DESC, p.year, p.accession_number, p.paper_id
LIMIT coalesce(:limit, 10);
