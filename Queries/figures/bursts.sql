-- The strongest bursts of a stored analysis, in the order of their beginnings.
--
-- Bursts of the first state; those of higher states lie within them.
-- Parameters:
--   :analysis  TEXT = 'keyword-bursts'   name of the analysis
--   :limit     INTEGER = 25              how many rows; -1 for all
-- Columns:
--   item               TEXT     label
--   first_year         INTEGER  of the item
--   papers             INTEGER  papers that have it
--   strength           REAL     what the burst saves in the cost of the model
--   begin_year         INTEGER  of the burst
--   end_year           INTEGER  of the burst
--   period_first_year  INTEGER  of the analysis
--   period_last_year   INTEGER  of the analysis
--   bursts             INTEGER  all bursts of the analysis
--   kind               TEXT     what the item is
-- One row per: burst, by begin, then strength, item.
-- Source: Kleinberg (2003), doi:10.1023/A:1024940629314
WITH
  ranked AS (
    SELECT
      b.label,
      b.first_year,
      b.count,
      b.strength,
      b.begin_year,
      b.end_year,
      b.item_kind,
      b.item_id,
      json_extract(a.parameters, '$.first_year') AS period_first_year,
      json_extract(a.parameters, '$.last_year') AS period_last_year,
      count(*) OVER () AS bursts,
      row_number() OVER (
        ORDER BY b.strength DESC, b.label, b.begin_year, b.item_kind, b.item_id
      ) AS rank
    FROM analyses AS a
    JOIN bursts AS b ON b.analysis_id = a.analysis_id
    WHERE a.name = coalesce(:analysis, 'keyword-bursts') AND b.level = 1
  )
SELECT
  r.label AS item,
  r.first_year,
  r.count AS papers,
  round(r.strength, 2) AS strength,
  r.begin_year,
  r.end_year,
  r.period_first_year,
  r.period_last_year,
  r.bursts,
  r.item_kind AS kind
FROM ranked AS r
WHERE r.rank <= coalesce(:limit, 25) OR coalesce(:limit, 25) < 0
ORDER BY r.begin_year, r.strength DESC, r.label, r.item_kind, r.item_id;
