-- How each stored network was made: the parameters that a methods section states.
--
-- Columns:
--   network            TEXT     name
--   node_kind          TEXT     what the nodes are
--   link               TEXT     co-occurrence, coupling or citation
--   first_year         INTEGER  of the papers
--   last_year          INTEGER  of the papers
--   slice_length       INTEGER  years
--   selection          TEXT     how nodes were selected in a slice, e.g. g-index:25
--   counting           TEXT     which papers count for a node
--   strength           TEXT     how links are normalised
--   links_per_node     INTEGER  how many links a slice keeps for a node; NULL for all
--   retaining_factor   REAL     links that a slice keeps, in multiples of its nodes; NULL for all
--   pruning            TEXT     how links were pruned
--   clustering         TEXT     the method
--   objective          TEXT     what it maximises
--   resolution         REAL     of the clustering
--   label_method       TEXT     how terms are scored as labels
--   label_source       TEXT     where the terms come from
--   look_back_years    INTEGER  oldest age of cited works; NULL for any
--   reference_forms    TEXT     merged or written, of cited works; else NULL
--   thesaurus          TEXT     on or off
--   betweenness        TEXT     paths counted in steps, or by weight
--   compatible         TEXT     the program whose rules were followed; plain for none
--   seed               INTEGER  of random starts
--   nodes              INTEGER  N
--   links              INTEGER  E
--   density            REAL     2E / (N (N - 1))
--   clusters           INTEGER  clusters
--   modularity         REAL     Q
--   mean_silhouette    REAL     S, weighted by cluster size
--   silhouette_distance        TEXT     what S compares, e.g. link-profile
--   self_adjacency_silhouette  REAL     the same mean by rows of A + I
--   is_weighted        INTEGER  1 if clusters and Q go by link strengths, 0 if links count 1
--   program_version    TEXT     of the program that made it
-- One row per: network, by name.
WITH
  sizes AS (SELECT network_id, count(*) AS clusters FROM clusters GROUP BY network_id),
  forms AS (
    SELECT
      a.analysis_id,
      max(json_extract(o.value, '$.look_back_years')) AS look_back_years,
      max(json_extract(o.value, '$.references')) AS reference_forms,
      min(json_extract(o.value, '$.thesaurus')) AS thesaurus
    FROM analyses AS a, json_each(a.parameters, '$.occurrences') AS o
    WHERE a.kind = 'network'
    GROUP BY a.analysis_id
  )
SELECT
  w.name AS network,
  w.node_kind,
  json_extract(a.parameters, '$.link') AS link,
  w.first_year,
  w.last_year,
  w.slice_length,
  json_extract(a.parameters, '$.selection') AS selection,
  json_extract(a.parameters, '$.counting') AS counting,
  json_extract(a.parameters, '$.strength') AS strength,
  json_extract(a.parameters, '$.links_per_node') AS links_per_node,
  json_extract(a.parameters, '$.link_retaining_factor') AS retaining_factor,
  w.pruning,
  json_extract(a.parameters, '$.clustering') AS clustering,
  json_extract(a.parameters, '$.objective') AS objective,
  json_extract(a.parameters, '$.resolution') AS resolution,
  json_extract(a.parameters, '$.label_method') AS label_method,
  json_extract(a.parameters, '$.label_source') AS label_source,
  f.look_back_years,
  f.reference_forms,
  f.thesaurus,
  json_extract(a.parameters, '$.betweenness') AS betweenness,
  json_extract(a.parameters, '$.compatible') AS compatible,
  a.seed,
  w.node_count AS nodes,
  w.edge_count AS links,
  round(w.density, 4) AS density,
  coalesce(s.clusters, 0) AS clusters,
  round(w.modularity, 4) AS modularity,
  round(w.mean_silhouette, 4) AS mean_silhouette,
  w.silhouette_distance,
  round(w.self_adjacency_silhouette, 4) AS self_adjacency_silhouette,
  w.is_weighted,
  a.program_version
FROM networks AS w
JOIN analyses AS a ON a.analysis_id = w.analysis_id
LEFT JOIN sizes AS s ON s.network_id = w.network_id
LEFT JOIN forms AS f ON f.analysis_id = a.analysis_id
ORDER BY w.name;
