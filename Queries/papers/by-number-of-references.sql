-- Papers by number of cited references.
--
-- The lines of the reference list in the record, in classes of equal width. Classes that no paper
-- is in are left out.
-- Parameters:
--   :width  INTEGER = 10   numbers in a class
-- Columns:
--   from_references   INTEGER  smallest number of the class
--   to_references     INTEGER  largest number of the class
--   papers            INTEGER  papers with so many references
--   share             REAL     of all papers, 0 to 1
--   cumulative_share  REAL     of papers with so many or fewer, 0 to 1
--   mean_times_cited  REAL     of the papers that state it
-- One row per: class of numbers.
WITH
  width AS (
    SELECT max(coalesce(:width, 10), 1) AS width
  ),
  lists AS (
    SELECT
      p.times_cited,
      (SELECT count(*) FROM citations AS c WHERE c.paper_id = p.paper_id) AS references_listed
    FROM included_papers AS p
  ),
  classes AS (
    SELECT l.references_listed / w.width * w.width AS from_references, w.width, l.times_cited
    FROM lists AS l
    CROSS JOIN width AS w
  )
SELECT
  from_references,
  from_references + width - 1 AS to_references,
  count(*) AS papers,
  round(1.0 * count(*) / sum(count(*)) OVER (), 4) AS share,
  round(1.0 * sum(count(*)) OVER (ORDER BY from_references) / sum(count(*)) OVER (), 4)
    AS cumulative_share,
  round(avg(times_cited), 2) AS mean_times_cited
FROM classes
GROUP BY from_references, width
ORDER BY from_references;
