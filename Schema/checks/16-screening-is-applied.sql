-- A paper is included unless its last screening decision excludes it.
--
-- A row is a paper whose is_included is not what its decisions say.
WITH last_decisions AS (
  SELECT paper_id, decision, max(decision_id) AS decision_id
  FROM screening_decisions
  GROUP BY paper_id
)
SELECT p.paper_id, p.accession_number, p.is_included, d.decision
FROM papers AS p
LEFT JOIN last_decisions AS d ON d.paper_id = p.paper_id
WHERE p.is_included <> coalesce(d.decision = 'include', 1)
ORDER BY p.paper_id;
