-- Ages of cited references.
--
-- Age: year of the citing paper less year of publication of the cited work. A citing paper counts
-- once for each work. Works that seem to be up to two years younger than the paper have negative
-- ages; other years after the paper's, and those before 1500, are misprints and no ages.
-- Columns:
--   age               INTEGER  years
--   citations         INTEGER  papers and works of that age that they cite
--   share             REAL     of all with a known age, 0 to 1
--   cumulative_share  REAL     of those of this age or younger, 0 to 1
-- One row per: age.
WITH
  counted AS (
    SELECT o.year - o.item_year AS age, count(*) AS citations
    FROM cited_reference_occurrences AS o
    WHERE o.year IS NOT NULL AND o.item_year IS NOT NULL
    GROUP BY o.year - o.item_year
  )
SELECT
  age,
  citations,
  round(1.0 * citations / sum(citations) OVER (), 4) AS share,
  round(1.0 * sum(citations) OVER (ORDER BY age) / sum(citations) OVER (), 4) AS cumulative_share
FROM counted
ORDER BY age;
