-- term_papers from paper_terms: the terms of included papers, merges applied.
DELETE FROM term_papers;
INSERT INTO term_papers (item_id, paper_id, year)
SELECT DISTINCT t.preferred_id, s.paper_id, p.year
FROM paper_terms AS s
JOIN terms AS t ON t.term_id = s.term_id
JOIN papers AS p ON p.paper_id = s.paper_id
WHERE p.is_included = 1
ORDER BY t.preferred_id, s.paper_id;
