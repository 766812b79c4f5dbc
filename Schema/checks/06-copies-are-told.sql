-- Every value of every form of a paper is in the paper or among its variants.
--
-- A row is a value of record_copies that is neither in the view record_fields nor in record_variants
-- as what that file says.
WITH unsaid AS (
  SELECT paper_id, tag, value FROM record_copies
  EXCEPT
  SELECT paper_id, tag, value FROM record_fields
  WHERE paper_id IN (SELECT paper_id FROM record_copies)
)
SELECT c.paper_id, f.name, c.first_line, c.tag, c.value
FROM unsaid AS u
JOIN record_copies AS c ON c.paper_id = u.paper_id AND c.tag = u.tag AND c.value = u.value
LEFT JOIN import_files AS f ON f.file_id = c.file_id
WHERE NOT EXISTS (
    SELECT 1 FROM record_variants AS v
    WHERE v.paper_id = c.paper_id AND v.file_id = c.file_id AND v.tag = c.tag
      AND v.value = c.value
  )
ORDER BY c.paper_id, c.file_id, c.first_line, c.number;
