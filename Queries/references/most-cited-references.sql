-- Cited references by number of citing papers.
--
-- Variants of one work count as that work.
-- Parameters:
--   :limit       INTEGER = 10     how many rows; -1 for all
--   :first_year  INTEGER = NULL   citing papers from this year on; NULL for all
--   :last_year   INTEGER = NULL   citing papers up to this year; NULL for all
-- Columns:
--   reference         TEXT     author, year, source, volume, page
--   publication_year  INTEGER  of the reference
--   papers            INTEGER  included papers that cite it
--   share             REAL     of all included papers, 0 to 1
--   first_cited       INTEGER  year of the first paper that cites it
--   last_cited        INTEGER  year of the last one
--   doi               TEXT     lower case, without prefix
--   is_here           INTEGER  1 if it is a paper of this database
-- One row per: cited work, by papers, then reference.
WITH
  totals AS (
    SELECT item_id, count(*) AS papers, min(year) AS first_cited, max(year) AS last_cited
    FROM cited_reference_papers
    WHERE (:first_year IS NULL OR year >= :first_year)
      AND (:last_year IS NULL OR year <= :last_year)
      AND item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
    GROUP BY item_id
  )
SELECT
  r.reference_key AS reference,
  r.year AS publication_year,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM included_papers), 4) AS share,
  t.first_cited,
  t.last_cited,
  r.doi,
  r.paper_id IS NOT NULL AS is_here
FROM totals AS t
JOIN cited_references AS r ON r.reference_id = t.item_id
ORDER BY t.papers DESC, r.reference_key
LIMIT coalesce(:limit, 10);
