-- Papers by period.
--
-- Periods of equal length from the first year on; the last one may be cut short by the last year.
-- Parameters:
--   :years  INTEGER = 5   length of a period
-- Columns:
--   first_year         INTEGER  of the period
--   last_year          INTEGER  of the period
--   papers             INTEGER  papers of the period
--   share              REAL     of all papers with a year, 0 to 1
--   cumulative_papers  INTEGER  papers up to and including the period
--   papers_per_year    REAL     mean
--   authors            INTEGER  different authors
--   sources            INTEGER  different sources
--   countries          INTEGER  different countries
--   mean_times_cited   REAL     of the papers that state it
-- One row per: period.
WITH
  span AS (
    SELECT
      min(year) AS first_year,
      max(year) AS last_year,
      max(coalesce(:years, 5), 1) AS length
    FROM included_years
  ),
  numbered AS (
    SELECT
      y.year,
      y.papers,
      s.first_year + (y.year - s.first_year) / s.length * s.length AS period
    FROM included_years AS y
    CROSS JOIN span AS s
  ),
  periods AS (
    SELECT period, max(year) AS last_year, sum(papers) AS papers
    FROM numbered
    GROUP BY period
  ),
  authors AS (
    SELECT n.period, count(DISTINCT o.item_id) AS authors
    FROM author_occurrences AS o
    JOIN numbered AS n ON n.year = o.year
    GROUP BY n.period
  ),
  sources AS (
    SELECT n.period, count(DISTINCT o.item_id) AS sources
    FROM source_occurrences AS o
    JOIN numbered AS n ON n.year = o.year
    GROUP BY n.period
  ),
  countries AS (
    SELECT n.period, count(DISTINCT o.item_id) AS countries
    FROM country_occurrences AS o
    JOIN numbered AS n ON n.year = o.year
    GROUP BY n.period
  ),
  cited AS (
    SELECT n.period, avg(p.times_cited) AS mean_times_cited
    FROM included_papers AS p
    JOIN numbered AS n ON n.year = p.year
    GROUP BY n.period
  )
SELECT
  d.period AS first_year,
  d.last_year,
  d.papers,
  round(1.0 * d.papers / sum(d.papers) OVER (), 4) AS share,
  sum(d.papers) OVER (ORDER BY d.period) AS cumulative_papers,
  round(1.0 * d.papers / (d.last_year - d.period + 1), 2) AS papers_per_year,
  coalesce(a.authors, 0) AS authors,
  coalesce(s.sources, 0) AS sources,
  coalesce(c.countries, 0) AS countries,
  round(t.mean_times_cited, 2) AS mean_times_cited
FROM periods AS d
LEFT JOIN authors AS a ON a.period = d.period
LEFT JOIN sources AS s ON s.period = d.period
LEFT JOIN countries AS c ON c.period = d.period
LEFT JOIN cited AS t ON t.period = d.period
ORDER BY d.period;
