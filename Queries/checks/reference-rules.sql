-- How cited references were merged, and matched to papers of this database.
--
-- The view reference_resolution shows each reference.
-- Columns:
--   looked_for  TEXT     work: another way of writing it; paper: the paper that it is
--   rule        TEXT     by what it was found; NULL when not
--   citations   INTEGER  lines of reference lists of included papers
--   share       REAL     of all these lines, 0 to 1
-- One row per: what was looked for and rule, by citations, then rule.
WITH
  line_counts AS (
    SELECT c.reference_id, c.match_rule, count(*) AS citations
    FROM citations AS c
    JOIN included_papers AS p ON p.paper_id = c.paper_id
    GROUP BY c.reference_id, c.match_rule
  ),
  looked AS (
    SELECT 'work' AS looked_for, match_rule AS rule, citations FROM line_counts
    UNION ALL
    SELECT 'paper', r.paper_rule, n.citations
    FROM line_counts AS n
    JOIN cited_references AS r ON r.reference_id = n.reference_id
  )
SELECT
  looked_for,
  rule,
  sum(citations) AS citations,
  round(1.0 * sum(citations) / sum(sum(citations)) OVER (PARTITION BY looked_for), 4) AS share
FROM looked
GROUP BY looked_for, rule
ORDER BY looked_for DESC, citations DESC, rule;
