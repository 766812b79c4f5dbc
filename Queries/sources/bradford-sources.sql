-- Sources in the order of their output, with Bradford's zones.
--
-- The sources by papers are cut into three zones of about a third of the papers each: a source is
-- in the zone in which its first paper falls when all papers are counted in this order. Zone 1 is
-- the core.
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   rank               INTEGER  from 1
--   source             TEXT     title
--   papers             INTEGER  papers in it
--   cumulative_papers  INTEGER  of this source and those before it
--   cumulative_share   REAL     of all papers with a source, 0 to 1
--   zone               INTEGER  1 to 3
-- One row per: source, by papers, then title.
-- Source: Bradford (1934), Engineering 137, 85-86; doi:10.1177/016555158501000406 (reprint)
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers FROM source_occurrences GROUP BY item_id, label
  ),
  ranked AS (
    SELECT
      label,
      papers,
      row_number() OVER ordered AS rank,
      sum(papers) OVER ordered AS cumulative_papers,
      sum(papers) OVER () AS all_papers
    FROM totals
    WINDOW ordered AS (ORDER BY papers DESC, label, item_id)
  )
SELECT
  rank,
  label AS source,
  papers,
  cumulative_papers,
  round(1.0 * cumulative_papers / all_papers, 4) AS cumulative_share,
  1 + 3 * (cumulative_papers - papers) / all_papers AS zone
FROM ranked
ORDER BY rank
LIMIT coalesce(:limit, -1);
