-- A name that is shown is written so in a record.
--
-- A row is an author or institution whose shown name no record of theirs has.
SELECT 'author' AS kind, a.author_id AS item_id, a.name
FROM authors AS a
WHERE EXISTS (SELECT 1 FROM authorships AS s WHERE s.author_id = a.author_id)
  AND NOT EXISTS (
    SELECT 1 FROM authorships AS s
    WHERE s.author_id = a.author_id
      AND (s.name_as_written = a.name OR (s.name_as_written = '' AND s.full_name_as_written = a.name))
  )
UNION ALL
SELECT 'institution', i.institution_id, i.name
FROM institutions AS i
WHERE EXISTS (SELECT 1 FROM paper_institutions AS s WHERE s.institution_id = i.institution_id)
  AND NOT EXISTS (
    SELECT 1 FROM paper_institutions AS s
    WHERE s.institution_id = i.institution_id AND s.name_as_written = i.name
  )
ORDER BY 1, 2;
