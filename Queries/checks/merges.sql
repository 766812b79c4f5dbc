-- Merges of the thesaurus in force.
--
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   kind        TEXT  what is merged
--   variant     TEXT  the name that counts as another
--   preferred   TEXT  that other name
--   origin      TEXT  'built-in', or the file or name that the user gave
--   reason      TEXT  why
--   decided_at  TEXT  ISO time, UTC; NULL for built-in ones
-- One row per: merge, by kind, then preferred name, variant.
SELECT kind, variant, preferred, origin, reason, decided_at
FROM thesaurus
ORDER BY kind, preferred, variant, variant_id
LIMIT coalesce(:limit, -1);
