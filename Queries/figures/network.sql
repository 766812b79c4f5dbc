-- A stored network's signature: what it was made from, how, and its measures.
--
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
-- Columns:
--   network                 TEXT     name
--   node_kind               TEXT     what the nodes are
--   link_kind               TEXT     what the links are
--   papers                  INTEGER  included papers of its years
--   first_year              INTEGER  of the papers
--   last_year               INTEGER  of the papers
--   slice_length            INTEGER  years
--   selection               TEXT     how nodes were selected
--   counting                TEXT     where a node counts: selected (slices) or all
--   institutions            TEXT     of a network that has institutions: as-written, members or
--                                    parents; else NULL
--   pruning                 TEXT     how links were pruned
--   nodes                   INTEGER  N
--   links                   INTEGER  E
--   density                 REAL     2E / (N (N - 1))
--   components              INTEGER  parts without a link between them
--   largest_component_size  INTEGER  nodes
--   modularity              REAL     Q
--   mean_silhouette         REAL     S, weighted by cluster size
--   silhouette_distance     TEXT     what S compares, e.g. link-profile
--   self_adjacency_silhouette  REAL  the same mean by rows of A + I
--   harmonic_mean           REAL     2QS / (Q + S)
--   program_version         TEXT     of the program that made it
-- One row per: network of that name.
SELECT
  w.name AS network,
  w.node_kind,
  w.link_kind,
  (
    SELECT count(*) FROM included_papers AS p WHERE p.year BETWEEN w.first_year AND w.last_year
  ) AS papers,
  w.first_year,
  w.last_year,
  w.slice_length,
  w.selection,
  json_extract(a.parameters, '$.counting') AS counting,
  CASE WHEN '+' || w.node_kind || '+' LIKE '%+institution+%' THEN coalesce(
    json_extract(a.parameters, '$.occurrences.institution.institutions'), 'as-written'
  ) END AS institutions,
  w.pruning,
  w.node_count AS nodes,
  w.edge_count AS links,
  round(w.density, 4) AS density,
  w.component_count AS components,
  w.largest_component_size,
  round(w.modularity, 4) AS modularity,
  round(w.mean_silhouette, 4) AS mean_silhouette,
  w.silhouette_distance,
  round(w.self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  round(w.harmonic_mean, 4) AS harmonic_mean,
  a.program_version
FROM networks AS w
JOIN analyses AS a ON a.analysis_id = w.analysis_id
WHERE w.name = coalesce(:network, 'keyword')
ORDER BY w.name;
