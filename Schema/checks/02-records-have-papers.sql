-- Every record is a paper or is rejected, and every paper comes from one new record.
--
-- A row is a record without its paper (or a rejected one with a paper), or a paper that does not come
-- from exactly one record of status 'new'.
SELECT
  'record' AS what,
  f.name || ':' || o.first_line AS place,
  o.status || CASE WHEN o.paper_id IS NULL THEN ', no paper' ELSE ', paper ' || o.paper_id END AS found
FROM record_origins AS o
LEFT JOIN import_files AS f ON f.file_id = o.file_id
LEFT JOIN papers AS p ON p.paper_id = o.paper_id
WHERE (o.status = 'rejected') <> (o.paper_id IS NULL)
  OR (o.paper_id IS NOT NULL AND p.paper_id IS NULL)
UNION ALL
SELECT 'paper', p.paper_id || coalesce(' ' || p.accession_number, ''), coalesce(o.news, 0) || ' new records'
FROM papers AS p
LEFT JOIN (
  SELECT paper_id, count(*) AS news FROM record_origins WHERE status = 'new' GROUP BY paper_id
) AS o ON o.paper_id = p.paper_id
WHERE coalesce(o.news, 0) <> 1
ORDER BY 1, 2;
