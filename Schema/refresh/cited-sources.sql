-- Which source a cited source is: the one that has this abbreviation (J9, else JI) or this title; of
-- several the one with the most papers, then the least title and ISSN.
CREATE TEMP TABLE source_names AS
  SELECT upper(v.abbreviation_29) AS name, v.source_id, 1 AS rank FROM source_variants AS v
  WHERE v.abbreviation_29 IS NOT NULL
  UNION
  SELECT upper(replace(v.abbreviation_iso, '.', '')), v.source_id, 2 FROM source_variants AS v
  WHERE v.abbreviation_iso IS NOT NULL
  UNION
  SELECT upper(v.title), v.source_id, 3 FROM source_variants AS v
  UNION
  SELECT upper(s.title), s.source_id, 3 FROM sources AS s;
CREATE INDEX temp.source_names_by_name ON source_names (name);
CREATE TEMP TABLE source_sizes AS
  SELECT source_id, count(*) AS papers FROM papers WHERE source_id IS NOT NULL GROUP BY source_id;
UPDATE cited_sources SET source_id = (
  SELECT n.source_id
  FROM source_names AS n
  LEFT JOIN source_sizes AS s ON s.source_id = n.source_id
  LEFT JOIN sources AS t ON t.source_id = n.source_id
  WHERE n.name = cited_sources.name
  ORDER BY n.rank, s.papers DESC, t.title, t.issn, t.eissn, t.source_id LIMIT 1
);
DROP TABLE temp.source_names;
DROP TABLE temp.source_sizes;
