-- Cited first authors by number of citing papers.
--
-- Papers: each citing paper counts once, as in networks of cited authors. Citations: all lines of
-- reference lists with that first author count.
-- Parameters:
--   :limit      INTEGER = 10      how many rows; -1 for all
--   :by         TEXT = 'papers'   what to sort by, one of: papers, citations
--   :anonymous  INTEGER = 0       1 to have '[ANONYMOUS]' among them
-- Columns:
--   author       TEXT     upper case, e.g. 'BURNHAM KP'
--   papers       INTEGER  included papers that cite at least one work of theirs
--   citations    INTEGER  lines of reference lists
--   works        INTEGER  different works cited
--   first_cited  INTEGER  year of the first paper that cites them
--   last_cited   INTEGER  year of the last one
-- One row per: cited author, by what :by says, then papers, name.
WITH
  totals AS (
    SELECT item_id, count(*) AS papers, min(year) AS first_cited, max(year) AS last_cited
    FROM cited_author_papers
    WHERE item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_author')
    GROUP BY item_id
  ),
  line_counts AS (
    SELECT c.reference_id, count(*) AS citations
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
    GROUP BY c.reference_id
  ),
  works AS (
    SELECT
      w.preferred_id AS item_id,
      sum(n.citations) AS citations,
      count(DISTINCT r.preferred_id) AS works
    FROM line_counts AS n
    JOIN cited_references AS r ON r.reference_id = n.reference_id
    JOIN cited_authors AS w ON w.cited_author_id = r.cited_author_id
    GROUP BY w.preferred_id
  )
SELECT
  a.name AS author,
  t.papers,
  w.citations,
  w.works,
  t.first_cited,
  t.last_cited
FROM totals AS t
JOIN cited_authors AS a ON a.cited_author_id = t.item_id
LEFT JOIN works AS w ON w.item_id = t.item_id
WHERE a.is_anonymous = 0 OR coalesce(:anonymous, 0) = 1
ORDER BY
  CASE coalesce(:by, 'papers') WHEN 'papers' THEN t.papers WHEN 'citations' THEN w.citations END
    DESC,
  t.papers DESC, a.name
LIMIT coalesce(:limit, 10);
