-- Keywords by the year in which they first appear.
--
-- Of each year, the new keywords that became the most frequent.
-- Parameters:
--   :limit  INTEGER = 5     how many keywords a year; -1 for all
--   :kind   TEXT = 'both'   which keywords, one of: author, plus, both
-- Columns:
--   first_year    INTEGER  year of the first paper that has it
--   new_keywords  INTEGER  keywords that first appear in that year
--   keyword       TEXT     folded
--   papers        INTEGER  papers that have it, of all years
--   last_year     INTEGER  year of the last of them
-- One row per: keyword, by first year, then papers, name.
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
  totals AS (
    SELECT
      label,
      count(*) AS papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM occurrences
    WHERE year IS NOT NULL
    GROUP BY item_id, label
  ),
  ranked AS (
    SELECT
      label,
      papers,
      first_year,
      last_year,
      count(*) OVER (PARTITION BY first_year) AS new_keywords,
      row_number() OVER (PARTITION BY first_year ORDER BY papers DESC, label) AS rank
    FROM totals
  )
SELECT
  first_year,
  new_keywords,
  label AS keyword,
  papers,
  last_year
FROM ranked
WHERE rank <= coalesce(:limit, 5) OR coalesce(:limit, 5) < 0
ORDER BY first_year, papers DESC, keyword;
