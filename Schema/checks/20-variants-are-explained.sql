-- A cited reference that counts as another one says why.
--
-- A row is a citation with a match rule whose reference stands for itself, or one without a rule whose
-- reference was linked to another by no merge of the thesaurus.
SELECT c.paper_id, c.position, c.reference_id, r.preferred_id, c.match_rule
FROM cited_references AS r
JOIN citations AS c ON c.reference_id = r.reference_id
WHERE NOT EXISTS (SELECT 1 FROM thesaurus AS m WHERE m.kind = 'cited_reference')
  AND (r.preferred_id <> r.reference_id) <> (c.match_rule IS NOT NULL)
ORDER BY c.paper_id, c.position;
