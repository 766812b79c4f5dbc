-- An author named in a reprint address is a corresponding author.
--
-- A row is a reprint address of an author of whom the record says nothing of that kind.
SELECT l.paper_id, l.author_position, l.affiliation_position
FROM authorship_affiliations AS l
JOIN affiliations AS f ON f.paper_id = l.paper_id AND f.position = l.affiliation_position
JOIN authorships AS s ON s.paper_id = l.paper_id AND s.position = l.author_position
WHERE f.is_reprint = 1 AND f.authors_as_written IS NOT NULL AND s.is_corresponding = 0
ORDER BY l.paper_id, l.author_position;
