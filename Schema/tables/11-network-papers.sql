-- Which papers are behind the nodes of networks, and what the terms were made from.

CREATE TABLE network_papers (
  -- One row per node of a network and paper that counts for it: network_nodes.count of them. The
  -- views network_node_papers, network_edge_papers and cluster_paper_details read it.
  network_id  INTEGER NOT NULL,
  node_id     INTEGER NOT NULL,
  paper_id    INTEGER NOT NULL REFERENCES papers,
  year        INTEGER NOT NULL,   -- of the paper
  PRIMARY KEY (network_id, node_id, paper_id),
  FOREIGN KEY (network_id, node_id) REFERENCES network_nodes ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE term_extractions (
  -- One row once terms have been taken from the papers; none before.
  extraction_id     INTEGER PRIMARY KEY CHECK (extraction_id = 1),
  data_fingerprint  TEXT NOT NULL,      -- JSON: a hash of the records; stale when it is not theirs
  paper_count       INTEGER NOT NULL,   -- papers that were read
  program_version   TEXT NOT NULL
) STRICT;
