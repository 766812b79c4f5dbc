-- Papers of names that several people have, and what showed whose they are.
--
-- A name with several ORCIDs is several authors. A paper of such a name without an ORCID goes to
-- the one with whom it shares a ResearcherID, an e-mail address, an institution or co-authors; when
-- that fits none or several of them, it is left to a row of that name without identifier. These are
-- the rows with the rule 'none'; 'bibliolite thesaurus DATABASE split author FILE' says whose they
-- are.
-- Parameters:
--   :rule   TEXT = 'none'   one of: none, ORCID, ResearcherID, e-mail, institution, co-authors,
--                           institution and co-authors, split, all
--   :limit  INTEGER = -1    how many rows; -1 for all
-- Columns:
--   author            TEXT     the name
--   orcid             TEXT     of the author whose paper it is taken for; NULL when that is not
--                              known
--   rule              TEXT     what showed it
--   people            INTEGER  authors of that name, those without identifier among them
--   accession_number  TEXT     UT of the paper
--   year              INTEGER  its year
--   title             TEXT     its title
-- One row per: paper and author, by name, then ORCID, year, accession number.
WITH
  people AS (
    SELECT name_key, count(*) AS people FROM authors GROUP BY name_key HAVING count(*) > 1
  )
SELECT
  coalesce(a.full_name, a.name) AS author,
  a.orcid,
  s.identity_rule AS rule,
  n.people,
  p.accession_number,
  p.year,
  p.title
FROM authorships AS s
JOIN authors AS a ON a.author_id = s.author_id
JOIN people AS n ON n.name_key = a.name_key
JOIN papers AS p ON p.paper_id = s.paper_id
WHERE s.identity_rule IS NOT NULL
  AND (coalesce(:rule, 'none') = 'all' OR s.identity_rule = coalesce(:rule, 'none'))
ORDER BY
  a.name_key, a.orcid, p.year, p.accession_number, coalesce(a.full_name, a.name), p.title,
  p.paper_id, s.position
LIMIT coalesce(:limit, -1);
