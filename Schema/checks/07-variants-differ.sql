-- What is called a variant is said otherwise by the paper.
--
-- A row is a value of record_variants that the paper has too, or that no record of it has.
SELECT v.paper_id, v.file_id, v.tag, v.position, v.value
FROM record_variants AS v
WHERE v.value IN (
    SELECT k.value FROM record_fields AS k WHERE k.paper_id = v.paper_id AND k.tag = v.tag
  )
  OR NOT EXISTS (
    SELECT 1 FROM record_copies AS c
    WHERE c.paper_id = v.paper_id AND c.file_id = v.file_id AND c.tag = v.tag
      AND c.value = v.value
  )
ORDER BY v.paper_id, v.file_id, v.tag, v.position;
