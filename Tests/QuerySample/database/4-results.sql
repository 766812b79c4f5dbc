-- Results of analyses of them.
INSERT INTO analyses VALUES
  (1, 'country', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (2, 'keyword', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (3, 'keyword-bursts', 'bursts', '{"first_year":2001,"last_year":2006}', '0.1', 'f', 1,
    '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (4, 'growth', 'growth', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z');
INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, node_count,
  edge_count, density, modularity, mean_silhouette) VALUES
  (1, 1, 'country', 'country', 'co-occurrence', 3, 2, 0.5, NULL, NULL),
  (2, 2, 'keyword', 'keyword', 'co-occurrence', 3, 2, 0.6667, 0.1, 0.5);
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year,
  degree, betweenness, cluster) VALUES
  (1, 1, 1, 'country', 'England', 2, 2001, 2, 1.0, 0),
  (1, 2, 3, 'country', 'China', 2, 2002, 1, 0.25, 0),
  (2, 1, 3, 'keyword', 'soil', 3, 2001, 2, 1.0, 0),
  (2, 2, 2, 'keyword', 'moss', 2, 2001, 1, 0.0, 0),
  (2, 3, 1, 'keyword', 'acid drainage', 1, 2003, 1, 0.0, 1);
INSERT INTO network_node_years VALUES (2, 1, 2001, 1), (2, 1, 2002, 1), (2, 1, 2003, 1);
INSERT INTO network_papers VALUES (2, 1, 1, 2001);
INSERT INTO network_edges VALUES (2, 1, 2, 2, 0.8, 2001), (2, 1, 3, 1, 0.5, 2003);
INSERT INTO clusters (network_id, cluster, size, silhouette, mean_year, label) VALUES
  (2, 0, 2, 0.5, 2001.0, 'moss'), (2, 1, 1, 0.0, 2003.0, 'acid');
INSERT INTO cluster_labels VALUES (2, 0, 'llr', 1, 'moss', 4.5, 0.05),
  (2, 1, 'llr', 1, 'acid', 2.5, 0.5);
INSERT INTO cluster_papers VALUES (2, 0, 1, 1, 2, 1.0), (2, 1, 1, 3, 1, 1.0);
INSERT INTO bursts VALUES (3, 'keyword', 3, 'soil', 2001, 3, 2.5, 2002, 2003, 2, 1, 1),
  (3, 'keyword', 2, 'moss', 2002, 2, 3.5, 2002, 2002, 1, 1, 1);
INSERT INTO burst_item_papers VALUES (3, 'keyword', 3, 2, 2002), (3, 'keyword', 3, 3, 2003),
  (3, 'keyword', 2, 2, 2002);
INSERT INTO growth_stages VALUES (4, 1, 'start', 2001, 2004, 3, 0.6, NULL);
INSERT INTO growth_fits VALUES
  (4, 1, 'annual', 'linear', '{"first_year":2001,"last_year":2006,"intercept":1.5,"slope":0.1}', 0.5, 1.0, 3.0, NULL, 1),
  (4, NULL, 'cumulative', 'exponential', '{}', 0.9, 1.0, 2.0, 4.0, 1);
