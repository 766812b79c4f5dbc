-- Sources by number of papers.
--
-- Journals, book series and proceedings that published the papers.
-- Parameters:
--   :limit       INTEGER = 10      how many rows; -1 for all
--   :by          TEXT = 'papers'   what to sort by, one of: papers, times_cited, h_index, g_index,
--                                  cited_by_papers
--   :first_year  INTEGER = NULL    papers from this year on; NULL for all
--   :last_year   INTEGER = NULL    papers up to this year; NULL for all
-- Columns:
--   source            TEXT     title
--   abbreviation      TEXT     J9, the form that cited references use
--   papers            INTEGER  papers in it
--   share             REAL     of all papers, 0 to 1
--   times_cited       INTEGER  citations of these papers in the Web of Science
--   mean_times_cited  REAL     a paper; one without the count has 0
--   h_index           INTEGER  h of these papers are cited at least h times
--   g_index           INTEGER  the g most cited of them have g² citations together
--   cited_by_papers   INTEGER  included papers that cite the source, whichever of its works
--   first_year        INTEGER  year of the first of its papers
--   last_year         INTEGER  year of the last of them
-- One row per: source, by what :by says, then papers, title.
-- Source: Hirsch (2005), doi:10.1073/pnas.0507655102; Egghe (2006), doi:10.1007/s11192-006-0144-7
WITH
  chosen_papers AS (
    SELECT paper_id, coalesce(times_cited, 0) AS times_cited
    FROM included_papers
    WHERE (:first_year IS NULL OR year >= :first_year)
      AND (:last_year IS NULL OR year <= :last_year)
  ),
  ranked AS (
    SELECT
      o.item_id,
      o.label,
      o.year,
      p.times_cited,
      row_number() OVER cited_first AS citation_rank,
      sum(p.times_cited) OVER cited_first AS cumulative_citations
    FROM source_occurrences AS o
    JOIN chosen_papers AS p ON p.paper_id = o.paper_id
    WINDOW cited_first AS (PARTITION BY o.item_id ORDER BY p.times_cited DESC, o.paper_id)
  ),
  totals AS (
    SELECT
      item_id,
      label,
      count(*) AS papers,
      sum(times_cited) AS times_cited,
      sum(times_cited >= citation_rank) AS h_index,
      sum(cumulative_citations >= citation_rank * citation_rank) AS g_index,
      min(year) AS first_year,
      max(year) AS last_year
    FROM ranked
    GROUP BY item_id, label
  ),
  citing AS (
    SELECT w.preferred_id AS item_id, count(DISTINCT o.paper_id) AS papers
    FROM cited_sources AS c
    JOIN sources AS w ON w.source_id = c.source_id
    JOIN cited_source_occurrences AS o ON o.item_id = c.cited_source_id
    GROUP BY w.preferred_id
  )
SELECT
  t.label AS source,
  s.abbreviation_29 AS abbreviation,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM chosen_papers), 4) AS share,
  t.times_cited,
  round(1.0 * t.times_cited / t.papers, 2) AS mean_times_cited,
  t.h_index,
  t.g_index,
  coalesce(c.papers, 0) AS cited_by_papers,
  t.first_year,
  t.last_year
FROM totals AS t
JOIN sources AS s ON s.source_id = t.item_id
LEFT JOIN citing AS c ON c.item_id = t.item_id
ORDER BY
  CASE coalesce(:by, 'papers')
    WHEN 'papers' THEN t.papers
    WHEN 'times_cited' THEN t.times_cited
    WHEN 'h_index' THEN t.h_index
    WHEN 'g_index' THEN t.g_index
    WHEN 'cited_by_papers' THEN coalesce(c.papers, 0)
  END DESC,
  t.papers DESC, t.label, t.item_id
LIMIT coalesce(:limit, 10);
