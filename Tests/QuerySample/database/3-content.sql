-- Their keywords and references, with merges and a joined data set.
INSERT INTO paper_identifiers SELECT paper_id, 'wos', accession_number FROM papers;
INSERT INTO paper_descriptors VALUES (1, 'MH', 1, 'mining', 'Mining'),
  (2, 'MH', 1, 'mining', 'Mining'), (2, 'OR', 1, 'betula', 'Betula');
INSERT INTO keywords VALUES (1, 'acid drainage', 1), (2, 'moss', 2), (3, 'soil', 3);
INSERT INTO paper_keywords VALUES (1, 'author', 1, 2, 'Moss'), (1, 'plus', 1, 2, 'MOSS'),
  (1, 'plus', 2, 3, 'SOIL'), (2, 'author', 1, 3, 'soil'), (2, 'author', 2, 2, 'moss'),
  (3, 'author', 1, 1, 'acid-drainage'), (3, 'author', 2, 3, 'Soil');
INSERT INTO cited_authors VALUES (1, 'MOOR A', 1), (2, '[ANONYMOUS]', 2);
INSERT INTO cited_sources VALUES (1, 'J SOIL', 1, 1), (2, 'MINE WATER', 2, 2),
  (3, 'THESIS', NULL, 3);
INSERT INTO cited_references (reference_id, cited_author_id, year, cited_source_id, doi,
  reference_key, paper_id, preferred_id) VALUES
  (1, 1, 2001, 1, '10.1/a', 'Moor A, 2001, J SOIL', 1, 1),
  (2, 1, 2001, 1, '10.1/a', 'MOOR A, 2001, J SOIL, V1', NULL, 1),
  (3, 2, 1950, 3, NULL, '[Anonymous], 1950, THESIS', NULL, 3),
  (4, 1, NULL, 2, NULL, 'Moor A, MINE WATER', NULL, 4);
INSERT INTO citations VALUES (2, 1, 1, 'Moor A, 2001, J SOIL', NULL),
  (2, 2, 3, '[Anonymous], 1950, THESIS', NULL),
  (3, 1, 2, 'MOOR A, 2001, J SOIL, V1, DOI 10.1/a', 'equal DOI'),
  (3, 2, 3, '[Anonymous], 1950, THESIS', NULL), (5, 1, 4, 'Moor A, MINE WATER', NULL);
INSERT INTO cited_reference_papers VALUES (1, 2, 2002), (1, 3, 2003), (3, 2, 2002),
  (3, 3, 2003), (4, 5, 2006);
INSERT INTO cited_author_papers VALUES (1, 2, 2002), (1, 3, 2003), (1, 5, 2006), (2, 2, 2002),
  (2, 3, 2003);
INSERT INTO cited_source_papers VALUES (1, 2, 2002), (1, 3, 2003), (2, 5, 2006), (3, 2, 2002),
  (3, 3, 2003);
INSERT INTO dropped_items VALUES
  ('term', 999, 'study', 'search-words.txt', 'searched for', '2026-01-01T00:00:00Z');
INSERT INTO thesaurus VALUES
  ('cited_reference', 2, 1, 'MOOR A, 2001, J SOIL, V1', 'Moor A, 2001, J SOIL', 'me', NULL, NULL,
    NULL);
CREATE TABLE dataset_journals (abbreviation_29 TEXT, source TEXT, host_country TEXT,
  impact_factor_2023 REAL);
INSERT INTO dataset_journals VALUES ('J Soil', 'Journal of Soil', 'Netherlands', 3.8);
