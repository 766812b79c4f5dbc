-- What the user decides.

CREATE TABLE thesaurus (
  -- One row per merge of a variant into a preferred item; deleting the row undoes it.
  kind          TEXT NOT NULL CHECK (kind IN ('author', 'institution', 'country', 'keyword',
    'source', 'cited_reference', 'cited_author', 'cited_source', 'term')),
  variant_id    INTEGER NOT NULL,
  preferred_id  INTEGER NOT NULL,
  variant       TEXT NOT NULL,    -- its name when the decision was made
  preferred     TEXT NOT NULL,
  origin        TEXT NOT NULL,    -- 'built-in', or the file or name that the user gave
  reason        TEXT,
  decided_at    TEXT,             -- ISO time, UTC; NULL for built-in ones
  stated_id     INTEGER,
    -- the item that the decision names, where that one is itself merged into preferred_id
  PRIMARY KEY (kind, variant_id),
  CHECK (variant_id <> preferred_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_decisions (
  -- One row per decision to include or exclude a paper; the last one of a paper holds.
  decision_id  INTEGER PRIMARY KEY,
  paper_id     INTEGER NOT NULL REFERENCES papers,
  stage        TEXT NOT NULL,   -- e.g. 'document type', 'title and abstract'
  decision     TEXT NOT NULL CHECK (decision IN ('include', 'exclude')),
  reason       TEXT,
  decided_by   TEXT,
  decided_at   TEXT NOT NULL    -- ISO time, UTC
) STRICT;

CREATE TABLE datasets (
  -- One row per data set that was brought in; its rows are in the table dataset_<name>.
  name         TEXT PRIMARY KEY,
  origin       TEXT NOT NULL,   -- the file it came from
  sha256       TEXT NOT NULL,
  row_count    INTEGER NOT NULL,
  imported_at  TEXT NOT NULL    -- ISO time, UTC
) STRICT, WITHOUT ROWID;
