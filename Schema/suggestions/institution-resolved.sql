-- Which of its organisations (C3) a record's address was found to be of, by the name in the address.
-- Columns: institution_as_written, country_id, institution_id (of C3), papers, by_name.
-- One row per: name in addresses, country and organisation; by_name counts those that the name itself
-- told, the others are the only organisation of their record.
SELECT
  f.institution_as_written,
  f.country_id,
  i.preferred_id AS institution_id,
  count(DISTINCT f.paper_id) AS papers,
  count(DISTINCT CASE WHEN f.rule <> 'only organisation' THEN f.paper_id END) AS by_name
FROM affiliations AS f
JOIN institutions AS i ON i.institution_id = f.institution_id
JOIN institutions AS p ON p.institution_id = i.preferred_id
WHERE p.origin = 'organisation' AND f.institution_as_written IS NOT NULL
GROUP BY f.institution_as_written, f.country_id, i.preferred_id
ORDER BY f.institution_as_written, f.country_id, i.preferred_id
