-- Figure 2: the stages of the output.
--
-- The stages are those of the study, by the last years of the first two; they can be set.
-- Parameters:
--   :stage_1_end  INTEGER = 2014   last year of the first stage
--   :stage_2_end  INTEGER = 2019   last year of the second stage
-- Columns:
--   stage            INTEGER  1 to 3
--   first_year       INTEGER  of the stage
--   last_year        INTEGER  of the stage
--   papers           INTEGER  papers of the stage
--   share            REAL     of all papers with a year, 0 to 1
--   papers_per_year  REAL     mean
--   most_papers      INTEGER  in a year of the stage
--   peak_year        INTEGER  that year, the first of them
-- One row per: stage that has years.
WITH
  staged AS (
    SELECT
      year,
      papers,
      CASE
        WHEN year <= coalesce(:stage_1_end, 2014) THEN 1
        WHEN year <= coalesce(:stage_2_end, 2019) THEN 2
        ELSE 3
      END AS stage
    FROM included_years
  ),
  ranked AS (
    SELECT
      year,
      papers,
      stage,
      row_number() OVER (PARTITION BY stage ORDER BY papers DESC, year) AS rank
    FROM staged
  )
SELECT
  stage,
  min(year) AS first_year,
  max(year) AS last_year,
  sum(papers) AS papers,
  round(1.0 * sum(papers) / nullif(sum(sum(papers)) OVER (), 0), 4) AS share,
  round(avg(papers), 2) AS papers_per_year,
  max(papers) AS most_papers,
  max(CASE WHEN rank = 1 THEN year END) AS peak_year
FROM ranked
GROUP BY stage
ORDER BY stage;
