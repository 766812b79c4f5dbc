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
  let decoding: RecordDecoding
  /// `nil` without a write-ahead log.
  let checkpoints: Checkpointing?
  /// The run that ends with this; `nil` when it read no new file and finishes an earlier one.
  let importID: Int?
  /// Whether everything is to be worked out again, after a run that was killed.
  let isForAll: Bool

  func run() throws(BibliographyError) {
    let store = papers.store
    try database.transaction { connection in
      try connection.run(schemaFile: "indexes/identity.sql")
      try PaperReview(store, decoding: decoding).run(
        papers: isForAll ? nil : papers.papersToReview)
    }
    let touched = isForAll ? nil : store.touched
    store.forgetKeys()
    let citations = store.takeCitations()
    var work: CitationWork?
    defer { work?.stop() }
    // Reading does not wait for writing where there is a write-ahead log.
    let canWorkAside = checkpoints != nil
    // Unless a reference may lose a line or go, all that the work reads is settled already.
    if canWorkAside, touched?.leavesReferences ?? false {
      work = CitationWork(databaseAt: database.path, citations: citations)
    }
    try database.makeIndexes()
    checkpoints?.noteCommit()
    try database.transaction { connection in
      try SourceConsolidation(connection).run()
      try AuthorSettling(connection).run(touched: touched?.authors)
      try connection.refresh(
        "institutions", ids: touched?.institutions, allOf: "institutions", "institution_id")
      if touched?.mayHaveOrphans ?? true { try connection.run(file: "orphans") }
      try connection.run(file: "cited-sources")
      try connection.run(file: "screening")
      try ReferenceDetailReview(
        connection, references: touched?.references, sources: papers.sources
      ).run()
    }
    checkpoints?.noteCommit()
    if canWorkAside, work == nil {
      work = CitationWork(databaseAt: database.path, citations: citations)
    }
    try database.transaction { connection in
      try connection.run(file: "search")
      try connection.run(file: "possible-duplicates")
    }
    checkpoints?.noteCommit()
    // With this commit all is on the disk, also where the log has to stay since somebody reads.
    try database.beginDurableCommits()
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
      try InstitutionParents(connection).refill()
      return try lists.refill()
    }
    try work.links().store(connection)
    try connection.run(file: "thesaurus")
    try InstitutionParents(connection).refill()
    guard let first = try work.nextList() else { return try lists.refill() }
    var next: (CitedKind, OccurrenceList, CitingPapers)? = first
    while let (kind, list, papers) = next {
      try lists.fill(kind, from: list, papers)
      next = try work.nextList()
    }
    try lists.refillTerms()
  }
}

extension Connection {
  /// Runs the statements of `Schema/refresh/<file>.sql`.
  package func run(file: String) throws(SQLiteError) { try run(schemaFile: "refresh/\(file).sql") }

  /// Runs the statements of a file of `Schema`.
  func run(schemaFile path: String) throws(SQLiteError) {
    guard let text = Schema.text(path) else { preconditionFailure("no Schema/\(path)") }
    try execute(text)
  }
}
