-- Cited first authors under whom what looks like one work is cited: the same year, source, volume and
-- page, or the same DOI.
-- Columns: author_id, other_id (cited_authors), works.
-- One row per: pair of cited authors.
WITH places AS (
  SELECT DISTINCT
    a.preferred_id AS author_id,
    r.year || char(31) || r.cited_source_id || char(31) || r.volume || char(31) || r.page AS place
  FROM cited_references AS r
  JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
  WHERE a.is_anonymous = 0 AND r.year IS NOT NULL AND r.cited_source_id IS NOT NULL AND r.volume IS NOT NULL
    AND r.page IS NOT NULL
  UNION
  SELECT DISTINCT a.preferred_id, r.doi
  FROM cited_references AS r
  JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
  WHERE a.is_anonymous = 0 AND r.doi IS NOT NULL
), shared AS (
  SELECT place FROM places GROUP BY place HAVING count(*) BETWEEN 2 AND 6
), candidates AS (
  SELECT p.place, p.author_id FROM places AS p JOIN shared AS s ON s.place = p.place
)
SELECT a.author_id, b.author_id AS other_id, count(*) AS works
FROM candidates AS a
JOIN candidates AS b ON b.place = a.place AND b.author_id > a.author_id
GROUP BY a.author_id, b.author_id
ORDER BY a.author_id, b.author_id
