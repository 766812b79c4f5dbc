-- Papers by continent.
--
-- A paper counts once for each continent among its countries.
-- Columns:
--   continent   TEXT     name; NULL for countries without one
--   papers      INTEGER  papers with at least one address there
--   share       REAL     of all included papers, 0 to 1
--   countries   INTEGER  countries that these addresses are in
--   first_year  INTEGER  year of the first of them
--   last_year   INTEGER  year of the last of them
-- One row per: continent, by papers, then name.
SELECT
  c.continent,
  count(DISTINCT o.paper_id) AS papers,
  round(1.0 * count(DISTINCT o.paper_id) / (SELECT count(*) FROM included_papers), 4) AS share,
  count(DISTINCT o.item_id) AS countries,
  min(o.year) AS first_year,
  max(o.year) AS last_year
FROM country_occurrences AS o
JOIN countries AS c ON c.country_id = o.item_id
GROUP BY c.continent
ORDER BY papers DESC, c.continent;
