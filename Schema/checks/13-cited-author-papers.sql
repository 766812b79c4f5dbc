-- The list of cited authors is what the citations say.
--
-- A row is an item and paper: 'missing' when the list does not have it with the paper's year, 'too
-- much' when nothing but the list has it. When nothing is missing, the list has too much only if it has
-- more rows than the papers have items, so its rows are looked up one by one in that case alone.
WITH said AS (
  SELECT a.preferred_id AS item_id, c.paper_id, p.year
  FROM papers AS p
  CROSS JOIN citations AS c ON c.paper_id = p.paper_id
  CROSS JOIN cited_references AS r ON r.reference_id = c.reference_id
  CROSS JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
  WHERE p.is_included = 1
),
items AS (
  SELECT paper_id, count(DISTINCT item_id) AS item_count
  FROM said
  GROUP BY paper_id
)
SELECT 'missing' AS what, s.item_id, s.paper_id, s.year
FROM said AS s
LEFT JOIN cited_author_papers AS l ON l.item_id = s.item_id AND l.paper_id = s.paper_id
WHERE l.paper_id IS NULL OR l.year IS NOT s.year
UNION
SELECT 'too much', l.item_id, l.paper_id, l.year
FROM cited_author_papers AS l
WHERE (SELECT count(*) FROM cited_author_papers) > (SELECT coalesce(sum(item_count), 0) FROM items)
  AND NOT EXISTS (
    SELECT 1 FROM said AS s WHERE s.paper_id = l.paper_id AND s.item_id = l.item_id
  )
ORDER BY 1, 2, 3;
