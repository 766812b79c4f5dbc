-- Papers from one country and from several, by the corresponding author's country.
--
-- The country of the first reprint address (RP). A paper is of several countries when its addresses
-- (C1) or this one name more than one.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   country                 TEXT     of the corresponding author
--   papers                  INTEGER  papers
--   share                   REAL     of all papers with such a country, 0 to 1
--   single_country_papers   INTEGER  SCP: all addresses in this country
--   several_country_papers  INTEGER  MCP: addresses in another country as well
--   several_country_share   REAL     MCP of the country's papers, 0 to 1
-- One row per: country, by papers, then name.
WITH
  first_reprint AS (
    SELECT f.paper_id, w.preferred_id AS item_id
    FROM affiliations AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
    JOIN countries AS w ON w.country_id = f.country_id
    WHERE f.is_reprint = 1
      AND f.position = (
        SELECT min(g.position) FROM affiliations AS g
        WHERE g.paper_id = f.paper_id AND g.is_reprint = 1
      )
  ),
  others AS (
    SELECT o.paper_id, count(*) AS countries
    FROM country_occurrences AS o
    JOIN first_reprint AS r ON r.paper_id = o.paper_id
    WHERE o.item_id <> r.item_id
    GROUP BY o.paper_id
  ),
  totals AS (
    SELECT
      r.item_id,
      count(*) AS papers,
      count(*) - count(o.paper_id) AS single_country_papers,
      count(o.paper_id) AS several_country_papers
    FROM first_reprint AS r
    LEFT JOIN others AS o ON o.paper_id = r.paper_id
    WHERE r.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'country')
    GROUP BY r.item_id
  )
SELECT
  c.name AS country,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM first_reprint), 4) AS share,
  t.single_country_papers,
  t.several_country_papers,
  round(1.0 * t.several_country_papers / t.papers, 4) AS several_country_share
FROM totals AS t
JOIN countries AS c ON c.country_id = t.item_id
ORDER BY t.papers DESC, c.name, t.item_id
LIMIT coalesce(:limit, 10);
