-- A name of two people, and an ORCID of two authors of one paper.
INSERT INTO authors
  (author_id, name, full_name, name_key, abbreviated_key, orcid, preferred_id, division) VALUES
  (4, 'Moor, A', 'Moor, Anna', 'MOOR ANNA', 'MOOR A', '0000-0002-1825-0097', 4, '0000-0002-1825-0097');
UPDATE authorships SET identity_rule = 'none' WHERE author_id = 1;
UPDATE authorships SET orcid = '0000-0002-1694-233X' WHERE paper_id = 1;
