-- The full-text search knows every paper.
--
-- A row is a paper without an entry in the index of paper_search, or an entry without a paper.
SELECT 'not indexed' AS what, p.paper_id
FROM papers AS p
WHERE p.paper_id NOT IN (SELECT id FROM paper_search_docsize)
UNION ALL
SELECT 'no paper', d.id
FROM paper_search_docsize AS d
WHERE d.id NOT IN (SELECT paper_id FROM papers)
ORDER BY 1, 2;
