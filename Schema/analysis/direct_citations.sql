-- Which papers cite which others: each pair once, by ids; a paper can be among those that it cites.
--
-- A reference is the paper that it says itself, else the paper that any spelling of the same work is; of
-- several that of the lowest id.
WITH
  known AS (
    SELECT preferred_id, min(paper_id) AS paper_id
    FROM cited_references
    WHERE paper_id IS NOT NULL
    GROUP BY preferred_id
  )
SELECT DISTINCT c.paper_id, coalesce(r.paper_id, k.paper_id) AS cited_id
FROM citations AS c
JOIN cited_references AS r ON r.reference_id = c.reference_id
JOIN known AS k ON k.preferred_id = r.preferred_id
ORDER BY c.paper_id, cited_id
