-- Cited works that are written in several ways.
--
-- Each way is a row of cited_references that counts as the one named here; 'bibliolite thesaurus'
-- undoes a wrong merge.
-- Parameters:
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   work       TEXT     the way that all count as
--   variant    TEXT     a way of writing it, the preferred one among them
--   citations  INTEGER  lines of reference lists that write it so
--   variants   INTEGER  ways of writing the work
--   rule       TEXT     why it counts as the work; NULL for the preferred way
--   doi        TEXT     of this way, lower case
-- One row per: work and way of writing it, by ways, then work, citations, way.
WITH
  merged AS (
    SELECT DISTINCT preferred_id FROM cited_references WHERE preferred_id <> reference_id
  ),
  ways AS (
    SELECT r.reference_id, r.preferred_id, r.reference_key, r.doi
    FROM merged AS m
    JOIN cited_references AS r ON r.preferred_id = m.preferred_id
    WHERE r.preferred_id <> r.reference_id
    UNION ALL
    SELECT r.reference_id, r.preferred_id, r.reference_key, r.doi
    FROM merged AS m
    JOIN cited_references AS r ON r.reference_id = m.preferred_id
  ),
  counted AS (
    SELECT
      w.reference_id,
      w.preferred_id,
      w.reference_key,
      w.doi,
      count(*) OVER (PARTITION BY w.preferred_id) AS variants
    FROM ways AS w
  )
SELECT
  p.reference_key AS work,
  c.reference_key AS variant,
  (SELECT count(*) FROM citations AS l WHERE l.reference_id = c.reference_id) AS citations,
  c.variants,
  (SELECT min(l.match_rule) FROM citations AS l WHERE l.reference_id = c.reference_id) AS rule,
  c.doi
FROM counted AS c
JOIN cited_references AS p ON p.reference_id = c.preferred_id
ORDER BY c.variants DESC, work, citations DESC, variant
LIMIT coalesce(:limit, 10);
