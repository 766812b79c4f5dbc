-- Figure 4: the institutions' tree rings, papers by year.
--
-- A node's size is its papers, the thickness of a ring the papers of a year. As written, a parent
-- counts beside its members.
-- Parameters:
--   :limit         INTEGER = 100         how many institutions; -1 for all
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   number       INTEGER  rank of the institution, from 1
--   institution  TEXT     name
--   papers       INTEGER  papers of all years, full counting
--   year         INTEGER  a year with papers
--   ring         INTEGER  papers of that year
-- One row per: institution and year with papers, institutions by papers, then name; then by year.
WITH
  yearly AS (
    SELECT item_id, label, year, count(*) AS papers
    FROM institution_form_occurrences
    WHERE institutions = coalesce(:institutions, 'as-written')
    GROUP BY item_id, label, year
  ),
  chosen AS (
    SELECT
      item_id,
      sum(papers) AS papers,
      row_number() OVER (ORDER BY sum(papers) DESC, label, item_id) AS number
    FROM yearly
    GROUP BY item_id, label
  )
SELECT
  c.number,
  y.label AS institution,
  c.papers,
  y.year,
  y.papers AS ring
FROM chosen AS c
JOIN yearly AS y ON y.item_id = c.item_id
WHERE y.year IS NOT NULL
  AND (c.number <= coalesce(:limit, 100) OR coalesce(:limit, 100) < 0)
ORDER BY c.number, y.year;
