-- Papers by year with the stages of the stored growth analysis.
--
-- Parameters:
--   :analysis  TEXT = 'growth'   name of the analysis
-- Columns:
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year
--   cumulative_papers  INTEGER  papers up to and including the year
--   stage              INTEGER  of the analysis, from 1; NULL when there is none
--   stage_name         TEXT     what the stage is called
--   stages_given       INTEGER  1 when the stages' years were given, 0 when they were found
--   names_given        INTEGER  1 when the stages' names were given
--   is_incomplete      INTEGER  1 when the year's papers are not all there yet
-- One row per: year, those without papers too.
WITH
  stages AS (
    SELECT
      s.stage, s.name, s.first_year, s.last_year, s.incomplete_from,
      coalesce(json_type(a.parameters, '$.stages') = 'array', 0) AS stages_given,
      coalesce(json_array_length(a.parameters, '$.names') > 0, 0) AS names_given
    FROM analyses AS a
    JOIN growth_stages AS s ON s.analysis_id = a.analysis_id
    WHERE a.name = coalesce(:analysis, 'growth')
  )
SELECT
  y.year,
  y.papers,
  sum(y.papers) OVER (ORDER BY y.year) AS cumulative_papers,
  s.stage,
  s.name AS stage_name,
  s.stages_given,
  s.names_given,
  coalesce(y.year >= s.incomplete_from, 0) AS is_incomplete
FROM included_years AS y
LEFT JOIN stages AS s ON y.year BETWEEN s.first_year AND s.last_year
ORDER BY y.year;
