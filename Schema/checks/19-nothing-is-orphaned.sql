-- Nothing is left over that no paper needs.
--
-- A row is an author, institution, keyword, category, funder, cited author, cited source, cited
-- reference or source that no paper refers to and the user does not merge or leave out.
SELECT 'author' AS kind, a.author_id AS item_id, a.name
FROM authors AS a
WHERE NOT EXISTS (SELECT 1 FROM authorships AS s WHERE s.author_id = a.author_id)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'author' AND a.author_id IN (m.variant_id, m.preferred_id))
  AND a.author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'author')
UNION ALL
SELECT 'institution', i.institution_id, i.name
FROM institutions AS i
WHERE NOT EXISTS (SELECT 1 FROM paper_institutions AS s WHERE s.institution_id = i.institution_id)
  AND NOT EXISTS (SELECT 1 FROM affiliations AS s WHERE s.institution_id = i.institution_id)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind IN ('institution', 'institution_parent')
      AND i.institution_id IN (m.variant_id, m.preferred_id, m.stated_id))
  AND i.institution_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'institution')
UNION ALL
SELECT 'keyword', k.keyword_id, k.keyword
FROM keywords AS k
WHERE NOT EXISTS (SELECT 1 FROM paper_keywords AS s WHERE s.keyword_id = k.keyword_id)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'keyword' AND k.keyword_id IN (m.variant_id, m.preferred_id))
  AND k.keyword_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'keyword')
UNION ALL
SELECT 'category', c.category_id, c.category
FROM categories AS c
WHERE NOT EXISTS (SELECT 1 FROM paper_categories AS s WHERE s.category_id = c.category_id)
UNION ALL
SELECT 'funder', f.funder_id, f.name
FROM funders AS f
WHERE NOT EXISTS (SELECT 1 FROM paper_grants AS s WHERE s.funder_id = f.funder_id)
UNION ALL
SELECT 'cited author', a.cited_author_id, a.name
FROM cited_authors AS a
WHERE a.cited_author_id NOT IN (
    SELECT cited_author_id FROM cited_references WHERE cited_author_id IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'cited_author' AND a.cited_author_id IN (m.variant_id, m.preferred_id))
  AND a.cited_author_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_author')
UNION ALL
SELECT 'cited source', s.cited_source_id, s.name
FROM cited_sources AS s
WHERE s.cited_source_id NOT IN (
    SELECT cited_source_id FROM cited_references WHERE cited_source_id IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'cited_source' AND s.cited_source_id IN (m.variant_id, m.preferred_id))
  AND s.cited_source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_source')
UNION ALL
SELECT 'cited reference', r.reference_id, r.reference_key
FROM cited_references AS r
WHERE NOT EXISTS (SELECT 1 FROM citations AS c WHERE c.reference_id = r.reference_id)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'cited_reference' AND r.reference_id IN (m.variant_id, m.preferred_id))
  AND r.reference_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'cited_reference')
UNION ALL
SELECT 'source', s.source_id, s.title
FROM sources AS s
WHERE NOT EXISTS (SELECT 1 FROM papers AS p WHERE p.source_id = s.source_id)
  AND NOT EXISTS (
    SELECT 1 FROM thesaurus AS m
    WHERE m.kind = 'source' AND s.source_id IN (m.variant_id, m.preferred_id))
  AND s.source_id NOT IN (SELECT item_id FROM dropped_items WHERE kind = 'source')
ORDER BY 1, 2;
