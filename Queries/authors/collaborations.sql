-- Pairs of authors by papers written together.
--
-- A paper with n authors has n (n - 1) / 2 pairs, so those with very many are left out.
-- Parameters:
--   :limit         INTEGER = 10    how many rows; -1 for all
--   :most_authors  INTEGER = 100   papers with more authors are left out
-- Columns:
--   author        TEXT     the first of the two by name
--   other_author  TEXT     the second
--   papers        INTEGER  papers of both
--   first_year    INTEGER  year of the first of them
--   last_year     INTEGER  year of the last of them
-- One row per: pair of authors, by papers, then names.
WITH
  large_papers AS (
    SELECT paper_id
    FROM authorships
    WHERE role = 'author'
    GROUP BY paper_id
    HAVING count(*) > coalesce(:most_authors, 100)
  ),
  counted AS (
    SELECT
      item_id,
      other_item_id,
      count(*) AS papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM author_collaborations
    WHERE paper_id NOT IN (SELECT paper_id FROM large_papers)
    GROUP BY item_id, other_item_id
  )
SELECT
  min(coalesce(a.full_name, a.name), coalesce(b.full_name, b.name)) AS author,
  max(coalesce(a.full_name, a.name), coalesce(b.full_name, b.name)) AS other_author,
  c.papers,
  c.first_year,
  c.last_year
FROM counted AS c
JOIN authors AS a ON a.author_id = c.item_id
JOIN authors AS b ON b.author_id = c.other_item_id
ORDER BY c.papers DESC, author, other_author, c.item_id, c.other_item_id
LIMIT coalesce(:limit, 10);
