-- An ISSN belongs to one source.
--
-- A row is an ISSN that forms of two sources have, as SN or as EI.
WITH numbers AS (
  SELECT issn AS number, source_id FROM source_variants WHERE issn IS NOT NULL
  UNION
  SELECT eissn, source_id FROM source_variants WHERE eissn IS NOT NULL
)
SELECT number, count(*) AS sources
FROM numbers
WHERE number GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9X]'
GROUP BY number
HAVING count(*) > 1
ORDER BY number;
