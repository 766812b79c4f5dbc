-- Pairs of cited works by papers that cite both.
--
-- Among the works that most papers cite, since the number of pairs grows with the square of that of
-- works. Strength is Salton's cosine: papers that cite both / sqrt(those of one × those of the
-- other).
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
--   :works  INTEGER = 50   how many of the most cited works are paired; -1 for all
-- Columns:
--   reference        TEXT     the first of the two by name
--   other_reference  TEXT     the second
--   papers           INTEGER  included papers that cite both
--   strength         REAL     cosine, 0 to 1
-- One row per: pair of works, by papers, then strength, names.
-- Source: Small (1973), doi:10.1002/asi.4630240406
WITH
  chosen AS (
    SELECT t.item_id, r.reference_key, t.papers
    FROM (
      SELECT item_id, count(*) AS papers
      FROM cited_reference_papers
      WHERE item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_reference')
      GROUP BY item_id
    ) AS t
    JOIN cited_references AS r ON r.reference_id = t.item_id
    ORDER BY t.papers DESC, r.reference_key
    LIMIT coalesce(:works, 50)
  ),
  members AS (
    SELECT paper_id, item_id
    FROM cited_reference_papers
    WHERE item_id IN (SELECT item_id FROM chosen)
    GROUP BY paper_id, item_id
  ),
  pairs AS (
    SELECT a.item_id, b.item_id AS other_item_id, count(*) AS papers
    FROM members AS a
    JOIN members AS b ON b.paper_id = a.paper_id AND b.item_id > a.item_id
    GROUP BY a.item_id, b.item_id
  )
SELECT
  min(a.reference_key, b.reference_key) AS reference,
  max(a.reference_key, b.reference_key) AS other_reference,
  p.papers,
  round(p.papers / sqrt(1.0 * a.papers * b.papers), 4) AS strength
FROM pairs AS p
JOIN chosen AS a ON a.item_id = p.item_id
JOIN chosen AS b ON b.item_id = p.other_item_id
ORDER BY p.papers DESC, strength DESC, reference, other_reference
LIMIT coalesce(:limit, 10);
