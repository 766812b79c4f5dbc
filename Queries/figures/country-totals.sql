-- Countries by papers, with those written together with other countries.
--
-- Parameters:
--   :limit  INTEGER = 25   how many countries; -1 for all
-- Columns:
--   number               INTEGER  rank of the country, from 1
--   country              TEXT     name
--   papers               INTEGER  papers with an address there
--   international        INTEGER  of them, those with an address in another country too
--   international_share  REAL     of the country's papers, 0 to 1
--   partners             INTEGER  countries with which it has papers
--   countries            INTEGER  all countries of the corpus
-- One row per: country, by papers, then name.
WITH
  pairs AS (
    SELECT paper_id, item_id, other_item_id FROM country_collaborations
    UNION ALL
    SELECT paper_id, other_item_id, item_id FROM country_collaborations
  ),
  joint AS (
    SELECT
      item_id,
      count(DISTINCT paper_id) AS international,
      count(DISTINCT other_item_id) AS partners
    FROM pairs
    GROUP BY item_id
  ),
  totals AS (
    SELECT item_id, label, count(*) AS papers FROM country_occurrences GROUP BY item_id, label
  )
SELECT
  row_number() OVER (ORDER BY t.papers DESC, t.label, t.item_id) AS number,
  t.label AS country,
  t.papers,
  coalesce(j.international, 0) AS international,
  round(1.0 * coalesce(j.international, 0) / t.papers, 4) AS international_share,
  coalesce(j.partners, 0) AS partners,
  count(*) OVER () AS countries
FROM totals AS t
LEFT JOIN joint AS j ON j.item_id = t.item_id
ORDER BY number
LIMIT coalesce(:limit, 25);
