-- A paper has as many values as its record.
--
-- A row is a paper that came in one form, for which the view record_fields does not give as many
-- values as the record had.
SELECT p.paper_id, p.accession_number, o.field_count, (
    SELECT count(*) FROM record_fields AS f WHERE f.paper_id = p.paper_id
  ) AS kept
FROM papers AS p
JOIN record_origins AS o ON o.paper_id = p.paper_id AND o.status = 'new'
WHERE NOT EXISTS (SELECT 1 FROM record_copies AS c WHERE c.paper_id = p.paper_id)
  AND o.field_count <> (SELECT count(*) FROM record_fields AS f WHERE f.paper_id = p.paper_id)
ORDER BY p.paper_id;
