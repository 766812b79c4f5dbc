-- Their authors, institutions, countries and funders.
INSERT INTO states (state_id, name, iso3) VALUES (1, 'United Kingdom', 'GBR'), (2, 'China', 'CHN');
INSERT INTO countries VALUES
  (1, 'England', 'England', 'GB', 'GBR', 1, 'Europe', 1),
  (2, 'Scotland', 'Scotland', 'GB', 'GBR', 1, 'Europe', 2),
  (3, 'China', 'Peoples R China', 'CN', 'CHN', 2, 'Asia', 3);
INSERT INTO authors (author_id, name, full_name, name_key, abbreviated_key, preferred_id) VALUES
  (1, 'Moor, A', 'Moor, Anna', 'MOOR ANNA', 'MOOR A', 1),
  (2, 'Berg, B. C.', 'Berg, Ben C.', 'BERG BEN C', 'BERG BC', 2),
  (3, 'Moor, A', NULL, 'MOOR A', 'MOOR A', 3);
INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
  is_corresponding) VALUES
  (1, 1, 1, 'Moor, A', 'Moor, Anna', 1), (1, 2, 2, 'Berg, B. C.', 'Berg, Ben C.', 0),
  (2, 1, 2, 'Berg, BC', 'Berg, Ben C.', 1), (3, 1, 1, 'Moor, A', 'Moor, Anna', 0),
  (3, 2, 2, 'Berg, BC', 'Berg, Ben C.', 1), (4, 1, 3, 'Moor, A', NULL, 0),
  (6, 1, 3, 'Moor, A', NULL, 0);
INSERT INTO institutions (institution_id, name, name_key, origin, country_id, preferred_id)
  VALUES (1, 'Univ Leeds', 'univ leeds', 'address', 1, 1), (2, 'Univ Perth', 'univ perth', 'address', 2, 2),
  (3, 'Mine Inst', 'mine inst', 'address', 3, 3);
INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
  is_reprint, rule, country_rule) VALUES
  (1, 1, 'Univ Leeds, England', 1, 1, 0, 'first part', 'last part'),
  (1, 2, 'Univ Perth, Scotland', 2, 2, 0, 'first part', 'last part'),
  (1, 3, 'Univ Leeds, England', 1, 1, 1, 'first part', 'last part'),
  (2, 1, 'Mine Inst, Peoples R China', 3, 3, 0, 'first part', 'last part'),
  (2, 2, 'Mine Inst, Peoples R China', 3, 3, 1, 'first part', 'last part'),
  (3, 1, 'Mine Inst, Peoples R China', 3, 3, 0, 'first part', 'last part'),
  (3, 2, 'Univ Leeds, England', 1, 1, 0, 'first part', 'last part'),
  (5, 1, 'Nowhere', NULL, NULL, 0, 'none', 'none');
INSERT INTO paper_institutions VALUES (1, 1, 1, 'Univ Leeds', 'address'),
  (1, 2, 2, 'Univ Perth', 'address'), (2, 1, 3, 'Mine Inst', 'address'), (3, 1, 3, 'Mine Inst', 'address'),
  (3, 2, 1, 'Univ Leeds', 'address');
INSERT INTO funders VALUES (1, 'Land Fund'), (2, 'Water Fund');
INSERT INTO paper_grants VALUES (1, 1, 1, '7', 'Land Fund [7]'), (2, 1, 1, '8', 'Land Fund [8]'),
  (2, 2, 2, NULL, 'Water Fund');
