CREATE VIEW included_papers AS
  -- One row per paper that no screening decision excludes.
  SELECT
    paper_id, accession_number, source_id, year, document_type, publication_type, language,
    publication_year, publication_date, publication_date_as_written, early_access_date, volume,
    issue, special_issue, first_page, last_page, article_number, page_count, doi, pubmed_id,
    times_cited, times_cited_all_databases, usage_180_days, usage_since_2013,
    cited_reference_count, open_access, highly_cited, hot_paper, title, title_key, abstract
  FROM papers
  WHERE is_included = 1;

CREATE VIEW affiliation_roles AS
  -- One row per address: whether it is one of the first author's and whether it is a reprint
  -- address. Where the record does not say whose addresses they are, the first one is the first
  -- author's. A reprint address that names the first author says nothing of the others.
  SELECT
    f.paper_id,
    f.position,
    CASE
      WHEN f.is_reprint = 1 THEN 0
      WHEN EXISTS (
        SELECT 1
        FROM authorship_affiliations AS l
        JOIN affiliations AS g
          ON g.paper_id = l.paper_id AND g.position = l.affiliation_position
        WHERE l.paper_id = f.paper_id AND l.author_position = 1 AND g.is_reprint = 0
      ) THEN EXISTS (
        SELECT 1 FROM authorship_affiliations AS l
        WHERE l.paper_id = f.paper_id AND l.author_position = 1
          AND l.affiliation_position = f.position
      )
      ELSE f.position = 1
    END AS is_first,
    f.is_reprint AS is_corresponding
  FROM affiliations AS f;

CREATE VIEW paper_texts AS
  -- One row per paper: the texts that paper_search indexes.
  SELECT
    p.paper_id,
    p.title,
    p.abstract,
    (
      SELECT group_concat(k.as_written, '; ')
      FROM (
        SELECT as_written FROM paper_keywords
        WHERE paper_id = p.paper_id ORDER BY kind, position
      ) AS k
    ) AS keywords
  FROM papers AS p;

CREATE VIEW paper_summary AS
  -- One row per paper, wide and readable; lists are joined by '; ' in the order of the record.
  SELECT
    p.paper_id,
    p.accession_number,
    p.year,
    p.title,
    (
      SELECT group_concat(a.name, '; ')
      FROM (
        SELECT coalesce(full_name_as_written, name_as_written) AS name
        FROM authorships WHERE paper_id = p.paper_id AND role = 'author' ORDER BY position
      ) AS a
    ) AS authors,
    (
      SELECT count(*) FROM authorships AS a WHERE a.paper_id = p.paper_id AND a.role = 'author'
    ) AS author_count,
    s.title AS source,
    p.document_type,
    p.language,
    (
      SELECT group_concat(c.name, '; ')
      FROM (
        SELECT n.name
        FROM affiliations AS f
        JOIN countries AS w ON w.country_id = f.country_id
        JOIN countries AS n ON n.country_id = w.preferred_id
        WHERE f.paper_id = p.paper_id AND f.is_reprint = 0
        GROUP BY n.country_id ORDER BY min(f.position)
      ) AS c
    ) AS countries,
    (
      SELECT group_concat(i.name, '; ')
      FROM (
        SELECT n.name
        FROM paper_institutions AS f
        JOIN institutions AS w ON w.institution_id = f.institution_id
        JOIN institutions AS n ON n.institution_id = w.preferred_id
        WHERE f.paper_id = p.paper_id
        GROUP BY n.institution_id ORDER BY min(f.position)
      ) AS i
    ) AS institutions,
    (
      SELECT group_concat(k.as_written, '; ')
      FROM (
        SELECT as_written FROM paper_keywords
        WHERE paper_id = p.paper_id AND kind = 'author' ORDER BY position
      ) AS k
    ) AS author_keywords,
    (
      SELECT group_concat(k.as_written, '; ')
      FROM (
        SELECT as_written FROM paper_keywords
        WHERE paper_id = p.paper_id AND kind = 'plus' ORDER BY position
      ) AS k
    ) AS keywords_plus,
    p.times_cited,
    (
      SELECT count(DISTINCT c.paper_id)
      FROM cited_references AS r
      JOIN citations AS c ON c.reference_id = r.reference_id
      WHERE r.paper_id = p.paper_id
    ) AS times_cited_here,
    (SELECT count(*) FROM citations AS c WHERE c.paper_id = p.paper_id) AS reference_count,
    p.open_access,
    p.doi,
    p.is_included
  FROM papers AS p
  LEFT JOIN sources AS w ON w.source_id = p.source_id
  LEFT JOIN sources AS s ON s.source_id = w.preferred_id;

CREATE VIEW paper_titles AS
  -- One row per title of a paper: TI, and those in other languages that databases of the platform give
  -- beside it or instead of it (X1, Y1, Z1, FT; X2 is transliterated).
  SELECT paper_id, tag, position, value AS title
  FROM paper_fields
  WHERE tag IN ('X1', 'Y1', 'Z1', 'FT', 'X2')
  UNION ALL
  SELECT p.paper_id, CAST('TI' AS TEXT), CAST(1 AS INTEGER), p.title
  FROM papers AS p
  WHERE p.title IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o WHERE o.paper_id = p.paper_id AND o.tag = 'TI'
    );
