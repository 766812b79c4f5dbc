-- Stored networks and their measures.
--
-- Columns:
--   network                 TEXT     name
--   node_kind               TEXT     what the nodes are
--   link_kind               TEXT     what the links are
--   first_year              INTEGER  of the papers
--   last_year               INTEGER  of the papers
--   selection               TEXT     how nodes were selected
--   pruning                 TEXT     how links were pruned
--   nodes                   INTEGER  N
--   links                   INTEGER  E
--   density                 REAL     2E / (N (N - 1))
--   largest_component_size  INTEGER  nodes
--   clustering_coefficient  REAL     3 triangles / connected triples
--   modularity              REAL     Q
--   mean_silhouette         REAL     S, weighted by cluster size
--   silhouette_distance     TEXT     what S compares, e.g. link-profile
--   self_adjacency_silhouette  REAL  the same mean by rows of A + I
--   is_weighted             INTEGER  1 if clusters and Q go by link strengths, 0 if links count 1
-- One row per: network, by name.
SELECT
  name AS network,
  node_kind,
  link_kind,
  first_year,
  last_year,
  selection,
  pruning,
  node_count AS nodes,
  edge_count AS links,
  round(density, 4) AS density,
  largest_component_size,
  round(clustering_coefficient, 4) AS clustering_coefficient,
  round(modularity, 4) AS modularity,
  round(mean_silhouette, 4) AS mean_silhouette,
  silhouette_distance,
  round(self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  is_weighted
FROM networks
ORDER BY name;
