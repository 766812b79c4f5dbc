-- Authors known by their abbreviated name only.
--
-- No record has their full name (AF), so two people may be one row. Other authors of the same
-- family name and initials, who have a full name, are counted beside them.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   author      TEXT     abbreviated name
--   papers      INTEGER  papers, full counting
--   full_names  INTEGER  authors with a full name that abbreviates to it
--   first_year  INTEGER  year of the first of the papers
--   last_year   INTEGER  year of the last of them
-- One row per: author without full name, by papers, then name.
WITH
  counted AS (
    SELECT
      o.item_id,
      a.name,
      a.abbreviated_key,
      count(*) AS papers,
      min(o.year) AS first_year,
      max(o.year) AS last_year
    FROM author_occurrences AS o
    JOIN authors AS a ON a.author_id = o.item_id
    WHERE a.full_name IS NULL
    GROUP BY o.item_id, a.name, a.abbreviated_key
  )
SELECT
  c.name AS author,
  c.papers,
  (
    SELECT count(DISTINCT a.preferred_id)
    FROM authors AS a
    WHERE a.abbreviated_key = c.abbreviated_key AND a.full_name IS NOT NULL
  ) AS full_names,
  c.first_year,
  c.last_year
FROM counted AS c
ORDER BY c.papers DESC, c.name, c.item_id
LIMIT coalesce(:limit, 10);
