-- Written by Scripts/make-record-views, which has the list of fields.

CREATE VIEW record_fields AS
  -- One row per value of each paper's record, as it was written, and whose field it is. The rows of
  -- paper_fields are the whole of a field; the other tables give the fields of the Web of Science
  -- that paper_fields does not have. Every column has one type in all parts (hence the CASTs), so
  -- that a join looks up the values of its papers only.
  SELECT paper_id, tag, position, value, record_source FROM paper_fields
  UNION ALL
  SELECT p.paper_id, CAST('PT' AS TEXT), CAST(1 AS INTEGER), CAST(p.publication_type AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.publication_type IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PT' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('AU' AS TEXT), s.position, s.name_as_written, CAST('wos' AS TEXT)
  FROM authorships AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.name_as_written <> '' AND s.role = 'author'
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'AU' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'AU' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('AF' AS TEXT), s.position, s.full_name_as_written, CAST('wos' AS TEXT)
  FROM authorships AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.full_name_as_written IS NOT NULL AND s.role = 'author'
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'AF' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'AF' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('TI' AS TEXT), CAST(1 AS INTEGER), CAST(p.title AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.title IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'TI' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'TI' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('SO' AS TEXT), CAST(1 AS INTEGER), v.title, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.title <> ''
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SO' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'SO' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('LA' AS TEXT), CAST(1 AS INTEGER), CAST(p.language AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.language IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'LA' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('DT' AS TEXT), CAST(1 AS INTEGER), CAST(p.document_type AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.document_type IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'DT' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('CT' AS TEXT), s.position, s.title, CAST('wos' AS TEXT)
  FROM conferences AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.title IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'CT' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('CY' AS TEXT), s.position, s.date, CAST('wos' AS TEXT)
  FROM conferences AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.date IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'CY' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('CL' AS TEXT), s.position, s.location, CAST('wos' AS TEXT)
  FROM conferences AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.location IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'CL' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('SP' AS TEXT), s.position, s.sponsor, CAST('wos' AS TEXT)
  FROM conferences AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.sponsor IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SP' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('HO' AS TEXT), s.position, s.host, CAST('wos' AS TEXT)
  FROM conferences AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.host IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'HO' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('DE' AS TEXT), CAST(1 AS INTEGER),
  CAST((SELECT group_concat(t.value, '; ') FROM (
    SELECT s.as_written AS value
    FROM paper_keywords AS s
    WHERE s.paper_id = p.paper_id AND s.kind = 'author' ORDER BY s.position
  ) AS t) AS TEXT), CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
    SELECT 1 FROM paper_keywords AS s
    WHERE s.paper_id = p.paper_id AND s.kind = 'author'
  )
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'DE' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'DE' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('ID' AS TEXT), CAST(1 AS INTEGER),
  CAST((SELECT group_concat(t.value, '; ') FROM (
    SELECT s.as_written AS value
    FROM paper_keywords AS s
    WHERE s.paper_id = p.paper_id AND s.kind = 'plus' ORDER BY s.position
  ) AS t) AS TEXT), CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
    SELECT 1 FROM paper_keywords AS s
    WHERE s.paper_id = p.paper_id AND s.kind = 'plus'
  )
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'ID' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('AB' AS TEXT), CAST(1 AS INTEGER), CAST(p.abstract AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.abstract IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'AB' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'AB' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('C1' AS TEXT), s.position,
  CAST(coalesce('[' || s.authors_as_written || '] ', '') || s.address_as_written AS TEXT),
  CAST('wos' AS TEXT)
  FROM affiliations AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE s.is_reprint = 0
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'C1' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('C3' AS TEXT), CAST(1 AS INTEGER),
  CAST((SELECT group_concat(t.value, '; ') FROM (
    SELECT s.name_as_written AS value
    FROM paper_institutions AS s
    WHERE s.paper_id = p.paper_id AND s.origin = 'organisation' ORDER BY s.position
  ) AS t) AS TEXT), CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
    SELECT 1 FROM paper_institutions AS s
    WHERE s.paper_id = p.paper_id AND s.origin = 'organisation'
  )
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'C3' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('BE' AS TEXT), s.position, s.name_as_written, CAST('wos' AS TEXT)
  FROM editors AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'BE' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT s.paper_id, CAST('CR' AS TEXT), s.position, s.as_written, CAST('wos' AS TEXT)
  FROM citations AS s
  JOIN papers AS p ON p.paper_id = s.paper_id
  WHERE p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'CR' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('NR' AS TEXT), CAST(1 AS INTEGER),
  CAST(p.cited_reference_count AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.cited_reference_count IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'NR' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('TC' AS TEXT), CAST(1 AS INTEGER), CAST(p.times_cited AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.times_cited IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'TC' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('Z9' AS TEXT), CAST(1 AS INTEGER),
  CAST(p.times_cited_all_databases AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.times_cited_all_databases IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'Z9' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('U1' AS TEXT), CAST(1 AS INTEGER), CAST(p.usage_180_days AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.usage_180_days IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'U1' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('U2' AS TEXT), CAST(1 AS INTEGER), CAST(p.usage_since_2013 AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.usage_since_2013 IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'U2' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PU' AS TEXT), CAST(1 AS INTEGER), v.publisher, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.publisher IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PU' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PI' AS TEXT), CAST(1 AS INTEGER),
  v.publisher_city, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.publisher_city IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PI' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PA' AS TEXT), CAST(1 AS INTEGER), v.publisher_address,
  CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.publisher_address IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PA' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('SN' AS TEXT), CAST(1 AS INTEGER), v.issn, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.issn IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SN' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('EI' AS TEXT), CAST(1 AS INTEGER), v.eissn, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.eissn IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'EI' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('BN' AS TEXT), CAST(1 AS INTEGER), v.isbn, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.isbn IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'BN' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('J9' AS TEXT), CAST(1 AS INTEGER),
  v.abbreviation_29, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.abbreviation_29 IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'J9' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('JI' AS TEXT), CAST(1 AS INTEGER),
  v.abbreviation_iso, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.abbreviation_iso IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'JI' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('SE' AS TEXT), CAST(1 AS INTEGER), v.series, CAST('wos' AS TEXT)
  FROM papers AS p
  JOIN source_variants AS v ON v.variant_id = p.source_variant_id
  WHERE v.series IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SE' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PD' AS TEXT), CAST(1 AS INTEGER),
  CAST(p.publication_date_as_written AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.publication_date_as_written IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PD' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PY' AS TEXT), CAST(1 AS INTEGER), CAST(p.publication_year AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.publication_year IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PY' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'PY' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('VL' AS TEXT), CAST(1 AS INTEGER), CAST(p.volume AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.volume IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'VL' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('IS' AS TEXT), CAST(1 AS INTEGER), CAST(p.issue AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.issue IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'IS' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('SI' AS TEXT), CAST(1 AS INTEGER), CAST(p.special_issue AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.special_issue IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SI' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('BP' AS TEXT), CAST(1 AS INTEGER), CAST(p.first_page AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.first_page IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'BP' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'BP' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('EP' AS TEXT), CAST(1 AS INTEGER), CAST(p.last_page AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.last_page IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'EP' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'EP' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('AR' AS TEXT), CAST(1 AS INTEGER), CAST(p.article_number AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.article_number IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'AR' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('DI' AS TEXT), CAST(1 AS INTEGER), CAST(p.doi AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.doi IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'DI' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('EA' AS TEXT), CAST(1 AS INTEGER),
  CAST(p.early_access_date_as_written AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.early_access_date_as_written IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'EA' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PG' AS TEXT), CAST(1 AS INTEGER), CAST(p.page_count AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.page_count IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PG' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('WC' AS TEXT), CAST(1 AS INTEGER),
  CAST((SELECT group_concat(t.value, '; ') FROM (
    SELECT c.category AS value
    FROM paper_categories AS s
    JOIN categories AS c ON c.category_id = s.category_id
    WHERE s.paper_id = p.paper_id AND c.kind = 'wos' ORDER BY s.position
  ) AS t) AS TEXT), CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
    SELECT 1 FROM paper_categories AS s
    JOIN categories AS c ON c.category_id = s.category_id
    WHERE s.paper_id = p.paper_id AND c.kind = 'wos'
  )
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'WC' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('SC' AS TEXT), CAST(1 AS INTEGER),
  CAST((SELECT group_concat(t.value, '; ') FROM (
    SELECT c.category AS value
    FROM paper_categories AS s
    JOIN categories AS c ON c.category_id = s.category_id
    WHERE s.paper_id = p.paper_id AND c.kind = 'research_area' ORDER BY s.position
  ) AS t) AS TEXT), CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE EXISTS (
    SELECT 1 FROM paper_categories AS s
    JOIN categories AS c ON c.category_id = s.category_id
    WHERE s.paper_id = p.paper_id AND c.kind = 'research_area'
  )
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'SC' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('PM' AS TEXT), CAST(1 AS INTEGER), CAST(p.pubmed_id AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.pubmed_id IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'PM' AND f.record_source = 'wos'
    )
    AND NOT EXISTS (
      SELECT 1 FROM field_origins AS o
      WHERE o.paper_id = p.paper_id AND o.tag = 'PM' AND o.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('OA' AS TEXT), CAST(1 AS INTEGER), CAST(p.open_access AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.open_access IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'OA' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('HC' AS TEXT), CAST(1 AS INTEGER),
  CAST(CASE p.highly_cited WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.highly_cited IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'HC' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('HP' AS TEXT), CAST(1 AS INTEGER),
  CAST(CASE p.hot_paper WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.hot_paper IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'HP' AND f.record_source = 'wos'
    )
  UNION ALL
  SELECT p.paper_id, CAST('UT' AS TEXT), CAST(1 AS INTEGER), CAST(p.accession_number AS TEXT),
  CAST('wos' AS TEXT)
  FROM papers AS p
  WHERE p.accession_number IS NOT NULL
    AND p.record_source = 'wos'
    AND NOT EXISTS (
      SELECT 1 FROM paper_fields AS f
      WHERE f.paper_id = p.paper_id AND f.tag = 'UT' AND f.record_source = 'wos'
    );

CREATE VIEW wos_records AS
  -- One row per paper, columns named by the tags of the Web of Science; the values of a field are
  -- joined by '; ', as in its tab-delimited form. What is not here is in paper_fields.
  SELECT
    p.paper_id,
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PT' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.publication_type) AS "PT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'AU' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT nullif(s.name_as_written, '') AS value
        FROM authorships AS s
        WHERE s.paper_id = p.paper_id AND s.role = 'author' ORDER BY s.position
      ) AS t)) AS "AU",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'AF' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.full_name_as_written AS value
        FROM authorships AS s
        WHERE s.paper_id = p.paper_id AND s.role = 'author' ORDER BY s.position
      ) AS t)) AS "AF",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'TI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.title) AS "TI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SO' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.title) AS "SO",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'LA' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.language) AS "LA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'DT' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.document_type) AS "DT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'CT' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.title AS value
        FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "CT",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'CY' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.date AS value
        FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "CY",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'CL' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.location AS value
        FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "CL",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SP' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.sponsor AS value
        FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "SP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'HO' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.host AS value
        FROM conferences AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "HO",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'DE' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value
        FROM paper_keywords AS s
        WHERE s.paper_id = p.paper_id AND s.kind = 'author' ORDER BY s.position
      ) AS t)) AS "DE",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'ID' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value
        FROM paper_keywords AS s
        WHERE s.paper_id = p.paper_id AND s.kind = 'plus' ORDER BY s.position
      ) AS t)) AS "ID",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'AB' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.abstract) AS "AB",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'C1' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT coalesce('[' || s.authors_as_written || '] ', '') || s.address_as_written AS value
        FROM affiliations AS s
        WHERE s.paper_id = p.paper_id AND s.is_reprint = 0 ORDER BY s.position
      ) AS t)) AS "C1",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'C3' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.name_as_written AS value
        FROM paper_institutions AS s
        WHERE s.paper_id = p.paper_id AND s.origin = 'organisation' ORDER BY s.position
      ) AS t)) AS "C3",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'RP' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "RP",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'EM' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "EM",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'RI' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "RI",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'OI' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "OI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'BE' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.name_as_written AS value
        FROM editors AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "BE",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'FU' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "FU",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'FX' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "FX",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'CR' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT s.as_written AS value
        FROM citations AS s
        WHERE s.paper_id = p.paper_id ORDER BY s.position
      ) AS t)) AS "CR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'NR' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.cited_reference_count) AS "NR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'TC' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.times_cited) AS "TC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'Z9' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.times_cited_all_databases) AS "Z9",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'U1' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.usage_180_days) AS "U1",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'U2' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.usage_since_2013) AS "U2",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PU' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.publisher) AS "PU",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.publisher_city) AS "PI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PA' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.publisher_address) AS "PA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SN' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.issn) AS "SN",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'EI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.eissn) AS "EI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'BN' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.isbn) AS "BN",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'J9' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.abbreviation_29) AS "J9",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'JI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.abbreviation_iso) AS "JI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SE' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      v.series) AS "SE",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PD' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.publication_date_as_written) AS "PD",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PY' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.publication_year) AS "PY",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'VL' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.volume) AS "VL",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'IS' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.issue) AS "IS",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.special_issue) AS "SI",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'BP' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.first_page) AS "BP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'EP' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.last_page) AS "EP",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'AR' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.article_number) AS "AR",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'DI' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.doi) AS "DI",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'D2' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "D2",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'EA' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.early_access_date_as_written) AS "EA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PG' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.page_count) AS "PG",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'WC' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT c.category AS value
        FROM paper_categories AS s
        JOIN categories AS c ON c.category_id = s.category_id
        WHERE s.paper_id = p.paper_id AND c.kind = 'wos' ORDER BY s.position
      ) AS t)) AS "WC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'SC' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      (SELECT group_concat(t.value, '; ') FROM (
        SELECT c.category AS value
        FROM paper_categories AS s
        JOIN categories AS c ON c.category_id = s.category_id
        WHERE s.paper_id = p.paper_id AND c.kind = 'research_area' ORDER BY s.position
      ) AS t)) AS "SC",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'WE' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "WE",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'GA' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "GA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'PM' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.pubmed_id) AS "PM",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'OA' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.open_access) AS "OA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'HC' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      CASE p.highly_cited WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END) AS "HC",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'HP' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      CASE p.hot_paper WHEN 1 THEN 'Y' WHEN 0 THEN 'N' END) AS "HP",
    (SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'DA' AND record_source = 'wos'
      ORDER BY position
    ) AS f) AS "DA",
    coalesce((SELECT group_concat(f.value, '; ') FROM (
      SELECT value FROM paper_fields
      WHERE paper_id = p.paper_id AND tag = 'UT' AND record_source = 'wos'
      ORDER BY position
    ) AS f),
      p.accession_number) AS "UT"
  FROM papers AS p
  LEFT JOIN source_variants AS v ON v.variant_id = p.source_variant_id;
