-- Table 3: the sources that most papers cite, with host country and impact factor.
--
-- Host country and impact factor are not in the records: 'bibliolite join DATABASE journals
-- journals.csv' brings them in. A journal of the data set is found by its abbreviation in the form
-- of cited references, else by the ISSN or the title of the source that has this abbreviation; of
-- these columns (abbreviation_29, issn, eissn, title_key) the data set needs one only. A column
-- that it lacks is looked for outside of its subquery, and found there as NULL.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   number         INTEGER  rank, from 1
--   cited_source   TEXT     as cited references write it
--   journal        TEXT     as the data set writes it in 'source', else as the records do; NULL
--                           when neither has it
--   country        TEXT     host country of the journal
--   papers         INTEGER  included papers that cite it
--   impact_factor  REAL     as the data set states it
-- One row per: cited source, by papers, then name.
-- Needs: dataset journals (host_country, impact_factor_2023)
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers
    FROM cited_source_occurrences
    GROUP BY item_id, label
  ),
  ranked AS (
    SELECT
      row_number() OVER (ORDER BY papers DESC, label, item_id) AS number,
      item_id,
      label,
      papers
    FROM totals
  ),
  named AS (
    SELECT
      r.number,
      r.label AS cited_source_name,
      r.papers,
      s.title AS source_title,
      upper(s.issn) AS source_issn,
      upper(s.eissn) AS source_eissn,
      s.title_key AS source_title_key,
      NULL AS abbreviation_29,
      NULL AS issn,
      NULL AS eissn,
      NULL AS title_key,
      NULL AS source
    FROM ranked AS r
    JOIN cited_sources AS c ON c.cited_source_id = r.item_id
    LEFT JOIN sources AS w ON w.source_id = c.source_id
    LEFT JOIN sources AS s ON s.source_id = w.preferred_id
    WHERE r.number <= coalesce(:limit, 10) OR coalesce(:limit, 10) < 0
  ),
  matched AS (
    SELECT
      n.number,
      n.cited_source_name,
      n.papers,
      n.source_title,
      coalesce((
        SELECT min(j.rowid) FROM dataset_journals AS j
        WHERE upper(abbreviation_29) = n.cited_source_name
      ), (
        SELECT min(j.rowid) FROM dataset_journals AS j
        WHERE issn IN (n.source_issn, n.source_eissn)
          OR eissn IN (n.source_issn, n.source_eissn)
      ), (
        SELECT min(j.rowid) FROM dataset_journals AS j WHERE title_key = n.source_title_key
      )) AS journal_row,
      n.source
    FROM named AS n
  )
SELECT
  m.number,
  m.cited_source_name AS cited_source,
  coalesce((
    SELECT source FROM dataset_journals AS d WHERE d.rowid = m.journal_row
  ), m.source_title) AS journal,
  j.host_country AS country,
  m.papers,
  j.impact_factor_2023 AS impact_factor
FROM matched AS m
LEFT JOIN dataset_journals AS j ON j.rowid = m.journal_row
ORDER BY m.number;
