-- What makes one rule of a query differ from another: a paper without a year, several problems of one
-- kind, options of networks, other analyses with rows of their own, links of authors to addresses.
INSERT INTO papers (paper_id, accession_number, is_included, document_type, language, title,
  times_cited, highly_cited, hot_paper) VALUES
  (10, 'WOS:10', 1, 'Article', 'English', 'Without a year', 3, NULL, 1);
INSERT INTO paper_identifiers VALUES (10, 'wos', 'WOS:10');
UPDATE papers SET highly_cited = 1 WHERE paper_id = 5;
INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
  is_corresponding) VALUES (10, 1, 2, 'Berg, BC', 'Berg, Ben C.', 0);
INSERT INTO citations VALUES (10, 1, 3, '[Anonymous], 1950, THESIS', NULL),
  (10, 2, 3, '[Anonymous], 1950, THESIS, p. 2', NULL);
INSERT INTO paper_keywords VALUES (10, 'author', 1, 2, 'moss');
INSERT INTO authorship_affiliations VALUES (1, 1, 2), (1, 2, 1), (2, 1, 2), (3, 1, 1), (3, 1, 2);
INSERT INTO import_problems VALUES
  (3, 1, 12, 120, 'warning', 'PY', 'a year of ''n.d.'' is no year', 'aaa'),
  (4, 1, 11, 110, 'warning', 'PY', 'a year of ''x'' is no year', 'zzz'),
  (5, 1, 13, 130, 'warning', 'PY', 'a year of ''y'' is no year', 'mmm');
UPDATE networks SET self_adjacency_silhouette = 0.312345678, silhouette_distance = 'link-profile',
  first_year = 2001, last_year = 2006, slice_length = 1, pruning = 'pathfinder', is_weighted = 1
  WHERE network_id = 3;
UPDATE analyses SET parameters = '{"link":"co-occurrence","joint_institutions":false,"links_per_node":0,'
  || '"link_retaining_factor":0.0,"institutions":"as-written","occurrences":[{"look_back_years":3,'
  || '"authors":"a","references":"a","keywords":"a","single_word_author_keywords":0,'
  || '"reprint_addresses":0,"thesaurus":"own","institutions":"members","anonymous":0},'
  || '{"look_back_years":5,"authors":"b","references":"b","keywords":"b",'
  || '"single_word_author_keywords":1,"reprint_addresses":1,"thesaurus":"z","institutions":"parents",'
  || '"anonymous":1}]}'
  WHERE analysis_id = 5;
UPDATE analyses SET parameters = '{"links_per_node":-1,"link_retaining_factor":-1.0}'
  WHERE analysis_id = 6;
UPDATE network_nodes SET count = 2 WHERE network_id > 2 AND node_id > 1;
INSERT INTO analyses VALUES
  (9, 'other growth', 'growth', '{"cuts":[2004],"names":["a","b"]}', '0.1', 'f', 1,
    '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (10, 'other bursts', 'bursts', '{"first_year":2002,"last_year":2005}', '0.1', 'f', 1,
    '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
  (11, 'terms', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z');
INSERT INTO growth_stages VALUES (9, 1, 'a', 2001, 2003, 3, 0.6, NULL), (9, 2, 'b', 2004, 2006, 2, 0.4,
  NULL);
INSERT INTO growth_fits VALUES
  (9, 1, 'annual', 'exponential', '{"first_year":2001,"last_year":2003,"scale":2,"rate":0.3}', 0.5, 1.0,
    3.0, NULL, 1),
  (9, 2, 'annual', 'power', '{"first_year":2004,"last_year":2006,"scale":3,"exponent":0.5}', 0.5, 1.0, 3.0,
    NULL, 1);
INSERT INTO bursts VALUES (10, 'author', 1, 'Moor, Anna', 2001, 2, 9.5, 2001, 2003, 3, 1, 1),
  (10, 'author', 1, 'Moor, Anna', 2001, 2, 7.5, 2005, 2005, 1, 1, 0);
INSERT INTO burst_item_papers VALUES (10, 'author', 1, 1, 2001), (10, 'author', 1, 3, 2003);
-- A network of two kinds, whose items have the ids of others.
INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, node_count, edge_count,
  density) VALUES (7, 11, 'mixed', 'keyword', 'co-occurrence', 2, 1, 1.0);
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year, degree,
  betweenness, cluster) VALUES
  (7, 1, 1, 'keyword', 'acid drainage', 2, 2003, 1, 0.5, NULL),
  (7, 2, 1, 'institution', 'Univ Leeds', 2, 2001, 1, 0.5, NULL);
INSERT INTO network_edges VALUES (7, 1, 2, 1, 1.0, 2003);
INSERT INTO network_papers VALUES (7, 1, 3, 2003), (7, 2, 3, 2003);
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year, degree,
  betweenness, cluster) VALUES (1, 3, 3, 'keyword', 'soil', 1, 2003, 0, 0.75, NULL);
UPDATE analyses SET parameters = '{"cuts":[],"names":[]}' WHERE analysis_id = 4;
UPDATE networks SET harmonic_mean = 0.512345678 WHERE network_id = 3;
UPDATE network_nodes SET betweenness = 0.5 WHERE network_id = 2 AND node_id = 2;
UPDATE network_nodes SET count = 2 WHERE network_id = 2 AND node_id = 3;
INSERT INTO network_papers VALUES (3, 2, 1, 2001);
-- Merges of both origins in each kind, a second hierarchy, and items of one paper.
INSERT INTO states (state_id, name, iso3) VALUES (3, 'Hong Kong', 'HKG');
INSERT INTO countries VALUES (5, 'Hong Kong', 'Hong Kong', 'HK', 'HKG', 3, 'Asia', 3);
INSERT INTO institutions (institution_id, name, name_key, origin, country_id, preferred_id) VALUES
  (6, 'Uni Leeds', 'uni leeds', 'address', 1, 1), (7, 'Scot Board', 'scot board', 'address', 2, 7);
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (5, 2, 'Uni Leeds, Hong Kong', 6, 5, 0, 'first part', 'last part'),
  (5, 3, 'Univ Perth, Scotland', 2, 2, 1, 'first part', 'last part');
INSERT INTO paper_institutions VALUES (5, 2, 6, 'Uni Leeds', 'address'), (5, 3, 2, 'Univ Perth', 'address');
INSERT INTO cited_authors VALUES (5, 'MOOR, A', 1);
INSERT INTO cited_sources VALUES (5, 'ONE PAPER', NULL, 5), (6, 'MINE WATERS', 2, 2);
INSERT INTO cited_references (reference_id, cited_author_id, year, cited_source_id, doi,
  reference_key, paper_id, preferred_id) VALUES
  (7, 5, 1980, 5, NULL, 'MOOR, A, 1980, ONE PAPER', NULL, 7),
  (8, 5, 1981, 6, NULL, 'MOOR, A, 1981, MINE WATERS', NULL, 8),
  (9, 5, 1980, 5, NULL, 'MOOR, A, 1980, ONE PAPER, V1', NULL, 7);
INSERT INTO citations VALUES (1, 1, 7, 'MOOR, A, 1980, ONE PAPER', NULL),
  (1, 2, 8, 'MOOR, A, 1981, MINE WATERS', NULL), (1, 3, 9, 'MOOR, A, 1980, ONE PAPER, V1', NULL);
INSERT INTO cited_reference_papers VALUES (7, 1, 2001), (8, 1, 2001);
INSERT INTO cited_author_papers VALUES (1, 1, 2001);
INSERT INTO cited_source_papers VALUES (5, 1, 2001), (2, 1, 2001);
INSERT INTO thesaurus VALUES
  ('country', 5, 3, 'Hong Kong', 'China', 'built-in', NULL, NULL, NULL),
  ('institution', 6, 1, 'Uni Leeds', 'Univ Leeds', 'built-in', NULL, NULL, NULL),
  ('institution_parent', 2, 7, 'Univ Perth', 'Scot Board', 'me', NULL, NULL, NULL),
  ('cited_author', 5, 1, 'MOOR, A', 'MOOR A', 'built-in', NULL, NULL, NULL),
  ('cited_source', 6, 2, 'MINE WATERS', 'MINE WATER', 'me', NULL, NULL, NULL),
  ('cited_reference', 9, 7, 'MOOR, A, 1980, ONE PAPER, V1', 'MOOR, A, 1980, ONE PAPER', 'built-in', NULL,
    NULL, NULL);
INSERT INTO dropped_items VALUES
  ('cited_reference', 8, 'MOOR, A, 1981, MINE WATERS', 'me', NULL, '2026-01-01T00:00:00Z');
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year, degree,
  betweenness, cluster) VALUES
  (5, 4, 5, 'cited_source', 'ONE PAPER', 1, 2001, 0, 0.0, NULL),
  (6, 4, 7, 'cited_reference', 'MOOR, A, 1980, ONE PAPER', 1, 2001, 0, 0.0, NULL);
-- A paper with nothing but a number, a second one by one author alone, and an assignee.
INSERT INTO papers (paper_id, accession_number, is_included) VALUES (11, 'WOS:11', 0);
INSERT INTO papers (paper_id, accession_number, source_id, is_included, document_type, language,
  publication_year, title, times_cited) VALUES
  (12, 'WOS:12', 2, 1, 'Article', 'English', 2005, 'Alone again', 1);
INSERT INTO paper_identifiers VALUES (11, 'wos', 'WOS:11'), (12, 'wos', 'WOS:12');
INSERT INTO authorships (paper_id, position, author_id, role, name_as_written, full_name_as_written,
  is_corresponding) VALUES (12, 1, 2, 'author', 'Berg, BC', 'Berg, Ben C.', 0),
  (1, 3, 4, 'assignee', 'Moor, A', 'Moor, Anna', 0);
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (10, 1, 'Univ Leeds, England', 1, 1, 1, 'first part', 'last part');
INSERT INTO terms VALUES (8, 'moss carpet', 8);
INSERT INTO term_papers VALUES (8, 1, 2001);
UPDATE network_nodes SET betweenness = 0.3 WHERE network_id = 1 AND node_id = 2;
INSERT INTO authorships (paper_id, position, author_id, role, name_as_written, full_name_as_written,
  is_corresponding) VALUES (5, 1, 4, 'assignee', 'Moor, A', 'Moor, Anna', 0);
INSERT INTO paper_grants VALUES (6, 1, 2, '10', 'Water Fund [10]');
INSERT INTO authors (author_id, name, full_name, name_key, abbreviated_key, preferred_id) VALUES
  (8, 'Lone, D', 'Lone, Dora', 'LONE DORA', 'LONE D', 8);
INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
  is_corresponding, identity_rule) VALUES (2, 3, 8, 'Lone, D', 'Lone, Dora', 0, 'none');
INSERT INTO cited_references (reference_id, cited_author_id, year, cited_source_id, doi,
  reference_key, paper_id, preferred_id) VALUES
  (10, 1, 2005, 1, NULL, 'MOOR A, 2005, J SOIL', NULL, 10);
INSERT INTO citations VALUES (12, 1, 10, 'MOOR A, 2005, J SOIL', NULL);
INSERT INTO cited_reference_papers VALUES (10, 12, 2005);
INSERT INTO cited_author_papers VALUES (1, 12, 2005);
INSERT INTO cited_source_papers VALUES (1, 12, 2005);
INSERT INTO paper_keywords VALUES (4, 'plus', 3, 4, 'MOSSES');
INSERT INTO countries VALUES (6, 'High Seas', 'High Seas', NULL, NULL, NULL, NULL, 6);
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (12, 1, 'Ship, High Seas', NULL, 6, 0, 'none', 'last part'),
  (5, 4, 'Univ Leeds, England', 1, 1, 1, 'first part', 'last part');
INSERT INTO papers (paper_id, accession_number, is_included, document_type, language,
  publication_year, title) VALUES (13, 'WOS:13', 1, 'Letter', 'English', 2005, 'Nobody at all');
INSERT INTO paper_identifiers VALUES (13, 'wos', 'WOS:13');
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (3, 4, 'Univ Perth, Scotland', 2, 2, 0, 'first part', 'last part');
INSERT INTO paper_institutions VALUES (3, 4, 2, 'Univ Perth', 'address');
INSERT INTO paper_keywords VALUES (12, 'plus', 1, 3, 'SOIL');
-- A network that links institutions of one paper even where they did not work together.
INSERT INTO analyses VALUES (12, 'joint', 'network', '{"joint_institutions":true}', '0.1', 'f', 1,
  '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z');
INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, node_count, edge_count,
  density) VALUES (8, 12, 'joint', 'institution', 'co-occurrence', 2, 1, 1.0);
INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year, degree,
  betweenness, cluster) VALUES
  (8, 1, 1, 'institution', 'Univ Leeds', 2, 2001, 1, 0.0, NULL),
  (8, 2, 3, 'institution', 'Mine Inst', 2, 2002, 1, 0.0, NULL);
INSERT INTO network_edges VALUES (8, 1, 2, 1, 1.0, 2003);
INSERT INTO network_papers VALUES (8, 1, 3, 2003), (8, 2, 3, 2003);
