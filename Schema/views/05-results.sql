CREATE VIEW network_neighbors AS
  -- One row per node and neighbour: each link in both directions.
  SELECT network_id, source_node_id AS node_id, target_node_id AS neighbor_id, count, weight,
    first_year
  FROM network_edges
  UNION ALL
  SELECT network_id, target_node_id, source_node_id, count, weight, first_year
  FROM network_edges;

CREATE VIEW burst_papers AS
  -- One row per burst and paper behind it: the papers of the burst's years that count for its item.
  SELECT
    b.analysis_id,
    a.name AS analysis,
    b.item_kind,
    b.item_id,
    b.label,
    b.level,
    b.begin_year,
    b.end_year,
    o.paper_id,
    o.year
  FROM bursts AS b
  JOIN analyses AS a ON a.analysis_id = b.analysis_id
  JOIN burst_item_papers AS o
    ON o.analysis_id = b.analysis_id AND o.item_kind = b.item_kind AND o.item_id = b.item_id
    AND o.year BETWEEN b.begin_year AND b.end_year;
