-- From schema 2 (0.2.0) to schema 3 (0.3.0): whose record it is, and counts by database and day.
--
-- All records of schema 2 are of the Web of Science's platform.

ALTER TABLE import_files ADD COLUMN record_source TEXT NOT NULL DEFAULT 'wos';
ALTER TABLE papers ADD COLUMN record_source TEXT NOT NULL DEFAULT 'wos';
ALTER TABLE paper_fields ADD COLUMN record_source TEXT NOT NULL DEFAULT 'wos';
ALTER TABLE field_origins ADD COLUMN record_source TEXT NOT NULL DEFAULT 'wos';

-- Where institutions are from has names of its own: those of the fields mean nothing in other sources.
-- The tables' constraints are those of schema 2 until they are made anew, so copies take their place.
CREATE TABLE new_institutions AS
  SELECT
    institution_id, name, name_key,
    CASE origin WHEN 'C3' THEN 'organisation' ELSE 'address' END AS origin, country_id, preferred_id
  FROM institutions;
DROP TABLE institutions;
ALTER TABLE new_institutions RENAME TO institutions;
CREATE TABLE new_paper_institutions AS
  SELECT
    paper_id, position, institution_id, name_as_written,
    CASE origin WHEN 'C3' THEN 'organisation' WHEN 'C1' THEN 'address' ELSE 'reprint_address' END
      AS origin
  FROM paper_institutions;
DROP TABLE paper_institutions;
ALTER TABLE new_paper_institutions RENAME TO paper_institutions;

UPDATE affiliations SET rule = CASE rule
    WHEN 'C3 same name' THEN 'organisation of this name'
    WHEN 'C3 abbreviation' THEN 'abbreviated organisation'
    WHEN 'C3 whole address' THEN 'organisation in whole address'
    WHEN 'C3 acronym' THEN 'acronym of organisation'
    WHEN 'C3 only organisation' THEN 'only organisation'
  END
WHERE rule LIKE 'C3 %';

-- Whose author field says that there is no author.
ALTER TABLE papers ADD COLUMN is_anonymous INTEGER NOT NULL DEFAULT 0;
UPDATE papers SET is_anonymous = 1
WHERE paper_id IN (SELECT paper_id FROM paper_fields WHERE tag IN ('AU', 'AF'))
  AND paper_id NOT IN (SELECT paper_id FROM authorships WHERE role = 'author');

CREATE TABLE paper_counts (
  paper_id         INTEGER NOT NULL,
  database         TEXT NOT NULL,
  counted_on       TEXT NOT NULL,
  times_cited      INTEGER,
  reference_count  INTEGER,
  PRIMARY KEY (paper_id, database, counted_on)
) STRICT, WITHOUT ROWID;

-- Records of schema 2 give ORCIDs and ResearcherIDs alone.
CREATE TABLE authorship_identifiers (
  paper_id  INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  scheme    TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (paper_id, position, scheme, value)
) STRICT, WITHOUT ROWID;

-- A paper that came in one form counts what its columns say, on the day of its export. The others are
-- put together anew from their forms afterwards.
WITH single AS (
  SELECT p.*, coalesce(o.exported_on, '') AS counted_on
  FROM papers AS p
  JOIN record_origins AS o ON o.paper_id = p.paper_id AND o.status = 'new'
  WHERE NOT EXISTS (SELECT 1 FROM record_copies AS c WHERE c.paper_id = p.paper_id)
)
INSERT INTO paper_counts (paper_id, database, counted_on, times_cited, reference_count)
  SELECT paper_id, coalesce(database, 'wos'), counted_on, times_cited, cited_reference_count
  FROM single
  WHERE coalesce(times_cited, cited_reference_count) IS NOT NULL
  UNION ALL
  SELECT paper_id, 'wos_all', counted_on, times_cited_all_databases, NULL
  FROM single
  WHERE times_cited_all_databases IS NOT NULL;

INSERT INTO migrations (schema_version, from_version, program_version, migrated_at, older_rules)
  SELECT 3, 2, program_version, migrated_at, NULL FROM temp.migration;
