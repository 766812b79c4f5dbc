-- Cited sources under which one and the same work is cited.
-- Columns: source_id, other_id (cited_sources), works.
-- One row per: pair of cited sources with works that citations write in both ways, linked by equal
-- author, year, volume and page, or by DOI and author.
WITH names AS (
  SELECT
    min(a.preferred_id, b.preferred_id) AS one,
    max(a.preferred_id, b.preferred_id) AS other,
    r.preferred_id AS work
  FROM cited_references AS r
  JOIN cited_references AS p ON p.reference_id = r.preferred_id
  JOIN cited_sources AS a ON a.cited_source_id = r.cited_source_id
  JOIN cited_sources AS b ON b.cited_source_id = p.cited_source_id
  WHERE r.preferred_id <> r.reference_id AND a.preferred_id <> b.preferred_id
)
SELECT one AS source_id, other AS other_id, count(DISTINCT work) AS works
FROM names
GROUP BY one, other
ORDER BY one, other
