-- Stages of the annual output that a stored analysis found.
--
-- Parameters:
--   :analysis  TEXT = 'growth'   name of the analysis
-- Columns:
--   stage            INTEGER  from 1
--   name             TEXT     what the stage is called
--   first_year       INTEGER  of the stage
--   last_year        INTEGER  of the stage
--   papers           INTEGER  papers of the stage
--   share            REAL     of all papers, 0 to 1
--   papers_per_year  REAL     mean of its complete years; NULL if it has none
--   incomplete_from  INTEGER  the first of its years whose papers are not all there yet; else NULL
-- One row per: stage.
SELECT
  s.stage,
  s.name,
  s.first_year,
  s.last_year,
  s.paper_count AS papers,
  round(s.share, 4) AS share,
  CASE WHEN s.incomplete_from IS NULL
    THEN round(1.0 * s.paper_count / (s.last_year - s.first_year + 1), 2)
    ELSE (
      SELECT round(avg(y.papers), 2)
      FROM included_years AS y
      WHERE y.year BETWEEN s.first_year AND s.incomplete_from - 1
    )
  END AS papers_per_year,
  s.incomplete_from
FROM analyses AS a
JOIN growth_stages AS s ON s.analysis_id = a.analysis_id
WHERE a.name = coalesce(:analysis, 'growth')
ORDER BY s.stage;
