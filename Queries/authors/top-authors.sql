-- Authors by number of papers.
--
-- Full counting: a paper counts once for each of its authors. Fractional counting: each of its n
-- authors has 1/n of it. Authors go by full name where the record has it.
-- Parameters:
--   :limit       INTEGER = 10      how many rows; -1 for all
--   :by          TEXT = 'papers'   what to sort by, one of: papers, fractional_papers,
--                                  first_author_papers, corresponding_papers, times_cited, h_index
--   :first_year  INTEGER = NULL    papers from this year on; NULL for all
--   :last_year   INTEGER = NULL    papers up to this year; NULL for all
--   :anonymous   INTEGER = 0       1 to have papers that name nobody among them, as those of one
--                                  author, '[Anonymous]'
-- Columns:
--   author                TEXT     full name, else the abbreviated one
--   papers                INTEGER  papers, full counting
--   share                 REAL     of all papers, 0 to 1
--   fractional_papers     REAL     papers, fractional counting
--   first_author_papers   INTEGER  as first author
--   corresponding_papers  INTEGER  as reprint author
--   times_cited           INTEGER  citations of these papers in the Web of Science
--   h_index               INTEGER  h of these papers are cited at least h times
--   first_year            INTEGER  year of the first of them
--   last_year             INTEGER  year of the last of them
--   orcid                 TEXT     of the author, which tells people of one name apart; else NULL
-- One row per: author, by what :by says, then papers, name.
-- Source: Hirsch (2005), h-index, doi:10.1073/pnas.0507655102
WITH
  chosen_papers AS (
    SELECT paper_id, coalesce(times_cited, 0) AS times_cited
    FROM included_papers
    WHERE (:first_year IS NULL OR year >= :first_year)
      AND (:last_year IS NULL OR year <= :last_year)
  ),
  occurrences AS (
    SELECT paper_id, year, item_id, label, fraction, is_first, is_corresponding
    FROM author_occurrences
    UNION ALL
    SELECT paper_id, year, 0, '[Anonymous]', 1.0, 1, 0
    FROM anonymous_papers
    WHERE coalesce(:anonymous, 0) = 1
  ),
  ranked AS (
    SELECT
      o.item_id,
      o.label,
      o.year,
      o.fraction,
      o.is_first,
      o.is_corresponding,
      p.times_cited,
      row_number() OVER (
        PARTITION BY o.item_id ORDER BY p.times_cited DESC, o.paper_id
      ) AS citation_rank
    FROM occurrences AS o
    JOIN chosen_papers AS p ON p.paper_id = o.paper_id
  ),
  totals AS (
    SELECT
      item_id,
      label,
      count(*) AS papers,
      round(sum(fraction), 6) AS fractional_papers,
      sum(is_first) AS first_author_papers,
      sum(is_corresponding) AS corresponding_papers,
      sum(times_cited) AS times_cited,
      sum(times_cited >= citation_rank) AS h_index,
      min(year) AS first_year,
      max(year) AS last_year
    FROM ranked
    GROUP BY item_id, label
  ),
  merged_orcids AS (
    SELECT preferred_id AS item_id, min(orcid) AS orcid
    FROM authors
    WHERE orcid IS NOT NULL
    GROUP BY preferred_id
  )
SELECT
  t.label AS author,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM chosen_papers), 4) AS share,
  round(t.fractional_papers, 2) AS fractional_papers,
  t.first_author_papers,
  t.corresponding_papers,
  t.times_cited,
  t.h_index,
  t.first_year,
  t.last_year,
  coalesce(a.orcid, m.orcid) AS orcid
FROM totals AS t
LEFT JOIN authors AS a ON a.author_id = t.item_id
LEFT JOIN merged_orcids AS m ON m.item_id = t.item_id
ORDER BY
  CASE coalesce(:by, 'papers')
    WHEN 'papers' THEN t.papers
    WHEN 'fractional_papers' THEN t.fractional_papers
    WHEN 'first_author_papers' THEN t.first_author_papers
    WHEN 'corresponding_papers' THEN t.corresponding_papers
    WHEN 'times_cited' THEN t.times_cited
    WHEN 'h_index' THEN t.h_index
  END DESC,
  t.papers DESC, t.label, t.item_id
LIMIT coalesce(:limit, 10);
