-- Every form of a paper that came in several is kept whole.
--
-- A row is a record whose values in record_copies are not as many as it had, or a duplicate whose
-- content is that of no record that is kept.
WITH copies AS (
  SELECT paper_id, file_id, first_line, byte_offset, count(*) AS kept
  FROM record_copies
  GROUP BY paper_id, file_id, first_line, byte_offset
)
SELECT f.name, o.first_line, o.paper_id, o.field_count, c.kept
FROM copies AS c
LEFT JOIN record_origins AS o
  ON o.file_id = c.file_id AND o.first_line = c.first_line AND o.byte_offset = c.byte_offset
LEFT JOIN import_files AS f ON f.file_id = c.file_id
WHERE o.paper_id IS NOT c.paper_id OR o.field_count <> c.kept
UNION ALL
SELECT f.name, d.first_line, d.paper_id, d.field_count, NULL
FROM record_origins AS d
JOIN import_files AS f ON f.file_id = d.file_id
WHERE d.status = 'duplicate'
  AND NOT EXISTS (
    SELECT 1 FROM record_origins AS o
    WHERE o.paper_id = d.paper_id AND o.content_hash = d.content_hash
      AND (
        o.status = 'new'
        OR EXISTS (
          SELECT 1 FROM record_copies AS c
          WHERE c.paper_id = o.paper_id AND c.file_id = o.file_id
            AND c.first_line = o.first_line AND c.byte_offset = o.byte_offset
        )
      )
  )
ORDER BY 1, 2;
