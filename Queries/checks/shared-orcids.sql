-- ORCIDs that a record gives to two of its authors.
--
-- Such an ORCID is wrong for one of them, so it merges no authors.
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   orcid             TEXT     the ORCID
--   accession_number  TEXT     UT of the paper
--   year              INTEGER  its year
--   position          INTEGER  of the author on the paper
--   author            TEXT     as the record writes the name
-- One row per: author who shares an ORCID with another one of the paper, by ORCID, then accession
-- number, position.
SELECT
  s.orcid,
  p.accession_number,
  p.year,
  s.position,
  coalesce(s.full_name_as_written, s.name_as_written) AS author
FROM authorships AS s
JOIN papers AS p ON p.paper_id = s.paper_id
WHERE (s.paper_id, s.orcid) IN (
  SELECT t.paper_id, t.orcid
  FROM authorships AS t
  WHERE t.orcid IS NOT NULL
  GROUP BY t.paper_id, t.orcid
  HAVING count(*) > 1
)
ORDER BY s.orcid, p.accession_number, p.year, s.position, author, s.paper_id
LIMIT coalesce(:limit, -1);
