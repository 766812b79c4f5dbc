import SQLite
import Schema

/// Carries what the user decided from one database to another that was made from the same files:
/// searches, the study file, screening, merges, data sets. Ids differ, so papers and items are found
/// again by what they are called.
struct DecisionTransfer {
  private let old: Database
  private let new: Database
  private let programVersion: String

  init(from old: Database, to new: Database, programVersion: String) {
    self.old = old
    self.new = new
    self.programVersion = programVersion
  }

  func run(_ summary: inout RebuildSummary) throws(BibliographyError) {
    var result = summary
    do {
      result.oldPaperCount = try old.connection.integer("SELECT count(*) FROM papers") ?? 0
      result.analysisCount = try old.connection.integer("SELECT count(*) FROM analyses") ?? 0
    } catch {
      throw BibliographyError(error, database: old.path)
    }
    try new.transaction { connection in
      result.searchCount = try copy(
        "searches",
        ["search_id", "database", "query", "index_name", "retrieved_on", "hits", "note"])
      _ = try copy(
        "studies",
        [
          "study_id", "file_name", "title", "text", "sha256", "program_version", "started_at",
          "finished_at",
        ])
      _ = try copy("study_files", ["role", "name", "sha256", "byte_count", "text"])
      try copyScreening(&result)
      result.splitCount = try copy(
        "author_splits",
        [
          "name_key", "author", "paper", "institution", "identifier", "new_name", "origin",
          "reason", "decided_at",
        ])
      result.undoneMergeCount = try copy(
        "undone_merges", ["kind", "variant_key", "reason", "variant", "preferred", "undone_at"])
      try AuthorSettling(connection).run()
      try MergeTransfer(
        from: old.connection, to: connection, rulesAreTheSame: try isOfThisProgram()
      ).run(&result)
      try copyDataSets(&result)
      let own = try OwnObjects(of: old.connection)
      try own.copy(to: connection)
      result.ownObjects = own.objects.map { "\($0.type) \($0.name)" }
      try connection.run(file: "screening")
      try AuthorMerging(connection).run()
      try ReferenceLinking(connection).run()
      try connection.run(file: "thesaurus")
      try InstitutionParents(connection).refill()
      try OccurrenceLists(connection).refill()
      result.includedPaperCount =
        try connection.integer("SELECT count(*) FROM papers WHERE is_included = 1") ?? 0
    }
    summary = result
  }

  /// Whether every import of the old database was made by this version of the program.
  private func isOfThisProgram() throws(SQLiteError) -> Bool {
    let version = try old.connection.integer("PRAGMA user_version")
    let otherImports = try old.connection.integer(
      "SELECT count(*) FROM imports WHERE program_version <> ?", .text(programVersion))
    return version == Schema.version && otherImports == 0
  }

  /// Copies all rows of a table that refers to no other: those of its columns that the old database
  /// has. A table that an older program did not have had no rows.
  private func copy(_ table: String, _ wanted: [String]) throws(SQLiteError) -> Int {
    let known = Set(try old.connection.columnNames(of: table))
    let columns = wanted.filter(known.contains)
    if columns.isEmpty { return 0 }
    return try old.connection.copyRows(of: table, columns, to: new.connection)
  }

  // MARK: Screening

  private func copyScreening(_ summary: inout RebuildSummary) throws(SQLiteError) {
    let rows = try old.connection.prepare(
      """
      SELECT
        d.stage, d.decision, d.reason, d.decided_by, d.decided_at,
        p.accession_number, p.doi, p.title_key, p.year, coalesce(p.title, '')
      FROM screening_decisions AS d
      JOIN papers AS p ON p.paper_id = d.paper_id
      ORDER BY d.decision_id
      """)
    let insertion = try new.connection.prepare(
      """
      INSERT INTO screening_decisions
        (stage, decision, reason, decided_by, decided_at, paper_id)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let lookups = try [
      "SELECT DISTINCT paper_id FROM paper_identifiers "
        + "WHERE value = ?1 AND scheme NOT IN (\(IdentifierScheme.sharedInSQL))",
      "SELECT paper_id FROM papers WHERE doi = ?2 ORDER BY paper_id LIMIT 2",
      "SELECT paper_id FROM papers WHERE title_key = ?3 AND year IS ?4 ORDER BY paper_id LIMIT 2",
    ].map { (sql: String) throws(SQLiteError) in try new.connection.prepare(sql) }
    while try rows.step() {
      guard let paper = try paper(rows, lookups) else {
        summary.lost.append(
          "\(rows.text(1)) of \(rows.optionalText(5) ?? rows.optionalText(6) ?? rows.text(9)) "
            + "(\(rows.text(0)))")
        continue
      }
      for column in 0..<5 { try insertion.bind(column + 1, rows.value(column)) }
      try insertion.bind(6, paper)
      try insertion.run()
      summary.decisionCount += 1
    }
  }

  /// The paper by accession number, else by DOI, else by title and year; a DOI or title that two
  /// papers share tells neither.
  private func paper(_ row: Statement, _ lookups: [Statement]) throws(SQLiteError) -> Int? {
    for (index, lookup) in lookups.enumerated() where !row.isNull(5 + index) {
      lookup.clearBindings()
      for parameter in 1...lookup.parameterCount {
        try lookup.bind(parameter, row.value(4 + parameter))
      }
      defer { lookup.reset() }
      guard try lookup.step() else { continue }
      let paper = lookup.int(0)
      if try !lookup.step() { return paper }
    }
    return nil
  }

  // MARK: Data sets

  private func copyDataSets(_ summary: inout RebuildSummary) throws {
    let names = try old.connection.rows("SELECT name FROM datasets ORDER BY name") { $0.text(0) }
    for name in names {
      let table = "dataset_\(name)"
      let statements = try old.connection.rows(
        """
        SELECT sql FROM sqlite_schema
        WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL
        ORDER BY type DESC, name
        """, .text(table)
      ) { $0.text(0) }
      guard let creation = statements.first, creation.uppercased().hasPrefix("CREATE TABLE") else {
        summary.lost.append("data set \(name): its table is missing")
        continue
      }
      try new.connection.run(creation)
      _ = try copy(table, old.connection.columnNames(of: table))
      for index in statements.dropFirst() where index.uppercased().hasPrefix("CREATE ") {
        try new.connection.run(index)
      }
      summary.dataSetCount += 1
      let hashes = RowHashes(new.connection)
      try hashes.store(.dataset, name, hashes.hash(ofDataSet: name))
    }
    _ = try copy("datasets", ["name", "origin", "sha256", "row_count", "imported_at"])
  }
}

extension Connection {
  /// The stored columns of a table, in their order; none when there is no such table.
  func columnNames(of table: String) throws(SQLiteError) -> [String] {
    try rows(
      "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", .text(table)
    ) { $0.text(0) }
  }
}
