-- Cited references as written, by number of citing papers.
--
-- As programs count that do not merge variants: each line of a reference list in upper case, DOI
-- included, is a reference of its own.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   reference  TEXT     line of the reference list (CR) in upper case
--   papers     INTEGER  included papers that have the line
-- One row per: line, by papers, then line.
WITH
  written AS (
    SELECT upper(c.as_written) AS reference, c.paper_id
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
    JOIN cited_references AS r ON r.reference_id = c.reference_id
    WHERE r.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
  )
SELECT reference, count(DISTINCT paper_id) AS papers
FROM written
GROUP BY reference
ORDER BY papers DESC, reference
LIMIT coalesce(:limit, 10);
