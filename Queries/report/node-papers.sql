-- The most cited papers behind each node of a stored network.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 300      how many nodes, as in figures/network-nodes; -1 for all
--   :papers   INTEGER = 5        how many papers a node; -1 for all
-- Columns:
--   node              INTEGER  number of the node in its network
--   rank              INTEGER  of the paper, from 1
--   first_author      TEXT     abbreviated name; NULL when the record has none
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   source            TEXT     journal, series or proceedings
--   doi               TEXT     lower case, without prefix
--   times_cited       INTEGER  citations in the Web of Science Core Collection
--   accession_number  TEXT     UT
--   paper             INTEGER  number of the paper in the database
-- One row per: node and paper, by node, then rank.
WITH
  chosen AS (
    SELECT n.network_id, n.node_id
    FROM networks AS w
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:network, 'keyword')
    ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id
    LIMIT coalesce(:limit, 300)
  ),
  ranked AS (
    SELECT
      c.node_id,
      o.paper_id,
      row_number() OVER (
        PARTITION BY c.node_id
        ORDER BY p.times_cited DESC, p.year, p.accession_number, p.paper_id
      ) AS rank
    FROM chosen AS c
    JOIN network_papers AS o ON o.network_id = c.network_id AND o.node_id = c.node_id
    JOIN papers AS p ON p.paper_id = o.paper_id
  )
SELECT
  r.node_id AS node,
  r.rank,
  (
    SELECT a.name_as_written
    FROM authorships AS a
    WHERE a.paper_id = p.paper_id AND a.role = 'author'
    ORDER BY a.position
    LIMIT 1
  ) AS first_author,
  p.year,
  p.title,
  s.title AS source,
  p.doi,
  p.times_cited,
  p.accession_number,
  p.paper_id AS paper
FROM ranked AS r
JOIN papers AS p ON p.paper_id = r.paper_id
LEFT JOIN sources AS w ON w.source_id = p.source_id
LEFT JOIN sources AS s ON s.source_id = w.preferred_id
WHERE coalesce(:papers, 5) < 0 OR r.rank <= coalesce(:papers, 5)
ORDER BY r.node_id, r.rank;
