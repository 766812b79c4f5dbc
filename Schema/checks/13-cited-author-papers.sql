-- The list of cited authors is what the citations say.
--
-- A row is an item and paper that only one of the two has, or with another year than the paper's.
WITH expected AS (
  SELECT a.preferred_id AS item_id, c.paper_id
  FROM citations AS c
  JOIN cited_references AS r ON r.reference_id = c.reference_id
  JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
  GROUP BY 1, 2
),
dated AS (
  SELECT e.item_id, e.paper_id, p.year
  FROM expected AS e
  JOIN papers AS p ON p.paper_id = e.paper_id
  WHERE p.is_included = 1
)
SELECT 'missing' AS what, item_id, paper_id, year
FROM (SELECT item_id, paper_id, year FROM dated EXCEPT SELECT item_id, paper_id, year FROM cited_author_papers)
UNION ALL
SELECT 'too much', item_id, paper_id, year
FROM (SELECT item_id, paper_id, year FROM cited_author_papers EXCEPT SELECT item_id, paper_id, year FROM dated)
ORDER BY 1, 2, 3;
