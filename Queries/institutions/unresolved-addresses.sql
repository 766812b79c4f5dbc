-- Addresses in which no institution was found.
--
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   address           TEXT     as written, without names
--   papers            INTEGER  papers that have it
--   rule              TEXT     how the institution was looked for
--   accession_number  TEXT     UT of one of the papers
-- One row per: address and rule, by papers, then address.
SELECT
  f.address_as_written AS address,
  count(DISTINCT f.paper_id) AS papers,
  f.rule,
  min(p.accession_number) AS accession_number
FROM affiliations AS f
JOIN included_papers AS p ON p.paper_id = f.paper_id
WHERE f.institution_id IS NULL
GROUP BY f.address_as_written, f.rule
ORDER BY papers DESC, address, f.rule
LIMIT coalesce(:limit, 10);
