-- A paper has as many values as its record.
--
-- A row is a paper that came in one form, for which the view record_fields does not give as many
-- values as the record had.
WITH kept AS (
  SELECT paper_id, count(*) AS value_count
  FROM record_fields
  GROUP BY paper_id
)
SELECT p.paper_id, p.accession_number, o.field_count, coalesce(k.value_count, 0) AS kept
FROM papers AS p
JOIN record_origins AS o ON o.paper_id = p.paper_id AND o.status = 'new'
LEFT JOIN kept AS k ON k.paper_id = p.paper_id
WHERE NOT EXISTS (SELECT 1 FROM record_copies AS c WHERE c.paper_id = p.paper_id)
  AND o.field_count IS NOT coalesce(k.value_count, 0)
ORDER BY p.paper_id;
