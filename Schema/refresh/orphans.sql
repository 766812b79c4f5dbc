-- Rows that no record needs any more, after papers were put together from several records. What the
-- user merges or leaves out stays.
DELETE FROM author_identifiers
WHERE author_id NOT IN (SELECT author_id FROM authorships);
DELETE FROM source_variants
WHERE variant_id NOT IN (
  SELECT source_variant_id FROM papers WHERE source_variant_id IS NOT NULL);
-- Written from the catalogue of kinds: orphans
DELETE FROM authors
WHERE author_id NOT IN (SELECT author_id FROM authorships)
  AND author_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'author')
  AND author_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'author')
  AND author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'author');
DELETE FROM institutions
WHERE institution_id NOT IN (SELECT institution_id FROM paper_institutions)
  AND institution_id NOT IN (
    SELECT institution_id FROM affiliations WHERE institution_id IS NOT NULL)
  AND institution_id NOT IN (
    SELECT variant_id FROM thesaurus WHERE kind IN ('institution', 'institution_parent'))
  AND institution_id NOT IN (
    SELECT preferred_id FROM thesaurus WHERE kind IN ('institution', 'institution_parent'))
  AND institution_id NOT IN (
    SELECT stated_id FROM thesaurus WHERE kind = 'institution_parent' AND stated_id IS NOT NULL)
  AND institution_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'institution');
DELETE FROM keywords
WHERE keyword_id NOT IN (SELECT keyword_id FROM paper_keywords)
  AND keyword_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'keyword')
  AND keyword_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'keyword')
  AND keyword_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'keyword');
DELETE FROM categories
WHERE category_id NOT IN (SELECT category_id FROM paper_categories);
DELETE FROM cited_references
WHERE reference_id NOT IN (SELECT reference_id FROM citations)
  AND reference_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_reference')
  AND reference_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_reference')
  AND reference_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_reference');
DELETE FROM cited_authors
WHERE cited_author_id NOT IN (
    SELECT cited_author_id FROM cited_references WHERE cited_author_id IS NOT NULL)
  AND cited_author_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_author')
  AND cited_author_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_author')
  AND cited_author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_author');
DELETE FROM cited_sources
WHERE cited_source_id NOT IN (
    SELECT cited_source_id FROM cited_references WHERE cited_source_id IS NOT NULL)
  AND cited_source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_source')
  AND cited_source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_source')
  AND cited_source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_source');
DELETE FROM sources
WHERE source_id NOT IN (SELECT source_id FROM papers WHERE source_id IS NOT NULL)
  AND source_id NOT IN (SELECT source_id FROM source_variants)
  AND source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'source');
DELETE FROM funders
WHERE funder_id NOT IN (SELECT funder_id FROM paper_grants WHERE funder_id IS NOT NULL);
-- End of orphans
