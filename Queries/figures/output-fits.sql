-- The best curve of each stage's annual output, year by year.
--
-- With t = 1 in the first year: linear is a + b t, exponential a e^(b t), power a t^b. An
-- incomplete year is left out.
-- Parameters:
--   :analysis  TEXT = 'growth'   name of the analysis
-- Columns:
--   stage      INTEGER  from 1
--   name       TEXT     what the stage is called
--   model      TEXT     linear, exponential or power; with -log when logarithms were fitted
--   a          REAL     the first parameter
--   b          REAL     the second
--   r_squared  REAL     on the original scale
--   year       INTEGER  a year of the stage
--   fitted     REAL     the curve's papers of that year
-- One row per: stage and year.
WITH RECURSIVE
  curves AS (
    SELECT
      f.stage,
      s.name,
      f.model,
      f.r_squared,
      json_extract(f.parameters, '$.first_year') AS first_year,
      json_extract(f.parameters, '$.last_year') AS last_year,
      coalesce(
        json_extract(f.parameters, '$.intercept'), json_extract(f.parameters, '$.scale')
      ) AS a,
      coalesce(
        json_extract(f.parameters, '$.slope'),
        json_extract(f.parameters, '$.rate'),
        json_extract(f.parameters, '$.exponent')
      ) AS b
    FROM analyses AS n
    JOIN growth_fits AS f ON f.analysis_id = n.analysis_id
    JOIN growth_stages AS s ON s.analysis_id = f.analysis_id AND s.stage = f.stage
    WHERE n.name = coalesce(:analysis, 'growth') AND f.series = 'annual' AND f.is_best = 1
      AND json_extract(f.parameters, '$.first_year') >= 1
      AND json_extract(f.parameters, '$.last_year') <= 9999
  ),
  points AS (
    SELECT stage, first_year AS year FROM curves
    UNION ALL
    SELECT p.stage, p.year + 1
    FROM points AS p
    JOIN curves AS c ON c.stage = p.stage
    WHERE p.year < c.last_year
  )
SELECT
  c.stage,
  c.name,
  c.model,
  round(c.a, 4) AS a,
  round(c.b, 4) AS b,
  round(c.r_squared, 4) AS r_squared,
  p.year,
  round(
    CASE
      WHEN c.model LIKE 'linear%' THEN c.a + c.b * (p.year - c.first_year + 1)
      WHEN c.model LIKE 'exponential%' THEN c.a * exp(c.b * (p.year - c.first_year + 1))
      ELSE c.a * pow(p.year - c.first_year + 1, c.b)
    END, 4) AS fitted
FROM curves AS c
JOIN points AS p ON p.stage = c.stage
ORDER BY c.stage, p.year;
