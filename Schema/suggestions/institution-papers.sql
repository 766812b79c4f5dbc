-- Included papers that have an institution, as an organisation (C3) or in an address (C1, RP).
-- Columns: item_id, papers. One row per: institution, merges applied.
SELECT i.preferred_id AS item_id, count(DISTINCT o.paper_id) AS papers
FROM (
  SELECT paper_id, institution_id FROM paper_institutions
  UNION ALL
  SELECT paper_id, institution_id FROM affiliations WHERE institution_id IS NOT NULL
) AS o
JOIN institutions AS i ON i.institution_id = o.institution_id
JOIN papers AS p ON p.paper_id = o.paper_id
WHERE p.is_included = 1
GROUP BY i.preferred_id
