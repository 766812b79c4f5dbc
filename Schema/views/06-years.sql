CREATE VIEW included_years AS
  -- One row per year from the first to the last included paper; a year without papers has 0. Series
  -- by year stand on it, so that none of them leaves a year out. What is not from 1 to 9999 is no year.
  WITH RECURSIVE
    counted AS (
      SELECT year, count(*) AS papers
      FROM included_papers
      WHERE year BETWEEN 1 AND 9999
      GROUP BY year
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

CREATE VIEW export_year AS
  -- One row: the year in which the records were exported. It is that of the latest date that they
  -- state (DA); else that of the latest search whose day is stated; else that of the latest import.
  -- No row without any of these.
  WITH
    dated AS (
      SELECT
        1 AS rank, max(substr(exported_on, 1, 4)) AS year,
        'the records were exported in' AS source
      FROM record_origins
      WHERE exported_on GLOB '[12][0-9][0-9][0-9]*'
      UNION ALL
      SELECT 2, max(substr(retrieved_on, 1, 4)), 'the records were retrieved in'
      FROM searches
      WHERE retrieved_on GLOB '[12][0-9][0-9][0-9]*'
      UNION ALL
      SELECT
        3, max(substr(started_at, 1, 4)),
        'the records do not say when they were exported; they were imported in'
      FROM imports
    )
  SELECT CAST(year AS INTEGER) AS year, source
  FROM dated
  WHERE year IS NOT NULL
  ORDER BY rank
  LIMIT 1;

CREATE VIEW complete_years AS
  -- The years of included_years that were over when the records were exported. Rates and curves of
  -- growth are of these: the papers of a later year are not all there yet.
  SELECT y.year, y.papers
  FROM included_years AS y
  WHERE y.year < coalesce((SELECT e.year FROM export_year AS e), 9999);
