-- Papers that have one DOI are listed as possible duplicates.
--
-- A row is a paper and the next one with its DOI, a pair that possible_duplicates lacks.
SELECT a.paper_id, a.other_paper_id, a.doi
FROM (
  SELECT
    paper_id,
    doi,
    lead(paper_id) OVER (PARTITION BY doi ORDER BY paper_id) AS other_paper_id
  FROM papers
  WHERE doi IS NOT NULL
) AS a
WHERE a.other_paper_id IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM possible_duplicates AS d
    WHERE d.paper_id = a.paper_id AND d.other_paper_id = a.other_paper_id
  )
ORDER BY a.paper_id, a.other_paper_id;
