-- Bradford's zones of sources.
--
-- The sources by papers are cut into three zones of about a third of the papers each: a source is
-- in the zone in which its first paper falls when all papers are counted in this order. Bradford's
-- law expects the numbers of sources to grow by a constant factor.
-- Columns:
--   zone             INTEGER  1 is the core
--   sources          INTEGER  sources in it
--   source_share     REAL     of all sources, 0 to 1
--   papers           INTEGER  papers in them
--   paper_share      REAL     of all papers with a source, 0 to 1
--   papers_a_source  REAL     mean
--   factor           REAL     sources of the zone divided by those of the zone before
-- One row per: zone.
-- Source: Bradford (1934), Engineering 137, 85-86; doi:10.1177/016555158501000406 (reprint)
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers FROM source_occurrences GROUP BY item_id, label
  ),
  ranked AS (
    SELECT
      papers,
      sum(papers) OVER (ORDER BY papers DESC, label, item_id) AS cumulative_papers,
      sum(papers) OVER () AS all_papers
    FROM totals
  ),
  zoned AS (
    SELECT papers, 1 + 3 * (cumulative_papers - papers) / all_papers AS zone FROM ranked
  ),
  zones AS (
    SELECT zone, count(*) AS sources, sum(papers) AS papers FROM zoned GROUP BY zone
  )
SELECT
  zone,
  sources,
  round(1.0 * sources / sum(sources) OVER (), 4) AS source_share,
  papers,
  round(1.0 * papers / sum(papers) OVER (), 4) AS paper_share,
  round(1.0 * papers / sources, 2) AS papers_a_source,
  round(1.0 * sources / lag(sources) OVER (ORDER BY zone), 2) AS factor
FROM zones
ORDER BY zone;
