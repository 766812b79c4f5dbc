-- Who wrote it, where they work, and who paid.

CREATE TABLE states (
  -- One row per state or territory of ISO 3166, which data sets keyed by ISO codes join: England
  -- and Scotland are both of the United Kingdom. Former states have their former codes.
  state_id  INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  iso2      TEXT,          -- two former states share CS
  iso3      TEXT UNIQUE
) STRICT;

CREATE TABLE countries (
  -- One row per country name as the Web of Science writes it.
  country_id    INTEGER PRIMARY KEY,
  name          TEXT NOT NULL,          -- to show, e.g. 'China'
  name_in_wos   TEXT NOT NULL UNIQUE,   -- e.g. 'Peoples R China'
  iso2          TEXT,                   -- of its state
  iso3          TEXT,                   -- of its state
  state_id      INTEGER REFERENCES states,
  continent     TEXT,
  preferred_id  INTEGER NOT NULL REFERENCES countries   -- itself, unless the thesaurus merges it
) STRICT;

CREATE TABLE authors (
  -- One row per author name: the full name (AF) when a record has it, else the abbreviated one (AU).
  -- Letter case, diacritics and punctuation do not tell two authors apart. A name with several ORCIDs
  -- has a row for each of them, and one for the papers of which it is not known whose they are; a name
  -- that the user splits has a row for each name given (author_splits). Rows with one ORCID are merged
  -- by the thesaurus (origin 'built-in').
  author_id        INTEGER PRIMARY KEY,
  name             TEXT NOT NULL,   -- abbreviated, e.g. 'Burnham, KP'; the most frequent form
  full_name        TEXT,            -- e.g. 'Burnham, Kenneth P.'; NULL if no record has it
  name_key         TEXT NOT NULL,   -- the folded full name, else the folded abbreviated one
  abbreviated_key  TEXT NOT NULL,   -- folded family name and initials, e.g. 'BURNHAM KP'
  orcid            TEXT,            -- the one that most of the author's papers give
  researcher_id    TEXT,            -- likewise
  preferred_id     INTEGER NOT NULL REFERENCES authors,
  division         TEXT NOT NULL DEFAULT ''
    -- tells several people of one name_key apart: an ORCID, the name that a split gives, or nothing
) STRICT;

CREATE TABLE author_identifiers (
  -- One row per identifier of an author, as records give them; of an author that is merged into another
  -- one, those of its own papers.
  author_id  INTEGER NOT NULL REFERENCES authors,
  scheme     TEXT NOT NULL,   -- 'orcid' (OI), 'researcher_id' (RI), or as in authorship_identifiers
  value      TEXT NOT NULL,
  PRIMARY KEY (author_id, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE authorships (
  -- One row per author of a paper, and after them the assignees of a patent, which no count and no
  -- network of authors has.
  paper_id              INTEGER NOT NULL REFERENCES papers,
  position              INTEGER NOT NULL,   -- in the order of the record, from 1
  author_id             INTEGER NOT NULL REFERENCES authors,
  name_as_written       TEXT NOT NULL,      -- AU
  full_name_as_written  TEXT,               -- AF
  is_corresponding      INTEGER NOT NULL CHECK (is_corresponding IN (0, 1)),   -- named in RP
  email                 TEXT,               -- EM, where it can be told whose it is; or beside the name in AU
  orcid                 TEXT,               -- OI
  researcher_id         TEXT,               -- RI
  role                  TEXT NOT NULL DEFAULT 'author',
    -- 'author' (AU; inventors too), or 'assignee' of a patent (AE)
  identity_rule         TEXT,
    -- what showed which of several people of this name it is: 'split', 'ORCID',
    -- 'ResearcherID', 'e-mail', 'institution', 'co-authors', 'institution and co-authors', or 'none';
    -- NULL where all papers of the name are one author's
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE authorship_identifiers (
  -- One row per number of an author that a record gives beside ORCID and ResearcherID.
  paper_id  INTEGER NOT NULL,
  position  INTEGER NOT NULL,   -- of the author
  scheme    TEXT NOT NULL,      -- 'scopus' (Author(s) ID)
  value     TEXT NOT NULL,
  PRIMARY KEY (paper_id, position, scheme, value),
  FOREIGN KEY (paper_id, position) REFERENCES authorships (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE institutions (
  -- One row per institution name. A name from an address counts once per country, since 'Univ
  -- Cordoba' is one in Spain and another in Argentina.
  institution_id  INTEGER PRIMARY KEY,
  name            TEXT NOT NULL,
  name_key        TEXT NOT NULL,   -- folded name
  origin          TEXT NOT NULL CHECK (origin IN ('organisation', 'address')),
    -- whether the database names it as an organisation (C3), or an address does
  country_id      INTEGER REFERENCES countries,
    -- of the address; for a name from C3 the country of most of its addresses
  preferred_id    INTEGER NOT NULL REFERENCES institutions
) STRICT;

CREATE TABLE affiliations (
  -- One row per address of a paper (C1), followed by its reprint addresses (RP).
  paper_id                INTEGER NOT NULL REFERENCES papers,
  position                INTEGER NOT NULL,
  address_as_written      TEXT NOT NULL,    -- without the names in brackets
  authors_as_written      TEXT,             -- the names in brackets, or before the reprint marker
  institution_id          INTEGER REFERENCES institutions,
  institution_as_written  TEXT,             -- the first part of the address
  department              TEXT,             -- the parts after it
  city                    TEXT,             -- what stands before the country, at times a province
  country_id              INTEGER REFERENCES countries,
  is_reprint              INTEGER NOT NULL CHECK (is_reprint IN (0, 1)),
  rule                    TEXT NOT NULL,    -- how the institution was found
  country_rule            TEXT NOT NULL,    -- how the country was found
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE authorship_affiliations (
  -- One row per address of an author, from the names in brackets.
  paper_id              INTEGER NOT NULL,
  author_position       INTEGER NOT NULL,
  affiliation_position  INTEGER NOT NULL,
  PRIMARY KEY (paper_id, author_position, affiliation_position),
  FOREIGN KEY (paper_id, author_position) REFERENCES authorships (paper_id, position),
  FOREIGN KEY (paper_id, affiliation_position) REFERENCES affiliations (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_institutions (
  -- One row per institution of a paper: the organisations that the Web of Science adds (C3), else
  -- those of the addresses (C1), else those of the reprint addresses (RP).
  paper_id         INTEGER NOT NULL REFERENCES papers,
  position         INTEGER NOT NULL,
  institution_id   INTEGER NOT NULL REFERENCES institutions,
  name_as_written  TEXT NOT NULL,
  origin           TEXT NOT NULL CHECK (origin IN ('organisation', 'address', 'reprint_address')),
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliation_institutions (
  -- One row per institution that an address names: the one in affiliations, and further organisations
  -- of C3 ('Univ Nord, CNRS, Lab X'). Umbrella organisations that it does not name are not here.
  paper_id        INTEGER NOT NULL REFERENCES papers,
  position        INTEGER NOT NULL,   -- of the address
  institution_id  INTEGER NOT NULL REFERENCES institutions,
  PRIMARY KEY (paper_id, position, institution_id),
  FOREIGN KEY (paper_id, position) REFERENCES affiliations (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE funders (
  -- One row per funding agency as records name it (FU).
  funder_id  INTEGER PRIMARY KEY,
  name       TEXT NOT NULL   -- unique
) STRICT;

CREATE TABLE paper_grants (
  -- One row per grant of a paper; a funder without a grant number is one row.
  paper_id      INTEGER NOT NULL REFERENCES papers,
  position      INTEGER NOT NULL,
  funder_id     INTEGER REFERENCES funders,   -- NULL where a number stands alone
  grant_number  TEXT,
  as_written    TEXT NOT NULL,   -- the whole entry of the funder
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
