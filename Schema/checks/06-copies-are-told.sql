-- Every value of every form of a paper is in the paper or among its variants.
--
-- A row is a value of record_copies that is neither in the view record_fields nor in record_variants.
SELECT c.paper_id, f.name, c.first_line, c.tag, c.value
FROM record_copies AS c
LEFT JOIN import_files AS f ON f.file_id = c.file_id
WHERE NOT EXISTS (
    SELECT 1 FROM record_variants AS v
    WHERE v.paper_id = c.paper_id AND v.file_id = c.file_id AND v.tag = c.tag
      AND v.value = c.value
  )
  AND c.value NOT IN (
    SELECT k.value FROM record_fields AS k WHERE k.paper_id = c.paper_id AND k.tag = c.tag
  )
ORDER BY c.paper_id, c.file_id, c.first_line, c.number;
