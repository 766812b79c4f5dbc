-- Institutions of papers, with a choice of merges and of parents.
-- Parameters:
--   :merges        TEXT  all: every merge of the thesaurus; own: without the built-in ones; none
--   :institutions  TEXT  as-written: parents beside their members; members: no parent where a member of
--                        it is; parents: members as what is at the top above them
-- Columns: paper_id, year, item_id. One row per: included paper and institution.
SELECT DISTINCT
  s.paper_id,
  p.year,
  CASE :institutions
    WHEN 'parents' THEN coalesce(t.ancestor_id, m.preferred_id, s.institution_id)
    ELSE coalesce(m.preferred_id, s.institution_id)
  END AS item_id
FROM paper_institutions AS s
JOIN papers AS p ON p.paper_id = s.paper_id
JOIN institutions AS w ON w.institution_id = s.institution_id
LEFT JOIN thesaurus AS m ON m.kind = 'institution' AND m.variant_id = s.institution_id
  AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
LEFT JOIN institution_ancestors AS t
  ON :institutions = 'parents' AND t.institution_id = w.preferred_id AND t.is_top = 1
WHERE p.is_included = 1
  AND (:institutions IS NOT 'members' OR NOT EXISTS (
    SELECT 1 FROM institution_ancestors AS l
    JOIN institution_forms AS f
      ON f.institutions = 'as-written' AND f.paper_id = s.paper_id
        AND f.item_id = l.institution_id
    WHERE l.ancestor_id = w.preferred_id
  ))
  AND (:merges = 'none' OR CASE :institutions
    WHEN 'parents' THEN coalesce(t.ancestor_id, m.preferred_id, s.institution_id)
    ELSE coalesce(m.preferred_id, s.institution_id)
  END NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'institution'))
