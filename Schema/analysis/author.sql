-- Authors of papers, with a choice of merges.
-- Parameters:
--   :merges     TEXT  all: every merge of the thesaurus; own: without the built-in ones; none
--   :authors    TEXT  identified: each author for itself; written: authors of one full name are one, the
--                     first of them
--   :anonymous  INTEGER  1: the papers whose author field names nobody, as '[Anonymous]' does, are
--                        those of item 0, which has no row in authors
-- Columns: paper_id, year, item_id. One row per: included paper and author.
WITH
  names AS (
    SELECT
      author_id,
      min(author_id) OVER (PARTITION BY upper(coalesce(full_name, name))) AS first_id
    FROM authors
    WHERE :authors = 'written'
  ),
  counted AS (
    SELECT s.paper_id, p.year, coalesce(m.preferred_id, s.author_id) AS author_id
    FROM authorships AS s
    JOIN papers AS p ON p.paper_id = s.paper_id
    LEFT JOIN thesaurus AS m ON m.kind = 'author' AND m.variant_id = s.author_id
      AND (:merges = 'all' OR (:merges = 'own' AND m.origin <> 'built-in'))
    WHERE p.is_included = 1 AND s.role = 'author'
      AND (:merges = 'none' OR coalesce(m.preferred_id, s.author_id) NOT IN (
        SELECT item_id FROM left_out_items WHERE kind = 'author'))
  )
SELECT DISTINCT c.paper_id, c.year, coalesce(n.first_id, c.author_id) AS item_id
FROM counted AS c
LEFT JOIN names AS n ON n.author_id = c.author_id
UNION ALL
SELECT paper_id, year, 0 FROM anonymous_papers WHERE :anonymous = 1
