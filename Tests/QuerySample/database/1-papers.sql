-- Six papers of 2001–2006, none of them of 2004; the sixth is excluded.
INSERT INTO searches VALUES (1, 'Web of Science', 'TS=mine', 'SCI', '2020-01-01', 9, NULL);
INSERT INTO imports VALUES
  (1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z', '0.1', 'import', 'done');
INSERT INTO import_files VALUES
  (1, 1, 'a.txt', 'aa', 900, 'wos', 'wos-plain', 'UTF-8', 8, 6, 1, 1, 2);
INSERT INTO import_problems VALUES
  (1, 1, 7, 70, 'warning', 'PY', 'not a year', 'n.d.'),
  (2, 1, 90, 800, 'error', NULL, 'no fields', NULL);
INSERT INTO sources (source_id, title, abbreviation_29, title_key, preferred_id) VALUES
  (1, 'JOURNAL OF SOIL', 'J SOIL', 'journal of soil', 1),
  (2, 'MINE WATER', 'MINE WATER', 'mine water', 2);
INSERT INTO papers (paper_id, accession_number, source_id, is_included, document_type,
  language, publication_year, doi, times_cited, usage_180_days, usage_since_2013,
  open_access, highly_cited, title, abstract) VALUES
  (1, 'WOS:1', 1, 1, 'Article', 'English', 2001, '10.1/a', 10, 1, 4, NULL, 1, 'Moss on tailings', 'x'),
  (2, 'WOS:2', 1, 1, 'Article', 'English', 2002, '10.1/b', 3, 1, 4, 'gold', 0, 'Restoration of soil', 'x'),
  (3, 'WOS:3', 2, 1, 'Review', 'German', 2003, NULL, 3, 0, 9, NULL, 0, 'Acid drainage', 'x'),
  (4, 'WOS:4', 2, 1, 'Article', 'English', 2005, '10.1/d', NULL, NULL, NULL, 'gold', 0, 'Restoration ecology', 'x'),
  (5, 'WOS:5', 1, 1, 'Article', 'English', 2006, NULL, 0, 2, 2, NULL, 0, 'Birch', 'x'),
  (6, 'WOS:6', 1, 0, 'Editorial', 'English', 1990, NULL, 99, 9, 9, NULL, 1, 'Excluded', 'x');
-- Its only author is '[Anonymous]'.
UPDATE papers SET is_anonymous = 1 WHERE paper_id = 5;
INSERT INTO record_origins VALUES
  (1, 1, 0, 9, 1, 'new', NULL, NULL, 9), (1, 10, 10, 9, 1, 'duplicate', NULL, NULL, 9),
  (1, 20, 20, 9, 2, 'new', NULL, NULL, 9), (1, 30, 30, 9, NULL, 'rejected', NULL, NULL, 9);
INSERT INTO record_variants VALUES (1, 1, 'TI', 1, 'MOSS ON TAILINGS');
INSERT INTO possible_duplicates VALUES (2, 4, 'equal title', 0.5);
INSERT INTO screening_decisions VALUES
  (1, 6, 'title', 'exclude', 'an editorial', 'me', '2020-01-02T00:00:00Z');
INSERT INTO categories VALUES (1, 'Ecology', 'wos'), (2, 'Soil Science', 'wos'),
  (3, 'Agriculture', 'research_area');
INSERT INTO paper_categories VALUES (1, 1, 1), (2, 1, 1), (2, 2, 2), (2, 3, 1), (3, 2, 1);
INSERT INTO paper_search (paper_search) VALUES ('rebuild');
