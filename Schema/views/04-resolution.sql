CREATE VIEW address_resolution AS
  -- One row per address: which country and institution were found in it, and by which rule; those
  -- that were not found come first.
  SELECT
    p.accession_number,
    f.paper_id,
    f.position,
    f.is_reprint,
    f.address_as_written,
    c.name AS country,
    f.country_rule,
    f.institution_as_written,
    i.name AS institution,
    f.rule AS institution_rule,
    f.department,
    f.city
  FROM affiliations AS f
  JOIN papers AS p ON p.paper_id = f.paper_id
  LEFT JOIN countries AS c ON c.country_id = f.country_id
  LEFT JOIN institutions AS i ON i.institution_id = f.institution_id
  ORDER BY f.country_id IS NOT NULL, f.institution_id IS NOT NULL, f.paper_id, f.position;

CREATE VIEW reference_resolution AS
  -- One row per cited reference as written: which work it counts as, and which paper of this
  -- database it is, by which rule; those without either come first, by citations.
  SELECT
    r.reference_id,
    r.reference_key,
    (SELECT count(*) FROM citations AS c WHERE c.reference_id = r.reference_id) AS citations,
    CASE WHEN r.preferred_id <> r.reference_id THEN w.reference_key END AS counts_as,
    (
      SELECT c.match_rule FROM citations AS c
      WHERE c.reference_id = r.reference_id AND c.match_rule IS NOT NULL
      LIMIT 1
    ) AS match_rule,
    r.doi,
    r.paper_id,
    r.paper_rule
  FROM cited_references AS r
  JOIN cited_references AS w ON w.reference_id = r.preferred_id
  ORDER BY r.preferred_id <> r.reference_id, r.paper_id IS NOT NULL, citations DESC,
    r.reference_key;

CREATE VIEW missing_data AS
  -- One row per field: in how many included papers it is there.
  WITH present AS (
    SELECT
      count(*) AS papers,
      count(p.accession_number) AS accession_number,
      count(p.title) AS title,
      count(p.abstract) AS abstract,
      count(p.year) AS year,
      count(p.publication_date) AS publication_date,
      count(p.document_type) AS document_type,
      count(p.language) AS language,
      count(p.source_id) AS source,
      count(p.doi) AS doi,
      count(p.times_cited) AS times_cited,
      count(p.open_access) AS open_access,
      sum(EXISTS (
        SELECT 1 FROM authorships AS t WHERE t.paper_id = p.paper_id AND t.role = 'author'
      )) AS authors,
      sum(EXISTS (
        SELECT 1 FROM authorships AS t
        WHERE t.paper_id = p.paper_id AND t.full_name_as_written IS NOT NULL
      )) AS full_names,
      sum(EXISTS (
        SELECT 1 FROM authorships AS t WHERE t.paper_id = p.paper_id AND t.orcid IS NOT NULL
      )) AS orcid,
      sum(EXISTS (
        SELECT 1 FROM affiliations AS t WHERE t.paper_id = p.paper_id AND t.is_reprint = 0
      )) AS addresses,
      sum(EXISTS (
        SELECT 1 FROM affiliations AS t WHERE t.paper_id = p.paper_id AND t.is_reprint = 1
      )) AS reprint_address,
      sum(EXISTS (
        SELECT 1 FROM affiliations AS t
        WHERE t.paper_id = p.paper_id AND t.country_id IS NOT NULL
      )) AS country,
      sum(EXISTS (
        SELECT 1 FROM paper_institutions AS t
        WHERE t.paper_id = p.paper_id AND t.origin = 'organisation'
      )) AS organisations,
      sum(EXISTS (
        SELECT 1 FROM paper_keywords AS t WHERE t.paper_id = p.paper_id AND t.kind = 'author'
      )) AS author_keywords,
      sum(EXISTS (
        SELECT 1 FROM paper_keywords AS t WHERE t.paper_id = p.paper_id AND t.kind = 'plus'
      )) AS keywords_plus,
      sum(EXISTS (SELECT 1 FROM citations AS t WHERE t.paper_id = p.paper_id)) AS cited_references,
      sum(EXISTS (SELECT 1 FROM paper_grants AS t WHERE t.paper_id = p.paper_id)) AS funding,
      sum(EXISTS (
        SELECT 1 FROM paper_categories AS t WHERE t.paper_id = p.paper_id
      )) AS categories
    FROM papers AS p
    WHERE p.is_included = 1
  ),
  fields AS (
    SELECT 1 AS number, 'accession number' AS field, 'UT' AS tag, accession_number AS present,
      papers FROM present
    UNION ALL SELECT 2, 'title', 'TI', title, papers FROM present
    UNION ALL SELECT 3, 'abstract', 'AB', abstract, papers FROM present
    UNION ALL SELECT 4, 'year', 'PY, EA', year, papers FROM present
    UNION ALL SELECT 5, 'publication date', 'PD', publication_date, papers FROM present
    UNION ALL SELECT 6, 'document type', 'DT', document_type, papers FROM present
    UNION ALL SELECT 7, 'language', 'LA', language, papers FROM present
    UNION ALL SELECT 8, 'source', 'SO', source, papers FROM present
    UNION ALL SELECT 9, 'DOI', 'DI', doi, papers FROM present
    UNION ALL SELECT 10, 'times cited', 'TC', times_cited, papers FROM present
    UNION ALL SELECT 11, 'open access', 'OA', open_access, papers FROM present
    UNION ALL SELECT 12, 'authors', 'AU', authors, papers FROM present
    UNION ALL SELECT 13, 'full names', 'AF', full_names, papers FROM present
    UNION ALL SELECT 14, 'ORCID', 'OI', orcid, papers FROM present
    UNION ALL SELECT 15, 'addresses', 'C1', addresses, papers FROM present
    UNION ALL SELECT 16, 'reprint address', 'RP', reprint_address, papers FROM present
    UNION ALL SELECT 17, 'country', 'C1, RP', country, papers FROM present
    UNION ALL SELECT 18, 'organisations', 'C3', organisations, papers FROM present
    UNION ALL SELECT 19, 'author keywords', 'DE', author_keywords, papers FROM present
    UNION ALL SELECT 20, 'Keywords Plus', 'ID', keywords_plus, papers FROM present
    UNION ALL SELECT 21, 'cited references', 'CR', cited_references, papers FROM present
    UNION ALL SELECT 22, 'funding', 'FU', funding, papers FROM present
    UNION ALL SELECT 23, 'categories', 'WC, SC', categories, papers FROM present
  )
  SELECT
    field,
    tag,
    coalesce(present, 0) AS present,
    papers - coalesce(present, 0) AS absent,
    CASE WHEN papers > 0 THEN 1.0 * (papers - coalesce(present, 0)) / papers END AS share
      -- of papers without it, 0 to 1
  FROM fields
  ORDER BY number;
