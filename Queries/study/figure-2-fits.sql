-- Figure 2: the models fitted to the output, by the stored growth analysis.
--
-- Parameters:
--   :analysis  TEXT = 'growth'   name of the analysis
-- Columns:
--   stage          INTEGER  of the analysis; NULL for the whole
--   first_year     INTEGER  of the stage
--   last_year      INTEGER  of the stage
--   series         TEXT     annual or cumulative
--   model          TEXT     e.g. linear, exponential
--   parameters     TEXT     JSON
--   r_squared      REAL     on the original scale
--   rmse           REAL     papers a year
--   aic            REAL     Akaike's criterion
--   doubling_time  REAL     years
--   is_best        INTEGER  1 for the smallest criterion of the same values among the curves that
--                           are not flagged unidentified-capacity or not-converged
--   flags          TEXT     why a curve is not to be trusted, e.g. unidentified-capacity
-- One row per: stage, series and model, the best first, and those last that their flags keep from
--   being it.
SELECT
  f.stage,
  s.first_year,
  s.last_year,
  f.series,
  f.model,
  f.parameters,
  round(f.r_squared, 4) AS r_squared,
  round(f.rmse, 4) AS rmse,
  round(f.aic, 4) AS aic,
  round(f.doubling_time, 2) AS doubling_time,
  f.is_best,
  json_extract(f.parameters, '$.flags[0]')
    || coalesce(', ' || json_extract(f.parameters, '$.flags[1]'), '') AS flags
FROM analyses AS a
JOIN growth_fits AS f ON f.analysis_id = a.analysis_id
LEFT JOIN growth_stages AS s ON s.analysis_id = f.analysis_id AND s.stage = f.stage
WHERE a.name = coalesce(:analysis, 'growth')
ORDER BY
  f.stage,
  f.series,
  f.is_best DESC,
  instr(f.parameters, 'unidentified-capacity') + instr(f.parameters, 'not-converged') > 0,
  f.aic,
  f.model;
