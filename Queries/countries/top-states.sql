-- States by number of papers, with their ISO codes.
--
-- As countries, but England, Scotland, Wales and Northern Ireland are the United Kingdom; these
-- rows join data sets keyed by ISO 3166.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   state                 TEXT     name
--   iso3                  TEXT     ISO 3166-1 alpha-3
--   papers                INTEGER  papers with at least one address there
--   share                 REAL     of all included papers, 0 to 1
--   fractional_papers     REAL     each of n states has 1/n of a paper
--   first_author_papers   INTEGER  with the first author there
--   corresponding_papers  INTEGER  with a reprint address there
--   first_year            INTEGER  year of the first of them
--   last_year             INTEGER  year of the last of them
-- One row per: state, by papers, then name.
WITH
  totals AS (
    SELECT
      item_id,
      label,
      count(*) AS papers,
      sum(fraction) AS fractional_papers,
      sum(is_first) AS first_author_papers,
      sum(is_corresponding) AS corresponding_papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM state_occurrences
    GROUP BY item_id, label
  )
SELECT
  t.label AS state,
  s.iso3,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM included_papers), 4) AS share,
  round(t.fractional_papers, 2) AS fractional_papers,
  t.first_author_papers,
  t.corresponding_papers,
  t.first_year,
  t.last_year
FROM totals AS t
JOIN states AS s ON s.state_id = t.item_id
ORDER BY t.papers DESC, t.label, t.item_id
LIMIT coalesce(:limit, 10);
