-- Networks of the other kinds, ties, numbers with many digits, and curves with flags.
INSERT INTO analyses VALUES
  (5, 'institution', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (6, 'author', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (7, 'cited_source', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (8, 'cited_reference', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z',
    '2020-01-01T00:00:01Z');
INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, node_count,
  edge_count, density, modularity, mean_silhouette) VALUES
  (3, 5, 'institution', 'institution', 'co-occurrence', 3, 2, 0.512345678, 0.112345678, 0.412345678),
  (4, 6, 'author', 'author', 'co-occurrence', 2, 1, 0.612345678, 0.212345678, 0.312345678),
  (5, 7, 'cited_source', 'cited_source', 'co-occurrence', 3, 2, 0.712345678, 0.312345678, 0.212345678),
  (6, 8, 'cited_reference', 'cited_reference', 'coupling', 3, 2, 0.812345678, 0.412345678, 0.112345678);
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year,
  last_year, degree, weighted_degree, betweenness, closeness, harmonic, eigenvector, pagerank,
  core_number, component, cluster, silhouette, burst_strength, sigma, half_life, x, y)
  SELECT n.network_id, i.column1, i.column1, n.node_kind, n.node_kind || ' ' || i.column1,
    4 - i.column1, 2000 + i.column1, 2004 + i.column1, i.column2, 0.123456789 * i.column1,
    0.223456789 * i.column2, 0.323456789, 0.423456789, 0.523456789, 0.133456789 * i.column1, 1, 1,
    i.column1 / 3, 0.623456789, i.column3, 1.123456789, 2.123456789, 0.723456789, 0.823456789
  FROM networks AS n, (VALUES (1, 2, 3.123456789), (2, 1, 0.0), (3, 1, 1.5)) AS i
  WHERE n.network_id > 2;
INSERT INTO network_node_years
  SELECT network_id, node_id, first_year, 1 FROM network_nodes WHERE network_id > 2;
INSERT INTO network_papers
  SELECT n.network_id, n.node_id, p.paper_id, p.year
  FROM network_nodes AS n
  JOIN papers AS p ON p.paper_id BETWEEN n.node_id AND n.node_id + 1
  WHERE n.network_id > 2;
INSERT INTO network_edges
  SELECT network_id, 1, 2, 1, 0.123456789, 2002 FROM networks WHERE network_id > 2
  UNION ALL
  SELECT network_id, 1, 3, 1, 0.923456789, 2003 FROM networks WHERE network_id > 2;
INSERT INTO network_edges VALUES (2, 2, 3, 1, 0.9, 2003);
INSERT INTO clusters (network_id, cluster, size, silhouette, mean_year, label)
  SELECT network_id, k.column1, 2 - k.column1, 0.523456789, 2001.523456789, 'cluster ' || k.column1
  FROM networks, (VALUES (0), (1)) AS k
  WHERE network_id > 2;
INSERT INTO cluster_labels
  SELECT network_id, 0, m.column1, r.column1, m.column1 || ' ' || r.column1, 4.523456789 / r.column1,
    0.053456789
  FROM networks, (VALUES ('llr'), ('tf_idf'), ('mutual_information')) AS m, (VALUES (1), (2)) AS r
  WHERE network_id > 2;
INSERT INTO cluster_papers
  SELECT network_id, 0, r.column1, 4 - r.column1, 3 - r.column1, 0.523456789
  FROM networks, (VALUES (1), (2)) AS r
  WHERE network_id > 2;
INSERT INTO bursts VALUES (3, 'keyword', 3, 'soil', 2001, 3, 4.523456789, 2003, 2003, 1, 2, 0),
  (3, 'keyword', 1, 'acid drainage', 2003, 2, 2.5, 2003, 2005, 3, 1, 1);
INSERT INTO burst_item_papers VALUES (3, 'keyword', 1, 3, 2003), (3, 'keyword', 1, 4, 2005);
INSERT INTO growth_stages VALUES (4, 2, 'end', 2005, 2006, 2, 0.423456789, 2006);
INSERT INTO growth_fits VALUES
  (4, 1, 'annual', 'logistic', '{"first_year":2001,"last_year":2006,"flags":["unidentified-capacity"]}',
    0.923456789, 1.523456789, 1.123456789, NULL, 0),
  (4, 1, 'annual', 'power',
    '{"first_year":2001,"last_year":2006,"flags":["not-converged","values-left-out"]}',
    0.823456789, 1.623456789, 2.123456789, NULL, 0),
  (4, 1, 'annual', 'exponential', '{"first_year":2001,"last_year":2006,"rate":0.2}', 0.723456789,
    1.723456789, 4.123456789, 5.123456789, 0),
  (4, 2, 'annual', 'linear', '{"first_year":2005,"last_year":2006,"slope":0.3}', 0.623456789,
    1.823456789, 3.123456789, NULL, 1);
