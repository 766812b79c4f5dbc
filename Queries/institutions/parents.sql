-- Umbrella organisations and their members.
--
-- Found from the organisations that the Web of Science adds (C3): a parent is there whenever its
-- member is, before it, and addresses mostly do not name it. 'thesaurus … import
-- institution_parent' corrects them. Papers are all of the database, screened or not.
-- Parameters:
--   :limit   INTEGER = 10   how many rows; -1 for all
--   :parent  TEXT = NULL    members of this one, by name; NULL for all
-- Columns:
--   institution      TEXT     the member
--   parent           TEXT     the organisation that it is a part of
--   papers_together  INTEGER  papers with both
--   member_papers    INTEGER  papers of the member
--   parent_papers    INTEGER  papers of the parent
--   rule             TEXT     not named: addresses name the member alone; named too; user
-- One row per: member and parent, by papers together, then parent, then member.
WITH
  totals AS (
    SELECT item_id, count(*) AS papers
    FROM institution_forms
    WHERE institutions = 'as-written'
    GROUP BY item_id
  )
SELECT
  m.name AS institution,
  p.name AS parent,
  i.papers_together,
  coalesce(a.papers, 0) AS member_papers,
  coalesce(b.papers, 0) AS parent_papers,
  i.rule
FROM institution_parents AS i
JOIN institutions AS m ON m.institution_id = i.institution_id
JOIN institutions AS p ON p.institution_id = i.parent_id
LEFT JOIN totals AS a ON a.item_id = i.institution_id
LEFT JOIN totals AS b ON b.item_id = i.parent_id
WHERE :parent IS NULL OR p.name = :parent
ORDER BY i.papers_together DESC, parent, institution, i.parent_id, i.institution_id
LIMIT coalesce(:limit, 10);
