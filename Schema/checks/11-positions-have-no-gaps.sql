-- Positions count from 1 without a gap.
--
-- A row is a list of a paper that begins after 1 or lacks a number.
SELECT 'authorships' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM authorships
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'affiliations' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM affiliations
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'paper_institutions' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM paper_institutions
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'citations' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM citations
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'paper_grants' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM paper_grants
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'editors' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM editors
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'conferences' AS list, paper_id, '' AS part, count(*) AS entries, max(position) AS last
FROM conferences
GROUP BY paper_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'paper_keywords' AS list, paper_id, kind AS part, count(*) AS entries, max(position) AS last
FROM paper_keywords
GROUP BY paper_id, kind
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'paper_fields' AS list, paper_id, tag AS part, count(*) AS entries, max(position) AS last
FROM paper_fields
GROUP BY paper_id, tag
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'paper_categories', s.paper_id, c.kind, count(*), max(s.position)
FROM paper_categories AS s
JOIN categories AS c ON c.category_id = s.category_id
GROUP BY s.paper_id, c.kind
HAVING min(s.position) <> 1 OR max(s.position) <> count(*)
ORDER BY 1, 2, 3;
