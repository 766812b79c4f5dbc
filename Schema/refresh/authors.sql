-- Names and identifiers of the authors in temp.touched: of several forms the most frequent one, then
-- the least byte-wise, so that the order of the files does not matter.
UPDATE authors SET
  name = coalesce((
    SELECT s.name_as_written FROM authorships AS s
    WHERE s.author_id = authors.author_id AND s.name_as_written <> ''
    GROUP BY s.name_as_written ORDER BY count(*) DESC, s.name_as_written LIMIT 1
  ), name),
  full_name = (
    SELECT s.full_name_as_written FROM authorships AS s
    WHERE s.author_id = authors.author_id AND s.full_name_as_written IS NOT NULL
    GROUP BY s.full_name_as_written ORDER BY count(*) DESC, s.full_name_as_written LIMIT 1
  ),
  orcid = (
    SELECT s.orcid FROM authorships AS s
    WHERE s.author_id = authors.author_id AND s.orcid IS NOT NULL
    GROUP BY s.orcid ORDER BY count(*) DESC, s.orcid LIMIT 1
  ),
  researcher_id = (
    SELECT s.researcher_id FROM authorships AS s
    WHERE s.author_id = authors.author_id AND s.researcher_id IS NOT NULL
    GROUP BY s.researcher_id ORDER BY count(*) DESC, s.researcher_id LIMIT 1
  )
WHERE author_id IN (SELECT id FROM temp.touched);
-- The name that the user gave to those whose papers were split off.
UPDATE authors SET full_name = division
WHERE division <> '' AND author_id IN (SELECT id FROM temp.touched)
  AND EXISTS (
    SELECT 1 FROM author_splits AS s
    WHERE s.name_key = authors.name_key AND s.new_name = authors.division);
DELETE FROM author_identifiers WHERE author_id IN (SELECT id FROM temp.touched);
INSERT INTO author_identifiers (author_id, scheme, value)
  SELECT author_id, 'orcid', orcid FROM authorships
  WHERE author_id IN (SELECT id FROM temp.touched) AND orcid IS NOT NULL
  UNION
  SELECT author_id, 'researcher_id', researcher_id FROM authorships
  WHERE author_id IN (SELECT id FROM temp.touched) AND researcher_id IS NOT NULL
  UNION
  SELECT s.author_id, i.scheme, i.value
  FROM authorships AS s
  JOIN authorship_identifiers AS i ON i.paper_id = s.paper_id AND i.position = s.position
  WHERE s.author_id IN (SELECT id FROM temp.touched);
