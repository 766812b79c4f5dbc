-- Countries of corresponding authors.
--
-- The country of the first reprint address (RP) of each paper, so that each paper counts once.
-- Parameters:
--   :limit  INTEGER = 10       how many rows; -1 for all
--   :by     TEXT = 'country'   one of: country, state; with state, England, Scotland, Wales and
--                              Northern Ireland are the United Kingdom
-- Columns:
--   country     TEXT     name of the country or state
--   papers      INTEGER  papers with the first reprint address there
--   share       REAL     of all papers with such an address, 0 to 1
--   first_year  INTEGER  year of the first of them
--   last_year   INTEGER  year of the last of them
-- One row per: country, by papers, then name.
WITH
  first_reprint AS (
    SELECT f.paper_id, p.year, w.preferred_id AS item_id
    FROM affiliations AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
    JOIN countries AS w ON w.country_id = f.country_id
    WHERE f.is_reprint = 1
      AND f.position = (
        SELECT min(g.position) FROM affiliations AS g
        WHERE g.paper_id = f.paper_id AND g.is_reprint = 1
      )
  ),
  named AS (
    SELECT
      r.paper_id,
      r.year,
      CASE WHEN coalesce(:by, 'country') = 'state' THEN coalesce(s.name, c.name) ELSE c.name END
        AS country
    FROM first_reprint AS r
    JOIN countries AS c ON c.country_id = r.item_id
    LEFT JOIN states AS s ON s.state_id = c.state_id
    WHERE r.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'country')
  )
SELECT
  country,
  count(*) AS papers,
  round(1.0 * count(*) / (SELECT count(*) FROM first_reprint), 4) AS share,
  min(year) AS first_year,
  max(year) AS last_year
FROM named
GROUP BY country
ORDER BY papers DESC, country
LIMIT coalesce(:limit, 10);
