-- Pairs of institutions that are on one paper and do not work together there: one is a part of the
-- other, or all addresses of the one are addresses of the other too.
-- Parameters:
--   :institutions  TEXT  as-written, members or parents: which institutions a paper has
-- Columns: paper_id, item_id, other_item_id. One row per: included paper and pair, the lower id first.
SELECT a.paper_id, a.item_id, b.item_id AS other_item_id
FROM institution_forms AS a
JOIN institution_forms AS b
  ON b.institutions = a.institutions AND b.paper_id = a.paper_id AND b.item_id > a.item_id
JOIN papers AS p ON p.paper_id = a.paper_id
WHERE a.institutions = :institutions AND p.is_included = 1
EXCEPT
SELECT paper_id, item_id, other_item_id
FROM institution_form_collaborations
WHERE institutions = :institutions
ORDER BY 1, 2, 3
