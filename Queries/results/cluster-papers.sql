-- Papers that use most of a stored network's clusters.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 3        how many papers a cluster; -1 for all
-- Columns:
--   cluster           INTEGER  0 is the largest
--   label             TEXT     of the cluster
--   rank              INTEGER  of the paper, from 1
--   nodes             INTEGER  nodes of the cluster that the paper has
--   coverage          REAL     of the cluster's nodes, 0 to 1
--   first_author      TEXT     abbreviated name
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   accession_number  TEXT     UT
-- One row per: cluster and paper, by cluster, then rank.
SELECT
  x.cluster,
  c.label,
  x.rank,
  x.node_count AS nodes,
  round(x.coverage, 4) AS coverage,
  a.name_as_written AS first_author,
  p.year,
  p.title,
  p.accession_number
FROM networks AS w
JOIN clusters AS c ON c.network_id = w.network_id
JOIN cluster_papers AS x ON x.network_id = c.network_id AND x.cluster = c.cluster
JOIN papers AS p ON p.paper_id = x.paper_id
LEFT JOIN authorships AS a
  ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
WHERE w.name = coalesce(:network, 'keyword')
  AND (x.rank <= coalesce(:limit, 3) OR coalesce(:limit, 3) < 0)
ORDER BY x.cluster, x.rank;
