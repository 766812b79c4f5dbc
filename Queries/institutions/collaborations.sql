-- Pairs of institutions by papers they have in common.
--
-- A parent and its own member do not collaborate, nor do two institutions of one and the same
-- address; as written, a parent is paired with others beside its members. A paper with n
-- institutions has n (n - 1) / 2 pairs, so those with very many are left out.
-- Parameters:
--   :limit              INTEGER = 10          how many rows; -1 for all
--   :most_institutions  INTEGER = 100         papers with more institutions are left out
--   :institutions       TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                             beside its members, not with them, or for them
-- Columns:
--   institution        TEXT     the first of the two by name
--   other_institution  TEXT     the second
--   papers             INTEGER  papers of both
--   first_year         INTEGER  year of the first of them
--   last_year          INTEGER  year of the last of them
-- One row per: pair of institutions, by papers, then names.
WITH
  large_papers AS (
    SELECT paper_id
    FROM institution_forms
    WHERE institutions = coalesce(:institutions, 'as-written')
    GROUP BY paper_id
    HAVING count(*) > coalesce(:most_institutions, 100)
  ),
  counted AS (
    SELECT
      item_id,
      other_item_id,
      count(*) AS papers,
      min(year) AS first_year,
      max(year) AS last_year
    FROM institution_form_collaborations
    WHERE institutions = coalesce(:institutions, 'as-written')
      AND paper_id NOT IN (SELECT paper_id FROM large_papers)
    GROUP BY item_id, other_item_id
  )
SELECT
  min(a.name, b.name) AS institution,
  max(a.name, b.name) AS other_institution,
  c.papers,
  c.first_year,
  c.last_year
FROM counted AS c
JOIN institutions AS a ON a.institution_id = c.item_id
JOIN institutions AS b ON b.institution_id = c.other_item_id
ORDER BY c.papers DESC, institution, other_institution, c.item_id, c.other_item_id
LIMIT coalesce(:limit, 10);
