-- Citation indices of authors.
--
-- Over the included papers only. h: h papers are cited at least h times each. g: the g most cited
-- papers have g² citations together. m: h divided by the years from the first paper to the last
-- year of the corpus, both included.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   author            TEXT     full name, else the abbreviated one
--   h_index           INTEGER  Hirsch's index
--   g_index           INTEGER  Egghe's index, at most the number of papers
--   m_index           REAL     Hirsch's m quotient
--   papers            INTEGER  papers, full counting
--   times_cited       INTEGER  citations of these papers in the Web of Science
--   mean_times_cited  REAL     a paper; one without the count has 0
--   first_year        INTEGER  year of the first of them
-- One row per: author, by h-index, then g-index, citations, name.
-- Source: Hirsch (2005), doi:10.1073/pnas.0507655102; Egghe (2006), doi:10.1007/s11192-006-0144-7
WITH
  span AS (
    SELECT max(year) AS last_year FROM included_years
  ),
  ranked AS (
    SELECT
      o.item_id,
      o.label,
      o.year,
      coalesce(p.times_cited, 0) AS times_cited,
      row_number() OVER cited_first AS citation_rank,
      sum(coalesce(p.times_cited, 0)) OVER cited_first AS cumulative_citations
    FROM author_occurrences AS o
    JOIN included_papers AS p ON p.paper_id = o.paper_id
    WINDOW cited_first AS (
      PARTITION BY o.item_id ORDER BY coalesce(p.times_cited, 0) DESC, o.paper_id
    )
  ),
  totals AS (
    SELECT
      item_id,
      label,
      sum(times_cited >= citation_rank) AS h_index,
      sum(cumulative_citations >= citation_rank * citation_rank) AS g_index,
      count(*) AS papers,
      sum(times_cited) AS times_cited,
      min(year) AS first_year
    FROM ranked
    GROUP BY item_id, label
  )
SELECT
  t.label AS author,
  t.h_index,
  t.g_index,
  round(1.0 * t.h_index / (s.last_year - t.first_year + 1), 2) AS m_index,
  t.papers,
  t.times_cited,
  round(1.0 * t.times_cited / t.papers, 2) AS mean_times_cited,
  t.first_year
FROM totals AS t
CROSS JOIN span AS s
ORDER BY t.h_index DESC, t.g_index DESC, t.times_cited DESC, t.label, t.item_id
LIMIT coalesce(:limit, 10);
