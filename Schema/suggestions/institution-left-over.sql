-- Names of addresses (C1) that were found to be none of their record's organisations (C3), beside
-- the organisations of which no address was found.
-- Columns: address_id, organisation_id (institutions), papers, only_papers.
-- One row per: name in addresses and organisation that stand in one record; only_papers counts the
-- records in which each is the only one left over.
WITH unresolved AS (
  SELECT DISTINCT f.paper_id, i.preferred_id AS institution_id
  FROM affiliations AS f
  JOIN institutions AS i ON i.institution_id = f.institution_id
  JOIN institutions AS p ON p.institution_id = i.preferred_id
  WHERE f.rule = 'address' AND p.origin = 'address' AND f.is_reprint = 0
), unaddressed AS (
  SELECT DISTINCT s.paper_id, i.preferred_id AS institution_id
  FROM paper_institutions AS s
  JOIN institutions AS i ON i.institution_id = s.institution_id
  WHERE s.origin = 'organisation' AND NOT EXISTS (
    SELECT 1 FROM affiliations AS f
    JOIN institutions AS j ON j.institution_id = f.institution_id
    WHERE f.paper_id = s.paper_id AND j.preferred_id = i.preferred_id
  )
), sizes AS (
  SELECT u.paper_id, u.left_names, a.left_organisations
  FROM (SELECT paper_id, count(*) AS left_names FROM unresolved GROUP BY paper_id) AS u
  JOIN (SELECT paper_id, count(*) AS left_organisations FROM unaddressed GROUP BY paper_id) AS a
    ON a.paper_id = u.paper_id
)
SELECT
  u.institution_id AS address_id,
  a.institution_id AS organisation_id,
  count(*) AS papers,
  sum(s.left_names = 1 AND s.left_organisations = 1) AS only_papers
FROM unresolved AS u
JOIN unaddressed AS a ON a.paper_id = u.paper_id
JOIN sizes AS s ON s.paper_id = u.paper_id
WHERE s.left_names <= 6 AND s.left_organisations <= 6
GROUP BY u.institution_id, a.institution_id
ORDER BY u.institution_id, a.institution_id
