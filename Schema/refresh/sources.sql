-- Each source shows the most frequent form of each of its columns, then the least byte-wise; sources
-- that were joined to another one are removed.
CREATE TEMP TABLE variant_sizes AS
  SELECT v.variant_id, v.source_id, count(p.paper_id) AS papers
  FROM source_variants AS v
  LEFT JOIN papers AS p ON p.source_variant_id = v.variant_id
  GROUP BY v.variant_id;
CREATE INDEX temp.variant_sizes_by_source ON variant_sizes (source_id);
UPDATE sources SET
  title = coalesce((
    SELECT v.title FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id
    GROUP BY v.title ORDER BY sum(s.papers) DESC, v.title LIMIT 1
  ), title),
  abbreviation_29 = (
    SELECT v.abbreviation_29 FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.abbreviation_29 IS NOT NULL
    GROUP BY v.abbreviation_29 ORDER BY sum(s.papers) DESC, v.abbreviation_29 LIMIT 1
  ),
  abbreviation_iso = (
    SELECT v.abbreviation_iso FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.abbreviation_iso IS NOT NULL
    GROUP BY v.abbreviation_iso ORDER BY sum(s.papers) DESC, v.abbreviation_iso LIMIT 1
  ),
  issn = (
    SELECT v.issn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.issn IS NOT NULL
    GROUP BY v.issn ORDER BY sum(s.papers) DESC, v.issn LIMIT 1
  ),
  eissn = (
    SELECT v.eissn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.eissn IS NOT NULL
    GROUP BY v.eissn ORDER BY sum(s.papers) DESC, v.eissn LIMIT 1
  ),
  isbn = (
    SELECT v.isbn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.isbn IS NOT NULL
    GROUP BY v.isbn ORDER BY sum(s.papers) DESC, v.isbn LIMIT 1
  ),
  publisher = (
    SELECT v.publisher FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.publisher IS NOT NULL
    GROUP BY v.publisher ORDER BY sum(s.papers) DESC, v.publisher LIMIT 1
  ),
  publisher_city = (
    SELECT v.publisher_city FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.publisher_city IS NOT NULL
    GROUP BY v.publisher_city ORDER BY sum(s.papers) DESC, v.publisher_city LIMIT 1
  )
WHERE source_id IN (SELECT source_id FROM variant_sizes);
DELETE FROM sources
WHERE source_id NOT IN (SELECT source_id FROM source_variants)
  AND source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'source');
DROP TABLE temp.variant_sizes;
