-- Figure 3: the links between countries.
--
-- A link's width is the number of papers with addresses in both countries.
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   country        TEXT     the first of the two by name
--   other_country  TEXT     the second
--   papers         INTEGER  papers with addresses in both
--   first_year     INTEGER  year of the first of them, the link's colour
-- One row per: pair of countries, by papers, then names.
WITH
  counted AS (
    SELECT
      item_id,
      label,
      other_item_id,
      other_label,
      count(*) AS papers,
      min(year) AS first_year
    FROM country_collaborations
    GROUP BY item_id, label, other_item_id, other_label
  )
SELECT
  min(label, other_label) AS country,
  max(label, other_label) AS other_country,
  papers,
  first_year
FROM counted
ORDER BY papers DESC, country, other_country, item_id, other_item_id
LIMIT coalesce(:limit, -1);
