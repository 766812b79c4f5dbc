-- Three excluded papers for the views of whole records: 7 has every column and two of each list; 8 as
-- well, and each of its fields stands in paper_fields with two values; of 9 every field is another one's.
INSERT INTO source_variants VALUES
  (1, 1, 'Journal of Soil', 'J SOIL', 'J. Soil', '1111-1119', '1111-1127', '9780000000002', 'Press',
    'Leeds', '1 Mine Rd, Leeds', 'Soil Series'),
  (2, 2, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
UPDATE papers SET source_variant_id = 2 WHERE paper_id = 4;
INSERT INTO papers (paper_id, accession_number, source_id, source_variant_id, is_included,
  document_type, publication_type, language, publication_year, publication_date,
  publication_date_as_written, early_access_date, early_access_date_as_written, volume, issue,
  special_issue, first_page, last_page, article_number, page_count, doi, pubmed_id, times_cited,
  times_cited_all_databases, usage_180_days, usage_since_2013, cited_reference_count, open_access,
  highly_cited, hot_paper, title, abstract)
  SELECT p.column1, 'WOS:' || p.column1, 1, 1, 0, 'Review', 'J', 'French', 1998, '1998-05', 'MAY',
    '1997-12', 'DEC 1997', '7', '2', 'S1', '11', '19', 'e7', 9, '10.1/' || p.column1,
    '700' || p.column1, 5, 6, 1, 3, 2, 'green', p.column1 = 7, p.column1 = 8,
    'Whole record ' || p.column1, 'An abstract.'
  FROM (VALUES (7), (8), (9)) AS p;
INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
  is_corresponding)
  SELECT p.column1, n.column1, n.column1, n.column2, n.column3, 0
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, 'Berg, B', 'Berg, Ben'), (1, 'Moor, A', 'Moor, Anna'),
    (3, '', NULL)) AS n;
INSERT INTO authorships (paper_id, position, author_id, role, name_as_written,
  full_name_as_written, is_corresponding) VALUES (7, 4, 7, 'book author', 'Reed, C', 'Reed, Carl', 0);
INSERT INTO affiliations (paper_id, position, authors_as_written, address_as_written, is_reprint,
  rule, country_rule)
  SELECT p.column1, n.column1, n.column2, n.column3, n.column4, 'none', 'none'
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, NULL, 'Uni B', 0), (1, 'Moor, Anna', 'Uni A', 0),
    (3, 'Berg, Ben', 'Uni C', 1)) AS n;
INSERT INTO citations (paper_id, position, reference_id, as_written)
  SELECT p.column1, n.column1, n.column1, n.column2
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, 'Second, 1990'), (1, 'First, 1991')) AS n;
INSERT INTO conferences
  SELECT p.column1, n.column1, n.column2 || ' Congress', n.column2 || ' day', n.column2 || ' town',
    n.column2 || ' sponsor', n.column2 || ' host'
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, 'second'), (1, 'first')) AS n;
INSERT INTO conferences VALUES (4, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO editors
  SELECT p.column1, n.column1, n.column2
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, 'Zeta, Z'), (1, 'Alpha, A')) AS n;
INSERT INTO paper_keywords
  SELECT p.column1, n.column1, n.column2, n.column3, n.column4
  FROM (VALUES (7), (8), (9)) AS p, (VALUES ('author', 2, 2, 'Moss'), ('author', 1, 3, 'Soil'),
    ('plus', 2, 1, 'ACID'), ('plus', 1, 3, 'SOIL')) AS n;
INSERT INTO paper_institutions
  SELECT p.column1, n.column1, n.column1, n.column2, n.column3
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (2, 'Univ Perth', 'organisation'), (1, 'Univ Leeds', 'organisation'),
    (3, 'Mine Inst', 'address')) AS n;
INSERT INTO categories VALUES (4, 'Mining', 'research_area'), (5, 'Water', 'wos');
INSERT INTO paper_categories
  SELECT p.column1, n.column1, n.column2
  FROM (VALUES (7), (8), (9)) AS p, (VALUES (1, 2), (5, 1), (3, 2), (4, 1)) AS n;
INSERT INTO paper_fields
  SELECT 8, t.column1, n.column1, 'wos', t.column1 || ' as written, ' || n.column1
  FROM (VALUES ('PT'), ('AU'), ('AF'), ('TI'), ('SO'), ('LA'), ('DT'), ('CT'), ('CY'), ('CL'),
    ('SP'), ('HO'), ('DE'), ('ID'), ('AB'), ('C1'), ('C3'), ('RP'), ('EM'), ('RI'), ('OI'), ('BE'),
    ('FU'), ('FX'), ('CR'), ('NR'), ('TC'), ('Z9'), ('U1'), ('U2'), ('PU'), ('PI'), ('PA'), ('SN'),
    ('EI'), ('BN'), ('J9'), ('JI'), ('PD'), ('PY'), ('VL'), ('IS'), ('SI'), ('SE'), ('BP'), ('EP'),
    ('AR'), ('DI'), ('EA'), ('PG'), ('WC'), ('SC'), ('GA'), ('UT'), ('PM'), ('OA'), ('HC'), ('HP'),
    ('D2'), ('WE'),
    ('DA')) AS t, (VALUES (2), (1)) AS n;
INSERT INTO field_origins
  SELECT 9, t.column1, 'wos', 'X1'
  FROM (VALUES ('AU'), ('AF'), ('TI'), ('SO'), ('DE'), ('AB'), ('PY'), ('BP'), ('EP'), ('PM')) AS t;
-- A field of 7 that neither a column nor a view has.
INSERT INTO paper_fields VALUES (7, 'ZZ', 1, 'wos', 'no tag');
INSERT INTO field_origins VALUES (7, 'ZZ', 'wos', 'X1');
