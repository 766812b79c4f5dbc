-- Table 3: the sources that most papers cite, with host country and impact factor.
--
-- Host country and impact factor are not in the records: 'bibliolite join DATABASE journals
-- journals.csv' brings them in. The data set's abbreviation_29 is the form of cited references.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   number         INTEGER  rank, from 1
--   cited_source   TEXT     as cited references write it
--   journal        TEXT     as the data set writes it; NULL when it is not there
--   country        TEXT     host country of the journal
--   papers         INTEGER  included papers that cite it
--   impact_factor  REAL     as the data set states it
-- One row per: cited source, by papers, then name.
-- Needs: dataset journals (abbreviation_29, source, host_country, impact_factor_2023)
WITH
  totals AS (
    SELECT item_id, label, count(*) AS papers
    FROM cited_source_occurrences
    GROUP BY item_id, label
  ),
  journals AS (
    SELECT
      upper(abbreviation_29) AS name,
      min(source) AS journal,
      min(host_country) AS country,
      min(impact_factor_2023) AS impact_factor
    FROM dataset_journals
    GROUP BY upper(abbreviation_29)
  )
SELECT
  row_number() OVER (ORDER BY t.papers DESC, t.label) AS number,
  t.label AS cited_source,
  j.journal,
  j.country,
  t.papers,
  j.impact_factor
FROM totals AS t
LEFT JOIN journals AS j ON j.name = t.label
ORDER BY number
LIMIT coalesce(:limit, 10);
