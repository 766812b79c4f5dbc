-- The shares and ratios that the text states of countries and institutions.
--
-- As written, a parent of institutions counts beside its members.
-- Parameters:
--   :kind          TEXT = 'country'      of what, one of: country, institution
--   :recent_from   INTEGER = 2020        first of the recent years
--   :limit         INTEGER = 10          how many rows; -1 for all
--   :institutions  TEXT = 'as-written'   one of: as-written, members, parents; a parent counts
--                                        beside its members, not with them, or for them
-- Columns:
--   number            INTEGER  rank, from 1
--   name              TEXT     of the country or institution
--   papers            INTEGER  papers, full counting
--   share             REAL     of all papers, 0 to 1
--   ratio             REAL     papers of the first in rank divided by these
--   centrality        REAL     betweenness in the stored network of the kind; NULL when not stored
--   centrality_ratio  REAL     centrality of the first in rank divided by this one
--   recent_papers     INTEGER  papers of the recent years
--   recent_share      REAL     of all papers of the recent years, 0 to 1
-- One row per: country or institution, by papers, then name.
WITH
  occurrences AS (
    SELECT item_id, label, year
    FROM country_occurrences
    WHERE coalesce(:kind, 'country') = 'country'
    UNION ALL
    SELECT item_id, label, year
    FROM institution_form_occurrences
    WHERE coalesce(:kind, 'country') = 'institution'
      AND institutions = coalesce(:institutions, 'as-written')
  ),
  totals AS (
    SELECT
      item_id,
      label,
      count(*) AS papers,
      count(CASE WHEN year >= coalesce(:recent_from, 2020) THEN 1 END) AS recent_papers
    FROM occurrences
    GROUP BY item_id, label
  ),
  corpus AS (
    SELECT
      count(*) AS papers,
      count(CASE WHEN year >= coalesce(:recent_from, 2020) THEN 1 END) AS recent_papers
    FROM included_papers
  ),
  nodes AS (
    SELECT n.item_id, n.betweenness
    FROM networks AS w
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:kind, 'country') AND n.item_kind = coalesce(:kind, 'country')
  ),
  ranked AS (
    SELECT
      row_number() OVER ordered AS number,
      t.label,
      t.papers,
      t.recent_papers,
      n.betweenness,
      first_value(t.papers) OVER ordered AS most_papers,
      first_value(n.betweenness) OVER ordered AS first_betweenness
    FROM totals AS t
    LEFT JOIN nodes AS n ON n.item_id = t.item_id
    WINDOW ordered AS (ORDER BY t.papers DESC, t.label, t.item_id)
  )
SELECT
  r.number,
  r.label AS name,
  r.papers,
  round(1.0 * r.papers / c.papers, 4) AS share,
  round(1.0 * r.most_papers / r.papers, 4) AS ratio,
  round(r.betweenness, 4) AS centrality,
  round(r.first_betweenness / nullif(r.betweenness, 0), 4) AS centrality_ratio,
  r.recent_papers,
  round(1.0 * r.recent_papers / nullif(c.recent_papers, 0), 4) AS recent_share
FROM ranked AS r
CROSS JOIN corpus AS c
ORDER BY r.number
LIMIT coalesce(:limit, 10);
