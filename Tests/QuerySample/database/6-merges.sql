-- What the user and the program merged and left out, and a paper that names nobody.
INSERT INTO authors
  (author_id, name, full_name, name_key, abbreviated_key, preferred_id) VALUES
  (5, 'Berg, B', NULL, 'BERG B', 'BERG B', 2),
  (6, 'Moor, Ann', 'Moor, Ann', 'MOOR ANN', 'MOOR A', 1),
  (7, 'Reed, C', 'Reed, Carl', 'REED CARL', 'REED C', 7);
INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
  is_corresponding) VALUES
  (2, 2, 5, 'Berg, B', NULL, 0), (3, 3, 6, 'Moor, Ann', 'Moor, Ann', 0),
  (4, 2, 7, 'Reed, C', 'Reed, Carl', 0);
INSERT INTO paper_fields VALUES 
  (5, 'AU', 1, 'wos', '[Anonymous]'), (2, 'FX', 1, 'wos', 'We thank nobody.');
INSERT INTO countries VALUES (4, 'Wales', 'Wales', 'GB', 'GBR', 1, 'Europe', 1);
INSERT INTO institutions (institution_id, name, name_key, origin, country_id, preferred_id) VALUES
  (4, 'Leeds Univ', 'leeds univ', 'address', 1, 1), (5, 'Coal Board', 'coal board', 'address', 4, 5);
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (4, 1, 'Leeds Univ, Wales', 4, 4, 1, 'first part', 'last part'),
  (3, 3, 'Coal Board, Wales', 5, 4, 0, 'first part', 'last part');
INSERT INTO paper_institutions VALUES (4, 1, 4, 'Leeds Univ', 'address'),
  (3, 3, 5, 'Coal Board', 'address');
INSERT INTO keywords VALUES (4, 'mosses', 2), (5, 'earth', 3), (6, 'birch', 6);
INSERT INTO paper_keywords VALUES (4, 'author', 1, 4, 'mosses'), (4, 'plus', 1, 5, 'EARTH'),
  (5, 'author', 1, 6, 'Birch'), (5, 'author', 2, 5, 'earth'), (4, 'author', 2, 6, 'birch'),
  (6, 'author', 1, 2, 'moss'), (4, 'plus', 2, 1, 'ACID DRAINAGE');
INSERT INTO cited_authors VALUES (3, 'MOOR AB', 1), (4, 'REED C', 4);
INSERT INTO cited_sources VALUES (4, 'JOURNAL SOIL', 1, 1);
INSERT INTO cited_references (reference_id, cited_author_id, year, cited_source_id, doi,
  reference_key, paper_id, preferred_id) VALUES
  (5, 3, 1999, 4, NULL, 'Moor AB, 1999, JOURNAL SOIL', NULL, 5),
  (6, 4, 2002, 2, NULL, 'Reed C, 2002, MINE WATER', 2, 6);
INSERT INTO citations VALUES (4, 1, 5, 'Moor AB, 1999, JOURNAL SOIL', NULL),
  (4, 2, 6, 'Reed C, 2002, MINE WATER', NULL), (5, 2, 6, 'Reed C, 2002, MINE WATER', NULL),
  (6, 1, 5, 'Moor AB, 1999, JOURNAL SOIL', NULL);
INSERT INTO cited_reference_papers VALUES (5, 4, 2005), (6, 4, 2005), (6, 5, 2006);
INSERT INTO cited_author_papers VALUES (1, 4, 2005), (4, 4, 2005), (4, 5, 2006);
INSERT INTO cited_source_papers VALUES (1, 4, 2005), (2, 4, 2005);
INSERT INTO thesaurus VALUES
  ('author', 5, 2, 'Berg, B', 'Berg, Ben C.', 'built-in', NULL, NULL, NULL),
  ('author', 6, 1, 'Moor, Ann', 'Moor, Anna', 'me', NULL, NULL, NULL),
  ('institution', 4, 1, 'Leeds Univ', 'Univ Leeds', 'me', NULL, NULL, NULL),
  ('country', 4, 1, 'Wales', 'England', 'me', NULL, NULL, NULL),
  ('keyword', 4, 2, 'mosses', 'moss', 'built-in', NULL, NULL, NULL),
  ('keyword', 5, 3, 'earth', 'soil', 'me', NULL, NULL, NULL),
  ('cited_author', 3, 1, 'MOOR AB', 'MOOR A', 'me', NULL, NULL, NULL),
  ('cited_source', 4, 1, 'JOURNAL SOIL', 'J SOIL', 'built-in', NULL, NULL, NULL);
INSERT INTO dropped_items VALUES
  ('author', 7, 'Reed, Carl', 'me', NULL, '2026-01-01T00:00:00Z'),
  ('keyword', 6, 'birch', 'me', 'searched for', '2026-01-01T00:00:00Z'),
  ('institution', 5, 'Coal Board', 'me', NULL, '2026-01-01T00:00:00Z'),
  ('cited_author', 4, 'REED C', 'me', NULL, '2026-01-01T00:00:00Z');
INSERT INTO network_papers VALUES (2, 1, 2, 2002), (2, 1, 3, 2003), (2, 2, 1, 2001),
  (2, 2, 2, 2002), (2, 3, 3, 2003), (1, 1, 1, 2001), (1, 1, 3, 2003), (1, 2, 3, 2003);
INSERT INTO terms VALUES (1, 'mine tailing', 1), (2, 'acid water', 2), (999, 'restoration', 999);
INSERT INTO term_papers VALUES (1, 1, 2001), (1, 2, 2002), (2, 3, 2003), (999, 2, 2002);
INSERT INTO terms VALUES (3, 'mine tailings', 1);
INSERT INTO paper_terms VALUES (1, 1, 'title'), (2, 3, 'title'), (3, 2, 'abstract'),
  (2, 999, 'title'), (6, 1, 'title');
INSERT INTO thesaurus VALUES
  ('term', 3, 1, 'mine tailings', 'mine tailing', 'built-in', NULL, NULL, NULL),
  ('term', 2, 1, 'acid water', 'mine tailing', 'me', NULL, NULL, NULL);
-- Ids that are left out of one kind are counted in others.
INSERT INTO dropped_items VALUES
  ('cited_source', 3, 'THESIS', 'me', NULL, '2026-01-01T00:00:00Z'),
  ('term', 1, 'mine tailing', 'me', NULL, '2026-01-01T00:00:00Z');
INSERT INTO paper_grants VALUES (2, 3, 1, '9', 'Land Fund [9]');
-- Univ Leeds is a part of Mine Inst, and that of Coal Board.
INSERT INTO thesaurus VALUES
  ('institution_parent', 1, 3, 'Univ Leeds', 'Mine Inst', 'me', NULL, NULL, NULL),
  ('institution_parent', 3, 5, 'Mine Inst', 'Coal Board', 'me', NULL, NULL, NULL);
