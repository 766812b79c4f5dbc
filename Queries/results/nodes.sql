-- Nodes of a stored network.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 10       how many rows; -1 for all
--   :by       TEXT = 'papers'    what to sort by, one of: papers, degree, betweenness, pagerank,
--                                burst_strength, sigma
-- Columns:
--   node            TEXT     label
--   papers          INTEGER  papers
--   first_year      INTEGER  year of the first of them
--   degree          INTEGER  nodes linked to it
--   betweenness     REAL     normalised, 0 to 1
--   pagerank        REAL     sums to 1 over the network
--   burst_strength  REAL     of the strongest burst; 0 for none
--   sigma           REAL     (betweenness + 1) ^ burst strength
--   cluster         INTEGER  0 is the largest; NULL for none
-- One row per: node, by what :by says, then papers, label.
SELECT
  n.label AS node,
  n.count AS papers,
  n.first_year,
  n.degree,
  round(n.betweenness, 4) AS betweenness,
  round(n.pagerank, 6) AS pagerank,
  round(n.burst_strength, 2) AS burst_strength,
  round(n.sigma, 4) AS sigma,
  n.cluster
FROM networks AS w
JOIN network_nodes AS n ON n.network_id = w.network_id
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY
  CASE coalesce(:by, 'papers')
    WHEN 'papers' THEN n.count
    WHEN 'degree' THEN n.degree
    WHEN 'betweenness' THEN n.betweenness
    WHEN 'pagerank' THEN n.pagerank
    WHEN 'burst_strength' THEN n.burst_strength
    WHEN 'sigma' THEN n.sigma
  END DESC,
  n.count DESC, n.label, n.node_id
LIMIT coalesce(:limit, 10);
