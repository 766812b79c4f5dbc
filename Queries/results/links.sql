-- Links of a stored network.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 10       how many rows; -1 for all
-- Columns:
--   node        TEXT     label of the one end
--   other_node  TEXT     label of the other
--   papers      INTEGER  papers in which both occur
--   weight      REAL     link strength
--   first_year  INTEGER  of the link
-- One row per: link, by papers, then weight, labels.
SELECT
  a.label AS node,
  b.label AS other_node,
  e.count AS papers,
  round(e.weight, 4) AS weight,
  e.first_year
FROM networks AS w
JOIN network_edges AS e ON e.network_id = w.network_id
JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY e.count DESC, e.weight DESC, node, other_node, a.node_id, b.node_id
LIMIT coalesce(:limit, 10);
