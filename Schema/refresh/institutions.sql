-- Names of the institutions in temp.touched, as for authors; and for names from C3, which have no
-- country of their own, the country that most of their addresses are in.
UPDATE institutions SET name = coalesce((
    SELECT i.name_as_written FROM paper_institutions AS i
    WHERE i.institution_id = institutions.institution_id
    GROUP BY i.name_as_written ORDER BY count(*) DESC, i.name_as_written LIMIT 1
  ), (
    SELECT f.institution_as_written FROM affiliations AS f
    WHERE f.institution_id = institutions.institution_id
    GROUP BY f.institution_as_written ORDER BY count(*) DESC, f.institution_as_written LIMIT 1
  ), name)
WHERE institution_id IN (SELECT id FROM temp.touched);

UPDATE institutions SET country_id = (
    SELECT f.country_id FROM affiliations AS f
    WHERE f.institution_id = institutions.institution_id AND f.country_id IS NOT NULL
    GROUP BY f.country_id ORDER BY count(*) DESC, f.country_id LIMIT 1
  )
WHERE origin = 'organisation' AND institution_id IN (SELECT id FROM temp.touched);
