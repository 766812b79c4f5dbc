-- Papers a year of the largest subject categories.
--
-- Every year of the corpus, those without papers too.
-- Parameters:
--   :limit  INTEGER = 10   how many categories; -1 for all
--   :kind   TEXT = 'wos'   which categories, one of: wos, research_area; WC or SC of the record
-- Columns:
--   category           TEXT     name
--   year               INTEGER  publication year, else that of early access
--   papers             INTEGER  papers of the year
--   cumulative_papers  INTEGER  papers up to and including the year
-- One row per: category and year, categories by papers, then name; then by year.
WITH
  yearly AS (
    SELECT item_id, label, year, count(*) AS papers
    FROM wos_category_occurrences
    WHERE coalesce(:kind, 'wos') = 'wos'
    GROUP BY item_id, label, year
    UNION ALL
    SELECT item_id, label, year, count(*) AS papers
    FROM research_area_occurrences
    WHERE coalesce(:kind, 'wos') = 'research_area'
    GROUP BY item_id, label, year
  ),
  chosen AS (
    SELECT item_id, label, sum(papers) AS papers
    FROM yearly
    GROUP BY item_id, label
    ORDER BY papers DESC, label, item_id
    LIMIT coalesce(:limit, 10)
  )
SELECT
  c.label AS category,
  y.year,
  coalesce(n.papers, 0) AS papers,
  sum(coalesce(n.papers, 0)) OVER (PARTITION BY c.item_id ORDER BY y.year) AS cumulative_papers
FROM chosen AS c
CROSS JOIN included_years AS y
LEFT JOIN yearly AS n ON n.item_id = c.item_id AND n.year = y.year
ORDER BY c.papers DESC, c.label, c.item_id, y.year;
