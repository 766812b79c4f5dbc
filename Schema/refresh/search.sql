-- The full-text index, from the texts of all papers, some 64 MB of it at a time: fewer parts to merge.
INSERT INTO paper_search (paper_search, rank) VALUES ('hashsize', 67108864);
INSERT INTO paper_search (paper_search) VALUES ('rebuild');
