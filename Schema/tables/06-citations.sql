-- What it cites.

CREATE TABLE cited_authors (
  -- One row per first author in cited references: upper case, dots dropped, initials joined.
  cited_author_id  INTEGER PRIMARY KEY,
  name             TEXT NOT NULL,   -- unique, e.g. 'BURNHAM KP', '*IUCN', '[ANONYMOUS]'
  preferred_id     INTEGER NOT NULL REFERENCES cited_authors,
  -- 1 for a name that says that there is no author; it stands in no ranking and no network.
  is_anonymous     INTEGER NOT NULL GENERATED ALWAYS AS (
    trim(name, '[]()*. ') IN (
      'ANONYMOUS', 'ANON', 'ANONYM', 'NO AUTHOR', 'NO AUTHORS', 'NO AUTHORS LISTED',
      'NO AUTHOR LISTED', 'N/A', 'NA', 'NN', 'UNKNOWN')
  ) VIRTUAL
) STRICT;

CREATE TABLE cited_sources (
  -- One row per source title in cited references: upper case, single blanks.
  cited_source_id  INTEGER PRIMARY KEY,
  name             TEXT NOT NULL,   -- unique; mostly the abbreviation J9, e.g. 'ECOL ENG'
  source_id        INTEGER REFERENCES sources,   -- the source of that abbreviation, if known
  preferred_id     INTEGER NOT NULL REFERENCES cited_sources
) STRICT;

CREATE TABLE cited_references (
  -- One row per reference as written: author, year, source, volume and page, letter case included,
  -- the author in one element ('Burnham, KP' is 'Burnham KP'). Without a page, what tells works apart
  -- is part of it: article number, else DOI and patent number. Variants of one work point to the one
  -- cited most.
  reference_id     INTEGER PRIMARY KEY,
  cited_author_id  INTEGER REFERENCES cited_authors,
  year             INTEGER,   -- of publication, as written; the views leave impossible ones out
  cited_source_id  INTEGER REFERENCES cited_sources,
  volume           TEXT,
  page             TEXT,
  article_number   TEXT,
  doi              TEXT,      -- lower case; of several the least byte-wise
  patent_number    TEXT,
  reference_key    TEXT NOT NULL,   -- unique, e.g. 'White GC, 1999, BIRD STUDY, V46, P120'
  paper_id         INTEGER REFERENCES papers,   -- the paper in this database that it is, if any
  paper_rule       TEXT,      -- how that was found
  preferred_id     INTEGER NOT NULL REFERENCES cited_references
) STRICT;

CREATE TABLE citations (
  -- One row per line of a reference list (CR).
  paper_id      INTEGER NOT NULL REFERENCES papers,   -- the citing paper
  position      INTEGER NOT NULL,                     -- of the line in the list, from 1
  reference_id  INTEGER NOT NULL REFERENCES cited_references,
  as_written    TEXT NOT NULL,
  match_rule    TEXT,   -- why this line counts for another reference; NULL when it stands for itself
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
