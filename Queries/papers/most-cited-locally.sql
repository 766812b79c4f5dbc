-- Papers most cited within the corpus.
--
-- How many included papers cite it: its local citations. All references that were matched to the
-- paper count, once for each citing paper.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   first_author      TEXT     abbreviated name
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   source            TEXT     journal, series or proceedings
--   local_citations   INTEGER  included papers that cite it
--   times_cited       INTEGER  citations in the Web of Science Core Collection
--   local_share       REAL     of all its citations, 0 to 1; NULL when none is stated
--   doi               TEXT     lower case, without prefix
--   accession_number  TEXT     UT
-- One row per: paper, by local citations, then year, accession number.
WITH
  own_works AS (
    SELECT DISTINCT paper_id, preferred_id AS item_id
    FROM cited_references
    WHERE paper_id IS NOT NULL
  ),
  counted AS (
    SELECT w.paper_id, count(DISTINCT c.paper_id) AS local_citations
    FROM own_works AS w
    JOIN cited_reference_papers AS c ON c.item_id = w.item_id
    GROUP BY w.paper_id
  )
SELECT
  a.name_as_written AS first_author,
  p.year,
  p.title,
  s.label AS source,
  n.local_citations,
  p.times_cited,
  round(1.0 * n.local_citations / nullif(p.times_cited, 0), 4) AS local_share,
  p.doi,
  p.accession_number
FROM counted AS n
JOIN included_papers AS p ON p.paper_id = n.paper_id
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
LEFT JOIN source_occurrences AS s ON s.paper_id = p.paper_id
ORDER BY n.local_citations DESC, p.year, p.accession_number, p.paper_id
LIMIT coalesce(:limit, 10);
