-- The searches that gave the records, as the user states them.
--
-- Columns:
--   database      TEXT     e.g. Web of Science Core Collection
--   index_name    TEXT     the part of it
--   query         TEXT     as it was typed
--   retrieved_on  TEXT     day
--   hits          INTEGER  records found
--   note          TEXT     what else is worth knowing
-- One row per: search, in the order in which they were stated.
SELECT s.database, s.index_name, s.query, s.retrieved_on, s.hits, s.note
FROM searches AS s
ORDER BY s.search_id;
