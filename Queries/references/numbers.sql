-- How many references there are, by three ways of telling them apart.
--
-- As written: lines of the reference lists in upper case. As parsed: author, year, source, volume
-- and page. Merged: variants of one work counted as one.
-- Columns:
--   measure  TEXT     what is counted
--   value    INTEGER  how many
-- One row per: measure.
WITH
  lines AS (
    SELECT upper(c.as_written) AS line, c.reference_id
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
  ),
  merged AS (
    SELECT count(DISTINCT item_id) AS works FROM cited_reference_papers
  ),
  measures AS (
    SELECT 1 AS number, 'lines in reference lists' AS measure, count(*) AS value FROM lines
    UNION ALL SELECT 2, 'different lines, as written', count(DISTINCT line) FROM lines
    UNION ALL SELECT 3, 'different references, as parsed', count(DISTINCT reference_id) FROM lines
    UNION ALL SELECT 4, 'different works, variants merged', works FROM merged
    UNION ALL
    SELECT 5, 'works that are papers of this database', count(DISTINCT r.paper_id)
    FROM cited_references AS r
    JOIN lines AS l ON l.reference_id = r.reference_id
  )
SELECT measure, value
FROM measures
ORDER BY number;
