-- Papers behind the bursts of a stored analysis.
--
-- Parameters:
--   :analysis  TEXT = 'keyword-bursts'   name of the analysis
--   :item      TEXT = NULL               label of the item; NULL for all that burst
--   :limit     INTEGER = 25              how many rows; -1 for all
-- Columns:
--   item              TEXT     label
--   begin_year        INTEGER  of the burst
--   end_year          INTEGER  of the burst
--   level             INTEGER  1 is the first burst state
--   year              INTEGER  publication year, else that of early access
--   title             TEXT     title
--   accession_number  TEXT     UT
-- One row per: burst and paper, by item, begin, level, then year, title.
SELECT
  b.label AS item,
  b.begin_year,
  b.end_year,
  b.level,
  b.year,
  p.title,
  p.accession_number
FROM burst_papers AS b
JOIN papers AS p ON p.paper_id = b.paper_id
WHERE b.analysis = coalesce(:analysis, 'keyword-bursts')
  AND (:item IS NULL OR b.label = :item)
ORDER BY b.label, b.item_id, b.begin_year, b.level, b.year, p.title, p.paper_id
LIMIT coalesce(:limit, 25);
