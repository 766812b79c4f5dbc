-- What it is about.

CREATE TABLE keywords (
  -- One row per keyword, folded: lower case, hyphens as blanks, single blanks.
  keyword_id    INTEGER PRIMARY KEY,
  keyword       TEXT NOT NULL,   -- unique
  preferred_id  INTEGER NOT NULL REFERENCES keywords
) STRICT;

CREATE TABLE paper_keywords (
  -- One row per keyword that a paper lists.
  paper_id    INTEGER NOT NULL REFERENCES papers,
  kind        TEXT NOT NULL CHECK (kind IN ('author', 'plus')),
    -- 'author' DE (in the Zoological Record and its like the indexers' descriptors), 'plus' ID
  position    INTEGER NOT NULL,
  keyword_id  INTEGER NOT NULL REFERENCES keywords,
  as_written  TEXT NOT NULL,
  PRIMARY KEY (paper_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_descriptors (
  -- One row per descriptor that the indexers of a database other than the Core Collection gave a paper:
  -- medical subject headings, organisms, concept codes, patent classes. No keyword count has them.
  paper_id    INTEGER NOT NULL REFERENCES papers,
  tag         TEXT NOT NULL,      -- the field, e.g. 'MH'
  position    INTEGER NOT NULL,   -- in the field, from 1
  descriptor  TEXT NOT NULL,      -- folded as keywords are
  as_written  TEXT NOT NULL,
  PRIMARY KEY (paper_id, tag, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms (
  -- One row per noun phrase found in titles, abstracts and keywords.
  term_id       INTEGER PRIMARY KEY,
  term          TEXT NOT NULL UNIQUE,
  preferred_id  INTEGER NOT NULL REFERENCES terms
) STRICT;

CREATE TABLE paper_terms (
  -- One row per noun phrase and field of a paper.
  paper_id  INTEGER NOT NULL REFERENCES papers,
  term_id   INTEGER NOT NULL REFERENCES terms,
  field     TEXT NOT NULL
    CHECK (field IN ('title', 'abstract', 'author_keyword', 'keyword_plus')),
  PRIMARY KEY (paper_id, term_id, field)
) STRICT, WITHOUT ROWID;
