-- Cited first authors as written, by number of citations.
--
-- As programs count that take the text before the first comma of a reference: upper case, dots as
-- blanks. So 'WHITE G C' and 'WHITE GC' are two rows, and each line of a reference list counts.
-- Parameters:
--   :limit      INTEGER = 10   how many rows; -1 for all
--   :anonymous  INTEGER = 0    1 to have '[ANONYMOUS]' among them
-- Columns:
--   author     TEXT     text before the first comma
--   citations  INTEGER  lines of reference lists of included papers
-- One row per: name, by citations, then name.
WITH
  line_counts AS (
    SELECT c.reference_id, count(*) AS citations
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
    GROUP BY c.reference_id
  ),
  beginnings AS (
    SELECT
      upper(replace(
        substr(r.reference_key, 1, instr(r.reference_key || ',', ',') - 1), '.', ' ')) AS name,
      n.citations
    FROM line_counts AS n
    JOIN cited_references AS r ON r.reference_id = n.reference_id
    LEFT JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
    WHERE (coalesce(a.is_anonymous, 0) = 0 OR coalesce(:anonymous, 0) = 1)
      AND coalesce(a.preferred_id, 0) NOT IN (
        SELECT item_id FROM left_out_items WHERE kind = 'cited_author')
  ),
  squeezed AS (
    SELECT
      trim(replace(replace(replace(name, ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), ''))
        AS author,
      citations
    FROM beginnings
  )
SELECT author, sum(citations) AS citations
FROM squeezed
GROUP BY author
ORDER BY citations DESC, author
LIMIT coalesce(:limit, 10);
