-- Every rejected record is explained by an error.
--
-- A row is a rejected record without a row of severity 'error' in import_problems within its bytes.
SELECT f.name, o.first_line, o.byte_offset, o.byte_count
FROM record_origins AS o
JOIN import_files AS f ON f.file_id = o.file_id
WHERE o.status = 'rejected'
  AND NOT EXISTS (
    SELECT 1 FROM import_problems AS p
    WHERE p.file_id = o.file_id AND p.severity = 'error'
      AND p.byte_offset BETWEEN o.byte_offset AND o.byte_offset + o.byte_count
  )
ORDER BY f.file_id, o.first_line, o.byte_offset;
