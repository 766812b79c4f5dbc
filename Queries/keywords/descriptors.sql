-- Descriptors that the indexers of other databases gave.
--
-- Medical subject headings (MH), organisms (OR), broad terms (BD), concepts (MC), classes of
-- patents and the like, which the Core Collection does not have; no count of keywords has them.
-- Parameters:
--   :tag    TEXT = NULL    the field, e.g. MH; all of them when not given
--   :limit  INTEGER = 10   how many rows; -1 for all
-- Columns:
--   tag         TEXT     the field
--   descriptor  TEXT     folded
--   papers      INTEGER  papers that have it
--   first_year  INTEGER  year of the first of them
-- One row per: field and descriptor, by papers, then field, descriptor.
SELECT
  d.tag,
  d.descriptor,
  count(DISTINCT d.paper_id) AS papers,
  min(p.year) AS first_year
FROM paper_descriptors AS d
JOIN included_papers AS p ON p.paper_id = d.paper_id
WHERE (:tag IS NULL OR d.tag = :tag)
GROUP BY d.tag, d.descriptor
ORDER BY papers DESC, d.tag, d.descriptor
LIMIT coalesce(:limit, 10);
