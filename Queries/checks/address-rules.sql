-- How countries and institutions were found in addresses.
--
-- The view address_resolution shows each address.
-- Columns:
--   looked_for  TEXT     country or institution
--   rule        TEXT     how it was found, or why not
--   is_found    INTEGER  1 if found
--   addresses   INTEGER  addresses of included papers
--   share       REAL     of all their addresses, 0 to 1
-- One row per: what was looked for, whether found and rule; not found first, then by addresses.
WITH
  looked AS (
    SELECT 'country' AS looked_for, f.country_rule AS rule, f.country_id IS NOT NULL AS is_found
    FROM affiliations AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
    UNION ALL
    SELECT 'institution', f.rule, f.institution_id IS NOT NULL
    FROM affiliations AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
  )
SELECT
  looked_for,
  rule,
  is_found,
  count(*) AS addresses,
  round(1.0 * count(*) / sum(count(*)) OVER (PARTITION BY looked_for), 4) AS share
FROM looked
GROUP BY looked_for, rule, is_found
ORDER BY looked_for, is_found, addresses DESC, rule;
