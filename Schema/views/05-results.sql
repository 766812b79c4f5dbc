CREATE VIEW network_neighbors AS
  -- One row per node and neighbour: each link in both directions.
  SELECT network_id, source_node_id AS node_id, target_node_id AS neighbor_id, count, weight,
    first_year
  FROM network_edges
  UNION ALL
  SELECT network_id, target_node_id, source_node_id, count, weight, first_year
  FROM network_edges;
