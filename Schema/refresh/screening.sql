-- papers.is_included from the last decision on each paper; no decision means included.
UPDATE papers SET is_included = coalesce((
    SELECT d.decision = 'include' FROM screening_decisions AS d
    WHERE d.paper_id = papers.paper_id ORDER BY d.decision_id DESC LIMIT 1
  ), 1)
WHERE is_included <> coalesce((
    SELECT d.decision = 'include' FROM screening_decisions AS d
    WHERE d.paper_id = papers.paper_id ORDER BY d.decision_id DESC LIMIT 1
  ), 1);
