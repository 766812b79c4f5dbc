-- From a node, a link or a cluster of a network to the papers behind it, by one SELECT:
--   SELECT * FROM network_node_papers WHERE network = 'keyword' AND label = 'survival';

CREATE VIEW network_node_papers AS
  -- One row per node and paper that counts for it.
  SELECT
    w.network_id,
    w.name AS network,
    n.node_id,
    n.item_kind,
    n.item_id,
    n.label,
    o.paper_id,
    o.year,
    p.title,
    p.accession_number
  FROM networks AS w
  JOIN network_nodes AS n ON n.network_id = w.network_id
  JOIN network_papers AS o ON o.network_id = n.network_id AND o.node_id = n.node_id
  JOIN papers AS p ON p.paper_id = o.paper_id;

CREATE VIEW network_edge_papers AS
  -- One row per link and paper behind it. Co-occurrence: the papers in which both ends occur, as many
  -- as network_edges.count. Coupling and citation: the papers of either end.
  SELECT
    w.network_id,
    w.name AS network,
    e.source_node_id,
    e.target_node_id,
    a.label AS source_label,
    b.label AS target_label,
    o.paper_id,
    o.year,
    p.title,
    p.accession_number
  FROM networks AS w
  JOIN network_edges AS e ON e.network_id = w.network_id
  JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
  JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
  JOIN network_papers AS o ON o.network_id = e.network_id AND o.node_id = e.source_node_id
  JOIN papers AS p ON p.paper_id = o.paper_id
  WHERE w.link_kind <> 'co-occurrence'
    OR (EXISTS (
      SELECT 1 FROM network_papers AS t
      WHERE t.network_id = e.network_id AND t.node_id = e.target_node_id
        AND t.paper_id = o.paper_id
    )
    -- Institutions that did not work together there are linked only where the network is to do so.
    AND NOT (
      a.item_kind = 'institution' AND b.item_kind = 'institution'
      AND EXISTS (
        -- A view may not read JSON where schemas are not trusted.
        SELECT 1 FROM analyses AS n
        WHERE n.analysis_id = w.analysis_id AND n.parameters LIKE '%"joint_institutions":false%'
          AND NOT EXISTS (
            SELECT 1 FROM institution_form_collaborations AS c
            WHERE c.institutions = CASE
                WHEN n.parameters LIKE '%"institutions":"members"%' THEN 'members'
                WHEN n.parameters LIKE '%"institutions":"parents"%' THEN 'parents'
                ELSE 'as-written' END
              AND c.paper_id = o.paper_id AND c.item_id = min(a.item_id, b.item_id)
              AND c.other_item_id = max(a.item_id, b.item_id)
          )
      )
    ))
  UNION ALL
  SELECT
    w.network_id,
    w.name,
    e.source_node_id,
    e.target_node_id,
    a.label,
    b.label,
    o.paper_id,
    o.year,
    p.title,
    p.accession_number
  FROM networks AS w
  JOIN network_edges AS e ON e.network_id = w.network_id
  JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
  JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
  JOIN network_papers AS o ON o.network_id = e.network_id AND o.node_id = e.target_node_id
  JOIN papers AS p ON p.paper_id = o.paper_id
  WHERE w.link_kind <> 'co-occurrence'
    AND NOT EXISTS (
      SELECT 1 FROM network_papers AS t
      WHERE t.network_id = e.network_id AND t.node_id = e.source_node_id
        AND t.paper_id = o.paper_id
    );

CREATE VIEW cluster_paper_details AS
  -- One row per cluster and paper that has a node of it: cluster_papers with names.
  SELECT
    w.network_id,
    w.name AS network,
    c.cluster,
    c.label,
    x.rank,
    x.node_count,
    x.coverage,
    x.paper_id,
    p.year,
    p.title,
    p.accession_number
  FROM networks AS w
  JOIN clusters AS c ON c.network_id = w.network_id
  JOIN cluster_papers AS x ON x.network_id = c.network_id AND x.cluster = c.cluster
  JOIN papers AS p ON p.paper_id = x.paper_id;
