-- Papers a year of the most productive institutions.
--
-- Every year of the corpus, those without papers too. As written, a parent counts beside its
-- members.
-- Parameters:
--   :limit         INTEGER = 10          how many institutions; -1 for all
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   institution        TEXT     name
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year, full counting
--   cumulative_papers  INTEGER  papers up to and including the year
-- One row per: institution and year, institutions by papers, then name; then by year.
WITH
  yearly AS (
    SELECT item_id, label, year, count(*) AS papers
    FROM institution_form_occurrences
    WHERE institutions = coalesce(:institutions, 'as-written')
    GROUP BY item_id, label, year
  ),
  chosen AS (
    SELECT item_id, label, sum(papers) AS papers
    FROM yearly
    GROUP BY item_id, label
    ORDER BY papers DESC, label, item_id
    LIMIT coalesce(:limit, 10)
  )
SELECT
  c.label AS institution,
  y.year,
  coalesce(n.papers, 0) AS papers,
  sum(coalesce(n.papers, 0)) OVER (PARTITION BY c.item_id ORDER BY y.year) AS cumulative_papers
FROM chosen AS c
CROSS JOIN included_years AS y
LEFT JOIN yearly AS n ON n.item_id = c.item_id AND n.year = y.year
ORDER BY c.papers DESC, c.label, c.item_id, y.year;
