-- Tree rings of a stored network's nodes: papers by year, and whether the year is in a burst.
--
-- Bursts are those of the stored analysis of the node's kind (keyword-bursts for keywords), when it
-- was made from the same data as the network.
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 300      how many nodes, as in figures/network-nodes; -1 for all
-- Columns:
--   node      INTEGER  number of the node in its network
--   year      INTEGER  in which it occurs
--   papers    INTEGER  of that year that count in the network
--   in_burst  INTEGER  1 when the year lies in a burst of the node
-- One row per: node and year in which it occurs.
WITH
  made AS (
    SELECT
      analysis_id,
      name,
      CASE WHEN json_valid(data_fingerprint) THEN data_fingerprint ELSE '{}' END AS data_read
    FROM analyses
  ),
  chosen AS (
    SELECT n.network_id, n.node_id, n.item_kind, n.item_id, a.data_read
    FROM networks AS w
    JOIN made AS a ON a.analysis_id = w.analysis_id
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:network, 'keyword')
    ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id
    LIMIT coalesce(:limit, 300)
  )
SELECT
  c.node_id AS node,
  y.year,
  y.count AS papers,
  EXISTS (
    SELECT 1
    FROM made AS a
    JOIN bursts AS b ON b.analysis_id = a.analysis_id
    WHERE a.name = c.item_kind || '-bursts'
      AND NOT EXISTS (
        SELECT 1
        FROM json_each(a.data_read) AS burst_part
        JOIN json_each(c.data_read) AS network_part ON network_part.key = burst_part.key
        WHERE network_part.value <> burst_part.value
      )
      AND b.item_kind = c.item_kind
      AND b.item_id = c.item_id
      AND y.year BETWEEN b.begin_year AND b.end_year
  ) AS in_burst
FROM chosen AS c
JOIN network_node_years AS y ON y.network_id = c.network_id AND y.node_id = c.node_id
ORDER BY c.node_id, y.year;
