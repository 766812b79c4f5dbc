-- Things in the files that could not be understood, by kind.
--
-- One example of each; the table import_problems has them all.
-- Columns:
--   severity  TEXT     error, warning or note
--   tag       TEXT     the field; NULL when it is not in one
--   message   TEXT     what is wrong
--   problems  INTEGER  how often
--   files     INTEGER  in how many files
--   example   TEXT     file and line of the first one
--   excerpt   TEXT     the beginning of its text
-- One row per: severity, field and message; errors first, then by number, message, field.
WITH
  numbered AS (
    SELECT
      q.severity,
      q.tag,
      q.message,
      q.file_id,
      f.name || coalesce(':' || q.line, '') AS example,
      q.excerpt,
      row_number() OVER (
        PARTITION BY q.severity, q.tag, q.message ORDER BY f.name, q.line, q.problem_id
      ) AS number
    FROM import_problems AS q
    JOIN import_files AS f ON f.file_id = q.file_id
  )
SELECT
  severity,
  tag,
  message,
  count(*) AS problems,
  count(DISTINCT file_id) AS files,
  max(CASE WHEN number = 1 THEN example END) AS example,
  max(CASE WHEN number = 1 THEN excerpt END) AS excerpt
FROM numbered
GROUP BY severity, tag, message
ORDER BY
  CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  problems DESC, message, tag;
