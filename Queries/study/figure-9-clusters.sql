-- Figure 9: the clusters of keywords and their labels.
--
-- From the stored network; a mean silhouette of link profiles, as it is unless another distance was
-- asked for, is reasonable above 0.5 and convincing above 0.7. That of rows of A + I has no such
-- thresholds.
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
-- Columns:
--   cluster     INTEGER  0 is the largest
--   label       TEXT     the term that sets it apart most
--   size        INTEGER  nodes
--   silhouette  REAL     mean of its nodes, -1 to 1
--   self_adjacency_silhouette  REAL  the same by rows of A + I
--   mean_year   REAL     mean year of its nodes: of cited references that of publication, of
--                        others the first year of their papers
--   mean_citing_year  REAL  of cited references, of the first papers that cite them; else NULL
--   top_nodes   TEXT     the three that most papers have
-- One row per: cluster.
WITH
  ranked AS (
    SELECT
      n.network_id,
      n.cluster,
      n.label,
      row_number() OVER (
        PARTITION BY n.network_id, n.cluster ORDER BY n.count DESC, n.label, n.node_id
      ) AS rank
    FROM network_nodes AS n
    WHERE n.cluster IS NOT NULL
  ),
  tops AS (
    SELECT
      network_id,
      cluster,
      max(CASE WHEN rank = 1 THEN label END)
        || coalesce('; ' || max(CASE WHEN rank = 2 THEN label END), '')
        || coalesce('; ' || max(CASE WHEN rank = 3 THEN label END), '') AS top_nodes
    FROM ranked
    WHERE rank <= 3
    GROUP BY network_id, cluster
  )
SELECT
  c.cluster,
  c.label,
  c.size,
  round(c.silhouette, 4) AS silhouette,
  round(c.self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  round(c.mean_year, 1) AS mean_year,
  round(c.mean_citing_year, 1) AS mean_citing_year,
  t.top_nodes
FROM networks AS w
JOIN clusters AS c ON c.network_id = w.network_id
LEFT JOIN tops AS t ON t.network_id = c.network_id AND t.cluster = c.cluster
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY c.cluster;
