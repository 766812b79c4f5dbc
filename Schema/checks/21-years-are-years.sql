-- A year is a year, and follows from the record.
--
-- A row is a paper with a year outside 1000 to 2999, with an early access date that is none, or whose
-- publication date begins with another year than it was published in.
SELECT paper_id, accession_number, year, publication_date, early_access_date
FROM papers
WHERE year NOT BETWEEN 1000 AND 2999
  OR early_access_date NOT GLOB '[0-9][0-9][0-9][0-9]*'
  OR substr(publication_date, 1, 4) <> CAST(publication_year AS TEXT)
ORDER BY paper_id;
