-- Table 2: the leading institutions.
--
-- Papers and first years are of the organisations that the Web of Science adds (C3), else of the
-- addresses; as written, a parent counts beside its members. Centrality is of the stored network.
-- Parameters:
--   :limit         INTEGER = 10           how many rows; -1 for all
--   :network       TEXT = 'institution'   name of the network that gives the centrality
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   number       INTEGER  rank, from 1
--   institution  TEXT     name
--   papers       INTEGER  papers, full counting
--   centrality   REAL     betweenness in the network, 0 to 1; NULL when it is not stored
--   first_year   INTEGER  year of the first paper
-- One row per: institution, by papers, then name.
-- Source: Freeman (1977), betweenness, doi:10.2307/3033543
WITH
  totals AS (
    SELECT item_id, min(label) AS label, count(*) AS papers, min(year) AS first_year
    FROM institution_form_occurrences
    WHERE institutions = coalesce(:institutions, 'as-written')
    GROUP BY item_id
  ),
  leaders AS (
    SELECT item_id, label, papers, first_year
    FROM totals
    ORDER BY papers DESC, label, item_id
    LIMIT coalesce(:limit, 10)
  ),
  nodes AS (
    SELECT n.item_id, n.betweenness
    FROM networks AS w
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:network, 'institution') AND n.item_kind = 'institution'
  )
SELECT
  row_number() OVER (ORDER BY t.papers DESC, t.label, t.item_id) AS number,
  t.label AS institution,
  t.papers,
  round(n.betweenness, 4) AS centrality,
  t.first_year
FROM leaders AS t
LEFT JOIN nodes AS n ON n.item_id = t.item_id
ORDER BY number;
