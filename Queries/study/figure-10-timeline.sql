-- Figure 10: the keywords of each cluster along time.
--
-- A keyword stands on its cluster's line at its first year.
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 10       how many keywords a cluster, the most frequent; -1 for all
-- Columns:
--   cluster     INTEGER  0 is the largest
--   label       TEXT     of the cluster
--   first_year  INTEGER  of the keyword
--   keyword     TEXT     label of the node
--   papers      INTEGER  papers that have it
-- One row per: keyword of the network that is in a cluster, by cluster, then first year, papers,
-- name.
WITH
  ranked AS (
    SELECT
      n.network_id,
      n.cluster,
      n.first_year,
      n.label,
      n.count,
      n.node_id,
      row_number() OVER (
        PARTITION BY n.network_id, n.cluster ORDER BY n.count DESC, n.label, n.node_id
      ) AS rank
    FROM network_nodes AS n
    WHERE n.cluster IS NOT NULL
  )
SELECT
  n.cluster,
  c.label,
  n.first_year,
  n.label AS keyword,
  n.count AS papers
FROM networks AS w
JOIN ranked AS n ON n.network_id = w.network_id
JOIN clusters AS c ON c.network_id = n.network_id AND c.cluster = n.cluster
WHERE w.name = coalesce(:network, 'keyword')
  AND (n.rank <= coalesce(:limit, 10) OR coalesce(:limit, 10) < 0)
ORDER BY n.cluster, n.first_year, n.count DESC, n.label, n.node_id;
