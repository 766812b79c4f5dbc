-- The records of each file add up.
--
-- A row is a file whose record_count is not new + duplicate + rejected, or whose rows in
-- record_origins or import_problems are not as many as it says.
WITH origins AS (
  SELECT
    file_id,
    count(*) AS records,
    sum(status = 'new') AS new_papers,
    sum(status = 'duplicate') AS duplicates,
    sum(status = 'rejected') AS rejected
  FROM record_origins
  GROUP BY file_id
),
problems AS (
  SELECT file_id, count(*) AS problems FROM import_problems GROUP BY file_id
)
SELECT
  f.name,
  f.record_count,
  f.new_paper_count,
  f.duplicate_count,
  f.rejected_count,
  f.problem_count,
  coalesce(o.records, 0) AS origin_rows,
  coalesce(p.problems, 0) AS problem_rows
FROM import_files AS f
LEFT JOIN origins AS o ON o.file_id = f.file_id
LEFT JOIN problems AS p ON p.file_id = f.file_id
WHERE f.record_count <> f.new_paper_count + f.duplicate_count + f.rejected_count
  OR f.record_count <> coalesce(o.records, 0)
  OR f.new_paper_count <> coalesce(o.new_papers, 0)
  OR f.duplicate_count <> coalesce(o.duplicates, 0)
  OR f.rejected_count <> coalesce(o.rejected, 0)
  OR f.problem_count <> coalesce(p.problems, 0)
ORDER BY f.file_id;
