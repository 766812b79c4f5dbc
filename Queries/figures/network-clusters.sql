-- Clusters of a stored network, the largest first.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
-- Columns:
--   cluster     INTEGER  0 is the largest
--   label       TEXT     the term that sets it apart most; NULL when there is none
--   size        INTEGER  nodes
--   silhouette  REAL     mean of its nodes, -1 to 1
--   mean_year   REAL     mean first year of its nodes
-- One row per: cluster.
SELECT
  c.cluster,
  c.label,
  c.size,
  round(c.silhouette, 4) AS silhouette,
  round(c.mean_year, 1) AS mean_year
FROM networks AS w
JOIN clusters AS c ON c.network_id = w.network_id
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY c.cluster;
