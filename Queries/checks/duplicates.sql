-- Records that are another copy of a paper.
--
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   accession_number  TEXT     UT; NULL when the paper has none
--   title             TEXT     of the paper that was kept
--   file              TEXT     file of the copy
--   line              INTEGER  where the copy begins in it
--   differing_values  INTEGER  values in that file that the kept paper does not have
-- One row per: copy, by accession number, then file, line.
SELECT
  p.accession_number,
  p.title,
  f.name AS file,
  o.first_line AS line,
  (
    SELECT count(*) FROM record_variants AS v
    WHERE v.paper_id = o.paper_id AND v.file_id = o.file_id
  ) AS differing_values
FROM record_origins AS o
JOIN papers AS p ON p.paper_id = o.paper_id
JOIN import_files AS f ON f.file_id = o.file_id
WHERE o.status = 'duplicate'
ORDER BY p.accession_number, p.title, file, line, f.sha256, o.byte_offset
LIMIT coalesce(:limit, -1);
