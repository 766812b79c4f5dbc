-- Table 4: the strongest keyword bursts, with their strips.
--
-- A keyword has one row: its strongest burst. The strongest of these are chosen, and shown in the
-- order of their beginnings. A strip has one character for each year of the analysis, 29 for 1996
-- to 2024: '·' before the keyword's first paper, '─' from then on, in years without a paper too,
-- '█' in the burst. All bursts of a keyword are in results/bursts.
-- Parameters:
--   :limit     INTEGER = 10              how many keywords; -1 for all
--   :analysis  TEXT = 'keyword-bursts'   name of the stored analysis
-- Columns:
--   keyword     TEXT     label of the item
--   first_year  INTEGER  of the keyword
--   strength    REAL     what the burst saves in the cost of the two-state model
--   begin_year  INTEGER  of the burst
--   end_year    INTEGER  of the burst
--   duration    INTEGER  years, both ends included
--   strip       TEXT     one character a year
-- One row per: keyword that bursts, by begin, then strength, keyword.
-- Source: Kleinberg (2003), doi:10.1023/A:1024940629314
WITH
  span AS (
    SELECT
      analysis_id,
      json_extract(parameters, '$.first_year') AS first_year,
      json_extract(parameters, '$.last_year') AS last_year
    FROM analyses
    WHERE name = coalesce(:analysis, 'keyword-bursts') AND kind = 'bursts'
  ),
  ranked AS (
    SELECT
      b.label,
      b.first_year,
      b.strength,
      b.begin_year,
      b.end_year,
      b.duration,
      b.level,
      b.item_id,
      row_number() OVER (
        ORDER BY b.strength DESC, b.label, b.begin_year, b.level, b.item_id
      ) AS rank
    FROM span AS s
    JOIN bursts AS b ON b.analysis_id = s.analysis_id
    WHERE b.is_strongest = 1
  ),
  pieces AS (
    SELECT
      r.label,
      r.first_year,
      r.strength,
      r.begin_year,
      r.end_year,
      r.duration,
      r.level,
      r.item_id,
      max(r.first_year - s.first_year, 0) AS before,
      max(r.begin_year - max(r.first_year, s.first_year), 0) AS quiet,
      r.end_year - r.begin_year + 1 AS burst,
      max(s.last_year - r.end_year, 0) AS after
    FROM ranked AS r
    CROSS JOIN span AS s
    WHERE r.rank <= coalesce(:limit, 10) OR coalesce(:limit, 10) < 0
  )
SELECT
  label AS keyword,
  first_year,
  round(strength, 2) AS strength,
  begin_year,
  end_year,
  duration,
  replace(hex(zeroblob(before)), '00', '·')
    || replace(hex(zeroblob(quiet)), '00', '─')
    || replace(hex(zeroblob(burst)), '00', '█')
    || replace(hex(zeroblob(after)), '00', '─') AS strip
FROM pieces AS p
ORDER BY begin_year, p.strength DESC, label, level, item_id;
