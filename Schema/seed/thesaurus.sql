-- Merges that come with the program: two names of one country. Deleting a row undoes it, and an
-- analysis can be run without rows of this origin. A state that ended (USSR, Yugoslavia, the
-- German Democratic Republic) is merged with none of its successors.
INSERT INTO thesaurus
  (kind, variant_id, preferred_id, variant, preferred, origin, reason, decided_at)
VALUES
  ('country', 39, 170, 'Burma', 'Myanmar', 'built-in', 'renamed in 1989', '2026-11-23'),
  ('country', 41, 22, 'Byelarus', 'Belarus', 'built-in', 'spelling before 1992', '2026-11-23'),
  ('country', 42, 22, 'Byelorussia', 'Belarus', 'built-in', 'name before 1991', '2026-11-23'),
  ('country', 47, 43, 'Cape Verde', 'Cabo Verde', 'built-in', 'renamed in 2013', '2026-11-23'),
  ('country', 50, 239, 'Ceylon', 'Sri Lanka', 'built-in', 'renamed in 1972', '2026-11-23'),
  ('country', 66, 67, 'Czech Republic', 'Czechia', 'built-in', 'short name since 2016', '2026-11-23'),
  ('country', 69, 25, 'Dahomey', 'Benin', 'built-in', 'renamed in 1975', '2026-11-23'),
  ('country', 75, 76, 'East Germany', 'Ger Dem Rep', 'built-in', 'the same state', '2026-11-23'),
  ('country', 77, 251, 'East Timor', 'Timor-Leste', 'built-in', 'renamed in 2002', '2026-11-23'),
  ('country', 129, 44, 'Kampuchea', 'Cambodia', 'built-in', 'renamed in 1989', '2026-11-23'),
  ('country', 132, 136, 'Kirghizia', 'Kyrgyzstan', 'built-in', 'renamed in 1991', '2026-11-23'),
  ('country', 147, 184, 'Macedonia', 'North Macedonia', 'built-in', 'renamed in 2019', '2026-11-23'),
  ('country', 161, 162, 'Moldavia', 'Moldova', 'built-in', 'renamed in 1991', '2026-11-23'),
  ('country', 164, 165, 'Mongol Peo Rep', 'Mongolia', 'built-in', 'renamed in 1992', '2026-11-23'),
  ('country', 205, 287, 'Rhodesia', 'Zimbabwe', 'built-in', 'renamed in 1980', '2026-11-23'),
  ('country', 243, 85, 'Swaziland', 'Eswatini', 'built-in', 'renamed in 2018', '2026-11-23'),
  ('country', 258, 259, 'Turkey', 'Turkiye', 'built-in', 'renamed in 2022', '2026-11-23'),
  ('country', 268, 38, 'Upper Volta', 'Burkina Faso', 'built-in', 'renamed in 1984', '2026-11-23'),
  ('country', 280, 279, 'West Germany', 'Fed Rep Ger', 'built-in', 'the same state', '2026-11-23'),
  ('country', 282, 216, 'Western Samoa', 'Samoa', 'built-in', 'renamed in 1997', '2026-11-23'),
  ('country', 285, 74, 'Zaire', 'DEM REP CONGO', 'built-in', 'renamed in 1997', '2026-11-23'),
  ('country', 288, 148, 'Malagasy Republ', 'Madagascar', 'built-in', 'renamed in 1975', '2026-11-28'),
  ('country', 290, 232, 'Bophuthatswana', 'South Africa', 'built-in', 'a part of it, recognised by no other state', '2026-11-28'),
  ('country', 291, 232, 'Ciskei', 'South Africa', 'built-in', 'a part of it, recognised by no other state', '2026-11-28'),
  ('country', 292, 232, 'Transkei', 'South Africa', 'built-in', 'a part of it, recognised by no other state', '2026-11-28'),
  ('country', 293, 232, 'Venda', 'South Africa', 'built-in', 'a part of it, recognised by no other state', '2026-11-28'),
  ('country', 299, 133, 'Gilbert Islands', 'Kiribati', 'built-in', 'renamed in 1979', '2026-11-28'),
  ('country', 300, 273, 'New Hebrides', 'Vanuatu', 'built-in', 'renamed in 1980', '2026-11-28'),
  ('country', 301, 24, 'Brit Honduras', 'Belize', 'built-in', 'renamed in 1973', '2026-11-28'),
  ('country', 302, 191, 'Belau', 'Palau', 'built-in', 'spelling before 1994', '2026-11-28'),
  ('country', 303, 248, 'Tadzhikistan', 'Tajikistan', 'built-in', 'spelling before 1991', '2026-11-28'),
  ('country', 304, 260, 'Turkmenia', 'Turkmenistan', 'built-in', 'renamed in 1991', '2026-11-28'),
  ('country', 305, 171, 'South West Africa', 'Namibia', 'built-in', 'renamed in 1968', '2026-11-28');
