-- Figure 3: the countries' tree rings, papers by year.
--
-- A node's size is its papers, the thickness of a ring the papers of a year.
-- Parameters:
--   :limit  INTEGER = -1   how many countries; -1 for all
-- Columns:
--   number   INTEGER  rank of the country, from 1
--   country  TEXT     name
--   papers   INTEGER  papers of all years, full counting
--   year     INTEGER  a year with papers
--   ring     INTEGER  papers of that year
-- One row per: country and year with papers, countries by papers, then name; then by year.
WITH
  yearly AS (
    SELECT item_id, label, year, count(*) AS papers
    FROM country_occurrences
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
  y.label AS country,
  c.papers,
  y.year,
  y.papers AS ring
FROM chosen AS c
JOIN yearly AS y ON y.item_id = c.item_id
WHERE y.year IS NOT NULL
  AND (c.number <= coalesce(:limit, -1) OR coalesce(:limit, -1) < 0)
ORDER BY c.number, y.year;
