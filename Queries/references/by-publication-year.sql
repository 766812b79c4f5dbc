-- Cited references by their year of publication: reference publication year spectroscopy.
--
-- A peak is a year with many more citations than the years around it: where the deviation from the
-- five-year median is large, the field has a historical root. Years without references have 0; a
-- citation of a work of more than two years after the paper counts nowhere.
-- Parameters:
--   :first_year  INTEGER = 1900   first year of publication
--   :last_year   INTEGER = NULL   last one; NULL for the last year of the corpus
-- Columns:
--   publication_year  INTEGER  of the cited work
--   citations         INTEGER  papers and works of that year that they cite
--   works             INTEGER  different works
--   median            REAL     of the citations of this year, the two before and the two after
--   deviation         REAL     citations less that median
--   is_peak           INTEGER  1 if the deviation is above 0 and above that of both years beside it
--   top_reference     TEXT     the work of that year that most papers cite
--   top_papers        INTEGER  how many do
-- One row per: year of publication.
-- Source: Marx et al. (2014), doi:10.1002/asi.23089; Thor et al. (2016),
--   doi:10.1016/j.joi.2016.02.005
WITH RECURSIVE
  span AS (
    SELECT
      max(1, coalesce(:first_year, 1900)) AS first_year,
      min(9999, coalesce(:last_year, max(year))) AS last_year
    FROM included_years
  ),
  years AS (
    SELECT first_year - 2 AS year FROM span WHERE first_year <= last_year
    UNION ALL
    SELECT y.year + 1 FROM years AS y CROSS JOIN span AS s WHERE y.year < s.last_year + 2
  ),
  works AS (
    SELECT item_id, item_year AS year, label AS reference_key, count(*) AS papers
    FROM cited_reference_occurrences
    WHERE item_year IS NOT NULL
    GROUP BY item_id, item_year
  ),
  ranked AS (
    SELECT
      year,
      reference_key,
      papers,
      row_number() OVER (PARTITION BY year ORDER BY papers DESC, reference_key) AS rank
    FROM works
  ),
  counted AS (
    SELECT
      year,
      sum(papers) AS citations,
      count(*) AS works,
      max(CASE WHEN rank = 1 THEN reference_key END) AS top_reference,
      max(CASE WHEN rank = 1 THEN papers END) AS top_papers
    FROM ranked
    GROUP BY year
  ),
  filled AS (
    SELECT
      y.year,
      coalesce(c.citations, 0) AS citations,
      coalesce(c.works, 0) AS works,
      c.top_reference,
      c.top_papers
    FROM years AS y
    LEFT JOIN counted AS c ON c.year = y.year
  ),
  windows AS (
    SELECT
      y.year,
      n.citations,
      row_number() OVER (PARTITION BY y.year ORDER BY n.citations, n.year) AS rank
    FROM filled AS y
    JOIN filled AS n ON n.year BETWEEN y.year - 2 AND y.year + 2
    CROSS JOIN span AS s
    WHERE y.year BETWEEN s.first_year AND s.last_year
  ),
  deviations AS (
    SELECT
      f.year,
      f.citations,
      f.works,
      1.0 * w.citations AS median,
      1.0 * f.citations - w.citations AS deviation,
      f.top_reference,
      f.top_papers
    FROM filled AS f
    JOIN windows AS w ON w.year = f.year AND w.rank = 3
  )
SELECT
  year AS publication_year,
  citations,
  works,
  median,
  deviation,
  deviation > 0
    AND deviation > coalesce(lag(deviation) OVER (ORDER BY year), 0)
    AND deviation > coalesce(lead(deviation) OVER (ORDER BY year), 0) AS is_peak,
  top_reference,
  top_papers
FROM deviations
ORDER BY year;
