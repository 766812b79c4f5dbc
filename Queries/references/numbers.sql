-- How many references there are, by three ways of telling them apart.
--
-- As written: lines of the reference lists in upper case. As parsed: author, year, source, volume
-- and page. Merged: variants of one work counted as one. Works that are left out of counts are in
-- none of them.
-- Columns:
--   measure  TEXT     what is counted
--   value    INTEGER  how many
-- One row per: measure.
WITH
  counted AS (
    SELECT c.reference_id, c.as_written
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
    JOIN cited_references AS r ON r.reference_id = c.reference_id
    WHERE r.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
  ),
  line_counts AS (
    SELECT reference_id, count(*) AS lines FROM counted GROUP BY reference_id
  ),
  parsed AS (
    SELECT
      sum(n.lines) AS lines,
      count(*) AS forms,
      count(DISTINCT r.preferred_id) AS works,
      count(DISTINCT r.paper_id) AS papers
    FROM line_counts AS n
    JOIN cited_references AS r ON r.reference_id = n.reference_id
  ),
  written AS (
    SELECT count(DISTINCT upper(as_written)) AS lines FROM counted
  ),
  measures AS (
    SELECT 1 AS number, 'lines in reference lists' AS measure, coalesce(lines, 0) AS value
    FROM parsed
    UNION ALL SELECT 2, 'different lines, as written', lines FROM written
    UNION ALL SELECT 3, 'different references, as parsed', forms FROM parsed
    UNION ALL SELECT 4, 'different works, variants merged', works FROM parsed
    UNION ALL SELECT 5, 'works that are papers of this database', papers FROM parsed
  )
SELECT measure, value
FROM measures
ORDER BY number;
