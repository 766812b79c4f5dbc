-- Countries of papers, with a choice of merges and of reprint addresses.
-- Parameters:
--   :merges             TEXT     all: every merge of the thesaurus; own: without the built-in ones; none
--   :reprint_addresses  INTEGER  1: a paper with nothing but reprint addresses has their countries
-- Columns: paper_id, year, item_id. One row per: included paper and country.
SELECT DISTINCT s.paper_id, p.year, coalesce(m.preferred_id, s.country_id) AS item_id
FROM affiliations AS s
JOIN papers AS p ON p.paper_id = s.paper_id
LEFT JOIN thesaurus AS m ON m.kind = 'country' AND m.variant_id = s.country_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
WHERE p.is_included = 1
  AND s.country_id IS NOT NULL
  AND (s.is_reprint = 0 OR (:reprint_addresses = 1 AND NOT EXISTS (
    SELECT 1 FROM affiliations AS g WHERE g.paper_id = s.paper_id AND g.is_reprint = 0)))
  AND (:merges = 'none' OR coalesce(m.preferred_id, s.country_id) NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'country'))
