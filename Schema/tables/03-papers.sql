-- What a record says of the paper itself and of the source that published it.

CREATE TABLE sources (
  -- One row per journal, book series or proceedings: keyed by ISSN, else by title. Of several ways
  -- in which its papers write it, the most frequent one stands here. Volumes that share the ISSN of a
  -- series are one source, which bears the name of the series.
  source_id         INTEGER PRIMARY KEY,
  title             TEXT NOT NULL,   -- SO; of a series SE, else J9
  abbreviation_29   TEXT,            -- J9: the form that cited references use
  abbreviation_iso  TEXT,            -- JI
  issn              TEXT,            -- SN, 'NNNN-NNNC'
  eissn             TEXT,            -- EI
  isbn              TEXT,            -- BN, the first one
  publisher         TEXT,            -- PU
  publisher_city    TEXT,            -- PI
  title_key         TEXT NOT NULL,   -- title in lower case, letters and digits only, single blanks
  preferred_id      INTEGER NOT NULL REFERENCES sources   -- itself, unless the thesaurus merges it
) STRICT;

CREATE TABLE source_variants (
  -- One row per way in which records write a source, so that nothing of it is lost.
  variant_id         INTEGER PRIMARY KEY,
  source_id          INTEGER NOT NULL REFERENCES sources,
  title              TEXT NOT NULL,   -- SO
  abbreviation_29    TEXT,            -- J9
  abbreviation_iso   TEXT,            -- JI
  issn               TEXT,            -- SN
  eissn              TEXT,            -- EI
  isbn               TEXT,            -- BN, both when the record has two
  publisher          TEXT,            -- PU
  publisher_city     TEXT,            -- PI
  publisher_address  TEXT,            -- PA
  series             TEXT             -- SE: the book series or row of proceedings
) STRICT;

CREATE TABLE papers (
  -- One row per paper. A value that a typed column cannot hold (a year 'n.d.') is in paper_fields,
  -- with a row in import_problems. The long texts stand last, so that the others are read quickly.
  paper_id                      INTEGER PRIMARY KEY,
  accession_number              TEXT UNIQUE,   -- UT, e.g. 'WOS:000270000000001'; NULL if none
  database                      TEXT,
    -- of the platform, by the prefix of the accession number: 'wos' (Core Collection), 'medline', …;
    -- of a paper that came from several, the Core Collection, else the first in paper_identifiers
  record_source                 TEXT NOT NULL DEFAULT 'wos',
    -- whose record the columns are of, as in import_files
  source_id                     INTEGER REFERENCES sources,
  source_variant_id             INTEGER REFERENCES source_variants,
  year                          INTEGER GENERATED ALWAYS AS
    (coalesce(publication_year, CAST(substr(early_access_date, 1, 4) AS INTEGER))) STORED,
    -- publication year, else the year of early access
  is_included                   INTEGER NOT NULL DEFAULT 1 CHECK (is_included IN (0, 1)),
    -- 0 when a screening decision excludes it
  is_anonymous                  INTEGER NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1)),
    -- 1 when its author field says that it has no author, as '[Anonymous]' does
  document_type                 TEXT,      -- DT as written, e.g. 'Article; Early Access'
  publication_type              TEXT,      -- PT: J journal, B book, S series, P patent
  language                      TEXT,      -- LA
  publication_year              INTEGER,   -- PY
  publication_date              TEXT,      -- PD and PY: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'
  publication_date_as_written   TEXT,      -- PD
  early_access_date             TEXT,      -- EA (and EY): 'YYYY-MM' or 'YYYY'
  early_access_date_as_written  TEXT,      -- EA
  volume                        TEXT,      -- VL
  issue                         TEXT,      -- IS
  special_issue                 TEXT,      -- SI
  first_page                    TEXT,      -- BP
  last_page                     TEXT,      -- EP
  article_number                TEXT,      -- AR
  page_count                    INTEGER,   -- PG
  doi                           TEXT,      -- DI in lower case, without a prefix
  pubmed_id                     TEXT,      -- PM
  times_cited                   INTEGER,   -- TC: in the Web of Science Core Collection
  times_cited_all_databases     INTEGER,   -- Z9
  usage_180_days                INTEGER,   -- U1
  usage_since_2013              INTEGER,   -- U2
  cited_reference_count         INTEGER,   -- NR as the record states it
  open_access                   TEXT,      -- OA as written
  highly_cited                  INTEGER,   -- HC: 1 yes, 0 no, NULL not said
  hot_paper                     INTEGER,   -- HP: 1 yes, 0 no, NULL not said
  title                         TEXT,      -- TI
  title_key                     TEXT,      -- title in lower case, letters and digits only
  abstract                      TEXT       -- AB; paragraphs are lines
) STRICT;

CREATE TABLE paper_fields (
  -- One row per value that no column above gives back as it was written, so that a record can be
  -- written out again as it came.
  paper_id       INTEGER NOT NULL REFERENCES papers,
  tag            TEXT NOT NULL,      -- the field, e.g. 'FX'
  position       INTEGER NOT NULL,   -- of the value in its field, from 1
  record_source  TEXT NOT NULL,      -- whose field it is, as in import_files
  value          TEXT NOT NULL,
  PRIMARY KEY (paper_id, tag, position, record_source)
) STRICT, WITHOUT ROWID;

CREATE TABLE field_origins (
  -- One row per field that a record does not have and another one stands for: the title of a record
  -- without TI is that of X1. The other field is kept in paper_fields as what it is.
  paper_id       INTEGER NOT NULL REFERENCES papers,
  tag            TEXT NOT NULL,   -- whose column or rows are filled, e.g. 'TI'
  record_source  TEXT NOT NULL,   -- whose fields they are, as in import_files
  from_tag       TEXT NOT NULL,   -- the field that is read, e.g. 'X1'
  PRIMARY KEY (paper_id, tag, record_source)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_identifiers (
  -- One row per number by which a paper is known, from all of its records.
  paper_id  INTEGER NOT NULL REFERENCES papers,
  scheme    TEXT NOT NULL,
    -- accession numbers by their prefix: 'wos', 'medline', 'scielo', 'kci', 'biosis', 'zoorec', 'cabi',
    -- 'fsta', 'inspec', 'derwent', 'preprint', 'dissertation', 'dataset', …; no paper has two numbers
    -- of one of these schemes, and no number is of two papers. Then 'doi', 'pubmed' and 'patent'
  value     TEXT NOT NULL,   -- an accession number with its prefix
  PRIMARY KEY (paper_id, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_counts (
  -- One row per database that counted, and day on which it did: what all records of the paper say.
  paper_id         INTEGER NOT NULL REFERENCES papers,
  database         TEXT NOT NULL,
    -- whose count it is: as in papers.database, or 'wos_all' for all databases of the platform
  counted_on       TEXT NOT NULL,   -- ISO date of the export, '' when the record does not tell
  times_cited      INTEGER,
  reference_count  INTEGER,         -- as the record states it
  PRIMARY KEY (paper_id, database, counted_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE conferences (
  -- One row per conference that a paper was given at; a few papers have two.
  paper_id  INTEGER NOT NULL REFERENCES papers,
  position  INTEGER NOT NULL,
  title     TEXT,   -- CT
  date      TEXT,   -- CY as written
  location  TEXT,   -- CL
  sponsor   TEXT,   -- SP
  host      TEXT,   -- HO
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE editors (
  -- One row per editor of the book that a paper is in (BE).
  paper_id         INTEGER NOT NULL REFERENCES papers,
  position         INTEGER NOT NULL,
  name_as_written  TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE categories (
  -- One row per subject category.
  category_id  INTEGER PRIMARY KEY,
  category     TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('wos', 'research_area')),   -- WC or SC
  UNIQUE (kind, category)
) STRICT;

CREATE TABLE paper_categories (
  -- One row per category of a paper.
  paper_id     INTEGER NOT NULL REFERENCES papers,
  category_id  INTEGER NOT NULL REFERENCES categories,
  position     INTEGER NOT NULL,   -- within its kind
  PRIMARY KEY (paper_id, category_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE possible_duplicates (
  -- One row per pair of papers that look alike. They are never merged by themselves.
  paper_id        INTEGER NOT NULL REFERENCES papers,
  other_paper_id  INTEGER NOT NULL REFERENCES papers,   -- the larger of the two ids
  rule            TEXT NOT NULL,   -- what they have in common
  score           REAL NOT NULL,   -- 0 to 1: how sure the rule is
  PRIMARY KEY (paper_id, other_paper_id),
  CHECK (paper_id < other_paper_id)
) STRICT, WITHOUT ROWID;
