-- preferred_id of every kind from the thesaurus; an item that it does not merge is its own. A variant of
-- a cited reference is linked first (ReferenceLinking), and the thesaurus has the last word on it.
-- Written from the catalogue of kinds: merges
UPDATE authors SET preferred_id = author_id WHERE preferred_id <> author_id;
UPDATE authors SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'author' AND m.variant_id = author_id
  )
WHERE author_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'author');
UPDATE institutions SET preferred_id = institution_id WHERE preferred_id <> institution_id;
UPDATE institutions SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'institution' AND m.variant_id = institution_id
  )
WHERE institution_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'institution');
UPDATE countries SET preferred_id = country_id WHERE preferred_id <> country_id;
UPDATE countries SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'country' AND m.variant_id = country_id
  )
WHERE country_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'country');
UPDATE keywords SET preferred_id = keyword_id WHERE preferred_id <> keyword_id;
UPDATE keywords SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'keyword' AND m.variant_id = keyword_id
  )
WHERE keyword_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'keyword');
UPDATE sources SET preferred_id = source_id WHERE preferred_id <> source_id;
UPDATE sources SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'source' AND m.variant_id = source_id
  )
WHERE source_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'source');
UPDATE cited_authors SET preferred_id = cited_author_id WHERE preferred_id <> cited_author_id;
UPDATE cited_authors SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'cited_author' AND m.variant_id = cited_author_id
  )
WHERE cited_author_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_author');
UPDATE cited_sources SET preferred_id = cited_source_id WHERE preferred_id <> cited_source_id;
UPDATE cited_sources SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'cited_source' AND m.variant_id = cited_source_id
  )
WHERE cited_source_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_source');
UPDATE terms SET preferred_id = term_id WHERE preferred_id <> term_id;
UPDATE terms SET preferred_id = (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'term' AND m.variant_id = term_id
  )
WHERE term_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'term');
-- End of merges

-- A reference follows its own merge, else that of the reference it is a variant of.
UPDATE cited_references SET preferred_id = coalesce((
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'cited_reference' AND m.variant_id = cited_references.reference_id
  ), (
    SELECT m.preferred_id FROM thesaurus AS m
    WHERE m.kind = 'cited_reference' AND m.variant_id = cited_references.preferred_id
  ))
WHERE reference_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_reference')
  OR preferred_id IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_reference');
-- The item merged into may itself be a variant of another one; twice leaves one step.
UPDATE cited_references SET preferred_id = (
    SELECT p.preferred_id FROM cited_references AS p
    WHERE p.reference_id = cited_references.preferred_id
  )
WHERE preferred_id <> reference_id
  AND EXISTS (SELECT 1 FROM thesaurus WHERE kind = 'cited_reference');
UPDATE cited_references SET preferred_id = (
    SELECT p.preferred_id FROM cited_references AS p
    WHERE p.reference_id = cited_references.preferred_id
  )
WHERE preferred_id <> reference_id
  AND EXISTS (SELECT 1 FROM thesaurus WHERE kind = 'cited_reference');
