-- Clusters of a stored network, the largest first.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
-- Columns:
--   cluster     INTEGER  0 is the largest
--   label       TEXT     the term that sets it apart most; NULL when there is none
--   size        INTEGER  nodes
--   silhouette  REAL     mean of its nodes, -1 to 1
--   self_adjacency_silhouette  REAL  the same by rows of A + I
--   mean_year   REAL     mean year of its nodes: of cited references that of publication, of
--                        others the first year of their papers
--   mean_citing_year  REAL  of cited references, of the first papers that cite them; else NULL
-- One row per: cluster.
SELECT
  c.cluster,
  c.label,
  c.size,
  round(c.silhouette, 4) AS silhouette,
  round(c.self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  round(c.mean_year, 1) AS mean_year,
  round(c.mean_citing_year, 1) AS mean_citing_year
FROM networks AS w
JOIN clusters AS c ON c.network_id = w.network_id
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY c.cluster;
