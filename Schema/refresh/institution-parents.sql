-- Umbrella organisations, found from C3, which lists them beside their members; and what follows
-- from them: whose addresses they have, and the institutions of each paper with members or parents
-- alone.
--
-- C3 lists the organisations of an address one after the other, an umbrella before its members. So
-- a parent is in C3 whenever its member is, always before it, and mostly no address names it. What
-- led to these rules, and how they do on real records: docs/decisions/institution-parents.md.
DELETE FROM institution_parents;
DELETE FROM institution_ancestors;
DELETE FROM institution_addresses;
DELETE FROM institution_forms;

-- One row per paper and organisation of C3, with the thesaurus applied.
DROP TABLE IF EXISTS temp.organisations;
CREATE TEMP TABLE organisations (
  paper_id     INTEGER NOT NULL,
  item_id      INTEGER NOT NULL,
  place        INTEGER NOT NULL,   -- in C3
  is_named     INTEGER NOT NULL,   -- whether an address names it
  others_named INTEGER NOT NULL DEFAULT 0,   -- other organisations of the paper that addresses name
  is_small     INTEGER NOT NULL DEFAULT 1,   -- a paper of at most 60 organisations
  is_clear     INTEGER NOT NULL DEFAULT 1,   -- a paper whose addresses all name organisations of C3
  rank         INTEGER NOT NULL DEFAULT 0,   -- how many that are named stand before it in C3
  PRIMARY KEY (paper_id, item_id)
) WITHOUT ROWID;
INSERT INTO temp.organisations (paper_id, item_id, place, is_named)
SELECT
  s.paper_id,
  w.preferred_id,
  min(s.position),
  max(EXISTS (
    SELECT 1 FROM affiliations AS f
    JOIN affiliation_institutions AS a ON a.paper_id = f.paper_id AND a.position = f.position
    WHERE f.paper_id = s.paper_id AND a.institution_id = s.institution_id
  ))
FROM paper_institutions AS s
JOIN institutions AS w ON w.institution_id = s.institution_id
WHERE s.origin = 'organisation'
GROUP BY s.paper_id, w.preferred_id;
CREATE INDEX temp.organisations_by_item ON organisations (item_id, paper_id);
UPDATE temp.organisations AS o SET
  others_named = n.named - o.is_named,
  is_small = n.organisations <= 60
FROM (
  SELECT paper_id, sum(is_named) AS named, count(*) AS organisations
  FROM temp.organisations GROUP BY paper_id
) AS n
WHERE n.paper_id = o.paper_id;
-- An address in which no name of C3 was found may name one that seems not to be named.
UPDATE temp.organisations SET is_clear = 0
WHERE paper_id IN (
  SELECT f.paper_id FROM affiliations AS f
  WHERE f.is_reprint = 0 AND NOT EXISTS (
    SELECT 1 FROM affiliation_institutions AS a
    JOIN institutions AS i ON i.institution_id = a.institution_id AND i.origin = 'organisation'
    WHERE a.paper_id = f.paper_id AND a.position = f.position
  )
);
UPDATE temp.organisations AS o SET rank = (
  SELECT count(*) FROM temp.organisations AS q
  WHERE q.paper_id = o.paper_id AND q.is_named = 1 AND q.place < o.place
);

DROP TABLE IF EXISTS temp.organisation_papers;
CREATE TEMP TABLE organisation_papers (
  item_id       INTEGER PRIMARY KEY,
  papers        INTEGER NOT NULL,
  small_papers  INTEGER NOT NULL,
  named_papers  INTEGER NOT NULL   -- those of which an address names it
);
INSERT INTO temp.organisation_papers
SELECT item_id, count(*), sum(is_small), sum(is_named) FROM temp.organisations GROUP BY item_id;

-- One row per paper and two organisations that one address names.
DROP TABLE IF EXISTS temp.named_together;
CREATE TEMP TABLE named_together (
  paper_id  INTEGER NOT NULL,
  item_id   INTEGER NOT NULL,
  other_id  INTEGER NOT NULL,
  PRIMARY KEY (paper_id, item_id, other_id)
) WITHOUT ROWID;
INSERT OR IGNORE INTO temp.named_together
SELECT a.paper_id, v.preferred_id, w.preferred_id
FROM affiliation_institutions AS a
JOIN affiliation_institutions AS b
  ON b.paper_id = a.paper_id AND b.position = a.position AND b.institution_id <> a.institution_id
JOIN institutions AS v ON v.institution_id = a.institution_id
JOIN institutions AS w ON w.institution_id = b.institution_id;

-- One row per pair of which the second is on every paper of the first.
DROP TABLE IF EXISTS temp.always_together;
CREATE TEMP TABLE always_together (
  item_id    INTEGER NOT NULL,
  parent_id  INTEGER NOT NULL,
  papers     INTEGER NOT NULL,
  first      INTEGER NOT NULL,    -- papers whose C3 has the parent before the member
  unnamed    INTEGER NOT NULL,    -- papers of which no address names the parent
  alone      INTEGER NOT NULL,    -- such papers whose addresses name the member and nothing else
  joined     INTEGER NOT NULL,    -- papers that do not name the parent at an address of its own
  clear      INTEGER NOT NULL,    -- clear papers that do not name the parent
  next       INTEGER NOT NULL,    -- papers whose C3 has the parent, unnamed, just before the member
  is_likely  INTEGER NOT NULL DEFAULT 0,   -- the member's name has the parent's, or its acronym
  PRIMARY KEY (item_id, parent_id)
) WITHOUT ROWID;
INSERT INTO temp.always_together
  (item_id, parent_id, papers, first, unnamed, alone, joined, clear, next)
SELECT
  a.item_id,
  b.item_id,
  count(*),
  sum(b.place < a.place),
  sum(b.is_named = 0),
  sum(b.is_named = 0 AND a.is_named = 1 AND a.others_named = 0 AND a.is_clear = 1),
  sum(
    b.is_named = 0 OR (a.is_named = 0 AND b.others_named = 0) OR EXISTS (
      SELECT 1 FROM temp.named_together AS t
      WHERE t.paper_id = a.paper_id AND t.item_id = a.item_id AND t.other_id = b.item_id
    )
  ),
  sum(b.is_named = 0 AND a.is_clear = 1),
  sum(b.is_named = 0 AND b.place < a.place AND a.is_named = 1 AND a.rank = b.rank)
FROM temp.organisations AS a
JOIN temp.organisations AS b ON b.paper_id = a.paper_id AND b.item_id <> a.item_id
JOIN temp.organisation_papers AS n ON n.item_id = a.item_id
JOIN temp.organisation_papers AS p ON p.item_id = b.item_id
WHERE a.is_small = 1 AND p.papers >= 2 AND p.papers >= n.papers
GROUP BY a.item_id, b.item_id
HAVING count(*) = max(n.small_papers);
DELETE FROM temp.always_together
WHERE EXISTS (
  SELECT 1 FROM temp.organisations AS o
  WHERE o.item_id = temp.always_together.item_id AND o.is_small = 0 AND NOT EXISTS (
    SELECT 1 FROM temp.organisations AS q
    WHERE q.paper_id = o.paper_id AND q.item_id = temp.always_together.parent_id
  )
);
-- What stands in brackets ('… Scientifique (CNRS)'), else the first letters of a name's words.
DROP TABLE IF EXISTS temp.acronyms;
CREATE TEMP TABLE acronyms (item_id INTEGER PRIMARY KEY, acronym TEXT NOT NULL);
INSERT INTO temp.acronyms
WITH RECURSIVE
  parents AS (SELECT DISTINCT parent_id AS item_id FROM temp.always_together),
  words (item_id, rest, letters) AS (
    SELECT item_id, name || ' ', ''
    FROM parents JOIN institutions ON institution_id = item_id
    WHERE name NOT LIKE '%(_%)%'
    UNION ALL
    SELECT
      item_id,
      substr(rest, instr(rest, ' ') + 1),
      letters || CASE
        WHEN substr(rest, 1, 1) BETWEEN 'A' AND 'Z' THEN substr(rest, 1, 1) ELSE '' END
    FROM words WHERE rest <> ''
  )
SELECT item_id, letters FROM words WHERE rest = '' AND length(letters) >= 3
UNION ALL
SELECT item_id, substr(name, instr(name, '(') + 1, instr(name, ')') - instr(name, '(') - 1)
FROM parents JOIN institutions ON institution_id = item_id
WHERE name LIKE '%(___%)%';
UPDATE temp.always_together SET is_likely = 1
WHERE EXISTS (
  SELECT 1 FROM institutions AS m
  JOIN institutions AS p
  LEFT JOIN temp.acronyms AS c ON c.item_id = p.institution_id
  WHERE m.institution_id = temp.always_together.item_id
    AND p.institution_id = temp.always_together.parent_id
    AND (
      instr(m.name_key || ' ', replace(p.name_key, ' system', '') || ' ') = 1
      OR instr(' ' || replace(m.name, ',', ' ') || ' ', ' ' || c.acronym || ' ') > 0
      OR (p.name_key LIKE '% % %' AND instr(m.name_key, p.name_key) > 0)
    )
);

-- First what is certain: always before the member and never named by an address, on five papers, or
-- on two of which one names nobody else.
INSERT INTO institution_parents
SELECT item_id, parent_id, papers, 'not named'
FROM temp.always_together
WHERE unnamed = papers AND first = papers
  AND (papers >= 5 OR (papers >= 2 AND alone > 0));
-- One whose name the member's begins with, before or after it.
INSERT OR IGNORE INTO institution_parents
SELECT item_id, parent_id, papers, 'not named'
FROM temp.always_together
WHERE unnamed = papers AND papers >= 2 AND is_likely = 1;
-- One that no address of any paper names, and half of its papers name nobody but a member: whatever
-- of the same country stands just behind it.
INSERT OR IGNORE INTO institution_parents
SELECT t.item_id, t.parent_id, t.papers, 'not named'
FROM temp.always_together AS t
JOIN temp.organisation_papers AS p ON p.item_id = t.parent_id
JOIN institutions AS m ON m.institution_id = t.item_id
WHERE p.named_papers = 0 AND p.papers >= 2 AND t.next = t.papers AND t.clear = t.papers
  AND 2 * (
    SELECT sum(r.alone) FROM temp.always_together AS r WHERE r.parent_id = t.parent_id
  ) >= p.papers
  AND EXISTS (
    SELECT 1 FROM temp.always_together AS r
    JOIN institutions AS o ON o.institution_id = r.item_id
    WHERE r.parent_id = t.parent_id AND r.alone > 0 AND o.country_id = m.country_id
  );
-- Named at times, but not at addresses of its own.
INSERT OR IGNORE INTO institution_parents
SELECT item_id, parent_id, papers, 'named too'
FROM temp.always_together
WHERE first = papers AND unnamed < papers AND 4 * joined >= papers
  AND (papers >= 3 AND joined >= 2 OR papers = 2 AND joined = 2 AND is_likely = 1);
-- Before or after the member in C3, where papers prove that it is of the member's address.
INSERT OR IGNORE INTO institution_parents
SELECT t.item_id, t.parent_id, t.papers, 'not named'
FROM temp.always_together AS t
WHERE t.papers >= 2 AND t.unnamed = t.papers AND t.alone > 0 AND t.first < t.papers
  AND NOT EXISTS (
    SELECT 1 FROM temp.always_together AS r
    WHERE r.item_id = t.parent_id AND r.parent_id = t.item_id
      AND (r.first = r.papers AND r.papers >= 3 AND r.joined >= 2 OR r.unnamed > t.unnamed)
  );
-- Then what has fewer papers: no member that is certain explains why the parent is on them.
DROP TABLE IF EXISTS temp.certain_parents;
CREATE TEMP TABLE certain_parents (
  item_id    INTEGER NOT NULL,
  parent_id  INTEGER NOT NULL,
  PRIMARY KEY (parent_id, item_id)
) WITHOUT ROWID;
INSERT INTO temp.certain_parents SELECT institution_id, parent_id FROM institution_parents;
INSERT OR IGNORE INTO institution_parents
SELECT t.item_id, t.parent_id, t.papers, 'not named'
FROM temp.always_together AS t
WHERE t.unnamed = t.papers AND t.first = t.papers
  AND (t.is_likely = 1 OR t.papers >= 4 OR (t.next = t.papers AND t.clear > 0) OR 3 <= (
    SELECT count(*) FROM temp.certain_parents AS c WHERE c.parent_id = t.parent_id
  ))
  AND (
    (t.papers >= 3 AND 2 * (
      SELECT count(*) FROM temp.organisations AS o
      WHERE o.item_id = t.item_id AND NOT EXISTS (
        SELECT 1 FROM temp.certain_parents AS c
        JOIN temp.organisations AS q ON q.paper_id = o.paper_id AND q.item_id = c.item_id
        WHERE c.parent_id = t.parent_id
      )
    ) >= t.papers)
    OR (t.papers = 2 AND NOT EXISTS (
      SELECT 1 FROM temp.organisations AS o
      JOIN temp.certain_parents AS c ON c.parent_id = t.parent_id
      JOIN temp.organisations AS q ON q.paper_id = o.paper_id AND q.item_id = c.item_id
      WHERE o.item_id = t.item_id
    ) AND EXISTS (SELECT 1 FROM temp.certain_parents AS c WHERE c.parent_id = t.parent_id))
    OR (t.papers = 1 AND t.is_likely = 1
      AND EXISTS (SELECT 1 FROM temp.certain_parents AS c WHERE c.parent_id = t.parent_id))
  );

UPDATE institution_parents SET papers_together = (
  SELECT n.papers FROM temp.organisation_papers AS n
  WHERE n.item_id = institution_parents.institution_id
);

-- What the user says of an institution holds instead of what was found for it.
DELETE FROM institution_parents
WHERE institution_id IN (
  SELECT v.preferred_id FROM thesaurus AS t
  JOIN institutions AS v ON v.institution_id = t.variant_id
  WHERE t.kind = 'institution_parent'
);
INSERT OR IGNORE INTO institution_parents
SELECT v.preferred_id, p.preferred_id, (
    SELECT count(*) FROM temp.organisations AS a
    JOIN temp.organisations AS b ON b.paper_id = a.paper_id AND b.item_id = p.preferred_id
    WHERE a.item_id = v.preferred_id
  ), 'user'
FROM thesaurus AS t
JOIN institutions AS v ON v.institution_id = t.variant_id
JOIN institutions AS p ON p.institution_id = coalesce(t.stated_id, t.preferred_id)
WHERE t.kind = 'institution_parent' AND p.name_key <> 'none' AND v.preferred_id <> p.preferred_id;
-- Two that are each other's parent are one paper set; the one that the user or C3 puts first stays.
DELETE FROM institution_parents
WHERE EXISTS (
  SELECT 1 FROM institution_parents AS r
  WHERE r.institution_id = institution_parents.parent_id
    AND r.parent_id = institution_parents.institution_id
    AND (r.rule = 'user') * 2 + (r.rule = 'named too') > (institution_parents.rule = 'user') * 2
      + (institution_parents.rule = 'named too')
);
DELETE FROM institution_parents
WHERE institution_id < parent_id AND EXISTS (
  SELECT 1 FROM institution_parents AS r
  WHERE r.institution_id = institution_parents.parent_id
    AND r.parent_id = institution_parents.institution_id
);

INSERT INTO institution_ancestors (institution_id, ancestor_id, is_top)
WITH RECURSIVE lines (institution_id, ancestor_id) AS (
  SELECT institution_id, parent_id FROM institution_parents
  UNION
  SELECT l.institution_id, p.parent_id
  FROM lines AS l
  JOIN institution_parents AS p ON p.institution_id = l.ancestor_id
)
SELECT
  institution_id,
  ancestor_id,
  NOT EXISTS (SELECT 1 FROM institution_parents AS p WHERE p.institution_id = ancestor_id)
FROM lines
WHERE institution_id <> ancestor_id;

-- Whose address it is: of those that it names, and of their ancestors. An organisation that nothing
-- places is of the only address of its paper, or of all when they name one organisation.
INSERT OR IGNORE INTO institution_addresses (paper_id, item_id, position)
SELECT a.paper_id, v.preferred_id, a.position
FROM affiliation_institutions AS a
JOIN institutions AS v ON v.institution_id = a.institution_id;
INSERT OR IGNORE INTO institution_addresses (paper_id, item_id, position)
SELECT a.paper_id, l.ancestor_id, a.position
FROM institution_addresses AS a
JOIN institution_ancestors AS l ON l.institution_id = a.item_id;
INSERT OR IGNORE INTO institution_addresses (paper_id, item_id, position)
SELECT o.paper_id, o.item_id, f.position
FROM temp.organisations AS o
JOIN affiliations AS f ON f.paper_id = o.paper_id
WHERE o.is_named = 0
  AND NOT EXISTS (
    SELECT 1 FROM institution_addresses AS a
    WHERE a.paper_id = o.paper_id AND a.item_id = o.item_id
  )
  AND (
    SELECT count(DISTINCT coalesce(v.preferred_id, 0))
    FROM affiliations AS g
    LEFT JOIN institutions AS v ON v.institution_id = g.institution_id
    WHERE g.paper_id = o.paper_id
  ) = 1;

-- An organisation that addresses do not name is in the country of most addresses of its members.
DROP TABLE IF EXISTS temp.placed;
CREATE TEMP TABLE placed (
  item_id     INTEGER NOT NULL,
  addresses   INTEGER NOT NULL,
  country_id  INTEGER NOT NULL,
  PRIMARY KEY (item_id, addresses DESC, country_id)
) WITHOUT ROWID;
INSERT INTO temp.placed
SELECT a.item_id, count(*), f.country_id
FROM institution_addresses AS a
JOIN affiliations AS f ON f.paper_id = a.paper_id AND f.position = a.position
WHERE f.country_id IS NOT NULL
GROUP BY a.item_id, f.country_id;
UPDATE institutions SET country_id = (
  SELECT d.country_id FROM temp.placed AS d
  WHERE d.item_id = institutions.institution_id
  ORDER BY d.addresses DESC, d.country_id LIMIT 1
)
WHERE origin = 'organisation' AND preferred_id = institution_id
  AND institution_id IN (SELECT institution_id FROM paper_institutions)
  AND NOT EXISTS (
    SELECT 1 FROM affiliations AS f WHERE f.institution_id = institutions.institution_id
  );

-- The institutions of each paper, in three forms.
INSERT INTO institution_forms (institutions, paper_id, item_id, fraction)
WITH named AS (
  SELECT s.paper_id, w.preferred_id AS item_id, count(*) AS times
  FROM paper_institutions AS s
  JOIN institutions AS w ON w.institution_id = s.institution_id
  GROUP BY s.paper_id, w.preferred_id
)
SELECT 'as-written', paper_id, item_id, 1.0 * times / sum(times) OVER (PARTITION BY paper_id)
FROM named;
INSERT INTO institution_forms (institutions, paper_id, item_id, fraction)
WITH kept AS (
  SELECT s.paper_id, s.item_id
  FROM institution_forms AS s
  WHERE s.institutions = 'as-written' AND NOT EXISTS (
    SELECT 1 FROM institution_ancestors AS l
    JOIN institution_forms AS m
      ON m.institutions = 'as-written' AND m.paper_id = s.paper_id
        AND m.item_id = l.institution_id
    WHERE l.ancestor_id = s.item_id
  )
)
SELECT 'members', paper_id, item_id, 1.0 / count(*) OVER (PARTITION BY paper_id) FROM kept;
INSERT INTO institution_forms (institutions, paper_id, item_id, fraction)
WITH kept AS (
  SELECT DISTINCT s.paper_id, coalesce(l.ancestor_id, s.item_id) AS item_id
  FROM institution_forms AS s
  LEFT JOIN institution_ancestors AS l
    ON l.institution_id = s.item_id AND l.is_top = 1
  WHERE s.institutions = 'as-written'
)
SELECT 'parents', paper_id, item_id, 1.0 / count(*) OVER (PARTITION BY paper_id) FROM kept;

DROP TABLE temp.organisations;
DROP TABLE temp.organisation_papers;
DROP TABLE temp.named_together;
DROP TABLE temp.always_together;
DROP TABLE temp.certain_parents;
DROP TABLE temp.placed;
