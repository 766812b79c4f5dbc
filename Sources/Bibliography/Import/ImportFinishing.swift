import SQLite
import Schema

/// What follows from all files together, after they have been read: indexes, sources, shown names,
/// links between references, papers and sources, occurrence lists, the search index.
///
/// Every step makes its rows anew from the tables, so that a run that was killed is finished by the
/// next one.
struct ImportFinishing {
  let database: Database
  let papers: PaperImport
  let normaliser: RecordNormaliser
  /// `nil` without a write-ahead log.
  let log: LogKeeping?
  /// The run that ends with this; `nil` when it read no new file and finishes an earlier one.
  let importID: Int?
  /// Whether everything is to be worked out again, after a run that was killed.
  let isForAll: Bool

  func run() throws(BibliographyError) {
    let store = papers.store
    try database.transaction { connection in
      try connection.run(schemaFile: "indexes/identity.sql")
      try PaperReview(store, normaliser: normaliser).run(
        papers: isForAll ? nil : papers.papersToReview)
    }
    let touched = isForAll ? nil : store.touched
    store.forgetKeys()
    let citations = store.takeCitations()
    var work: CitationWork?
    defer { work?.stop() }
    // Reading does not wait for writing where there is a write-ahead log.
    let canWorkAside = log != nil
    // Unless a reference may lose a line or go, all that the work reads is settled already.
    if canWorkAside, touched?.leavesReferences ?? false {
      work = CitationWork(databaseAt: database.path, citations: citations)
    }
    try database.makeIndexes()
    log?.noteCommit()
    try database.transaction { connection in
      try SourceConsolidation(connection).run()
      try refresh("authors", ids: touched?.authors, allOf: "authors", "author_id", connection)
      try setAbbreviatedKeys(connection)
      try refresh(
        "institutions", ids: touched?.institutions, allOf: "institutions", "institution_id",
        connection)
      if touched?.mayHaveOrphans ?? true { try connection.run(file: "orphans") }
      try connection.run(file: "cited-sources")
      try connection.run(file: "screening")
      try ReferenceDetailReview(connection, references: touched?.references).run()
    }
    log?.noteCommit()
    if canWorkAside, work == nil {
      work = CitationWork(databaseAt: database.path, citations: citations)
    }
    try database.transaction { connection in
      try connection.run(file: "search")
      try connection.run(file: "possible-duplicates")
    }
    log?.noteCommit()
    try database.transaction { [work] connection in
      try settleReferences(work, connection)
      try connection.execute("PRAGMA analysis_limit = 1000; ANALYZE")
      // Runs that were killed keep the files that they had read; this one did the rest for them.
      try connection.run("UPDATE imports SET status = 'failed' WHERE status = 'running'")
      try connection.run(
        "UPDATE imports SET status = 'done', "
          + "finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE import_id = ?",
        Value(importID))
    }
  }

  /// Links cited references and fills the occurrence lists.
  private func settleReferences(
    _ work: CitationWork?, _ connection: Connection
  ) throws(SQLiteError) {
    let lists = OccurrenceLists(connection)
    guard let work else {
      try ReferenceLinking(connection).run()
      try connection.run(file: "thesaurus")
      return try lists.refill()
    }
    try work.links().store(connection)
    try connection.run(file: "thesaurus")
    guard let first = try work.nextList() else { return try lists.refill() }
    var next: (CitedKind, OccurrenceList, CitingPapers)? = first
    while let (kind, list, papers) = next {
      try lists.fill(kind, from: list, papers)
      next = try work.nextList()
    }
    try lists.refillTerms()
  }

  /// Runs a refresh file over the rows that `temp.touched` names, and leaves that table.
  private func refresh(
    _ file: String, ids: Set<Int>?, allOf table: String, _ id: String, _ connection: Connection
  ) throws {
    try connection.execute(
      "DROP TABLE IF EXISTS temp.touched; CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    if let ids {
      let row = try RowBuffer(connection, into: "temp.touched", ["id"])
      for id in ids.sorted() {
        row.add(id)
        try row.write()
      }
      try row.flush()
    } else {
      try connection.execute("INSERT INTO temp.touched SELECT \(id) FROM \(table)")
    }
    try connection.run(file: file)
  }

  /// The abbreviated key follows from the name that is shown, whichever record came first.
  private func setAbbreviatedKeys(_ connection: Connection) throws {
    let authors = try connection.rows(
      "SELECT author_id, name, abbreviated_key FROM authors "
        + "WHERE author_id IN (SELECT id FROM temp.touched)"
    ) { (id: $0.int(0), name: $0.text(1), key: $0.text(2)) }
    let update = try connection.prepare(
      "UPDATE authors SET abbreviated_key = ?1 WHERE author_id = ?2")
    for author in authors {
      let key = AuthorName(author.name).abbreviatedKey
      if key == author.key { continue }
      try update.bind(1, key)
      try update.bind(2, author.id)
      try update.run()
    }
  }
}

extension Connection {
  /// Runs the statements of `Schema/refresh/<file>.sql`.
  func run(file: String) throws(SQLiteError) { try run(schemaFile: "refresh/\(file).sql") }

  /// Runs the statements of a file of `Schema`.
  func run(schemaFile path: String) throws(SQLiteError) {
    guard let text = Schema.text(path) else { preconditionFailure("no Schema/\(path)") }
    try execute(text)
  }
}
