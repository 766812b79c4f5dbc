-- What the text says of the leading sources: papers that they published, and that cite them.
--
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   number           INTEGER  rank by papers, from 1
--   source           TEXT     title
--   papers           INTEGER  papers that it published
--   cited_by_papers  INTEGER  included papers that cite it
--   cited_number     INTEGER  its rank among all cited sources; NULL when no paper cites it
-- One row per: source, by papers, then title.
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers FROM source_occurrences GROUP BY item_id, label
  ),
  cited AS (
    SELECT
      item_id,
      count(*) AS papers,
      rank() OVER (ORDER BY count(*) DESC) AS number
    FROM cited_source_papers
    WHERE item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_source')
    GROUP BY item_id
  ),
  matched AS (
    SELECT w.preferred_id AS item_id, max(c.papers) AS papers, min(c.number) AS number
    FROM cited AS c
    JOIN cited_sources AS s ON s.cited_source_id = c.item_id
    JOIN sources AS w ON w.source_id = s.source_id
    GROUP BY w.preferred_id
  )
SELECT
  row_number() OVER (ORDER BY t.papers DESC, t.label, t.item_id) AS number,
  t.label AS source,
  t.papers,
  coalesce(m.papers, 0) AS cited_by_papers,
  m.number AS cited_number
FROM totals AS t
LEFT JOIN matched AS m ON m.item_id = t.item_id
ORDER BY number
LIMIT coalesce(:limit, 10);
