-- Subject categories by number of papers.
--
-- A paper counts once for each of its categories.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
--   :kind   TEXT = 'wos'   which categories, one of: wos, research_area; WC or SC of the record
-- Columns:
--   category          TEXT     name
--   papers            INTEGER  papers in it
--   share             REAL     of all included papers, 0 to 1
--   mean_times_cited  REAL     of the papers that state it
--   first_year        INTEGER  year of the first of them
--   last_year         INTEGER  year of the last of them
-- One row per: category, by papers, then name.
WITH
  occurrences AS (
    SELECT paper_id, item_id, label
    FROM wos_category_occurrences
    WHERE coalesce(:kind, 'wos') = 'wos'
    UNION ALL
    SELECT paper_id, item_id, label
    FROM research_area_occurrences
    WHERE coalesce(:kind, 'wos') = 'research_area'
  )
SELECT
  o.label AS category,
  count(*) AS papers,
  round(1.0 * count(*) / (SELECT count(*) FROM included_papers), 4) AS share,
  round(avg(p.times_cited), 2) AS mean_times_cited,
  min(p.year) AS first_year,
  max(p.year) AS last_year
FROM occurrences AS o
JOIN included_papers AS p ON p.paper_id = o.paper_id
GROUP BY o.item_id, o.label
ORDER BY papers DESC, category, o.item_id
LIMIT coalesce(:limit, 10);
