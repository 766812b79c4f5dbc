-- Institutions of papers, as organisations (C3) or in addresses (C1, RP), with a choice of merges.
-- Parameters:
--   :merges  TEXT  all: every merge of the thesaurus; none
-- Columns: paper_id, item_id. One row per: included paper and institution.
SELECT DISTINCT
  o.paper_id,
  CASE WHEN :merges = 'all' THEN i.preferred_id ELSE i.institution_id END AS item_id
FROM (
  SELECT paper_id, institution_id FROM paper_institutions
  UNION
  SELECT paper_id, institution_id FROM affiliations WHERE institution_id IS NOT NULL
) AS o
JOIN institutions AS i ON i.institution_id = o.institution_id
JOIN papers AS p ON p.paper_id = o.paper_id
WHERE p.is_included = 1
