-- Institutions of corresponding authors.
--
-- The institution of the first reprint address (RP) of each paper, as the address names it, so that
-- each paper counts once. With parents, it counts as the organisations at the top above it; as
-- written and with members, nothing is added to it.
-- Parameters:
--   :limit         INTEGER = 10          how many rows; -1 for all
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   institution  TEXT     name
--   country      TEXT     of the institution; NULL when not known
--   papers       INTEGER  papers with the first reprint address there
--   share        REAL     of all papers with a reprint address, 0 to 1
--   first_year   INTEGER  year of the first of them
--   last_year    INTEGER  year of the last of them
-- One row per: institution, by papers, then name.
WITH
  first_reprint AS (
    SELECT f.paper_id, p.year, f.institution_id
    FROM affiliations AS f
    JOIN included_papers AS p ON p.paper_id = f.paper_id
    WHERE f.is_reprint = 1
      AND f.position = (
        SELECT min(g.position) FROM affiliations AS g
        WHERE g.paper_id = f.paper_id AND g.is_reprint = 1
      )
  ),
  totals AS (
    SELECT
      coalesce(l.ancestor_id, w.preferred_id) AS item_id,
      count(*) AS papers,
      min(r.year) AS first_year,
      max(r.year) AS last_year
    FROM first_reprint AS r
    JOIN institutions AS w ON w.institution_id = r.institution_id
    LEFT JOIN institution_ancestors AS l
      ON coalesce(:institutions, 'as-written') = 'parents'
        AND l.institution_id = w.preferred_id AND l.is_top = 1
    WHERE coalesce(l.ancestor_id, w.preferred_id) NOT IN (
      SELECT item_id FROM left_out_items WHERE kind = 'institution')
    GROUP BY coalesce(l.ancestor_id, w.preferred_id)
  )
SELECT
  i.name AS institution,
  c.name AS country,
  t.papers,
  round(1.0 * t.papers / (SELECT count(*) FROM first_reprint), 4) AS share,
  t.first_year,
  t.last_year
FROM totals AS t
JOIN institutions AS i ON i.institution_id = t.item_id
LEFT JOIN countries AS w ON w.country_id = i.country_id
LEFT JOIN countries AS c ON c.country_id = w.preferred_id
ORDER BY t.papers DESC, i.name, t.item_id
LIMIT coalesce(:limit, 10);
