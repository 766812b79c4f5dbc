-- Figure 2: annual and cumulative output, with its stages.
--
-- The stages are those of the study, by the last years of the first two; they can be set.
-- Parameters:
--   :stage_1_end  INTEGER = 2014   last year of the first stage
--   :stage_2_end  INTEGER = 2019   last year of the second stage
-- Columns:
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year
--   cumulative_papers  INTEGER  papers up to and including the year
--   stage              INTEGER  1 to 3
--   ratio              REAL     papers divided by those of the year before; NULL after none
-- One row per: year.
SELECT
  year,
  papers,
  sum(papers) OVER (ORDER BY year) AS cumulative_papers,
  CASE
    WHEN year <= coalesce(:stage_1_end, 2014) THEN 1
    WHEN year <= coalesce(:stage_2_end, 2019) THEN 2
    ELSE 3
  END AS stage,
  round(1.0 * papers / nullif(lag(papers) OVER (ORDER BY year), 0), 4) AS ratio
FROM included_years
ORDER BY year;
