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

CREATE TABLE institution_parents (
  -- One row per umbrella organisation of an institution, direct ones alone: found from C3 (rule 'not
  -- named': addresses name the member alone; 'named too'), or stated by the user (rule 'user').
  -- Ids are those that merges prefer. thesaurus … import institution_parent corrects it.
  institution_id   INTEGER NOT NULL REFERENCES institutions,
  parent_id        INTEGER NOT NULL REFERENCES institutions,
  papers_together  INTEGER NOT NULL,   -- with both in C3; if it was found, all papers of the member
  rule             TEXT NOT NULL CHECK (rule IN ('not named', 'named too', 'user')),
  PRIMARY KEY (institution_id, parent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_ancestors (
  -- One row per institution and each organisation above it: parents, their parents, and so on.
  institution_id  INTEGER NOT NULL,
  ancestor_id     INTEGER NOT NULL,
  is_top          INTEGER NOT NULL CHECK (is_top IN (0, 1)),   -- whether nothing is above that one
  PRIMARY KEY (institution_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_addresses (
  -- One row per address of an institution on a paper: where it is named, and where a member of it is.
  paper_id  INTEGER NOT NULL,
  item_id   INTEGER NOT NULL,   -- the preferred institution
  position  INTEGER NOT NULL,   -- of the address
  PRIMARY KEY (paper_id, item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_forms (
  -- One row per institution of a paper, in each of three forms: as written, a parent beside its
  -- members; members, where a parent is left out of a paper that has a member of it; parents, where a
  -- member counts as the organisations at the top above it.
  institutions  TEXT NOT NULL CHECK (institutions IN ('as-written', 'members', 'parents')),
  paper_id      INTEGER NOT NULL,
  item_id       INTEGER NOT NULL,
  fraction      REAL NOT NULL,   -- of the paper
  PRIMARY KEY (institutions, paper_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_papers (
  -- One row per term and paper that has it in its title, abstract or keywords.
  item_id   INTEGER NOT NULL,
  paper_id  INTEGER NOT NULL,
  year      INTEGER,
  PRIMARY KEY (item_id, paper_id)
) STRICT, WITHOUT ROWID;
