-- What the analyses found.

CREATE TABLE analyses (
  -- One row per stored analysis, found by its name; running it again replaces it.
  analysis_id       INTEGER PRIMARY KEY,
  name              TEXT NOT NULL UNIQUE,   -- e.g. 'keyword', 'keyword-bursts'
  kind              TEXT NOT NULL,          -- 'network', 'bursts', 'growth'
  parameters        TEXT NOT NULL,          -- JSON
  program_version   TEXT NOT NULL,
  data_fingerprint  TEXT NOT NULL,
    -- JSON: a hash of each part of the data that it reads, 'papers' and kinds of the thesaurus; stale
    -- when one is not that of the data now
  seed              INTEGER,                -- of random starts, when there are any
  started_at        TEXT NOT NULL,          -- ISO time, UTC
  finished_at       TEXT NOT NULL
) STRICT;

CREATE TABLE networks (
  -- One row per network.
  network_id              INTEGER PRIMARY KEY,
  analysis_id             INTEGER NOT NULL REFERENCES analyses ON DELETE CASCADE,
  name                    TEXT NOT NULL UNIQUE,
  node_kind               TEXT NOT NULL,   -- an occurrence view without its ending
  link_kind               TEXT NOT NULL,   -- e.g. 'co-occurrence', 'coupling', 'citation'
  first_year              INTEGER,
  last_year               INTEGER,
  slice_length            INTEGER,         -- years
  selection               TEXT,            -- e.g. 'g-index (k=25)'
  pruning                 TEXT,            -- e.g. 'none', 'pathfinder (merged)'
  node_count              INTEGER NOT NULL,
  edge_count              INTEGER NOT NULL,
  density                 REAL,            -- 2E / (N (N − 1))
  component_count         INTEGER,
  largest_component_size  INTEGER,
  average_path_length     REAL,            -- over pairs that are connected
  diameter                INTEGER,         -- of the largest component, in links
  clustering_coefficient  REAL,            -- transitivity: 3 triangles / connected triples
  degree_centralization   REAL,            -- Freeman's, 0 to 1: 1 for a star
  modularity              REAL,            -- Q of the clusters
  mean_silhouette         REAL,            -- S, weighted by cluster size, of silhouette_distance
  harmonic_mean           REAL,            -- 2QS / (Q + S); 0 when Q or S is not above 0
  is_weighted             INTEGER CHECK (is_weighted IN (0, 1)),
    -- 1: clusters, Q, pagerank and eigenvector go by link strengths; 0: each link counts 1
  silhouette_distance     TEXT,
    -- 'link-profile': cosine of two nodes' numbers of links into each cluster, the definition that
    -- comes within 0.05 of the S that CiteSpace prints and the only one that its thresholds (0.5,
    -- 0.7) are for; or 'self-adjacency', 'adjacency', 'hops'
  self_adjacency_silhouette  REAL
    -- the same mean by the cosine of rows of A + I, whatever silhouette_distance is: near 0 when the
    -- nodes of a cluster hardly share neighbours, however high S is
) STRICT;

CREATE TABLE network_slices (
  -- One row per time slice of a network.
  network_id       INTEGER NOT NULL REFERENCES networks ON DELETE CASCADE,
  slice            INTEGER NOT NULL,   -- from 1
  first_year       INTEGER NOT NULL,
  last_year        INTEGER NOT NULL,
  candidate_count  INTEGER NOT NULL,   -- items that occur
  selected_count   INTEGER NOT NULL,
  threshold        REAL,               -- count of the last item selected
  edge_count       INTEGER NOT NULL,
  PRIMARY KEY (network_id, slice)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_nodes (
  -- One row per node.
  network_id       INTEGER NOT NULL REFERENCES networks ON DELETE CASCADE,
  node_id          INTEGER NOT NULL,   -- from 1, by count
  item_id          INTEGER NOT NULL,   -- in the table of the node's kind
  item_kind        TEXT NOT NULL,      -- differs from networks.node_kind in a network of several kinds
  label            TEXT NOT NULL,
  count            INTEGER NOT NULL,   -- papers
  first_year       INTEGER,            -- of its papers; by CiteSpace's rules, of their slice
  last_year        INTEGER,
  degree           INTEGER NOT NULL,
  weighted_degree  REAL,
  betweenness      REAL,               -- normalised, 0 to 1
  closeness        REAL,
  harmonic         REAL,
  eigenvector      REAL,
  pagerank         REAL,               -- of citations: from the citing paper to the cited one
  core_number      INTEGER,
  component        INTEGER,            -- 1 is the largest
  cluster          INTEGER,            -- 0 is the largest; NULL for none
  silhouette       REAL,               -- -1 to 1, of networks.silhouette_distance
  self_adjacency_silhouette  REAL,     -- by the cosine of rows of A + I
  burst_strength   REAL,               -- of the strongest burst; 0 for none
  sigma            REAL,               -- (betweenness + 1) ^ burst_strength
  half_life        REAL,               -- years
  x                REAL,               -- layout, 0 to 1
  y                REAL,
  timeline_y       REAL,
  PRIMARY KEY (network_id, node_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_node_years (
  -- One row per node and year in which it occurs.
  network_id  INTEGER NOT NULL,
  node_id     INTEGER NOT NULL,
  year        INTEGER NOT NULL,
  count       INTEGER NOT NULL,   -- papers
  PRIMARY KEY (network_id, node_id, year),
  FOREIGN KEY (network_id, node_id) REFERENCES network_nodes ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE network_edges (
  -- One row per link; the source is the smaller node unless the network is directed.
  network_id      INTEGER NOT NULL,
  source_node_id  INTEGER NOT NULL,
  target_node_id  INTEGER NOT NULL,
  count           INTEGER NOT NULL,
    -- papers in which both occur; coupling: works that a paper of the one cites and a paper of the
    -- other, papers of both left out unless the network counts them (--coupling-shared); citation: 1
  weight          REAL NOT NULL,      -- link strength
  first_year      INTEGER,
    -- of these papers; coupling: from which on such papers of both cite one work; citation: of the
    -- citing paper
  PRIMARY KEY (network_id, source_node_id, target_node_id),
  FOREIGN KEY (network_id, source_node_id) REFERENCES network_nodes ON DELETE CASCADE,
  FOREIGN KEY (network_id, target_node_id) REFERENCES network_nodes ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE clusters (
  -- One row per cluster of a network.
  network_id  INTEGER NOT NULL REFERENCES networks ON DELETE CASCADE,
  cluster     INTEGER NOT NULL,   -- 0 is the largest
  size        INTEGER NOT NULL,   -- nodes
  silhouette  REAL,               -- mean of its nodes, of networks.silhouette_distance
  mean_year   REAL,
    -- mean year of its nodes: of cited references that of publication, of others the first year of
    -- their papers; NULL when no cited reference has a year
  label       TEXT,
  self_adjacency_silhouette  REAL,   -- mean of its nodes, by the cosine of rows of A + I
  mean_citing_year           REAL,
    -- of cited references, the mean of the first years in which they are cited; NULL without any
  PRIMARY KEY (network_id, cluster)
) STRICT, WITHOUT ROWID;

CREATE TABLE cluster_labels (
  -- One row per candidate label of a cluster.
  network_id  INTEGER NOT NULL,
  cluster     INTEGER NOT NULL,
  method      TEXT NOT NULL CHECK (method IN ('llr', 'mutual_information', 'tf_idf')),
  rank        INTEGER NOT NULL,
  term        TEXT NOT NULL,
  score       REAL NOT NULL,
  p_value     REAL,
  PRIMARY KEY (network_id, cluster, method, rank),
  FOREIGN KEY (network_id, cluster) REFERENCES clusters ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cluster_papers (
  -- One row per paper that uses nodes of a cluster, those that use most of it first.
  network_id  INTEGER NOT NULL,
  cluster     INTEGER NOT NULL,
  rank        INTEGER NOT NULL,
  paper_id    INTEGER NOT NULL REFERENCES papers,
  node_count  INTEGER NOT NULL,   -- nodes of the cluster that the paper has
  coverage    REAL NOT NULL,      -- of the cluster's nodes, 0 to 1
  PRIMARY KEY (network_id, cluster, rank),
  FOREIGN KEY (network_id, cluster) REFERENCES clusters ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE bursts (
  -- One row per burst of an item.
  analysis_id   INTEGER NOT NULL REFERENCES analyses ON DELETE CASCADE,
  item_kind     TEXT NOT NULL,
  item_id       INTEGER NOT NULL,
  label         TEXT NOT NULL,
  first_year    INTEGER NOT NULL,   -- of the item
  count         INTEGER NOT NULL,   -- papers
  strength      REAL NOT NULL,
  begin_year    INTEGER NOT NULL,
  end_year      INTEGER NOT NULL,
  duration      INTEGER NOT NULL,   -- years, both ends included
  level         INTEGER NOT NULL,   -- 1 is the first burst state
  is_strongest  INTEGER NOT NULL CHECK (is_strongest IN (0, 1)),   -- of the item's bursts
  PRIMARY KEY (analysis_id, item_kind, item_id, level, begin_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE burst_item_papers (
  -- One row per bursting item and paper that counts for it in the years of its bursts.
  analysis_id  INTEGER NOT NULL REFERENCES analyses ON DELETE CASCADE,
  item_kind    TEXT NOT NULL,
  item_id      INTEGER NOT NULL,
  paper_id     INTEGER NOT NULL REFERENCES papers,
  year         INTEGER NOT NULL,   -- of the paper
  PRIMARY KEY (analysis_id, item_kind, item_id, paper_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE growth_stages (
  -- One row per stage of the annual output.
  analysis_id      INTEGER NOT NULL REFERENCES analyses ON DELETE CASCADE,
  stage            INTEGER NOT NULL,   -- from 1
  name             TEXT NOT NULL,
  first_year       INTEGER NOT NULL,
  last_year        INTEGER NOT NULL,
  paper_count      INTEGER NOT NULL,
  share            REAL NOT NULL,      -- of all papers, 0 to 1
  incomplete_from  INTEGER,
    -- the first year of the stage whose papers are not all there yet, left out of fits; else NULL
  PRIMARY KEY (analysis_id, stage)
) STRICT, WITHOUT ROWID;

CREATE TABLE growth_fits (
  -- One row per model fitted to the output of a stage, or of the whole.
  analysis_id    INTEGER NOT NULL REFERENCES analyses ON DELETE CASCADE,
  stage          INTEGER,            -- NULL for the whole
  series         TEXT NOT NULL CHECK (series IN ('annual', 'cumulative')),
  model          TEXT NOT NULL,
    -- 'linear', 'exponential', 'power' or 'logistic' by least squares; 'exponential-log' and
    -- 'power-log' by least squares of the logarithm, as a spreadsheet's trendline is
  parameters     TEXT NOT NULL,
    -- JSON: the curve's, with t = 1 for first_year; first_year and last_year of the values; flags
  r_squared      REAL,               -- on the original scale
  rmse           REAL,               -- papers a year
  aic            REAL,
  doubling_time  REAL,               -- years
  is_best        INTEGER NOT NULL CHECK (is_best IN (0, 1)),   -- smallest AIC of the same data
  UNIQUE (analysis_id, stage, series, model)
) STRICT;
