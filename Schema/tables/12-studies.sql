-- The study file, from which the database can be made again.

CREATE TABLE studies (
  -- At most one row: the study file that this database follows.
  study_id         INTEGER PRIMARY KEY CHECK (study_id = 1),
  file_name        TEXT NOT NULL,   -- of the study file, without folders
  title            TEXT,
  text             TEXT NOT NULL,   -- the whole file (TOML)
  sha256           TEXT NOT NULL,   -- of the text, lower-case hexadecimal
  program_version  TEXT NOT NULL,
  started_at       TEXT NOT NULL,   -- ISO time, UTC; of the last run that changed something
  finished_at      TEXT             -- NULL while it runs, and for a run that did not come to its end
) STRICT;

CREATE TABLE study_files (
  -- One row per file that the study read.
  role        TEXT NOT NULL CHECK (role IN ('records', 'decisions', 'thesaurus', 'dataset')),
  name        TEXT NOT NULL,      -- relative to the study file; with the entry's inside an archive
  sha256      TEXT NOT NULL,      -- of the bytes after decompression, lower-case hexadecimal
  byte_count  INTEGER NOT NULL,   -- after decompression
  text        TEXT,               -- of decisions and merges; NULL for what other tables hold in full
  PRIMARY KEY (role, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE row_hashes (
  -- One row per analysis and data set: what its rows were when the program wrote them, so that those
  -- that were changed by hand since are noticed.
  kind    TEXT NOT NULL CHECK (kind IN ('analysis', 'dataset')),
  name    TEXT NOT NULL,
  sha256  TEXT NOT NULL,   -- of all rows, each with its values as SQL literals
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
