-- The corpus in figures.
--
-- Included papers only, and nothing that the leave-out lists take out of counts; but how many
-- authors a paper has is its own, whoever of them is left out. Authors by full name are authors as
-- the thesaurus merges them; by abbreviated name they are told apart by AU alone, in upper case
-- without commas and dots, as programs that do not read AF count them. Cited works are references
-- with their variants merged.
-- The annual growth rate is (last / first) ^ (1 / steps) - 1 of the years that were over when the
-- records were exported (the view complete_years), as the command growth has it; there is none of
-- fewer than five years with papers.
-- Parameters:
--   :include_last_year  TEXT = 'auto'         yes: all years take part in the rate; no: all but the
--                                             last; auto: those that were over before the export
--   :institutions       TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                             beside its members, not with them, or for them
-- Columns:
--   measure  TEXT     what is counted
--   value    NUMERIC  its value; shares and rates 0 to 1
--   note     TEXT     rates and shares in per cent, of which years a rate is, and how parents of
--                     institutions count; else NULL
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
  rated AS (
    SELECT y.year, y.papers
    FROM included_years AS y
    CROSS JOIN span AS s
    WHERE CASE coalesce(:include_last_year, 'auto')
      WHEN 'yes' THEN 1
      WHEN 'no' THEN y.year < s.last_year
      ELSE y.year IN (SELECT c.year FROM complete_years AS c)
    END
  ),
  ends AS (
    SELECT
      min(year) AS first_year,
      max(year) AS last_year,
      count(nullif(papers, 0)) >= 5 AS is_long_enough,
      (SELECT r.papers FROM rated AS r ORDER BY r.year LIMIT 1) AS first_papers,
      (SELECT r.papers FROM rated AS r ORDER BY r.year DESC LIMIT 1) AS last_papers
    FROM rated
  ),
  growth AS (
    SELECT
      e.first_year,
      e.last_year,
      e.is_long_enough,
      CASE
        WHEN e.is_long_enough AND e.last_papers > 0
          THEN pow(1.0 * e.last_papers / e.first_papers, 1.0 / (e.last_year - e.first_year)) - 1
      END AS rate,
      CASE
        WHEN e.last_year IS NULL THEN 'no year is complete'
        WHEN e.last_year < s.last_year
          THEN CASE s.last_year - e.last_year
              WHEN 1 THEN s.last_year || ' is left out'
              ELSE (e.last_year + 1) || ' to ' || s.last_year || ' are left out'
            END
            || CASE coalesce(:include_last_year, 'auto')
              WHEN 'no' THEN ', as asked'
              ELSE coalesce(
                ': ' || (SELECT x.source || ' ' || x.year FROM export_year AS x), '')
            END
      END AS remark
    FROM ends AS e
    CROSS JOIN span AS s
  ),
  ranked AS (
    SELECT times_cited, row_number() OVER (ORDER BY times_cited DESC, paper_id) AS citation_rank
    FROM corpus
  ),
  written_authors AS (
    SELECT
      s.paper_id,
      replace(replace(upper(s.name_as_written), ',', ''), '.', '') AS name,
      a.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'author')
        AS is_counted
    FROM authorships AS s
    JOIN corpus AS p ON p.paper_id = s.paper_id
    JOIN authors AS a ON a.author_id = s.author_id
    WHERE s.role = 'author'
  ),
  teams AS (
    SELECT
      paper_id,
      count(*) AS author_count,
      min(CASE WHEN is_counted THEN name END) AS name
    FROM written_authors
    GROUP BY paper_id
  ),
  nations AS (
    SELECT paper_id, item_id, count(*) OVER (PARTITION BY paper_id) AS country_count
    FROM country_occurrences
  ),
  shares AS (
    SELECT
      round(1.0 * count(DISTINCT CASE WHEN country_count > 1 THEN paper_id END)
        / nullif(count(DISTINCT paper_id), 0), 4) AS share
    FROM nations
  ),
  measures AS (
    SELECT 1 AS number, 'papers' AS measure, papers AS value, NULL AS note FROM span
    UNION ALL SELECT 2, 'first year', first_year, NULL FROM span
    UNION ALL SELECT 3, 'last year', last_year, NULL FROM span
    UNION ALL
    SELECT
      4, 'annual growth rate', round(rate, 4),
      CASE
        WHEN rate IS NOT NULL
          THEN rtrim(rtrim(round(100 * rate, 2), '0'), '.') || ' % a year from '
            || first_year || ' to ' || last_year || coalesce('; ' || remark, '')
        WHEN is_long_enough = 0
          THEN 'none: fewer than five complete years with papers' || coalesce('; ' || remark, '')
        ELSE remark
      END
    FROM growth
    UNION ALL SELECT 5, 'sources', count(DISTINCT item_id), NULL FROM source_occurrences
    UNION ALL
    SELECT 6, 'source titles as written', count(DISTINCT upper(v.title)), NULL
    FROM source_occurrences AS s
    JOIN papers AS o ON o.paper_id = s.paper_id
    JOIN source_variants AS v ON v.variant_id = o.source_variant_id
    UNION ALL SELECT 7, 'authors', count(DISTINCT item_id), NULL FROM author_occurrences
    UNION ALL SELECT 8, 'authors by abbreviated name', count(DISTINCT name), NULL
    FROM written_authors WHERE is_counted
    UNION ALL SELECT 9, 'author appearances', count(*), NULL FROM written_authors WHERE is_counted
    UNION ALL SELECT 10, 'authors per paper', round(1.0 * sum(author_count) / papers, 2), NULL
    FROM teams CROSS JOIN span
    UNION ALL SELECT 11, 'single-authored papers', count(*), NULL FROM teams WHERE author_count = 1
    UNION ALL
    SELECT 12, 'authors of single-authored papers, by abbreviated name', count(DISTINCT name), NULL
    FROM teams WHERE author_count = 1
    UNION ALL
    SELECT
      13, 'share of papers from several countries', share,
      rtrim(rtrim(round(100 * share, 2), '0'), '.') || ' %'
    FROM shares
    UNION ALL SELECT 14, 'countries', count(DISTINCT item_id), NULL FROM nations
    UNION ALL
    SELECT
      15, 'institutions', count(DISTINCT item_id),
      CASE coalesce(:institutions, 'as-written')
        WHEN 'members' THEN 'members, without a parent that has one on the paper'
        WHEN 'parents' THEN 'parents, which their members count as'
        ELSE 'as written, parents beside their members'
      END
    FROM institution_form_occurrences
    WHERE institutions = coalesce(:institutions, 'as-written')
    UNION ALL SELECT 16, 'times cited', times_cited, NULL FROM span
    UNION ALL SELECT 17, 'times cited per paper', round(mean_times_cited, 2), NULL FROM span
    UNION ALL SELECT 18, 'h-index of all papers', sum(times_cited >= citation_rank), NULL
    FROM ranked
    UNION ALL
    SELECT 19, 'cited references', count(*), NULL
    FROM citations AS c
    JOIN corpus AS p ON p.paper_id = c.paper_id
    JOIN cited_references AS r ON r.reference_id = c.reference_id
    WHERE r.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
    UNION ALL
    SELECT 20, 'different cited works', count(DISTINCT item_id), NULL
    FROM cited_reference_papers
    WHERE item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
    UNION ALL SELECT 21, 'author keywords', count(DISTINCT item_id), NULL
    FROM author_keyword_occurrences
    UNION ALL SELECT 22, 'Keywords Plus', count(DISTINCT item_id), NULL
    FROM keyword_plus_occurrences
    UNION ALL SELECT 23, 'keywords of both kinds', count(DISTINCT item_id), NULL
    FROM keyword_occurrences
  )
SELECT measure, value, note
FROM measures
ORDER BY number;
