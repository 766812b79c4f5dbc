CREATE VIEW record_fields AS
  -- One row per value of each paper's record, as it was written. The rows of paper_fields are the
  -- whole of a field; the other tables give the fields that paper_fields does not have. Every column
  -- has one type in all parts (hence the CASTs), so that a join looks up the values of its papers only.
  SELECT paper_id, tag, position, value FROM paper_fields
  UNION ALL
  SELECT t.paper_id, CAST('PT' AS TEXT), CAST(1 AS INTEGER), CAST(t.publication_type AS TEXT)
  FROM papers AS t
  WHERE t.publication_type IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PT')
  UNION ALL
  SELECT t.paper_id, CAST('DT' AS TEXT), CAST(1 AS INTEGER), CAST(t.document_type AS TEXT)
  FROM papers AS t
  WHERE t.document_type IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'DT')
  UNION ALL
  SELECT t.paper_id, CAST('LA' AS TEXT), CAST(1 AS INTEGER), CAST(t.language AS TEXT)
  FROM papers AS t
  WHERE t.language IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'LA')
  UNION ALL
  SELECT t.paper_id, CAST('PY' AS TEXT), CAST(1 AS INTEGER), CAST(t.publication_year AS TEXT)
  FROM papers AS t
  WHERE t.publication_year IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PY')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'PY')
  UNION ALL
  SELECT t.paper_id, CAST('PD' AS TEXT), CAST(1 AS INTEGER), CAST(t.publication_date_as_written AS TEXT)
  FROM papers AS t
  WHERE t.publication_date_as_written IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PD')
  UNION ALL
  SELECT t.paper_id, CAST('EA' AS TEXT), CAST(1 AS INTEGER), CAST(t.early_access_date_as_written AS TEXT)
  FROM papers AS t
  WHERE t.early_access_date_as_written IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'EA')
  UNION ALL
  SELECT t.paper_id, CAST('VL' AS TEXT), CAST(1 AS INTEGER), CAST(t.volume AS TEXT)
  FROM papers AS t
  WHERE t.volume IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'VL')
  UNION ALL
  SELECT t.paper_id, CAST('IS' AS TEXT), CAST(1 AS INTEGER), CAST(t.issue AS TEXT)
  FROM papers AS t
  WHERE t.issue IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'IS')
  UNION ALL
  SELECT t.paper_id, CAST('SI' AS TEXT), CAST(1 AS INTEGER), CAST(t.special_issue AS TEXT)
  FROM papers AS t
  WHERE t.special_issue IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'SI')
  UNION ALL
  SELECT t.paper_id, CAST('BP' AS TEXT), CAST(1 AS INTEGER), CAST(t.first_page AS TEXT)
  FROM papers AS t
  WHERE t.first_page IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'BP')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'BP')
  UNION ALL
  SELECT t.paper_id, CAST('EP' AS TEXT), CAST(1 AS INTEGER), CAST(t.last_page AS TEXT)
  FROM papers AS t
  WHERE t.last_page IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'EP')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'EP')
  UNION ALL
  SELECT t.paper_id, CAST('AR' AS TEXT), CAST(1 AS INTEGER), CAST(t.article_number AS TEXT)
  FROM papers AS t
  WHERE t.article_number IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'AR')
  UNION ALL
  SELECT t.paper_id, CAST('PG' AS TEXT), CAST(1 AS INTEGER), CAST(t.page_count AS TEXT)
  FROM papers AS t
  WHERE t.page_count IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PG')
  UNION ALL
  SELECT t.paper_id, CAST('DI' AS TEXT), CAST(1 AS INTEGER), CAST(t.doi AS TEXT)
  FROM papers AS t
  WHERE t.doi IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'DI')
  UNION ALL
  SELECT t.paper_id, CAST('PM' AS TEXT), CAST(1 AS INTEGER), CAST(t.pubmed_id AS TEXT)
  FROM papers AS t
  WHERE t.pubmed_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PM')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'PM')
  UNION ALL
  SELECT t.paper_id, CAST('TC' AS TEXT), CAST(1 AS INTEGER), CAST(t.times_cited AS TEXT)
  FROM papers AS t
  WHERE t.times_cited IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'TC')
  UNION ALL
  SELECT t.paper_id, CAST('Z9' AS TEXT), CAST(1 AS INTEGER), CAST(t.times_cited_all_databases AS TEXT)
  FROM papers AS t
  WHERE t.times_cited_all_databases IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'Z9')
  UNION ALL
  SELECT t.paper_id, CAST('U1' AS TEXT), CAST(1 AS INTEGER), CAST(t.usage_180_days AS TEXT)
  FROM papers AS t
  WHERE t.usage_180_days IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'U1')
  UNION ALL
  SELECT t.paper_id, CAST('U2' AS TEXT), CAST(1 AS INTEGER), CAST(t.usage_since_2013 AS TEXT)
  FROM papers AS t
  WHERE t.usage_since_2013 IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'U2')
  UNION ALL
  SELECT t.paper_id, CAST('NR' AS TEXT), CAST(1 AS INTEGER), CAST(t.cited_reference_count AS TEXT)
  FROM papers AS t
  WHERE t.cited_reference_count IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'NR')
  UNION ALL
  SELECT t.paper_id, CAST('OA' AS TEXT), CAST(1 AS INTEGER), CAST(t.open_access AS TEXT)
  FROM papers AS t
  WHERE t.open_access IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'OA')
  UNION ALL
  SELECT t.paper_id, CAST('TI' AS TEXT), CAST(1 AS INTEGER), CAST(t.title AS TEXT)
  FROM papers AS t
  WHERE t.title IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'TI')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'TI')
  UNION ALL
  SELECT t.paper_id, CAST('AB' AS TEXT), CAST(1 AS INTEGER), CAST(t.abstract AS TEXT)
  FROM papers AS t
  WHERE t.abstract IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'AB')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'AB')
  UNION ALL
  SELECT t.paper_id, CAST('UT' AS TEXT), CAST(1 AS INTEGER), CAST(t.accession_number AS TEXT)
  FROM papers AS t
  WHERE t.accession_number IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'UT')
  UNION ALL
  SELECT t.paper_id, CAST('HC' AS TEXT), CAST(1 AS INTEGER), CAST(CASE t.highly_cited WHEN 1 THEN 'Y' ELSE 'N' END AS TEXT)
  FROM papers AS t
  WHERE t.highly_cited IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'HC')
  UNION ALL
  SELECT t.paper_id, CAST('HP' AS TEXT), CAST(1 AS INTEGER), CAST(CASE t.hot_paper WHEN 1 THEN 'Y' ELSE 'N' END AS TEXT)
  FROM papers AS t
  WHERE t.hot_paper IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'HP')
  UNION ALL
  SELECT t.paper_id, CAST('SO' AS TEXT), CAST(1 AS INTEGER), v.title
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.title IS NOT NULL AND v.title <> ''
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'SO')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'SO')
  UNION ALL
  SELECT t.paper_id, CAST('J9' AS TEXT), CAST(1 AS INTEGER), v.abbreviation_29
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.abbreviation_29 IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'J9')
  UNION ALL
  SELECT t.paper_id, CAST('JI' AS TEXT), CAST(1 AS INTEGER), v.abbreviation_iso
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.abbreviation_iso IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'JI')
  UNION ALL
  SELECT t.paper_id, CAST('SN' AS TEXT), CAST(1 AS INTEGER), v.issn
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.issn IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'SN')
  UNION ALL
  SELECT t.paper_id, CAST('EI' AS TEXT), CAST(1 AS INTEGER), v.eissn
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.eissn IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'EI')
  UNION ALL
  SELECT t.paper_id, CAST('BN' AS TEXT), CAST(1 AS INTEGER), v.isbn
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.isbn IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'BN')
  UNION ALL
  SELECT t.paper_id, CAST('PU' AS TEXT), CAST(1 AS INTEGER), v.publisher
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.publisher IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PU')
  UNION ALL
  SELECT t.paper_id, CAST('PI' AS TEXT), CAST(1 AS INTEGER), v.publisher_city
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.publisher_city IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PI')
  UNION ALL
  SELECT t.paper_id, CAST('PA' AS TEXT), CAST(1 AS INTEGER), v.publisher_address
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.publisher_address IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'PA')
  UNION ALL
  SELECT t.paper_id, CAST('SE' AS TEXT), CAST(1 AS INTEGER), v.series
  FROM papers AS t
  JOIN source_variants AS v ON v.variant_id = t.source_variant_id
  WHERE v.series IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'SE')
  UNION ALL
  SELECT t.paper_id, CAST('AU' AS TEXT), t.position, t.name_as_written
  FROM authorships AS t
  WHERE t.name_as_written <> '' AND t.role = 'author'
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'AU')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'AU')
  UNION ALL
  SELECT t.paper_id, CAST('AF' AS TEXT), t.position, t.full_name_as_written
  FROM authorships AS t
  WHERE t.full_name_as_written IS NOT NULL AND t.role = 'author'
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'AF')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = t.paper_id AND o.tag = 'AF')
  UNION ALL
  SELECT t.paper_id, CAST('C1' AS TEXT), t.position, CAST(coalesce('[' || t.authors_as_written || '] ', '') || t.address_as_written AS TEXT)
  FROM affiliations AS t
  WHERE t.is_reprint = 0
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'C1')
  UNION ALL
  SELECT t.paper_id, CAST('CR' AS TEXT), t.position, t.as_written
  FROM citations AS t
  WHERE 1
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'CR')
  UNION ALL
  SELECT t.paper_id, CAST('CT' AS TEXT), t.position, t.title
  FROM conferences AS t
  WHERE t.title IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'CT')
  UNION ALL
  SELECT t.paper_id, CAST('CY' AS TEXT), t.position, t.date
  FROM conferences AS t
  WHERE t.date IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'CY')
  UNION ALL
  SELECT t.paper_id, CAST('CL' AS TEXT), t.position, t.location
  FROM conferences AS t
  WHERE t.location IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'CL')
  UNION ALL
  SELECT t.paper_id, CAST('SP' AS TEXT), t.position, t.sponsor
  FROM conferences AS t
  WHERE t.sponsor IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'SP')
  UNION ALL
  SELECT t.paper_id, CAST('HO' AS TEXT), t.position, t.host
  FROM conferences AS t
  WHERE t.host IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'HO')
  UNION ALL
  SELECT t.paper_id, CAST('BE' AS TEXT), t.position, t.name_as_written
  FROM editors AS t
  WHERE 1
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = t.paper_id AND f.tag = 'BE')
  UNION ALL
  SELECT p.paper_id, CAST('DE' AS TEXT), CAST(1 AS INTEGER), CAST((
    SELECT group_concat(t.value, '; ') FROM (
      SELECT s.as_written AS value FROM paper_keywords AS s
      WHERE s.paper_id = p.paper_id AND s.kind = 'author' ORDER BY s.position
    ) AS t
  ) AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
      SELECT 1 FROM paper_keywords AS s
      WHERE s.paper_id = p.paper_id AND s.kind = 'author'
    )
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = p.paper_id AND f.tag = 'DE')
    AND NOT EXISTS (SELECT 1 FROM field_origins AS o WHERE o.paper_id = p.paper_id AND o.tag = 'DE')
  UNION ALL
  SELECT p.paper_id, CAST('ID' AS TEXT), CAST(1 AS INTEGER), CAST((
    SELECT group_concat(t.value, '; ') FROM (
      SELECT s.as_written AS value FROM paper_keywords AS s
      WHERE s.paper_id = p.paper_id AND s.kind = 'plus' ORDER BY s.position
    ) AS t
  ) AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
      SELECT 1 FROM paper_keywords AS s
      WHERE s.paper_id = p.paper_id AND s.kind = 'plus'
    )
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = p.paper_id AND f.tag = 'ID')
  UNION ALL
  SELECT p.paper_id, CAST('C3' AS TEXT), CAST(1 AS INTEGER), CAST((
    SELECT group_concat(t.value, '; ') FROM (
      SELECT s.name_as_written AS value FROM paper_institutions AS s
      WHERE s.paper_id = p.paper_id AND s.origin = 'C3' ORDER BY s.position
    ) AS t
  ) AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
      SELECT 1 FROM paper_institutions AS s
      WHERE s.paper_id = p.paper_id AND s.origin = 'C3'
    )
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = p.paper_id AND f.tag = 'C3')
  UNION ALL
  SELECT p.paper_id, CAST('WC' AS TEXT), CAST(1 AS INTEGER), CAST((
    SELECT group_concat(t.value, '; ') FROM (
      SELECT c.category AS value FROM paper_categories AS s
      JOIN categories AS c ON c.category_id = s.category_id
      WHERE s.paper_id = p.paper_id AND c.kind = 'wos' ORDER BY s.position
    ) AS t
  ) AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
      SELECT 1 FROM paper_categories AS s
      JOIN categories AS c ON c.category_id = s.category_id
      WHERE s.paper_id = p.paper_id AND c.kind = 'wos'
    )
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = p.paper_id AND f.tag = 'WC')
  UNION ALL
  SELECT p.paper_id, CAST('SC' AS TEXT), CAST(1 AS INTEGER), CAST((
    SELECT group_concat(t.value, '; ') FROM (
      SELECT c.category AS value FROM paper_categories AS s
      JOIN categories AS c ON c.category_id = s.category_id
      WHERE s.paper_id = p.paper_id AND c.kind = 'research_area' ORDER BY s.position
    ) AS t
  ) AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
      SELECT 1 FROM paper_categories AS s
      JOIN categories AS c ON c.category_id = s.category_id
      WHERE s.paper_id = p.paper_id AND c.kind = 'research_area'
    )
    AND NOT EXISTS (SELECT 1 FROM paper_fields AS f WHERE f.paper_id = p.paper_id AND f.tag = 'SC');

CREATE VIEW wos_records AS
  -- One row per paper, columns named by the tags of the Web of Science; the values of a field are
  -- joined by '; ', as in its tab-delimited form. What is not here is in paper_fields.
  SELECT
    p.paper_id,
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PT' ORDER BY position) AS f),
      p.publication_type) AS "PT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'AU' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT nullif(s.name_as_written, '') AS value FROM authorships AS s
        WHERE s.paper_id = p.paper_id AND s.role = 'author' ORDER BY s.position) AS t)) AS "AU",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'AF' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.full_name_as_written AS value FROM authorships AS s
        WHERE s.paper_id = p.paper_id AND s.role = 'author' ORDER BY s.position) AS t)) AS "AF",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'TI' ORDER BY position) AS f),
      p.title) AS "TI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'SO' ORDER BY position) AS f),
      v.title) AS "SO",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'LA' ORDER BY position) AS f),
      p.language) AS "LA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'DT' ORDER BY position) AS f),
      p.document_type) AS "DT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'CT' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.title AS value FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "CT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'CY' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.date AS value FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "CY",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'CL' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.location AS value FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "CL",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'SP' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.sponsor AS value FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "SP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'HO' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.host AS value FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "HO",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'DE' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value FROM paper_keywords AS s
        WHERE s.paper_id = p.paper_id AND s.kind = 'author' ORDER BY s.position) AS t)) AS "DE",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'ID' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value FROM paper_keywords AS s
        WHERE s.paper_id = p.paper_id AND s.kind = 'plus' ORDER BY s.position) AS t)) AS "ID",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'AB' ORDER BY position) AS f),
      p.abstract) AS "AB",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'C1' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT coalesce('[' || s.authors_as_written || '] ', '') || s.address_as_written AS value FROM affiliations AS s
        WHERE s.paper_id = p.paper_id AND s.is_reprint = 0 ORDER BY s.position) AS t)) AS "C1",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'C3' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.name_as_written AS value FROM paper_institutions AS s
        WHERE s.paper_id = p.paper_id AND s.origin = 'C3' ORDER BY s.position) AS t)) AS "C3",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'RP' ORDER BY position) AS f) AS "RP",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'EM' ORDER BY position) AS f) AS "EM",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'RI' ORDER BY position) AS f) AS "RI",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'OI' ORDER BY position) AS f) AS "OI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'BE' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.name_as_written AS value FROM editors AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "BE",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'FU' ORDER BY position) AS f) AS "FU",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'FX' ORDER BY position) AS f) AS "FX",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'CR' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value FROM citations AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position) AS t)) AS "CR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'NR' ORDER BY position) AS f),
      p.cited_reference_count) AS "NR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'TC' ORDER BY position) AS f),
      p.times_cited) AS "TC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'Z9' ORDER BY position) AS f),
      p.times_cited_all_databases) AS "Z9",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'U1' ORDER BY position) AS f),
      p.usage_180_days) AS "U1",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'U2' ORDER BY position) AS f),
      p.usage_since_2013) AS "U2",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PU' ORDER BY position) AS f),
      v.publisher) AS "PU",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PI' ORDER BY position) AS f),
      v.publisher_city) AS "PI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PA' ORDER BY position) AS f),
      v.publisher_address) AS "PA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'SN' ORDER BY position) AS f),
      v.issn) AS "SN",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'EI' ORDER BY position) AS f),
      v.eissn) AS "EI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'BN' ORDER BY position) AS f),
      v.isbn) AS "BN",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'J9' ORDER BY position) AS f),
      v.abbreviation_29) AS "J9",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'JI' ORDER BY position) AS f),
      v.abbreviation_iso) AS "JI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PD' ORDER BY position) AS f),
      p.publication_date_as_written) AS "PD",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PY' ORDER BY position) AS f),
      p.publication_year) AS "PY",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'VL' ORDER BY position) AS f),
      p.volume) AS "VL",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'IS' ORDER BY position) AS f),
      p.issue) AS "IS",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'SI' ORDER BY position) AS f),
      p.special_issue) AS "SI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'BP' ORDER BY position) AS f),
      p.first_page) AS "BP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'EP' ORDER BY position) AS f),
      p.last_page) AS "EP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'AR' ORDER BY position) AS f),
      p.article_number) AS "AR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'DI' ORDER BY position) AS f),
      p.doi) AS "DI",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'D2' ORDER BY position) AS f) AS "D2",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'EA' ORDER BY position) AS f),
      p.early_access_date_as_written) AS "EA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PG' ORDER BY position) AS f),
      p.page_count) AS "PG",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'WC' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT c.category AS value FROM paper_categories AS s JOIN categories AS c ON c.category_id = s.category_id
        WHERE s.paper_id = p.paper_id AND c.kind = 'wos' ORDER BY s.position) AS t)) AS "WC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'SC' ORDER BY position) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT c.category AS value FROM paper_categories AS s JOIN categories AS c ON c.category_id = s.category_id
        WHERE s.paper_id = p.paper_id AND c.kind = 'research_area' ORDER BY s.position) AS t)) AS "SC",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'WE' ORDER BY position) AS f) AS "WE",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'GA' ORDER BY position) AS f) AS "GA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'PM' ORDER BY position) AS f),
      p.pubmed_id) AS "PM",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'OA' ORDER BY position) AS f),
      p.open_access) AS "OA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'HC' ORDER BY position) AS f),
      CASE p.highly_cited WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END) AS "HC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'HP' ORDER BY position) AS f),
      CASE p.hot_paper WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END) AS "HP",
    (SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'DA' ORDER BY position) AS f) AS "DA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
        SELECT value FROM paper_fields
        WHERE paper_id = p.paper_id AND tag = 'UT' ORDER BY position) AS f),
      p.accession_number) AS "UT"
  FROM papers AS p
  LEFT JOIN source_variants AS v ON v.variant_id = p.source_variant_id;
