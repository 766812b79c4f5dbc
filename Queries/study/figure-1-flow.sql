-- Figure 1: from the search to the papers that are analysed.
--
-- The table checks/screening-flow has the reasons of the exclusions.
-- Columns:
--   step    INTEGER  in the order of the diagram
--   box     TEXT     what the number says
--   number  INTEGER  hits, records or papers
-- One row per: box, in the order of the diagram.
WITH
  boxes AS (
    SELECT 1 AS step, 'found by the search' AS box, sum(hits) AS number FROM searches
    UNION ALL SELECT 2, 'records read', count(*) FROM record_origins
    UNION ALL
    SELECT 3, 'duplicates removed', count(*) FROM record_origins WHERE status = 'duplicate'
    UNION ALL
    SELECT 4, 'records rejected', count(*) FROM record_origins WHERE status = 'rejected'
    UNION ALL SELECT 5, 'papers screened', count(*) FROM papers
    UNION ALL SELECT 6, 'papers excluded', count(*) FROM papers WHERE is_included = 0
    UNION ALL SELECT 7, 'papers included', count(*) FROM included_papers
  )
SELECT step, box, number
FROM boxes
ORDER BY step;
