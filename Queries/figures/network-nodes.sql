-- Nodes of a stored network as they are drawn: measures and places.
--
-- Totals of kinds that are views over many rows are counted at once; those of the others, which are
-- tables with an index by item, one by one. They go through JSON because SQLite makes the rows of a
-- view that is joined even where the kind is not in the network; what a CASE does not come to is
-- never made.
-- Parameters:
--   :network  TEXT = 'keyword'   name of the network
--   :limit    INTEGER = 300      how many nodes; -1 for all
-- Columns:
--   node            INTEGER  number of the node in its network
--   label           TEXT     what it is called
--   kind            TEXT     what it is
--   counted_papers  INTEGER  papers that count in the network: of slices that selected it, or all
--   papers          INTEGER  papers of the whole corpus; NULL when the item is merged in it
--   first_year      INTEGER  year of the first of them
--   last_year       INTEGER  year of the last of them
--   degree          INTEGER  nodes linked to it
--   betweenness     REAL     normalised, 0 to 1
--   burst_strength  REAL     of the strongest burst; 0 for none, NULL when bursts are not known
--   component       INTEGER  1 is the largest
--   component_size  INTEGER  nodes
--   cluster         INTEGER  0 is the largest; NULL for none
--   x               REAL     place on the map, 0 to 1 from the left; NULL when it has none
--   y               REAL     place on the map, 0 to 1 from the top; NULL when it has none
--   timeline_y      REAL     place in the timeline, in rows from the top
-- One row per: node, by counted papers, then betweenness, label, number.
WITH
  components AS (
    SELECT network_id, component, count(*) AS size
    FROM network_nodes
    GROUP BY network_id, component
  ),
  chosen AS (
    SELECT
      n.network_id, n.node_id, n.item_kind, n.item_id, n.label, n.count, n.first_year, n.last_year,
      n.degree, n.betweenness, n.burst_strength, n.component, n.cluster, n.x, n.y, n.timeline_y
    FROM networks AS w
    JOIN network_nodes AS n ON n.network_id = w.network_id
    WHERE w.name = coalesce(:network, 'keyword')
    ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id
    LIMIT coalesce(:limit, 300)
  ),
  kinds AS (SELECT DISTINCT item_kind AS kind FROM chosen),
  totals AS (
    SELECT k.kind, CAST(j.key AS INTEGER) AS item_id, j.value AS papers
    FROM kinds AS k
    CROSS JOIN json_each(
      CASE k.kind
        WHEN 'author' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM author_occurrences GROUP BY item_id)
        )
        WHEN 'institution' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (
            SELECT item_id, count(*) AS papers
            FROM institution_form_occurrences
            WHERE institutions = coalesce((
              SELECT json_extract(a.parameters, '$.occurrences.institution.institutions')
              FROM networks AS w
              JOIN analyses AS a ON a.analysis_id = w.analysis_id
              WHERE w.name = coalesce(:network, 'keyword')
            ), 'as-written')
            GROUP BY item_id
          )
        )
        WHEN 'country' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM country_occurrences GROUP BY item_id)
        )
        WHEN 'state' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM state_occurrences GROUP BY item_id)
        )
        WHEN 'author_keyword' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM author_keyword_occurrences GROUP BY item_id)
        )
        WHEN 'keyword_plus' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM keyword_plus_occurrences GROUP BY item_id)
        )
        WHEN 'keyword' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM keyword_occurrences GROUP BY item_id)
        )
        WHEN 'source' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM source_occurrences GROUP BY item_id)
        )
        WHEN 'wos_category' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM wos_category_occurrences GROUP BY item_id)
        )
        WHEN 'research_area' THEN (
          SELECT json_group_object(item_id, papers)
          FROM (SELECT item_id, count(*) AS papers FROM research_area_occurrences GROUP BY item_id)
        )
        ELSE '{}'
      END
    ) AS j
  )
SELECT
  n.node_id AS node,
  n.label,
  n.item_kind AS kind,
  n.count AS counted_papers,
  CASE n.item_kind
    WHEN 'cited_reference' THEN (
      SELECT nullif(count(*), 0) FROM cited_reference_occurrences AS o WHERE o.item_id = n.item_id
    )
    WHEN 'cited_author' THEN (
      SELECT nullif(count(*), 0) FROM cited_author_occurrences AS o WHERE o.item_id = n.item_id
    )
    WHEN 'cited_source' THEN (
      SELECT nullif(count(*), 0) FROM cited_source_occurrences AS o WHERE o.item_id = n.item_id
    )
    WHEN 'term' THEN (
      SELECT nullif(count(*), 0) FROM term_occurrences AS o WHERE o.item_id = n.item_id
    )
    ELSE t.papers
  END AS papers,
  n.first_year,
  n.last_year,
  n.degree,
  round(n.betweenness, 4) AS betweenness,
  round(n.burst_strength, 2) AS burst_strength,
  n.component,
  coalesce(c.size, 1) AS component_size,
  n.cluster,
  round(n.x, 5) AS x,
  round(n.y, 5) AS y,
  round(n.timeline_y, 4) AS timeline_y
FROM chosen AS n
LEFT JOIN components AS c ON c.network_id = n.network_id AND c.component = n.component
LEFT JOIN totals AS t ON t.kind = n.item_kind AND t.item_id = n.item_id
ORDER BY n.count DESC, n.betweenness DESC, n.label, n.node_id;
