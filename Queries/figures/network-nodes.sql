-- Nodes of a stored network as they are drawn: measures and places.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 300      how many nodes; -1 for all
-- Columns:
--   node            INTEGER  number of the node in its network
--   label           TEXT     what it is called
--   kind            TEXT     what it is
--   papers          INTEGER  papers
--   first_year      INTEGER  year of the first of them
--   last_year       INTEGER  year of the last of them
--   degree          INTEGER  nodes linked to it
--   betweenness     REAL     normalised, 0 to 1
--   burst_strength  REAL     of the strongest burst; 0 for none, NULL when bursts are not known
--   component       INTEGER  1 is the largest
--   component_size  INTEGER  nodes
--   cluster         INTEGER  0 is the largest; NULL for none
--   x               REAL     place on the map, 0 to 1 from the left; NULL when it has none
--   y               REAL     place on the map, 0 to 1 from the top; NULL when it has none
--   timeline_y      REAL     place in the timeline, in rows from the top
-- One row per: node, by papers, then betweenness, label, number.
WITH
  components AS (
    SELECT network_id, component, count(*) AS size
    FROM network_nodes
    GROUP BY network_id, component
  )
SELECT
  n.node_id AS node,
  n.label,
  n.item_kind AS kind,
  n.count AS papers,
  n.first_year,
  n.last_year,
  n.degree,
  round(n.betweenness, 4) AS betweenness,
  round(n.burst_strength, 2) AS burst_strength,
  n.component,
  coalesce(c.size, 1) AS component_size,
  n.cluster,
  round(n.x, 5) AS x,
  round(n.y, 5) AS y,
  round(n.timeline_y, 4) AS timeline_y
FROM networks AS w
JOIN network_nodes AS n ON n.network_id = w.network_id
LEFT JOIN components AS c ON c.network_id = n.network_id AND c.component = n.component
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id
LIMIT coalesce(:limit, 300);
