-- How each stored network was made: the parameters that a methods section states.
--
-- Columns:
--   network            TEXT     name
--   node_kind          TEXT     what the nodes are
--   link               TEXT     co-occurrence, coupling or citation
--   coupling_shared    INTEGER  of coupling of what papers have: 1 if what two nodes share by being
--                               on one paper couples them, 0 if not; else NULL
--   joint_institutions  INTEGER  of co-occurrence of institutions: 1 if a paper also links what is
--                               a part of the other or of one address, 0 if not; else NULL
--   first_year         INTEGER  of the papers
--   last_year          INTEGER  of the papers
--   slice_length       INTEGER  years
--   selection          TEXT     how nodes were selected in a slice, e.g. g-index:25
--   pool               INTEGER  1 when several kinds are selected together, 0 when each by itself
--   counting           TEXT     which papers count for a node
--   strength           TEXT     how links are normalised
--   links_per_node     INTEGER  how many links a slice keeps for a node; NULL for all
--   link_ends          TEXT     either: a link stays that one end keeps; both: both must
--   retaining_factor   REAL     links that a slice keeps, in multiples of its nodes; NULL for all
--   scope              TEXT     within or across slices; NULL for citations
--   merging            TEXT     the strength of a link of several slices; NULL for citations
--   is_fractional      INTEGER  1 when a paper of n nodes gives each of its pairs 1 / (n - 1)
--   decimals           INTEGER  of strengths; NULL for all
--   rounding           TEXT     of the last decimal: nearest or up
--   minimum_count      REAL     the least count with which a node is selected in a slice
--   pruning            TEXT     how links were pruned
--   clustering         TEXT     the method
--   objective          TEXT     what it maximises
--   resolution         REAL     of the clustering
--   label_method       TEXT     how terms are scored as labels
--   label_source       TEXT     where the terms come from
--   look_back_years    INTEGER  oldest age of cited works; NULL for any
--   author_forms       TEXT     written when authors of one name are one; else NULL
--   reference_forms    TEXT     merged or written, of cited works; else NULL
--   keyword_forms      TEXT     folded or written, of keywords; else NULL
--   single_words       INTEGER  0 when author keywords of one word are left out; else 1 or NULL
--   reprint_addresses  INTEGER  0 when reprint addresses are left out; else 1 or NULL
--   thesaurus          TEXT     on, own (only the user's merges) or off
--   institutions       TEXT     members or parents; NULL for as written, and without institutions
--   anonymous          INTEGER  1 when [Anonymous] counts as a cited author; else NULL
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
      max(json_extract(o.value, '$.authors')) AS author_forms,
      max(json_extract(o.value, '$.references')) AS reference_forms,
      max(json_extract(o.value, '$.keywords')) AS keyword_forms,
      min(json_extract(o.value, '$.single_word_author_keywords')) AS single_words,
      min(json_extract(o.value, '$.reprint_addresses')) AS reprint_addresses,
      min(json_extract(o.value, '$.thesaurus')) AS thesaurus,
      max(json_extract(o.value, '$.institutions')) AS institutions,
      max(json_extract(o.value, '$.anonymous')) AS anonymous
    FROM analyses AS a, json_each(a.parameters, '$.occurrences') AS o
    WHERE a.kind = 'network'
    GROUP BY a.analysis_id
  )
SELECT
  w.name AS network,
  w.node_kind,
  json_extract(a.parameters, '$.link') AS link,
  json_extract(a.parameters, '$.coupling_shared') AS coupling_shared,
  json_extract(a.parameters, '$.joint_institutions') AS joint_institutions,
  w.first_year,
  w.last_year,
  w.slice_length,
  json_extract(a.parameters, '$.selection') AS selection,
  json_extract(a.parameters, '$.pool') AS pool,
  json_extract(a.parameters, '$.counting') AS counting,
  json_extract(a.parameters, '$.strength') AS strength,
  CASE WHEN json_extract(a.parameters, '$.links_per_node') >= 0
    THEN json_extract(a.parameters, '$.links_per_node') END AS links_per_node,
  json_extract(a.parameters, '$.link_ends') AS link_ends,
  CASE WHEN json_extract(a.parameters, '$.link_retaining_factor') >= 0
    THEN json_extract(a.parameters, '$.link_retaining_factor') END AS retaining_factor,
  json_extract(a.parameters, '$.scope') AS scope,
  json_extract(a.parameters, '$.merge') AS merging,
  json_extract(a.parameters, '$.fractional') AS is_fractional,
  json_extract(a.parameters, '$.rounded_decimals') AS decimals,
  json_extract(a.parameters, '$.rounding') AS rounding,
  json_extract(a.parameters, '$.minimum_count') AS minimum_count,
  w.pruning,
  json_extract(a.parameters, '$.clustering') AS clustering,
  json_extract(a.parameters, '$.objective') AS objective,
  json_extract(a.parameters, '$.resolution') AS resolution,
  json_extract(a.parameters, '$.label_method') AS label_method,
  json_extract(a.parameters, '$.label_source') AS label_source,
  f.look_back_years,
  f.author_forms,
  f.reference_forms,
  f.keyword_forms,
  f.single_words,
  f.reprint_addresses,
  f.thesaurus,
  f.institutions,
  f.anonymous,
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
