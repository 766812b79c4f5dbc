import SQLite

@testable import Bibliography

/// The content of a database without ids and file names: equal for two databases that say the same.
struct ContentDump {
  /// For each list, its rows in byte-wise order.
  private(set) var rows: [String: [String]] = [:]

  init(_ database: Database) throws {
    try database.connection.execute(
      """
      DROP VIEW IF EXISTS temp.named_papers;
      CREATE TEMP VIEW named_papers AS
        SELECT paper_id, coalesce(accession_number, doi, title_key || ' ' || year) AS paper
        FROM papers
      """)
    for (list, sql) in Self.queries { rows[list] = try database.lines(sql).sorted() }
  }

  /// What one of the two has and the other has not, list by list.
  func differences(from other: ContentDump) -> [String] {
    var differences: [String] = []
    for list in rows.keys.sorted() {
      let (mine, theirs) = (rows[list] ?? [], other.rows[list] ?? [])
      if mine == theirs { continue }
      let surplus = Set(mine).subtracting(theirs).sorted().prefix(3)
      let lack = Set(theirs).subtracting(mine).sorted().prefix(3)
      differences.append("\(list): \(mine.count) and \(theirs.count) rows")
      differences += surplus.map { "  only first: \($0)" } + lack.map { "  only second: \($0)" }
    }
    return differences
  }

  private static let paperColumns = """
    accession_number, database, record_source, year, is_included, document_type, publication_type, language,
    publication_year, publication_date, publication_date_as_written, early_access_date,
    early_access_date_as_written, volume, issue, special_issue, first_page, last_page,
    article_number, page_count, p.doi, pubmed_id, times_cited, times_cited_all_databases,
    usage_180_days, usage_since_2013, cited_reference_count, open_access, highly_cited,
    hot_paper, p.title, p.title_key, abstract
    """
  private static let sourceColumns = """
    title, abbreviation_29, abbreviation_iso, issn, eissn, isbn, publisher, publisher_city
    """

  private static let queries: [(list: String, sql: String)] = [
    (
      "papers",
      "SELECT \(paperColumns), s.title, s.issn FROM papers AS p LEFT JOIN sources AS s USING (source_id)"
    ),
    (
      "paper_identifiers",
      "SELECT paper, scheme, value FROM paper_identifiers JOIN named_papers USING (paper_id)"
    ),
    (
      "paper_fields",
      """
      SELECT paper, tag, position, value, record_source
      FROM paper_fields JOIN named_papers USING (paper_id)
      """
    ),
    (
      "paper_counts",
      """
      SELECT paper, database, counted_on, times_cited, reference_count
      FROM paper_counts JOIN named_papers USING (paper_id)
      """
    ),
    (
      "record_fields",
      "SELECT paper, tag, position, value FROM record_fields JOIN named_papers USING (paper_id)"
    ),
    (
      "record_copies",
      "SELECT paper, tag, value FROM record_copies JOIN named_papers USING (paper_id)"
    ),
    (
      "record_variants",
      "SELECT paper, tag, position, value FROM record_variants JOIN named_papers USING (paper_id)"
    ),
    ("sources", "SELECT \(sourceColumns), title_key FROM sources"),
    (
      "source_variants",
      """
      SELECT v.title, v.abbreviation_29, v.abbreviation_iso, v.issn, v.eissn, v.isbn, v.publisher,
        v.publisher_city, v.publisher_address, v.series, s.title, s.issn
      FROM source_variants AS v JOIN sources AS s USING (source_id)
      """
    ),
    (
      "authors",
      """
      SELECT a.name, a.full_name, a.name_key, a.division, a.abbreviated_key, a.orcid,
        a.researcher_id, p.name_key, p.division, i.scheme, i.value
      FROM authors AS a JOIN authors AS p ON p.author_id = a.preferred_id
      LEFT JOIN author_identifiers AS i ON i.author_id = a.author_id
      """
    ),
    (
      "authorships",
      """
      SELECT paper, position, a.name_key, a.division, name_as_written, full_name_as_written,
        is_corresponding, email, s.orcid, s.researcher_id, s.identity_rule
      FROM authorships AS s JOIN named_papers USING (paper_id) JOIN authors AS a USING (author_id)
      """
    ),
    (
      "authorship_identifiers",
      """
      SELECT paper, position, scheme, value
      FROM authorship_identifiers JOIN named_papers USING (paper_id)
      """
    ),
    (
      "institutions",
      """
      SELECT i.name, i.name_key, i.origin, c.name
      FROM institutions AS i LEFT JOIN countries AS c USING (country_id)
      """
    ),
    (
      "affiliations",
      """
      SELECT paper, position, address_as_written, authors_as_written, i.name_key, i.origin,
        institution_as_written, department, city, c.name, is_reprint, rule, country_rule
      FROM affiliations AS f JOIN named_papers USING (paper_id)
      LEFT JOIN institutions AS i USING (institution_id)
      LEFT JOIN countries AS c ON c.country_id = f.country_id
      """
    ),
    (
      "authorship_affiliations",
      "SELECT paper, author_position, affiliation_position FROM authorship_affiliations JOIN named_papers USING (paper_id)"
    ),
    (
      "paper_institutions",
      """
      SELECT paper, position, i.name_key, i.origin, name_as_written, s.origin
      FROM paper_institutions AS s JOIN named_papers USING (paper_id)
      JOIN institutions AS i USING (institution_id)
      """
    ),
    (
      "paper_keywords",
      """
      SELECT paper, kind, position, keyword, as_written
      FROM paper_keywords JOIN named_papers USING (paper_id) JOIN keywords USING (keyword_id)
      """
    ),
    ("keywords", "SELECT keyword FROM keywords"),
    ("categories", "SELECT kind, category FROM categories"),
    ("funders", "SELECT name FROM funders"),
    (
      "conferences",
      "SELECT paper, position, title, date, location, sponsor, host FROM conferences JOIN named_papers USING (paper_id)"
    ),
    (
      "citations",
      """
      SELECT paper, position, as_written, reference_key, match_rule
      FROM citations JOIN named_papers USING (paper_id) JOIN cited_references USING (reference_id)
      """
    ),
    (
      "cited_references",
      """
      SELECT r.reference_key, a.name, r.year, s.name, r.volume, r.page, r.article_number, r.doi,
        r.patent_number, paper, r.paper_rule, p.reference_key
      FROM cited_references AS r
      JOIN cited_references AS p ON p.reference_id = r.preferred_id
      LEFT JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
      LEFT JOIN cited_sources AS s ON s.cited_source_id = r.cited_source_id
      LEFT JOIN named_papers AS n ON n.paper_id = r.paper_id
      """
    ),
    (
      "cited_sources",
      "SELECT c.name, s.title, s.issn FROM cited_sources AS c LEFT JOIN sources AS s USING (source_id)"
    ),
    (
      "cited_reference_occurrences",
      "SELECT paper, year, label, item_year FROM cited_reference_occurrences JOIN named_papers USING (paper_id)"
    ),
    (
      "cited_author_occurrences",
      "SELECT paper, year, label FROM cited_author_occurrences JOIN named_papers USING (paper_id)"
    ),
    (
      "cited_source_occurrences",
      "SELECT paper, year, label FROM cited_source_occurrences JOIN named_papers USING (paper_id)"
    ),
    (
      "possible_duplicates",
      """
      SELECT min(a.paper, b.paper), max(a.paper, b.paper), rule, score
      FROM possible_duplicates AS d
      JOIN named_papers AS a ON a.paper_id = d.paper_id
      JOIN named_papers AS b ON b.paper_id = d.other_paper_id
      """
    ),
    (
      "import_problems",
      "SELECT sha256, line, severity, tag, message, excerpt FROM import_problems JOIN import_files USING (file_id)"
    ),
    (
      "import_files",
      "SELECT sha256, byte_count, format, encoding, record_count, rejected_count, problem_count FROM import_files"
    ),
  ]
}
