-- Candidate labels of a stored network's clusters.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :method   TEXT = 'llr'       how terms are scored, one of: llr, mutual_information, tf_idf
--   :limit    INTEGER = 5        how many labels a cluster; -1 for all
-- Columns:
--   cluster  INTEGER  0 is the largest
--   rank     INTEGER  of the label, from 1
--   term     TEXT     the label
--   score    REAL     by the method
--   p_value  REAL     of the score; NULL where the method has none
-- One row per: cluster and label, by cluster, then rank.
-- Source: Dunning (1993), log-likelihood ratio, https://aclanthology.org/J93-1003
SELECT
  l.cluster,
  l.rank,
  l.term,
  round(l.score, 4) AS score,
  l.p_value
FROM networks AS w
JOIN cluster_labels AS l ON l.network_id = w.network_id
WHERE w.name = coalesce(:network, 'keyword')
  AND l.method = coalesce(:method, 'llr')
  AND (l.rank <= coalesce(:limit, 5) OR coalesce(:limit, 5) < 0)
ORDER BY l.cluster, l.rank;
