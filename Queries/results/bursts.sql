-- Bursts of a stored analysis, the strongest first.
--
-- A strip has one character for each year of the analysis: '·' before the item's first paper, '─'
-- from then on, in years without a paper too, '█' in the burst.
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
--   strip       TEXT     one character a year
-- One row per: burst, by strength, then item, begin, level.
-- Source: Kleinberg (2003), doi:10.1023/A:1024940629314
WITH
  spanned AS (
    SELECT
      b.label,
      b.first_year,
      b.count,
      b.strength,
      b.begin_year,
      b.end_year,
      b.duration,
      b.level,
      b.item_kind,
      b.item_id,
      json_extract(a.parameters, '$.first_year') AS period_first_year,
      json_extract(a.parameters, '$.last_year') AS period_last_year
    FROM analyses AS a
    JOIN bursts AS b ON b.analysis_id = a.analysis_id
    WHERE a.name = coalesce(:analysis, 'keyword-bursts')
  )
SELECT
  s.label AS item,
  s.first_year,
  s.count AS papers,
  round(s.strength, 4) AS strength,
  s.begin_year,
  s.end_year,
  s.duration,
  s.level,
  replace(hex(zeroblob(max(s.first_year - s.period_first_year, 0))), '00', '·')
    || replace(
      hex(zeroblob(max(s.begin_year - max(s.first_year, s.period_first_year), 0))), '00', '─')
    || replace(hex(zeroblob(s.end_year - s.begin_year + 1)), '00', '█')
    || replace(hex(zeroblob(max(s.period_last_year - s.end_year, 0))), '00', '─') AS strip
FROM spanned AS s
ORDER BY s.strength DESC, s.label, s.begin_year, s.level, s.item_kind, s.item_id
LIMIT coalesce(:limit, 25);
