-- From schema 1 (0.1.0) to schema 2 (0.2.0).
--
-- Whatever has a column of version 1 to follow from is filled; what records have to be read again for
-- stays as it was, and is named in the row of migrations at the end. Tables get their order of columns,
-- their comments and constraints from Schema/tables afterwards.

-- Records and papers

ALTER TABLE papers ADD COLUMN database TEXT;
WITH prefixes (prefix, scheme) AS (
  VALUES
    ('MEDLINE', 'medline'), ('SCIELO', 'scielo'), ('KJD', 'kci'), ('BCI', 'biosis'),
    ('BIOSIS', 'biosis_previews'), ('BIOABS', 'biological_abstracts'), ('ZOOREC', 'zoorec'),
    ('CABI', 'cabi'), ('FSTA', 'fsta'), ('INSPEC', 'inspec'), ('DIIDW', 'derwent'),
    ('PPRN', 'preprint'), ('PQDT', 'dissertation'), ('DRCI', 'dataset'),
    ('CCC', 'current_contents'), ('CSCD', 'cscd'), ('RSCI', 'rsci'), ('ARCI', 'arci'),
    ('GCI', 'grant')
)
UPDATE papers SET database = CASE instr(accession_number, ':')
    WHEN 0 THEN 'wos'
    ELSE coalesce((
      SELECT p.scheme FROM prefixes AS p
      WHERE p.prefix = substr(accession_number, 1, instr(accession_number, ':') - 1)
    ), lower(substr(accession_number, 1, instr(accession_number, ':') - 1)))
  END
WHERE accession_number IS NOT NULL;

CREATE TABLE paper_identifiers (
  paper_id  INTEGER NOT NULL,
  scheme    TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (paper_id, scheme, value)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_identifiers (paper_id, scheme, value)
  SELECT paper_id, database, accession_number FROM papers WHERE accession_number IS NOT NULL
  UNION
  SELECT paper_id, 'doi', doi FROM papers WHERE doi IS NOT NULL
  UNION
  SELECT paper_id, 'pubmed', pubmed_id FROM papers WHERE pubmed_id IS NOT NULL;

CREATE TABLE field_origins (
  paper_id  INTEGER NOT NULL,
  tag       TEXT NOT NULL,
  from_tag  TEXT NOT NULL,
  PRIMARY KEY (paper_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_descriptors (
  paper_id    INTEGER NOT NULL,
  tag         TEXT NOT NULL,
  position    INTEGER NOT NULL,
  descriptor  TEXT NOT NULL,
  as_written  TEXT NOT NULL,
  PRIMARY KEY (paper_id, tag, position)
) STRICT, WITHOUT ROWID;

-- Sources: the book series (SE) was among the fields without a column. A way of writing that papers of
-- several series share is one for each of them.

ALTER TABLE source_variants ADD COLUMN series TEXT;
CREATE TEMP TABLE paper_series AS
  SELECT p.paper_id, p.source_variant_id AS variant_id, f.value AS series
  FROM papers AS p
  JOIN paper_fields AS f ON f.paper_id = p.paper_id AND f.tag = 'SE'
  WHERE p.source_variant_id IS NOT NULL
    AND f.position = (
      SELECT min(o.position) FROM paper_fields AS o WHERE o.paper_id = p.paper_id AND o.tag = 'SE'
    );
CREATE UNIQUE INDEX temp.paper_series_by_paper ON paper_series (paper_id);
CREATE TEMP TABLE series_variants AS
  WITH
    forms AS (
      SELECT DISTINCT p.source_variant_id AS variant_id, s.series
      FROM papers AS p
      LEFT JOIN paper_series AS s ON s.paper_id = p.paper_id
      WHERE p.source_variant_id IN (SELECT variant_id FROM paper_series)
    ),
    numbered AS (
      SELECT
        variant_id,
        series,
        -- Without a series first.
        row_number() OVER (PARTITION BY variant_id ORDER BY series) AS number
      FROM forms
    )
  SELECT
    variant_id,
    series,
    CASE number
      WHEN 1 THEN variant_id
      ELSE (SELECT max(variant_id) FROM source_variants)
        + row_number() OVER (PARTITION BY number > 1 ORDER BY variant_id, number)
    END AS new_id
  FROM numbered;
INSERT INTO source_variants (
    variant_id, source_id, title, abbreviation_29, abbreviation_iso, issn, eissn, isbn, publisher,
    publisher_city, publisher_address
  )
  SELECT
    s.new_id, v.source_id, v.title, v.abbreviation_29, v.abbreviation_iso, v.issn, v.eissn, v.isbn,
    v.publisher, v.publisher_city, v.publisher_address
  FROM series_variants AS s
  JOIN source_variants AS v ON v.variant_id = s.variant_id
  WHERE s.new_id <> s.variant_id;
CREATE UNIQUE INDEX temp.series_variants_by_form ON series_variants (variant_id, series);
CREATE UNIQUE INDEX temp.series_variants_by_id ON series_variants (new_id);
UPDATE papers SET source_variant_id = (
    SELECT v.new_id
    FROM paper_series AS s
    JOIN series_variants AS v ON v.variant_id = s.variant_id AND v.series = s.series
    WHERE s.paper_id = papers.paper_id
  )
WHERE paper_id IN (SELECT paper_id FROM paper_series);
UPDATE source_variants SET series = (
    SELECT s.series FROM series_variants AS s WHERE s.new_id = source_variants.variant_id
  )
WHERE variant_id IN (SELECT new_id FROM series_variants);
-- Of several values the others would be lost, so all stay.
DELETE FROM paper_fields
WHERE tag = 'SE' AND paper_id IN (SELECT paper_id FROM paper_series)
  AND NOT EXISTS (
    SELECT 1 FROM paper_fields AS o
    WHERE o.paper_id = paper_fields.paper_id AND o.tag = 'SE'
      AND o.position <> paper_fields.position
  );
DROP TABLE temp.paper_series;
DROP TABLE temp.series_variants;

-- Authors and institutions

ALTER TABLE authors ADD COLUMN division TEXT NOT NULL DEFAULT '';
ALTER TABLE authorships ADD COLUMN role TEXT NOT NULL DEFAULT 'author';
ALTER TABLE authorships ADD COLUMN identity_rule TEXT;

CREATE TABLE author_identifiers (
  author_id  INTEGER NOT NULL,
  scheme     TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (author_id, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE author_splits (
  split_id     INTEGER PRIMARY KEY,
  name_key     TEXT NOT NULL,
  author       TEXT NOT NULL,
  paper        TEXT,
  institution  TEXT,
  identifier   TEXT,
  new_name     TEXT NOT NULL,
  origin       TEXT NOT NULL,
  reason       TEXT,
  decided_at   TEXT NOT NULL
) STRICT;

CREATE TABLE affiliation_institutions (
  paper_id        INTEGER NOT NULL,
  position        INTEGER NOT NULL,
  institution_id  INTEGER NOT NULL,
  PRIMARY KEY (paper_id, position, institution_id)
) STRICT, WITHOUT ROWID;
INSERT INTO affiliation_institutions (paper_id, position, institution_id)
  SELECT paper_id, position, institution_id FROM affiliations WHERE institution_id IS NOT NULL;

CREATE TABLE institution_parents (
  institution_id   INTEGER NOT NULL,
  parent_id        INTEGER NOT NULL,
  papers_together  INTEGER NOT NULL,
  rule             TEXT NOT NULL,
  PRIMARY KEY (institution_id, parent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_ancestors (
  institution_id  INTEGER NOT NULL,
  ancestor_id     INTEGER NOT NULL,
  is_top          INTEGER NOT NULL,
  PRIMARY KEY (institution_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_addresses (
  paper_id  INTEGER NOT NULL,
  item_id   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  PRIMARY KEY (paper_id, item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_forms (
  institutions  TEXT NOT NULL,
  paper_id      INTEGER NOT NULL,
  item_id       INTEGER NOT NULL,
  fraction      REAL NOT NULL,
  PRIMARY KEY (institutions, paper_id, item_id)
) STRICT, WITHOUT ROWID;

-- Cited references

ALTER TABLE cited_authors ADD COLUMN is_anonymous INTEGER NOT NULL GENERATED ALWAYS AS (
    trim(name, '[]()*. ') IN (
      'ANONYMOUS', 'ANON', 'ANONYM', 'NO AUTHOR', 'NO AUTHORS', 'NO AUTHORS LISTED',
      'NO AUTHOR LISTED', 'N/A', 'NA', 'NN', 'UNKNOWN')
  ) VIRTUAL;

-- Decisions

CREATE TABLE dropped_items (
  kind        TEXT NOT NULL,
  item_id     INTEGER NOT NULL,
  item        TEXT NOT NULL,
  origin      TEXT NOT NULL,
  reason      TEXT,
  decided_at  TEXT NOT NULL,
  PRIMARY KEY (kind, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE undone_merges (
  kind         TEXT NOT NULL,
  variant_key  TEXT NOT NULL,
  reason       TEXT NOT NULL,
  variant      TEXT NOT NULL,
  preferred    TEXT NOT NULL,
  undone_at    TEXT NOT NULL,
  PRIMARY KEY (kind, variant_key, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE row_hashes (
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- Countries that the user made up have ids that follow the last one of version 1: they make room.

UPDATE countries SET country_id = country_id + 100000 WHERE country_id > 287;
UPDATE countries SET preferred_id = preferred_id + 100000 WHERE preferred_id > 287;
UPDATE affiliations SET country_id = country_id + 100000 WHERE country_id > 287;
UPDATE institutions SET country_id = country_id + 100000 WHERE country_id > 287;
UPDATE thesaurus SET variant_id = variant_id + 100000 WHERE kind = 'country' AND variant_id > 287;
UPDATE thesaurus SET preferred_id = preferred_id + 100000
WHERE kind = 'country' AND preferred_id > 287;
UPDATE thesaurus SET stated_id = stated_id + 100000 WHERE kind = 'country' AND stated_id > 287;
UPDATE network_nodes SET item_id = item_id + 100000 WHERE item_kind = 'country' AND item_id > 287;
UPDATE bursts SET item_id = item_id + 100000 WHERE item_kind = 'country' AND item_id > 287;
-- A name that he made up and the Web of Science has: the row is ours from now on.
CREATE TEMP TABLE new_countries AS
  SELECT
    column1 AS country_id, column2 AS name, column3 AS name_in_wos, column4 AS iso2, column5 AS iso3,
    column6 AS state_id, column7 AS continent
  FROM (
    VALUES
      (288, 'Malagasy Republic', 'Malagasy Republ', 'MG', 'MDG', 134, 'Africa'),
      (289, 'North Yemen', 'Yemen Arab Rep', 'YE', 'YEM', 256, 'Asia'),
      (290, 'Bophuthatswana', 'Bophuthatswana', 'ZA', 'ZAF', 213, 'Africa'),
      (291, 'Ciskei', 'Ciskei', 'ZA', 'ZAF', 213, 'Africa'),
      (292, 'Transkei', 'Transkei', 'ZA', 'ZAF', 213, 'Africa'),
      (293, 'Venda', 'Venda', 'ZA', 'ZAF', 213, 'Africa'),
      (294, 'West Indies Associated States', 'W Ind Assoc St', NULL, NULL, NULL, 'North America'),
      (295, 'Senegambia', 'Senegambia', NULL, NULL, NULL, 'Africa'),
      (296, 'United Arab Republic', 'U Arab Republic', 'EG', 'EGY', 69, 'Africa'),
      (297, 'North Vietnam', 'North Vietnam', 'VN', 'VNM', 253, 'Asia'),
      (298, 'South Vietnam', 'South Vietnam', 'VN', 'VNM', 253, 'Asia'),
      (299, 'Gilbert Islands', 'Gilbert Islands', 'KI', 'KIR', 120, 'Oceania'),
      (300, 'New Hebrides', 'New Hebrides', 'VU', 'VUT', 250, 'Oceania'),
      (301, 'British Honduras', 'Brit Honduras', 'BZ', 'BLZ', 23, 'North America'),
      (302, 'Belau', 'Belau', 'PW', 'PLW', 174, 'Oceania'),
      (303, 'Tadzhikistan', 'Tadzhikistan', 'TJ', 'TJK', 228, 'Asia'),
      (304, 'Turkmenia', 'Turkmenia', 'TM', 'TKM', 238, 'Asia'),
      (305, 'Namibia', 'South West Africa', 'NA', 'NAM', 155, 'Africa')
  );
CREATE TEMP TABLE made_up_countries AS
  SELECT c.country_id AS old_id, n.country_id AS new_id
  FROM countries AS c
  JOIN new_countries AS n ON n.name_in_wos = c.name_in_wos;
UPDATE countries SET preferred_id = new_id FROM made_up_countries WHERE preferred_id = old_id;
UPDATE affiliations SET country_id = new_id FROM made_up_countries WHERE country_id = old_id;
UPDATE institutions SET country_id = new_id FROM made_up_countries WHERE country_id = old_id;
UPDATE thesaurus SET variant_id = new_id FROM made_up_countries
WHERE kind = 'country' AND variant_id = old_id;
UPDATE thesaurus SET preferred_id = new_id FROM made_up_countries
WHERE kind = 'country' AND preferred_id = old_id;
UPDATE thesaurus SET stated_id = new_id FROM made_up_countries
WHERE kind = 'country' AND stated_id = old_id;
UPDATE network_nodes SET item_id = new_id FROM made_up_countries
WHERE item_kind = 'country' AND item_id = old_id;
UPDATE bursts SET item_id = new_id FROM made_up_countries
WHERE item_kind = 'country' AND item_id = old_id;
DELETE FROM countries WHERE country_id IN (SELECT old_id FROM made_up_countries);
INSERT INTO countries (country_id, name, name_in_wos, iso2, iso3, state_id, continent, preferred_id)
  SELECT country_id, name, name_in_wos, iso2, iso3, state_id, continent, country_id
  FROM new_countries;
DROP TABLE temp.new_countries;
DROP TABLE temp.made_up_countries;

-- A merge of the user's stays; the other way round ours would make a circle with it.
INSERT OR IGNORE INTO thesaurus
  (kind, variant_id, preferred_id, variant, preferred, origin, reason, decided_at)
SELECT 'country', column1, column2, column3, column4, 'built-in', column5, '2026-11-28'
FROM (
  VALUES
    (288, 148, 'Malagasy Republ', 'Madagascar', 'renamed in 1975'),
    (290, 232, 'Bophuthatswana', 'South Africa', 'a part of it, recognised by no other state'),
    (291, 232, 'Ciskei', 'South Africa', 'a part of it, recognised by no other state'),
    (292, 232, 'Transkei', 'South Africa', 'a part of it, recognised by no other state'),
    (293, 232, 'Venda', 'South Africa', 'a part of it, recognised by no other state'),
    (299, 133, 'Gilbert Islands', 'Kiribati', 'renamed in 1979'),
    (300, 273, 'New Hebrides', 'Vanuatu', 'renamed in 1980'),
    (301, 24, 'Brit Honduras', 'Belize', 'renamed in 1973'),
    (302, 191, 'Belau', 'Palau', 'spelling before 1994'),
    (303, 248, 'Tadzhikistan', 'Tajikistan', 'spelling before 1991'),
    (304, 260, 'Turkmenia', 'Turkmenistan', 'renamed in 1991'),
    (305, 171, 'South West Africa', 'Namibia', 'renamed in 1968')
)
WHERE NOT EXISTS (
  SELECT 1 FROM thesaurus AS t
  WHERE t.kind = 'country' AND t.variant_id = column2 AND column1 IN (t.preferred_id, t.stated_id)
);

-- Results, as 0.1.0 made them: clusters by links alone, silhouettes of rows of A + I unless said
-- otherwise.

ALTER TABLE networks ADD COLUMN is_weighted INTEGER;
ALTER TABLE networks ADD COLUMN silhouette_distance TEXT;
ALTER TABLE networks ADD COLUMN self_adjacency_silhouette REAL;
ALTER TABLE network_nodes ADD COLUMN self_adjacency_silhouette REAL;
ALTER TABLE clusters ADD COLUMN self_adjacency_silhouette REAL;
ALTER TABLE clusters ADD COLUMN mean_citing_year REAL;
UPDATE networks SET
  is_weighted = (
    SELECT a.parameters ->> '$.weighted' FROM analyses AS a
    WHERE a.analysis_id = networks.analysis_id
  ),
  silhouette_distance = (
    SELECT CASE a.parameters ->> '$.silhouette_distance'
        WHEN 'adjacencyWithSelf' THEN 'self-adjacency'
        WHEN 'linkProfile' THEN 'link-profile'
        ELSE a.parameters ->> '$.silhouette_distance'
      END
    FROM analyses AS a
    WHERE a.analysis_id = networks.analysis_id
  );
UPDATE networks SET self_adjacency_silhouette = mean_silhouette
WHERE silhouette_distance = 'self-adjacency';
UPDATE network_nodes SET self_adjacency_silhouette = silhouette
WHERE network_id IN (
  SELECT network_id FROM networks WHERE silhouette_distance = 'self-adjacency');
UPDATE clusters SET self_adjacency_silhouette = silhouette
WHERE network_id IN (
  SELECT network_id FROM networks WHERE silhouette_distance = 'self-adjacency');
UPDATE clusters SET mean_citing_year = mean_year
WHERE network_id IN (SELECT network_id FROM networks WHERE node_kind = 'cited_reference');
UPDATE clusters SET mean_year = (
    SELECT avg(r.year)
    FROM network_nodes AS n
    JOIN cited_references AS r ON r.reference_id = n.item_id
    WHERE n.network_id = clusters.network_id AND n.cluster = clusters.cluster
      AND r.year BETWEEN 1500 AND coalesce(n.first_year + 2, 2100)
  )
WHERE network_id IN (SELECT network_id FROM networks WHERE node_kind = 'cited_reference');

-- What only the exports can tell

CREATE TABLE migrations (
  schema_version   INTEGER PRIMARY KEY,
  from_version     INTEGER NOT NULL,
  program_version  TEXT NOT NULL,
  migrated_at      TEXT NOT NULL,
  older_rules      TEXT
) STRICT;
INSERT INTO migrations (schema_version, from_version, program_version, migrated_at, older_rules)
  SELECT
    2, 1, program_version, migrated_at,
    'keys of cited references that have no page; authors that are none (''[Anonymous]''); names and '
    || 'e-mail addresses of authors; keywords with brackets, apostrophes or misread letters; countries '
    || 'in rare spellings and institutions of addresses; records of other databases than the Core '
    || 'Collection'
  FROM temp.migration;
