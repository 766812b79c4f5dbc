-- Every value of every form of a paper is in the paper or among its variants.
--
-- A row is a value of record_copies that is neither in the view record_fields nor in record_variants
-- as what that file says. An accession number in another way of writing is no difference.
WITH unsaid AS (
  SELECT paper_id, tag, value FROM record_copies
  EXCEPT
  SELECT f.paper_id, f.tag, f.value
  FROM (SELECT DISTINCT paper_id FROM record_copies) AS t
  CROSS JOIN record_fields AS f ON f.paper_id = t.paper_id
)
SELECT c.paper_id, f.name, c.first_line, c.tag, c.value
FROM unsaid AS u
JOIN record_copies AS c ON c.paper_id = u.paper_id AND c.tag = u.tag AND c.value = u.value
JOIN papers AS p ON p.paper_id = u.paper_id
LEFT JOIN import_files AS f ON f.file_id = c.file_id
WHERE NOT EXISTS (
    SELECT 1 FROM record_variants AS v
    WHERE v.paper_id = c.paper_id AND v.file_id = c.file_id AND v.tag = c.tag
      AND v.value = c.value
  )
  AND NOT (
    u.tag = 'UT' AND p.accession_number IS CASE upper(substr(u.value, 1, 4))
      WHEN 'ISI:' THEN 'WOS:' || upper(substr(u.value, 5))
      WHEN 'WOS:' THEN upper(u.value)
      ELSE upper(substr(u.value, 1, instr(u.value, ':'))) || substr(u.value, instr(u.value, ':') + 1)
    END
  )
ORDER BY c.paper_id, c.file_id, c.first_line, c.number;
