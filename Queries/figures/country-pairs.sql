-- Pairs of the countries with most papers, by papers they have in common.
--
-- Parameters:
--   :limit  INTEGER = 25   how many countries, as in figures/country-totals; -1 for all
-- Columns:
--   number         INTEGER  rank of the country with more papers
--   country        TEXT     its name
--   other_number   INTEGER  rank of the other
--   other_country  TEXT     its name
--   papers         INTEGER  papers with addresses in both
-- One row per: pair of countries with a paper in common, by their ranks.
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers FROM country_occurrences GROUP BY item_id, label
  ),
  ranked AS (
    SELECT
      item_id,
      label,
      row_number() OVER (ORDER BY papers DESC, label, item_id) AS number
    FROM totals
  ),
  pairs AS (
    SELECT item_id, other_item_id, count(*) AS papers
    FROM country_collaborations
    GROUP BY item_id, other_item_id
  )
SELECT
  min(a.number, b.number) AS number,
  CASE WHEN a.number < b.number THEN a.label ELSE b.label END AS country,
  max(a.number, b.number) AS other_number,
  CASE WHEN a.number < b.number THEN b.label ELSE a.label END AS other_country,
  p.papers
FROM pairs AS p
JOIN ranked AS a ON a.item_id = p.item_id
JOIN ranked AS b ON b.item_id = p.other_item_id
WHERE coalesce(:limit, 25) < 0 OR max(a.number, b.number) <= coalesce(:limit, 25)
ORDER BY min(a.number, b.number), max(a.number, b.number);
