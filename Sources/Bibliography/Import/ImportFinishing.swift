import SQLite
import Schema

/// What follows from all files together, after they have been read: indexes, sources, shown names,
/// links between references, papers and sources, occurrence lists, the search index.
///
/// Every step makes its rows anew from the tables, so that a run that was killed is finished by the
/// next one.
struct ImportFinishing {
  let database: Database
  let touchedAuthors: Set<Int>
  let touchedInstitutions: Set<Int>
  let rebuiltPapers: Bool

  func run() throws(BibliographyError) {
    try database.makeIndexes()
    try database.transaction { connection in
      try SourceConsolidation(connection).run()
      try refresh("authors", ids: touchedAuthors, connection)
      try refresh("institutions", ids: touchedInstitutions, connection)
      if rebuiltPapers { try connection.run(file: "orphans") }
      try connection.run(file: "cited-sources")
      try connection.run(file: "screening")
    }
    try database.transaction { connection in
      try ReferenceLinking(connection).run()
      try connection.run(file: "thesaurus")
      try OccurrenceLists(connection).refill()
      try connection.run(file: "possible-duplicates")
    }
    try database.transaction { connection in
      try connection.run(file: "search")
      try connection.execute("PRAGMA analysis_limit = 1000; ANALYZE")
      try connection.run(
        "UPDATE imports SET status = 'done', "
          + "finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE status = 'running'")
    }
  }

  private func refresh(_ file: String, ids: Set<Int>, _ connection: Connection) throws {
    try connection.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    let row = try RowWriter(connection, into: "temp.touched", ["id"])
    for id in ids.sorted() {
      row.add(id)
      try row.write()
    }
    try row.flush()
    try connection.run(file: file)
    try connection.execute("DROP TABLE temp.touched")
  }
}

extension Connection {
  /// Runs the statements of `Schema/refresh/<file>.sql`.
  func run(file: String) throws(SQLiteError) {
    guard let text = Schema.text("refresh/\(file).sql") else {
      preconditionFailure("no Schema/refresh/\(file).sql")
    }
    try execute(text)
  }
}
