-- Links between the nodes of a stored network that are drawn, the strongest first.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 300      how many nodes, as in figures/network-nodes; -1 for all
--   :links    INTEGER = 600      how many links; -1 for all
-- Columns:
--   source         INTEGER  number of the one node
--   target         INTEGER  number of the other
--   papers         INTEGER  papers in which both count
--   weight         REAL     link strength
--   first_year     INTEGER  of the link
--   links_between  INTEGER  all links between these nodes
-- One row per: link, by papers, then weight, first year, numbers.
WITH
  chosen AS (
    SELECT n.network_id, n.node_id
    FROM networks AS w
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:network, 'keyword')
    ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id
    LIMIT coalesce(:limit, 300)
  )
SELECT
  e.source_node_id AS source,
  e.target_node_id AS target,
  e.count AS papers,
  round(e.weight, 4) AS weight,
  e.first_year,
  count(*) OVER () AS links_between
FROM chosen AS a
JOIN network_edges AS e ON e.network_id = a.network_id AND e.source_node_id = a.node_id
JOIN chosen AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
ORDER BY e.count DESC, e.weight DESC, e.first_year, e.source_node_id, e.target_node_id
LIMIT coalesce(:links, 600);
