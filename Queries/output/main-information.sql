-- The corpus in figures.
--
-- Included papers only. Authors by full name are authors as the thesaurus merges them; by
-- abbreviated name they are told apart by AU alone, in upper case without commas and dots, as
-- programs that do not read AF count them. Cited works are references with their variants merged.
-- Columns:
--   measure  TEXT     what is counted
--   value    NUMERIC  its value; shares 0 to 1
-- One row per: measure, in the order of a report's first table.
WITH
  corpus AS (
    SELECT paper_id, year, times_cited FROM included_papers
  ),
  span AS (
    SELECT
      count(*) AS papers,
      min(year) AS first_year,
      max(year) AS last_year,
      sum(times_cited) AS times_cited,
      avg(times_cited) AS mean_times_cited
    FROM corpus
  ),
  ends AS (
    SELECT
      (SELECT y.papers FROM included_years AS y WHERE y.year = s.first_year) AS first_papers,
      (SELECT y.papers FROM included_years AS y WHERE y.year = s.last_year) AS last_papers,
      s.last_year - s.first_year AS steps
    FROM span AS s
  ),
  ranked AS (
    SELECT times_cited, row_number() OVER (ORDER BY times_cited DESC, paper_id) AS citation_rank
    FROM corpus
  ),
  written_authors AS (
    SELECT
      s.paper_id,
      replace(replace(upper(s.name_as_written), ',', ''), '.', '') AS name
    FROM authorships AS s
    JOIN corpus AS p ON p.paper_id = s.paper_id
  ),
  teams AS (
    SELECT paper_id, count(*) AS author_count, min(name) AS name
    FROM written_authors
    GROUP BY paper_id
  ),
  nations AS (
    SELECT paper_id, item_id, count(*) OVER (PARTITION BY paper_id) AS country_count
    FROM country_occurrences
  ),
  used_keywords AS (
    SELECT DISTINCT s.kind, k.preferred_id AS item_id
    FROM paper_keywords AS s
    JOIN corpus AS p ON p.paper_id = s.paper_id
    JOIN keywords AS k ON k.keyword_id = s.keyword_id
  ),
  measures AS (
    SELECT 1 AS number, 'papers' AS measure, papers AS value FROM span
    UNION ALL SELECT 2, 'first year', first_year FROM span
    UNION ALL SELECT 3, 'last year', last_year FROM span
    UNION ALL
    SELECT
      4, 'annual growth rate',
      CASE
        WHEN steps > 0 THEN round(pow(1.0 * last_papers / first_papers, 1.0 / steps) - 1, 4)
      END
    FROM ends
    UNION ALL SELECT 5, 'sources', count(DISTINCT item_id) FROM source_occurrences
    UNION ALL
    SELECT 6, 'source titles as written', count(DISTINCT upper(v.title))
    FROM corpus AS p
    JOIN papers AS o ON o.paper_id = p.paper_id
    JOIN source_variants AS v ON v.variant_id = o.source_variant_id
    UNION ALL
    SELECT 7, 'authors', count(DISTINCT a.preferred_id)
    FROM authorships AS s
    JOIN corpus AS p ON p.paper_id = s.paper_id
    JOIN authors AS a ON a.author_id = s.author_id
    UNION ALL SELECT 8, 'authors by abbreviated name', count(DISTINCT name) FROM written_authors
    UNION ALL SELECT 9, 'author appearances', count(*) FROM written_authors
    UNION ALL SELECT 10, 'authors per paper', round(1.0 * sum(author_count) / papers, 2)
    FROM teams CROSS JOIN span
    UNION ALL SELECT 11, 'single-authored papers', count(*) FROM teams WHERE author_count = 1
    UNION ALL
    SELECT 12, 'authors of single-authored papers, by abbreviated name', count(DISTINCT name)
    FROM teams WHERE author_count = 1
    UNION ALL
    SELECT
      13, 'share of papers from several countries',
      round(1.0 * count(DISTINCT CASE WHEN country_count > 1 THEN paper_id END)
        / nullif(count(DISTINCT paper_id), 0), 4)
    FROM nations
    UNION ALL SELECT 14, 'countries', count(DISTINCT item_id) FROM nations
    UNION ALL
    SELECT 15, 'institutions', count(DISTINCT i.preferred_id)
    FROM paper_institutions AS s
    JOIN corpus AS p ON p.paper_id = s.paper_id
    JOIN institutions AS i ON i.institution_id = s.institution_id
    UNION ALL SELECT 16, 'times cited', times_cited FROM span
    UNION ALL SELECT 17, 'times cited per paper', round(mean_times_cited, 2) FROM span
    UNION ALL SELECT 18, 'h-index of all papers', sum(times_cited >= citation_rank) FROM ranked
    UNION ALL
    SELECT 19, 'cited references', count(*)
    FROM citations AS c
    JOIN corpus AS p ON p.paper_id = c.paper_id
    UNION ALL
    SELECT 20, 'different cited works', count(DISTINCT item_id) FROM cited_reference_papers
    UNION ALL
    SELECT 21, 'author keywords', count(DISTINCT item_id) FROM used_keywords WHERE kind = 'author'
    UNION ALL
    SELECT 22, 'Keywords Plus', count(DISTINCT item_id) FROM used_keywords WHERE kind = 'plus'
    UNION ALL SELECT 23, 'keywords of both kinds', count(DISTINCT item_id) FROM used_keywords
  )
SELECT measure, value
FROM measures
ORDER BY number;
