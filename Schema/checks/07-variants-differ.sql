-- What is called a variant is said otherwise by the paper.
--
-- A row is a value of record_variants that the paper has too, or that no record of that file has.
WITH doubtful AS (
  SELECT paper_id, tag, value FROM record_variants
  INTERSECT
  SELECT f.paper_id, f.tag, f.value
  FROM (SELECT DISTINCT paper_id FROM record_variants) AS t
  CROSS JOIN record_fields AS f ON f.paper_id = t.paper_id
)
SELECT v.paper_id, v.file_id, v.tag, v.position, v.value
FROM record_variants AS v
LEFT JOIN doubtful AS d
  ON d.paper_id = v.paper_id AND d.tag = v.tag AND d.value = v.value
WHERE d.paper_id IS NOT NULL
  OR NOT EXISTS (
    SELECT 1 FROM record_copies AS c
    WHERE c.paper_id = v.paper_id AND c.file_id = v.file_id AND c.tag = v.tag
      AND c.value = v.value
  )
ORDER BY v.paper_id, v.file_id, v.tag, v.position;
