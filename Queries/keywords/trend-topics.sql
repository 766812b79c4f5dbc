-- Keywords by the years in which half of their papers appeared.
--
-- A keyword's years are sorted by paper; a quarter of its papers appeared by the first quartile,
-- half by the median, three quarters by the third. Of each median year, the most frequent keywords.
-- Parameters:
--   :limit   INTEGER = 5     how many keywords a median year; -1 for all
--   :kind    TEXT = 'both'   which keywords, one of: author, plus, both
--   :papers  INTEGER = 5     only keywords of at least so many papers
-- Columns:
--   median_year     INTEGER  by which half of the papers appeared
--   keyword         TEXT     folded
--   papers          INTEGER  papers that have it
--   first_quartile  INTEGER  year by which a quarter of them appeared
--   third_quartile  INTEGER  year by which three quarters appeared
-- One row per: keyword, by median year, then papers, name.
WITH
  occurrences AS (
    SELECT paper_id, year, item_id, label
    FROM keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'both'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM author_keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'author'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM keyword_plus_occurrences
    WHERE coalesce(:kind, 'both') = 'plus'
  ),
  ranked AS (
    SELECT
      item_id,
      label,
      year,
      row_number() OVER (PARTITION BY item_id ORDER BY year, paper_id) AS number,
      count(*) OVER (PARTITION BY item_id) AS papers
    FROM occurrences
    WHERE year IS NOT NULL
  ),
  quartiles AS (
    SELECT
      label,
      papers,
      min(CASE WHEN 4 * number >= papers THEN year END) AS first_quartile,
      min(CASE WHEN 2 * number >= papers THEN year END) AS median_year,
      min(CASE WHEN 4 * number >= 3 * papers THEN year END) AS third_quartile
    FROM ranked
    WHERE papers >= coalesce(:papers, 5)
    GROUP BY item_id, label, papers
  ),
  chosen AS (
    SELECT
      median_year,
      label,
      papers,
      first_quartile,
      third_quartile,
      row_number() OVER (PARTITION BY median_year ORDER BY papers DESC, label) AS rank
    FROM quartiles
  )
SELECT
  median_year,
  label AS keyword,
  papers,
  first_quartile,
  third_quartile
FROM chosen
WHERE rank <= coalesce(:limit, 5) OR coalesce(:limit, 5) < 0
ORDER BY median_year, papers DESC, keyword;
