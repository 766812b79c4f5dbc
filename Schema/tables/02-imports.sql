-- Where it came from.

CREATE TABLE searches (
  -- One row per search that was made in a database such as the Web of Science, as the user states
  -- it: the first box of the flow diagram.
  search_id     INTEGER PRIMARY KEY,
  database      TEXT NOT NULL,   -- e.g. 'Web of Science Core Collection'
  query         TEXT NOT NULL,   -- the search string
  index_name    TEXT,            -- e.g. 'SCI-EXPANDED'
  retrieved_on  TEXT,            -- ISO date
  hits          INTEGER,         -- records that the search found
  note          TEXT
) STRICT;

CREATE TABLE imports (
  -- One row per run of the import command that read at least one new file.
  import_id        INTEGER PRIMARY KEY,
  started_at       TEXT NOT NULL,   -- ISO time, UTC
  finished_at      TEXT,            -- NULL while it runs, and for a run that was killed
  program_version  TEXT NOT NULL,
  command          TEXT NOT NULL,   -- the command as it was given
  status           TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed'))
) STRICT;

CREATE TABLE import_files (
  -- One row per file that was read. A file is its sha256: the same bytes under another name, or
  -- inside an archive, are the same file.
  file_id          INTEGER PRIMARY KEY,
  import_id        INTEGER NOT NULL REFERENCES imports,
  name             TEXT NOT NULL,           -- as given; 'exports.zip/savedrecs.txt' inside an archive
  sha256           TEXT NOT NULL UNIQUE,    -- of the bytes after decompression, lower-case hexadecimal
  byte_count       INTEGER NOT NULL,        -- after decompression
  record_source    TEXT NOT NULL,           -- whose records it has: 'wos', with all of its platform
  format           TEXT NOT NULL,           -- e.g. 'wos-plain', 'wos-tab', 'wos-csv'
  encoding         TEXT NOT NULL,           -- e.g. 'UTF-8 with BOM'
  record_count     INTEGER NOT NULL,        -- = new + duplicate + rejected
  new_paper_count  INTEGER NOT NULL,
  duplicate_count  INTEGER NOT NULL,
  rejected_count   INTEGER NOT NULL,
  problem_count    INTEGER NOT NULL         -- rows in import_problems
) STRICT;

CREATE TABLE record_origins (
  -- One row per record that was read.
  file_id       INTEGER NOT NULL REFERENCES import_files,
  first_line    INTEGER NOT NULL,   -- of the record in the file, from 1
  byte_offset   INTEGER NOT NULL,   -- of the record in the decompressed file
  byte_count    INTEGER NOT NULL,
  paper_id      INTEGER REFERENCES papers,   -- NULL for a rejected record
  status        TEXT NOT NULL CHECK (status IN ('new', 'duplicate', 'rejected')),
  exported_on   TEXT,               -- ISO date of the export (DA), which tells the newer of two copies
  content_hash  INTEGER,            -- of all fields; equal for copies that say exactly the same
  field_count   INTEGER NOT NULL,   -- values that the record has, for the proof that none was lost
  PRIMARY KEY (file_id, first_line, byte_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_copies (
  -- One row per value of every copy of a paper that came more than once in different words. From
  -- these the paper is put together again, so that the order of the files does not matter.
  paper_id     INTEGER NOT NULL REFERENCES papers,
  file_id      INTEGER NOT NULL REFERENCES import_files,
  first_line   INTEGER NOT NULL,
  byte_offset  INTEGER NOT NULL,
  number       INTEGER NOT NULL,   -- of the value in the record, from 1
  tag          TEXT NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (paper_id, file_id, first_line, byte_offset, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_variants (
  -- One row per value in which a duplicate differs from the paper that was kept.
  file_id   INTEGER NOT NULL REFERENCES import_files,
  paper_id  INTEGER NOT NULL REFERENCES papers,
  tag       TEXT NOT NULL,      -- the field, e.g. 'TI'
  position  INTEGER NOT NULL,   -- of the value in the field of that record, from 1
  value     TEXT NOT NULL       -- what the duplicate says
) STRICT;

CREATE TABLE import_problems (
  -- One row per thing in a file that could not be understood or was not as it should be.
  problem_id   INTEGER PRIMARY KEY,
  file_id      INTEGER NOT NULL REFERENCES import_files,
  line         INTEGER,          -- in the file, from 1
  byte_offset  INTEGER,          -- in the decompressed file
  severity     TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  tag          TEXT,             -- the field, when it is in one
  message      TEXT NOT NULL,
  excerpt      TEXT              -- the beginning of the text in question
) STRICT;
