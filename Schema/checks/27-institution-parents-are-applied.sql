-- Umbrella organisations are above their members, and what the user says of them holds.
--
-- A row is a member that is above itself, a statement of the user that is not followed, or a paper with
-- a parent in its form without parents.
SELECT 'above itself' AS fault, institution_id, ancestor_id AS parent_id, NULL AS paper_id
FROM institution_ancestors
WHERE institution_id = ancestor_id
UNION ALL
SELECT 'not followed', v.preferred_id, p.preferred_id, NULL
FROM thesaurus AS t
JOIN institutions AS v ON v.institution_id = t.variant_id
JOIN institutions AS p ON p.institution_id = coalesce(t.stated_id, t.preferred_id)
WHERE t.kind = 'institution_parent' AND v.preferred_id <> p.preferred_id AND p.name_key <> 'none'
  AND NOT EXISTS (
    SELECT 1 FROM institution_parents AS r WHERE r.institution_id = v.preferred_id AND r.rule = 'user'
  )
UNION ALL
SELECT 'a parent beside its member', m.item_id, o.item_id, o.paper_id
FROM institution_forms AS o
JOIN institution_ancestors AS l ON l.ancestor_id = o.item_id
JOIN institution_forms AS m
  ON m.institutions = 'members' AND m.paper_id = o.paper_id AND m.item_id = l.institution_id
WHERE o.institutions = 'members'
ORDER BY 1, 2, 3, 4;
