-- What kind of file this is, and of which version. 1114202732 is 'Bibl' in ASCII: `file` and other programs
-- can tell.
PRAGMA application_id = 1114202732;
-- 3: whose record it is, and counts by database and day.
PRAGMA user_version = 3;

CREATE TABLE migrations (
  -- One row per step by which `bibliolite migrate` brought the database to a newer schema without its
  -- exports. Its records are as an older program read them; a rebuild reads them again and leaves no row.
  schema_version   INTEGER PRIMARY KEY,   -- that the step led to
  from_version     INTEGER NOT NULL,      -- the schema before it
  program_version  TEXT NOT NULL,         -- of the program that made the step
  migrated_at      TEXT NOT NULL,         -- ISO time, UTC
  older_rules      TEXT                   -- what is still as older rules read it; NULL for nothing
) STRICT;
