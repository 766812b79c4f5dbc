-- Pairs of countries by papers they have in common.
--
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   country        TEXT     the first of the two by name
--   other_country  TEXT     the second
--   papers         INTEGER  papers with addresses in both
--   first_year     INTEGER  year of the first of them
--   last_year      INTEGER  year of the last of them
-- One row per: pair of countries, by papers, then names.
WITH
  counted AS (
    SELECT
      item_id,
      label,
      other_item_id,
      other_label,
      count(*) AS papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM country_collaborations
    GROUP BY item_id, label, other_item_id, other_label
  )
SELECT
  min(label, other_label) AS country,
  max(label, other_label) AS other_country,
  papers,
  first_year,
  last_year
FROM counted
ORDER BY papers DESC, country, other_country, item_id, other_item_id
LIMIT coalesce(:limit, 10);
