-- Figure 9: the measures of the keyword network.
--
-- Modularity Q above 0.3 counts as a significant structure. A mean silhouette S of link profiles
-- above 0.5 counts as reasonable clusters, above 0.7 as convincing ones; there are no such
-- thresholds for other distances. The silhouette of rows of A + I beside it is near 0 when the
-- nodes of a cluster hardly share neighbours.
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
-- Columns:
--   network                 TEXT     name
--   selection               TEXT     how nodes were selected
--   pruning                 TEXT     how links were pruned
--   nodes                   INTEGER  N
--   links                   INTEGER  E
--   density                 REAL     2E / (N (N - 1))
--   components              INTEGER  connected parts
--   largest_component_size  INTEGER  nodes
--   clusters                INTEGER  clusters
--   modularity              REAL     Q
--   mean_silhouette         REAL     S, weighted by cluster size
--   silhouette_distance     TEXT     what S compares: link-profile unless another was asked for
--   self_adjacency_silhouette  REAL  the same mean by rows of A + I
--   harmonic_mean           REAL     2QS / (Q + S)
-- One row per: network of that name.
-- Source: Newman (2006), modularity, doi:10.1073/pnas.0601602103; Rousseeuw (1987), silhouette,
--   doi:10.1016/0377-0427(87)90125-7
SELECT
  w.name AS network,
  w.selection,
  w.pruning,
  w.node_count AS nodes,
  w.edge_count AS links,
  round(w.density, 4) AS density,
  w.component_count AS components,
  w.largest_component_size,
  (SELECT count(*) FROM clusters AS c WHERE c.network_id = w.network_id) AS clusters,
  round(w.modularity, 4) AS modularity,
  round(w.mean_silhouette, 4) AS mean_silhouette,
  w.silhouette_distance,
  round(w.self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  round(w.harmonic_mean, 4) AS harmonic_mean
FROM networks AS w
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY w.name;
