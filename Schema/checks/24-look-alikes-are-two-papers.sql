-- Two papers that have one DOI are listed as possible duplicates.
--
-- A row is a pair of papers with the same DOI that possible_duplicates lacks.
SELECT a.paper_id, b.paper_id AS other_paper_id, a.doi
FROM papers AS a
JOIN papers AS b ON b.doi = a.doi AND b.paper_id > a.paper_id
WHERE NOT EXISTS (
    SELECT 1 FROM possible_duplicates AS d
    WHERE d.paper_id = a.paper_id AND d.other_paper_id = b.paper_id
  )
ORDER BY a.paper_id, b.paper_id;
