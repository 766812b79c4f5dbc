-- Cited sources by number of citing papers.
--
-- Each citing paper counts once for a source, however many of its works it cites.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   cited_source  TEXT     as cited references write it, in upper case
--   source        TEXT     title of that source in this database; NULL when none is known
--   papers        INTEGER  included papers that cite it
--   share         REAL     of all included papers, 0 to 1
--   first_cited   INTEGER  year of the first of them
--   last_cited    INTEGER  year of the last of them
-- One row per: cited source, by papers, then name.
WITH
  totals AS (
    SELECT item_id, count(*) AS papers, min(year) AS first_cited, max(year) AS last_cited
    FROM cited_source_papers
    WHERE item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_source')
    GROUP BY item_id
  )
SELECT
  c.name AS cited_source,
  s.title AS source,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM included_papers), 4) AS share,
  t.first_cited,
  t.last_cited
FROM totals AS t
JOIN cited_sources AS c ON c.cited_source_id = t.item_id
LEFT JOIN sources AS w ON w.source_id = c.source_id
LEFT JOIN sources AS s ON s.source_id = w.preferred_id
ORDER BY t.papers DESC, c.name
LIMIT coalesce(:limit, 10);
