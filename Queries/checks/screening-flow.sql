-- From the search to the papers that are analysed: the flow diagram's numbers.
--
-- A paper that is excluded counts at the stage and with the reason of the last decision on it.
-- Columns:
--   step    INTEGER  in the order of the diagram
--   box     TEXT     what the number says
--   detail  TEXT     search, or stage and reason of an exclusion; NULL for a total
--   number  INTEGER  hits, records or papers
-- One row per: box and detail, in the order of the diagram; exclusions by number.
WITH
  last_decisions AS (
    SELECT paper_id, max(decision_id) AS decision_id FROM screening_decisions GROUP BY paper_id
  ),
  exclusions AS (
    SELECT
      coalesce(d.stage, 'unknown stage') || coalesce(': ' || d.reason, '') AS detail,
      count(*) AS number
    FROM papers AS p
    LEFT JOIN last_decisions AS l ON l.paper_id = p.paper_id
    LEFT JOIN screening_decisions AS d ON d.decision_id = l.decision_id
    WHERE p.is_included = 0
    GROUP BY 1
  ),
  boxes AS (
    SELECT 1 AS step, 'found by the search' AS box, database || ': ' || query AS detail,
      hits AS number
    FROM searches
    UNION ALL SELECT 2, 'records read', NULL, count(*) FROM record_origins
    UNION ALL
    SELECT 3, 'duplicates removed', NULL, count(*) FROM record_origins WHERE status = 'duplicate'
    UNION ALL
    SELECT 4, 'records rejected', NULL, count(*) FROM record_origins WHERE status = 'rejected'
    UNION ALL SELECT 5, 'papers screened', NULL, count(*) FROM papers
    UNION ALL SELECT 6, 'papers excluded', detail, number FROM exclusions
    UNION ALL SELECT 7, 'papers included', NULL, count(*) FROM included_papers
  )
SELECT step, box, detail, number
FROM boxes
ORDER BY step, number DESC, detail;
