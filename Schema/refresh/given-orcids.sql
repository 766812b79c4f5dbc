-- temp.given_orcids: which authorships have an ORCID that tells whose they are. Where a record gives one
-- ORCID to two of its authors, it is wrong for one of them, and tells nothing there. temp.shared_orcids:
-- these ORCIDs, by which no authors are merged.
DROP TABLE IF EXISTS temp.given_orcids;
DROP TABLE IF EXISTS temp.shared_orcids;
CREATE TEMP TABLE given_orcids (
  paper_id  INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  orcid     TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) WITHOUT ROWID;
INSERT INTO given_orcids (paper_id, position, orcid)
  SELECT paper_id, position, orcid FROM authorships WHERE orcid IS NOT NULL;
CREATE TEMP TABLE shared_orcids AS
  SELECT paper_id, orcid FROM given_orcids GROUP BY paper_id, orcid HAVING count(*) > 1;
DELETE FROM given_orcids
WHERE (paper_id, orcid) IN (SELECT paper_id, orcid FROM shared_orcids);
