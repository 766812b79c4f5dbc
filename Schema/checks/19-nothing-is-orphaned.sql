-- Nothing is left over that no paper needs.
--
-- A row is an author, a source or the like that no paper refers to and the user does not merge or
-- leave out.
-- Written from the catalogue of kinds: orphans
SELECT 'author' AS kind, author_id AS item_id, coalesce(full_name, name) AS name
FROM authors
WHERE author_id NOT IN (SELECT author_id FROM authorships)
  AND author_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'author')
  AND author_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'author')
  AND author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'author')
UNION ALL
SELECT 'institution' AS kind, institution_id AS item_id, name AS name
FROM institutions
WHERE institution_id NOT IN (SELECT institution_id FROM paper_institutions)
  AND institution_id NOT IN (
    SELECT institution_id FROM affiliations WHERE institution_id IS NOT NULL)
  AND institution_id NOT IN (
    SELECT variant_id FROM thesaurus WHERE kind IN ('institution', 'institution_parent'))
  AND institution_id NOT IN (
    SELECT preferred_id FROM thesaurus WHERE kind IN ('institution', 'institution_parent'))
  AND institution_id NOT IN (
    SELECT stated_id FROM thesaurus WHERE kind = 'institution_parent' AND stated_id IS NOT NULL)
  AND institution_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'institution')
UNION ALL
SELECT 'keyword' AS kind, keyword_id AS item_id, keyword AS name
FROM keywords
WHERE keyword_id NOT IN (SELECT keyword_id FROM paper_keywords)
  AND keyword_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'keyword')
  AND keyword_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'keyword')
  AND keyword_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'keyword')
UNION ALL
SELECT 'category' AS kind, category_id AS item_id, category AS name
FROM categories
WHERE category_id NOT IN (SELECT category_id FROM paper_categories)
UNION ALL
SELECT 'cited reference' AS kind, reference_id AS item_id, reference_key AS name
FROM cited_references
WHERE reference_id NOT IN (SELECT reference_id FROM citations)
  AND reference_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_reference')
  AND reference_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_reference')
  AND reference_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_reference')
UNION ALL
SELECT 'cited author' AS kind, cited_author_id AS item_id, name AS name
FROM cited_authors
WHERE cited_author_id NOT IN (
    SELECT cited_author_id FROM cited_references WHERE cited_author_id IS NOT NULL)
  AND cited_author_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_author')
  AND cited_author_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_author')
  AND cited_author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_author')
UNION ALL
SELECT 'cited source' AS kind, cited_source_id AS item_id, name AS name
FROM cited_sources
WHERE cited_source_id NOT IN (
    SELECT cited_source_id FROM cited_references WHERE cited_source_id IS NOT NULL)
  AND cited_source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'cited_source')
  AND cited_source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'cited_source')
  AND cited_source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_source')
UNION ALL
SELECT 'source' AS kind, source_id AS item_id, title AS name
FROM sources
WHERE source_id NOT IN (SELECT source_id FROM papers WHERE source_id IS NOT NULL)
  AND source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'source')
UNION ALL
SELECT 'funder' AS kind, funder_id AS item_id, name AS name
FROM funders
WHERE funder_id NOT IN (SELECT funder_id FROM paper_grants WHERE funder_id IS NOT NULL)
-- End of orphans
ORDER BY 1, 2;
