-- Stored analyses.
--
-- Columns:
--   analysis         TEXT  name
--   kind             TEXT  network, bursts or growth
--   parameters       TEXT  JSON
--   program_version  TEXT  of the program that ran it
--   finished_at      TEXT  ISO time, UTC
-- One row per: analysis, by kind, then name.
SELECT name AS analysis, kind, parameters, program_version, finished_at
FROM analyses
ORDER BY kind, name;
