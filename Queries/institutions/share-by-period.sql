-- Share of the most productive institutions in each period.
--
-- Periods of equal length from the first year on; the last one may be cut short by the last year.
-- As written, a parent counts beside its members.
-- Parameters:
--   :limit         INTEGER = 10          how many institutions; -1 for all
--   :years         INTEGER = 5           length of a period
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   institution  TEXT     name
--   first_year   INTEGER  of the period
--   last_year    INTEGER  of the period
--   papers       INTEGER  papers in the period, full counting
--   share        REAL     of the period's papers, 0 to 1; NULL for a period without papers
-- One row per: institution and period, institutions by papers, then name; then by period.
WITH
  span AS (
    SELECT min(year) AS first_year, max(coalesce(:years, 5), 1) AS length FROM included_years
  ),
  numbered AS (
    SELECT
      y.year,
      y.papers,
      s.first_year + (y.year - s.first_year) / s.length * s.length AS period
    FROM included_years AS y
    CROSS JOIN span AS s
  ),
  periods AS (
    SELECT period, max(year) AS last_year, sum(papers) AS papers FROM numbered GROUP BY period
  ),
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
  ),
  counted AS (
    SELECT y.item_id, n.period, sum(y.papers) AS papers
    FROM yearly AS y
    JOIN numbered AS n ON n.year = y.year
    GROUP BY y.item_id, n.period
  )
SELECT
  c.label AS institution,
  d.period AS first_year,
  d.last_year,
  coalesce(n.papers, 0) AS papers,
  round(1.0 * coalesce(n.papers, 0) / nullif(d.papers, 0), 4) AS share
FROM chosen AS c
CROSS JOIN periods AS d
LEFT JOIN counted AS n ON n.item_id = c.item_id AND n.period = d.period
ORDER BY c.papers DESC, c.label, c.item_id, d.period;
