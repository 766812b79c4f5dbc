import SQLite

/// Tells how the rows of a new data set and the database find each other.
struct JoinMatching {
  private let connection: Connection
  private let table: DelimitedTable
  private let layout: DataSetLayout

  init(_ connection: Connection, _ table: DelimitedTable, _ layout: DataSetLayout) {
    self.connection = connection
    self.table = table
    self.layout = layout
  }

  func report(into summary: inout JoinSummary) throws {
    let data = quotedIdentifier(layout.tableName)
    for (key, name) in layout.keyColumns {
      let column = quotedIdentifier(name)
      summary.keys.append(
        JoinSummary.KeyMatch(
          key: key.key, fileColumn: table.columnNames[key.column], column: name,
          keyCount: try count("SELECT count(\(column)) FROM \(data)"),
          matchedCount: try count(
            "SELECT count(*) FROM \(data) WHERE \(column) IN (\(Self.known(key.key)))")))
    }
    summary.coverage = try coverage()
    summary.unmatched = try unmatched()
  }

  private func count(_ sql: String) throws(SQLiteError) -> Int { try connection.integer(sql) ?? 0 }

  /// A query for all keys of a kind that the database has.
  private static func known(_ key: JoinKey) -> String {
    switch key {
    case .accessionNumber: "SELECT accession_number FROM papers"
    case .doi: "SELECT doi FROM papers"
    case .orcid: "SELECT orcid FROM authors"
    case .issn, .eissn: "SELECT issn FROM sources UNION SELECT eissn FROM sources"
    case .title: "SELECT title_key FROM sources"
    case .abbreviation:
      "SELECT upper(abbreviation_29) FROM sources UNION SELECT name FROM cited_sources"
    case .country: Self.countriesOfPapers
    }
  }

  private static let countriesOfPapers = """
    SELECT s.iso3 FROM states AS s
    WHERE EXISTS (
      SELECT 1 FROM countries AS c JOIN affiliations AS f ON f.country_id = c.country_id
      WHERE c.state_id = s.state_id
    )
    """

  private func coverage() throws(SQLiteError) -> [JoinSummary.Coverage] {
    var found: [JoinSummary.Coverage] = []
    func add(_ subject: String, _ condition: String, from table: String) throws(SQLiteError) {
      found.append(
        JoinSummary.Coverage(
          subject: subject, found: try count("SELECT count(*) FROM \(table) WHERE \(condition)"),
          total: try count("SELECT count(*) FROM \(table)")))
    }
    if let condition = condition([(.accessionNumber, "accession_number"), (.doi, "doi")]) {
      try add("papers", condition, from: "papers")
    }
    if let condition = condition([(.orcid, "orcid")]) {
      try add(
        "authors with an ORCID", condition, from: "(SELECT orcid FROM authors WHERE orcid > '')")
    }
    if let condition = condition([
      (.issn, "issn"), (.issn, "eissn"), (.eissn, "issn"), (.eissn, "eissn"),
      (.title, "title_key"), (.abbreviation, "upper(abbreviation_29)"),
    ]) {
      try add("sources", condition, from: "sources")
      try add(
        "papers by their source", "source_id IN (SELECT source_id FROM sources WHERE \(condition))",
        from: "papers")
    }
    if let condition = condition([(.abbreviation, "name")]) {
      try add("cited sources", condition, from: "cited_sources")
    }
    if let condition = condition([(.country, "iso3")]) {
      try add("countries of addresses", condition, from: "(\(Self.countriesOfPapers))")
    }
    return found
  }

  /// That one of the columns has a key of the data set; `nil` when it has none of these keys.
  private func condition(_ columns: [(key: JoinKey, column: String)]) -> String? {
    let parts = columns.compactMap { wanted in
      layout.keyColumns.first { $0.key.key == wanted.key }.map { _, name in
        let column = quotedIdentifier(name)
        return "\(wanted.column) IN (SELECT \(column) FROM \(quotedIdentifier(layout.tableName))"
          + " WHERE \(column) IS NOT NULL)"
      }
    }
    return parts.isEmpty ? nil : "(" + parts.joined(separator: " OR ") + ")"
  }

  private func unmatched() throws -> [JoinSummary.UnmatchedRow] {
    guard let subject = layout.keyColumns.map(\.key.key.subject).min() else { return [] }
    let conditions = layout.keyColumns.filter { $0.key.key.subject == subject }.map { key, name in
      "coalesce(\(quotedIdentifier(name)) IN (\(Self.known(key.key))), 0)"
    }
    guard let rowID = layout.rowIdentifier else { return [] }
    let rows = try connection.rows(
      "SELECT \(rowID) FROM \(quotedIdentifier(layout.tableName)) "
        + "WHERE NOT (\(conditions.joined(separator: " OR "))) ORDER BY \(rowID)"
    ) { $0.int(0) }
    var unmatched: [JoinSummary.UnmatchedRow] = []
    var next = rows.makeIterator()
    var wanted = next.next()
    var number = 0
    try table.forEachRow { (line, values) throws(BibliographyError) in
      number += 1
      if number == wanted {
        unmatched.append(JoinSummary.UnmatchedRow(line: line, values: values))
        wanted = next.next()
      }
    }
    return unmatched
  }
}
