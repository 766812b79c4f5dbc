CREATE VIEW included_years AS
  -- One row per year from the first to the last included paper; a year without papers has 0. Series
  -- by year stand on it, so that none of them leaves a year out.
  WITH RECURSIVE
    counted AS (
      SELECT year, count(*) AS papers FROM included_papers WHERE year IS NOT NULL GROUP BY year
    ),
    span AS (
      SELECT min(year) AS first_year, max(year) AS last_year FROM counted
    ),
    years AS (
      SELECT first_year AS year FROM span WHERE first_year IS NOT NULL
      UNION ALL
      SELECT y.year + 1 FROM years AS y CROSS JOIN span AS s WHERE y.year < s.last_year
    )
  SELECT y.year, coalesce(c.papers, 0) AS papers
  FROM years AS y
  LEFT JOIN counted AS c ON c.year = y.year;
