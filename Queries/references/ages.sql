-- Ages of cited references.
--
-- Age: year of the citing paper less year of publication of the cited work. A citing paper counts
-- once for each work. Works that seem to be younger than the paper have negative ages.
-- Columns:
--   age               INTEGER  years
--   citations         INTEGER  papers and works of that age that they cite
--   share             REAL     of all with a known age, 0 to 1
--   cumulative_share  REAL     of those of this age or younger, 0 to 1
-- One row per: age.
WITH
  counted AS (
    SELECT o.year - r.year AS age, count(*) AS citations
    FROM cited_reference_papers AS o
    JOIN cited_references AS r ON r.reference_id = o.item_id
    WHERE o.year IS NOT NULL AND r.year IS NOT NULL
    GROUP BY o.year - r.year
  )
SELECT
  age,
  citations,
  round(1.0 * citations / sum(citations) OVER (), 4) AS share,
  round(1.0 * sum(citations) OVER (ORDER BY age) / sum(citations) OVER (), 4) AS cumulative_share
FROM counted
ORDER BY age;
