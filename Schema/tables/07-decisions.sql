-- What the user decides.

CREATE TABLE thesaurus (
  -- One row per merge of a variant into a preferred item; deleting the row undoes it. Of the kind
  -- institution_parent, a row says of which organisation an institution is a part; 'none' is of none.
  kind          TEXT NOT NULL CHECK (kind IN ('author', 'institution', 'institution_parent', 'country',
    'keyword', 'source', 'cited_reference', 'cited_author', 'cited_source', 'term')),
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

CREATE TABLE dropped_items (
  -- One row per item that counts, networks and bursts leave out, such as the words that were searched
  -- for; deleting the row undoes it. What is merged into another leaves that one out (left_out_items).
  kind        TEXT NOT NULL CHECK (kind IN ('author', 'institution', 'country', 'keyword', 'source',
    'cited_reference', 'cited_author', 'cited_source', 'term')),
  item_id     INTEGER NOT NULL,
  item        TEXT NOT NULL,   -- its name when the decision was made
  origin      TEXT NOT NULL,   -- the file or name that the user gave
  reason      TEXT,
  decided_at  TEXT NOT NULL,   -- ISO time, UTC
  PRIMARY KEY (kind, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE undone_merges (
  -- One row per built-in merge that the user undid, so that no later import makes it again.
  kind         TEXT NOT NULL,
  variant_key  TEXT NOT NULL,   -- by which the variant is found: of an author authors.name_key
  reason       TEXT NOT NULL,   -- of the merge
  variant      TEXT NOT NULL,
  preferred    TEXT NOT NULL,
  undone_at    TEXT NOT NULL,   -- ISO time, UTC
  PRIMARY KEY (kind, variant_key, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE author_splits (
  -- One row per decision that papers of a name are those of another person; deleting the row undoes it.
  -- Of paper, institution and identifier those that are given must all agree.
  split_id     INTEGER PRIMARY KEY,
  name_key     TEXT NOT NULL,   -- authors.name_key of the name that is split
  author       TEXT NOT NULL,   -- the name as the user gave it
  paper        TEXT,            -- accession number or DOI
  institution  TEXT,            -- in the author's address on the paper; folded
  identifier   TEXT,            -- ORCID, ResearcherID or e-mail of the author on the paper
  new_name     TEXT NOT NULL,   -- of the author whose papers they are
  origin       TEXT NOT NULL,   -- the file or name that the user gave
  reason       TEXT,
  decided_at   TEXT NOT NULL    -- ISO time, UTC
) STRICT;

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
