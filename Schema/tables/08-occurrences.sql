-- Large occurrence lists, refilled when an import, the thesaurus or the screening changes them:
-- included papers only, variants merged. Read them through the views that bear the kind's name.

CREATE TABLE cited_reference_papers (
  -- One row per work and paper that cites it.
  item_id   INTEGER NOT NULL,   -- cited_references.reference_id, the preferred one
  paper_id  INTEGER NOT NULL,
  year      INTEGER,            -- of the citing paper
  PRIMARY KEY (item_id, paper_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cited_author_papers (
  -- One row per cited first author and paper that cites at least one of their works.
  item_id   INTEGER NOT NULL,
  paper_id  INTEGER NOT NULL,
  year      INTEGER,
  PRIMARY KEY (item_id, paper_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cited_source_papers (
  -- One row per cited source and paper that cites it at least once.
  item_id   INTEGER NOT NULL,
  paper_id  INTEGER NOT NULL,
  year      INTEGER,
  PRIMARY KEY (item_id, paper_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_papers (
  -- One row per term and paper that has it in its title, abstract or keywords.
  item_id   INTEGER NOT NULL,
  paper_id  INTEGER NOT NULL,
  year      INTEGER,
  PRIMARY KEY (item_id, paper_id)
) STRICT, WITHOUT ROWID;
