-- One row per paper and item: which authors, countries, keywords, … each included paper has, with
-- the thesaurus applied, and without what is left out. Every count and every network of a kind reads
-- its view.

CREATE VIEW left_out_items AS
  -- One row per item that the views below leave out: those of dropped_items, as what they are merged
  -- into.
  SELECT d.kind, coalesce(m.preferred_id, d.item_id) AS item_id
  FROM dropped_items AS d
  LEFT JOIN thesaurus AS m ON m.kind = d.kind AND m.variant_id = d.item_id
  WHERE d.kind <> 'cited_reference'
  UNION
  SELECT d.kind, r.preferred_id
  FROM dropped_items AS d
  JOIN cited_references AS r ON r.reference_id = d.item_id
  WHERE d.kind = 'cited_reference';

CREATE VIEW author_occurrences AS
  SELECT
    s.paper_id,
    p.year,
    w.preferred_id AS item_id,
    coalesce(i.full_name, i.name) AS label,
    1.0 * count(*) / (
      SELECT count(*) FROM authorships AS t
      WHERE t.paper_id = s.paper_id AND t.role = 'author'
    ) AS fraction,
    max(s.position = 1) AS is_first,
    max(s.is_corresponding) AS is_corresponding
  FROM authorships AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN authors AS w ON w.author_id = s.author_id
  JOIN authors AS i ON i.author_id = w.preferred_id
  WHERE p.is_included = 1 AND s.role = 'author'
    AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'author')
  GROUP BY s.paper_id, w.preferred_id;

CREATE VIEW anonymous_papers AS
  -- One row per included paper whose author field names nobody ('[Anonymous]'). They are of no author;
  -- where it is asked for, they count as those of one, item 0.
  SELECT p.paper_id, p.year
  FROM papers AS p
  WHERE p.is_included = 1 AND p.is_anonymous = 1;

CREATE VIEW institution_form_occurrences AS
  -- Institutions in three forms, told by the column institutions: as-written, members, parents. The
  -- first author and the reprint address of a parent are those of its members.
  SELECT
    s.institutions,
    s.paper_id,
    p.year,
    s.item_id,
    i.name AS label,
    s.fraction,
    EXISTS (
      SELECT 1
      FROM institution_addresses AS a
      JOIN affiliation_roles AS r ON r.paper_id = a.paper_id AND r.position = a.position
      WHERE a.paper_id = s.paper_id AND a.item_id = s.item_id AND r.is_first = 1
    ) AS is_first,
    EXISTS (
      SELECT 1
      FROM institution_addresses AS a
      JOIN affiliations AS f ON f.paper_id = a.paper_id AND f.position = a.position
      WHERE a.paper_id = s.paper_id AND a.item_id = s.item_id AND f.is_reprint = 1
    ) AS is_corresponding
  FROM institution_forms AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN institutions AS i ON i.institution_id = s.item_id
  WHERE p.is_included = 1
    AND s.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'institution');

CREATE VIEW institution_occurrences AS
  -- As written: a parent that C3 lists counts beside its members.
  SELECT paper_id, year, item_id, label, fraction, is_first, is_corresponding
  FROM institution_form_occurrences
  WHERE institutions = 'as-written';

CREATE VIEW country_occurrences AS
  -- From the addresses (C1); a record with nothing but reprint addresses has rule 'reprint'. All
  -- rows of a paper are of the same rule. (No window function here: SQLite guesses the size of what
  -- it gives too low, and then joins country_collaborations without an index.)
  WITH located AS (
    SELECT
      f.paper_id,
      f.position,
      f.is_reprint,
      w.preferred_id AS item_id
    FROM affiliations AS f
    JOIN countries AS w ON w.country_id = f.country_id
    WHERE f.is_reprint = 0
      OR NOT EXISTS (
        SELECT 1 FROM affiliations AS g WHERE g.paper_id = f.paper_id AND g.is_reprint = 0
      )
  )
  SELECT
    f.paper_id,
    p.year,
    f.item_id,
    i.name AS label,
    1.0 / (
      SELECT count(DISTINCT v.preferred_id)
      FROM affiliations AS g
      JOIN countries AS v ON v.country_id = g.country_id
      WHERE g.paper_id = f.paper_id AND g.is_reprint = f.is_reprint
    ) AS fraction,
    max(r.is_first) AS is_first,
    EXISTS (
      SELECT 1
      FROM affiliations AS g
      JOIN countries AS v ON v.country_id = g.country_id
      WHERE g.paper_id = f.paper_id AND g.is_reprint = 1 AND v.preferred_id = f.item_id
    ) AS is_corresponding,
    CASE WHEN f.is_reprint = 1 THEN 'reprint' ELSE 'address' END AS rule
  FROM located AS f
  JOIN affiliation_roles AS r ON r.paper_id = f.paper_id AND r.position = f.position
  JOIN papers AS p ON p.paper_id = f.paper_id
  JOIN countries AS i ON i.country_id = f.item_id
  WHERE p.is_included = 1
    AND f.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'country')
  GROUP BY f.paper_id, f.item_id, f.is_reprint;

CREATE VIEW state_occurrences AS
  -- As countries, with the states that they are of: England and Scotland are one.
  SELECT
    o.paper_id,
    o.year,
    s.state_id AS item_id,
    s.name AS label,
    1.0 / count(*) OVER (PARTITION BY o.paper_id) AS fraction,
    max(o.is_first) AS is_first,
    max(o.is_corresponding) AS is_corresponding,
    min(o.rule) AS rule
  FROM country_occurrences AS o
  JOIN countries AS c ON c.country_id = o.item_id
  JOIN states AS s ON s.state_id = c.state_id
  GROUP BY o.paper_id, s.state_id;

CREATE VIEW author_keyword_occurrences AS
  SELECT s.paper_id, p.year, w.preferred_id AS item_id, i.keyword AS label
  FROM paper_keywords AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN keywords AS w ON w.keyword_id = s.keyword_id
  JOIN keywords AS i ON i.keyword_id = w.preferred_id
  WHERE p.is_included = 1 AND s.kind = 'author'
    AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'keyword')
  GROUP BY s.paper_id, w.preferred_id;

CREATE VIEW keyword_plus_occurrences AS
  SELECT s.paper_id, p.year, w.preferred_id AS item_id, i.keyword AS label
  FROM paper_keywords AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN keywords AS w ON w.keyword_id = s.keyword_id
  JOIN keywords AS i ON i.keyword_id = w.preferred_id
  WHERE p.is_included = 1 AND s.kind = 'plus'
    AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'keyword')
  GROUP BY s.paper_id, w.preferred_id;

CREATE VIEW keyword_occurrences AS
  -- Both kinds, once a paper.
  SELECT s.paper_id, p.year, w.preferred_id AS item_id, i.keyword AS label
  FROM paper_keywords AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN keywords AS w ON w.keyword_id = s.keyword_id
  JOIN keywords AS i ON i.keyword_id = w.preferred_id
  WHERE p.is_included = 1
    AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'keyword')
  GROUP BY s.paper_id, w.preferred_id;

CREATE VIEW source_occurrences AS
  SELECT p.paper_id, p.year, w.preferred_id AS item_id, i.title AS label
  FROM papers AS p
  JOIN sources AS w ON w.source_id = p.source_id
  JOIN sources AS i ON i.source_id = w.preferred_id
  WHERE p.is_included = 1
    AND w.preferred_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'source');

CREATE VIEW wos_category_occurrences AS
  SELECT s.paper_id, p.year, c.category_id AS item_id, c.category AS label
  FROM paper_categories AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN categories AS c ON c.category_id = s.category_id
  WHERE p.is_included = 1 AND c.kind = 'wos';

CREATE VIEW research_area_occurrences AS
  SELECT s.paper_id, p.year, c.category_id AS item_id, c.category AS label
  FROM paper_categories AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  JOIN categories AS c ON c.category_id = s.category_id
  WHERE p.is_included = 1 AND c.kind = 'research_area';

CREATE VIEW cited_reference_occurrences AS
  -- Variants of one work count as that work; cited_references and citations have them as written.
  -- item_year is the work's year of publication where it can be one: from 1500 on, and at most two
  -- years after that of the citing paper.
  SELECT
    o.paper_id,
    o.year,
    o.item_id,
    r.reference_key AS label,
    CASE WHEN r.year BETWEEN 1500 AND coalesce(o.year + 2, 2100) THEN r.year END AS item_year
  FROM cited_reference_papers AS o
  JOIN cited_references AS r ON r.reference_id = o.item_id
  WHERE o.item_id NOT IN (
    SELECT item_id FROM left_out_items WHERE kind = 'cited_reference');

CREATE VIEW cited_author_occurrences AS
  -- First authors of cited references, once a citing paper. '[ANONYMOUS]' is none; the table
  -- cited_author_papers has it.
  SELECT o.paper_id, o.year, o.item_id, a.name AS label
  FROM cited_author_papers AS o
  JOIN cited_authors AS a ON a.cited_author_id = o.item_id
  WHERE a.is_anonymous = 0
    AND o.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_author');

CREATE VIEW cited_source_occurrences AS
  -- Sources of cited references, once a citing paper.
  SELECT o.paper_id, o.year, o.item_id, s.name AS label
  FROM cited_source_papers AS o
  JOIN cited_sources AS s ON s.cited_source_id = o.item_id
  WHERE o.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'cited_source');

CREATE VIEW term_occurrences AS
  -- Noun phrases of title, abstract and keywords, once a paper.
  SELECT o.paper_id, o.year, o.item_id, t.term AS label
  FROM term_papers AS o
  JOIN terms AS t ON t.term_id = o.item_id
  WHERE o.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'term');

CREATE VIEW author_collaborations AS
  -- One row per paper and pair of its authors.
  SELECT
    a.paper_id, a.year,
    a.item_id, a.label,
    b.item_id AS other_item_id, b.label AS other_label
  FROM author_occurrences AS a
  JOIN author_occurrences AS b ON b.paper_id = a.paper_id AND b.item_id > a.item_id;

CREATE VIEW institution_form_collaborations AS
  -- One row per form, paper and pair of its institutions that worked together. A parent does not with
  -- its own member, nor do two of one and the same address: each has an address that the other does
  -- not have, as far as their addresses are known.
  SELECT
    a.institutions,
    a.paper_id, p.year,
    a.item_id, i.name AS label,
    b.item_id AS other_item_id, j.name AS other_label
  FROM institution_forms AS a
  JOIN institution_forms AS b
    ON b.institutions = a.institutions AND b.paper_id = a.paper_id AND b.item_id > a.item_id
  JOIN papers AS p ON p.paper_id = a.paper_id
  JOIN institutions AS i ON i.institution_id = a.item_id
  JOIN institutions AS j ON j.institution_id = b.item_id
  WHERE p.is_included = 1
    AND a.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'institution')
    AND b.item_id NOT IN (SELECT item_id FROM left_out_items WHERE kind = 'institution')
    AND NOT EXISTS (
      SELECT 1 FROM institution_ancestors AS l
      WHERE (l.institution_id = a.item_id AND l.ancestor_id = b.item_id)
        OR (l.institution_id = b.item_id AND l.ancestor_id = a.item_id)
    )
    AND (
      NOT EXISTS (
        SELECT 1 FROM institution_addresses AS x
        WHERE x.paper_id = a.paper_id AND x.item_id = a.item_id
      )
      OR EXISTS (
        SELECT 1 FROM institution_addresses AS x
        WHERE x.paper_id = a.paper_id AND x.item_id = a.item_id AND NOT EXISTS (
          SELECT 1 FROM institution_addresses AS y
          WHERE y.paper_id = x.paper_id AND y.item_id = b.item_id AND y.position = x.position
        )
      )
    )
    AND (
      NOT EXISTS (
        SELECT 1 FROM institution_addresses AS x
        WHERE x.paper_id = a.paper_id AND x.item_id = b.item_id
      )
      OR EXISTS (
        SELECT 1 FROM institution_addresses AS x
        WHERE x.paper_id = a.paper_id AND x.item_id = b.item_id AND NOT EXISTS (
          SELECT 1 FROM institution_addresses AS y
          WHERE y.paper_id = x.paper_id AND y.item_id = a.item_id AND y.position = x.position
        )
      )
    );

CREATE VIEW institution_collaborations AS
  -- One row per paper and pair of its institutions, as written, that worked together.
  SELECT paper_id, year, item_id, label, other_item_id, other_label
  FROM institution_form_collaborations
  WHERE institutions = 'as-written';

CREATE VIEW country_collaborations AS
  -- One row per paper and pair of its countries.
  SELECT
    a.paper_id, a.year,
    a.item_id, a.label,
    b.item_id AS other_item_id, b.label AS other_label
  FROM country_occurrences AS a
  JOIN country_occurrences AS b ON b.paper_id = a.paper_id AND b.item_id > a.item_id;
