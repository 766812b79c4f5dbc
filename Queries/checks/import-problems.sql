-- Things in the files that could not be understood, by kind.
--
-- Messages that differ only in what they quote, such as a name, are one kind. One example of each;
-- the table import_problems has them all.
-- Columns:
--   severity  TEXT     error, warning or note
--   tag       TEXT     the field; NULL when it is not in one
--   message   TEXT     what is wrong; '…' stands for what several messages quote
--   problems  INTEGER  how often
--   files     INTEGER  in how many files
--   example   TEXT     file and line of the first one
--   excerpt   TEXT     the beginning of its text
-- One row per: severity, field and kind of message; errors first, then by number, message, field.
WITH
  quoted AS (
    SELECT
      problem_id,
      instr(message, '''') AS first_quote,
      length(rtrim(message, replace(message, '''', ''))) AS last_quote
    FROM import_problems
  ),
  kinds AS (
    SELECT
      q.problem_id,
      q.severity,
      q.tag,
      q.message,
      q.file_id,
      q.line,
      q.excerpt,
      CASE
        WHEN k.first_quote < k.last_quote
          THEN substr(q.message, 1, k.first_quote) || '…' || substr(q.message, k.last_quote)
        ELSE q.message
      END AS kind
    FROM import_problems AS q
    JOIN quoted AS k ON k.problem_id = q.problem_id
  ),
  numbered AS (
    SELECT
      k.severity,
      k.tag,
      k.message,
      k.kind,
      k.file_id,
      f.name || coalesce(':' || k.line, '') AS example,
      k.excerpt,
      row_number() OVER (
        PARTITION BY k.severity, k.tag, k.kind ORDER BY f.name, k.line, k.problem_id
      ) AS number
    FROM kinds AS k
    JOIN import_files AS f ON f.file_id = k.file_id
  )
SELECT
  severity,
  tag,
  CASE WHEN count(DISTINCT message) = 1 THEN max(message) ELSE kind END AS message,
  count(*) AS problems,
  count(DISTINCT file_id) AS files,
  max(CASE WHEN number = 1 THEN example END) AS example,
  max(CASE WHEN number = 1 THEN excerpt END) AS excerpt
FROM numbered
GROUP BY severity, tag, kind
ORDER BY
  CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  problems DESC, kind, tag;
