-- Papers that name no author.
--
-- '[Anonymous]' and the like are no authors; what stands in their place is shown.
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   accession_number  TEXT     UT of the paper
--   year              INTEGER  its year
--   title             TEXT     its title
--   document_type     TEXT     its kind
--   author_field      TEXT     what the record has in place of an author (AU, else AF); NULL if
--                              nothing
--   times_cited       INTEGER  citations in the Web of Science
-- One row per: paper, by year, then accession number, title.
SELECT
  p.accession_number,
  p.year,
  p.title,
  p.document_type,
  (
    SELECT f.value FROM paper_fields AS f
    WHERE f.paper_id = p.paper_id AND f.tag IN ('AU', 'AF')
    ORDER BY f.tag = 'AF', f.position
    LIMIT 1
  ) AS author_field,
  p.times_cited
FROM included_papers AS p
WHERE NOT EXISTS (
  SELECT 1 FROM authorships AS s WHERE s.paper_id = p.paper_id AND s.role = 'author'
)
ORDER BY p.year, p.accession_number, p.title, p.paper_id
LIMIT coalesce(:limit, -1);
