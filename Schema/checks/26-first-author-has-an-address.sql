-- A paper with addresses has one of its first author, unless they are all another author's.
--
-- A row is a paper none of whose addresses, of which one is nobody's in particular, counts as the first
-- author's.
SELECT r.paper_id
FROM affiliation_roles AS r
JOIN affiliations AS f ON f.paper_id = r.paper_id AND f.position = r.position
WHERE f.is_reprint = 0
GROUP BY r.paper_id
HAVING sum(r.is_first) = 0 AND sum(f.authors_as_written IS NULL) = count(*)
ORDER BY r.paper_id;
