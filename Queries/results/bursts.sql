-- Bursts of a stored analysis, the strongest first.
--
-- Parameters:
--   :analysis  TEXT = 'keyword-bursts'   name of the analysis
--   :limit     INTEGER = 25              how many rows; -1 for all
-- Columns:
--   item        TEXT     label
--   first_year  INTEGER  of the item
--   papers      INTEGER  papers that have it
--   strength    REAL     what the burst saves in the cost of the model
--   begin_year  INTEGER  of the burst
--   end_year    INTEGER  of the burst
--   duration    INTEGER  years, both ends included
--   level       INTEGER  1 is the first burst state
-- One row per: burst, by strength, then item, begin, level.
-- Source: Kleinberg (2003), doi:10.1023/A:1024940629314
SELECT
  b.label AS item,
  b.first_year,
  b.count AS papers,
  round(b.strength, 4) AS strength,
  b.begin_year,
  b.end_year,
  b.duration,
  b.level
FROM analyses AS a
JOIN bursts AS b ON b.analysis_id = a.analysis_id
WHERE a.name = coalesce(:analysis, 'keyword-bursts')
ORDER BY b.strength DESC, b.label, b.begin_year, b.level, b.item_kind, b.item_id
LIMIT coalesce(:limit, 25);
