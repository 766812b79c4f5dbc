-- An accession number is of one paper, and no paper has two of one database.
--
-- A row is a number that two papers have, a paper with two numbers of one scheme, or a paper whose
-- accession number is not among its identifiers.
SELECT 'number of two papers' AS fault, min(paper_id) AS paper_id, scheme, value
FROM paper_identifiers
WHERE scheme NOT IN ('doi', 'pubmed', 'patent')
GROUP BY scheme, value
HAVING count(*) > 1
UNION ALL
SELECT 'two numbers of one scheme', paper_id, scheme, min(value)
FROM paper_identifiers
WHERE scheme NOT IN ('doi', 'pubmed', 'patent')
GROUP BY paper_id, scheme
HAVING count(*) > 1
UNION ALL
SELECT 'accession number is missing', p.paper_id, p.database, p.accession_number
FROM papers AS p
WHERE p.accession_number IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM paper_identifiers AS i
    WHERE i.paper_id = p.paper_id AND i.value = p.accession_number AND i.scheme = p.database)
ORDER BY 1, 2, 3, 4;
