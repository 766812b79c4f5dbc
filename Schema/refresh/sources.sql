-- Each source shows the most frequent form of each of its columns, then the least byte-wise; sources
-- that were joined to another one are removed.
CREATE TEMP TABLE variant_sizes AS
  SELECT
    v.variant_id,
    v.source_id,
    count(p.paper_id) AS papers,
    -- A volume has an ISBN of its own, or is a book, in a series or of a conference.
    v.isbn IS NOT NULL OR coalesce(max(p.publication_type IN ('B', 'S', 'C')), 0) AS is_volume
  FROM source_variants AS v
  LEFT JOIN papers AS p ON p.source_variant_id = v.variant_id
  GROUP BY v.variant_id;
CREATE INDEX temp.variant_sizes_by_source ON variant_sizes (source_id);
-- What each paper calls its source. Where the source has an ISSN, a volume of a series is called by the
-- series (SE); a volume without SE by the abbreviation that all volumes have (J9), when the ISSN has
-- several titles; everything else by its title (SO).
CREATE TEMP TABLE source_titles AS
  WITH
    sizes AS (
      SELECT
        source_id,
        max(issn IS NOT NULL OR eissn IS NOT NULL) AS has_number,
        count(DISTINCT lower(title)) AS titles
      FROM source_variants
      GROUP BY source_id
    )
  SELECT
    v.source_id,
    CASE
      WHEN n.has_number AND v.series IS NOT NULL THEN v.series
      WHEN n.has_number AND n.titles > 1 AND s.is_volume THEN coalesce(v.abbreviation_29, v.title)
      ELSE v.title
    END AS name,
    CASE WHEN n.has_number AND v.series IS NOT NULL THEN 1 ELSE 2 END AS rank,
    v.abbreviation_29,
    lower(v.title) AS title,
    s.papers
  FROM source_variants AS v
  JOIN variant_sizes AS s ON s.variant_id = v.variant_id
  JOIN sizes AS n ON n.source_id = v.source_id;
CREATE INDEX temp.source_titles_by_source ON source_titles (source_id);
-- Volumes that nothing but their titles' number tells: no title stands on most of the papers, and one
-- abbreviation with three titles or more does.
CREATE TEMP TABLE unnamed_series AS
  WITH
    totals AS (
      SELECT source_id, sum(papers) AS papers FROM source_titles GROUP BY source_id
    ),
    largest AS (
      SELECT source_id, max(papers) AS papers
      FROM (
        SELECT source_id, sum(papers) AS papers FROM source_titles GROUP BY source_id, lower(name)
      )
      GROUP BY source_id
    )
  SELECT t.source_id, t.abbreviation_29 AS name
  FROM source_titles AS t
  JOIN totals AS a ON a.source_id = t.source_id
  JOIN largest AS l ON l.source_id = t.source_id
  WHERE t.abbreviation_29 IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM source_titles AS o WHERE o.source_id = t.source_id AND o.rank = 1)
    AND 2 * l.papers <= a.papers
  GROUP BY t.source_id, t.abbreviation_29
  HAVING count(DISTINCT t.title) >= 3 AND 2 * sum(t.papers) > a.papers;
UPDATE sources SET
  title = coalesce((
    SELECT u.name FROM unnamed_series AS u WHERE u.source_id = sources.source_id
  ), (
    SELECT t.name FROM source_titles AS t
    WHERE t.source_id = sources.source_id AND lower(t.name) = (
      SELECT lower(o.name) FROM source_titles AS o
      WHERE o.source_id = sources.source_id
      GROUP BY lower(o.name) ORDER BY sum(o.papers) DESC, min(o.rank), lower(o.name) LIMIT 1
    )
    GROUP BY t.name ORDER BY sum(t.papers) DESC, t.name LIMIT 1
  ), title),
  abbreviation_29 = (
    SELECT v.abbreviation_29 FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.abbreviation_29 IS NOT NULL
    GROUP BY v.abbreviation_29 ORDER BY sum(s.papers) DESC, v.abbreviation_29 LIMIT 1
  ),
  abbreviation_iso = (
    SELECT v.abbreviation_iso FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.abbreviation_iso IS NOT NULL
    GROUP BY v.abbreviation_iso ORDER BY sum(s.papers) DESC, v.abbreviation_iso LIMIT 1
  ),
  issn = (
    SELECT v.issn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.issn IS NOT NULL
    GROUP BY v.issn ORDER BY sum(s.papers) DESC, v.issn LIMIT 1
  ),
  eissn = (
    SELECT v.eissn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.eissn IS NOT NULL
    GROUP BY v.eissn ORDER BY sum(s.papers) DESC, v.eissn LIMIT 1
  ),
  isbn = (
    SELECT v.isbn FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.isbn IS NOT NULL
    GROUP BY v.isbn ORDER BY sum(s.papers) DESC, v.isbn LIMIT 1
  ),
  publisher = (
    SELECT v.publisher FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.publisher IS NOT NULL
    GROUP BY v.publisher ORDER BY sum(s.papers) DESC, v.publisher LIMIT 1
  ),
  publisher_city = (
    SELECT v.publisher_city FROM variant_sizes AS s JOIN source_variants AS v USING (variant_id)
    WHERE s.source_id = sources.source_id AND v.publisher_city IS NOT NULL
    GROUP BY v.publisher_city ORDER BY sum(s.papers) DESC, v.publisher_city LIMIT 1
  )
WHERE source_id IN (SELECT source_id FROM variant_sizes);
DELETE FROM sources
WHERE source_id NOT IN (SELECT source_id FROM source_variants)
  AND source_id NOT IN (SELECT variant_id FROM thesaurus WHERE kind = 'source')
  AND source_id NOT IN (SELECT preferred_id FROM thesaurus WHERE kind = 'source');
DROP TABLE temp.variant_sizes;
DROP TABLE temp.source_titles;
DROP TABLE temp.unnamed_series;
