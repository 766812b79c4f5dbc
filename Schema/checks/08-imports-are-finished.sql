-- No import was left unfinished.
--
-- A row is an import that was stopped before its end: its files are whole, but lists and links that
-- follow from all files are not up to date.
-- Mended by: import.
SELECT import_id, started_at, command
FROM imports
WHERE status = 'running'
ORDER BY import_id;
