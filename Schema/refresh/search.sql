-- The full-text index, from the texts of all papers.
INSERT INTO paper_search (paper_search) VALUES ('rebuild');
