-- For the views of papers behind networks, and for the foreign keys.
CREATE INDEX IF NOT EXISTS network_papers_by_paper ON network_papers (paper_id);
CREATE INDEX IF NOT EXISTS networks_by_analysis ON networks (analysis_id);
CREATE INDEX IF NOT EXISTS network_edges_by_target ON network_edges (network_id, target_node_id);
