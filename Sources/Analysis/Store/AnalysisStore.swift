import Bibliography
import SQLite

/// What is stored of an analysis beside its results.
public struct AnalysisRecord: Sendable {
  /// By which it is found; the same name replaces.
  public let name: String
  /// `network`, `bursts` or `growth`.
  public let kind: String
  public let parameters: JSON
  public let programVersion: String
  /// What of the data its result depends on.
  public let reads: Set<DataPart>
  /// Of random starts, when there are any.
  public let seed: Int?

  public init(
    name: String, kind: String, parameters: JSON, programVersion: String, reads: Set<DataPart>,
    seed: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
    self.programVersion = programVersion
    self.reads = reads
    self.seed = seed
  }
}

/// Writes analyses: each is one transaction, and one of the same name gives way to it.
public struct AnalysisStore {
  private let database: Database

  public init(_ database: Database) { self.database = database }

  /// Runs `compute` and stores what `write` writes of its result.
  ///
  /// The analysis that has the name already is deleted with its results; the new one takes its id,
  /// so that running it again gives the same rows. Everything is read in the transaction that
  /// writes, so an analysis is of one state of the data.
  ///
  /// - Parameters:
  ///   - kind: of the analysis; one of another kind and the same name is not replaced.
  ///   - record: what to store, from the result.
  ///   - write: gets the result, the connection and the analysis id.
  /// - Throws: `AnalysisError`; then nothing has been written.
  public func replace<Result>(
    named name: String, kind: String, compute: (Connection) throws -> Result,
    record: (Result) -> AnalysisRecord, write: (Result, Connection, Int) throws -> Void
  ) throws(AnalysisError) -> Result {
    try database.analysing {
      try database.connection.transaction {
        let connection = database.connection
        try refuseOtherKind(name, kind, connection)
        // The new analysis may get the id of one whose rows stayed behind.
        try OrphanedResults.remove(connection)
        let startedAt = try now(connection)
        let result = try compute(connection)
        let id = try begin(record(result), startedAt: startedAt, connection)
        try write(result, connection, id)
        let hash = try ResultTable.hash(ofKind: kind, id, connection)
        try RowHashes(connection).store(.analysis, name, hash)
        try connection.run(
          "UPDATE analyses SET finished_at = ? WHERE analysis_id = ?",
          .text(try now(connection)), .integer(id))
        return result
      }
    }
  }

  private func refuseOtherKind(_ name: String, _ kind: String, _ connection: Connection) throws {
    guard !name.isEmpty else { throw AnalysisError.usage("the name of the analysis is empty") }
    let stored = try connection.text("SELECT kind FROM analyses WHERE name = ?", .text(name))
    if let stored, stored != kind {
      throw AnalysisError.usage(
        "\(database.path): '\(name)' is the name of an analysis of another kind (\(stored)). "
          + "Give this one another name: --name")
    }
  }

  private func begin(
    _ record: AnalysisRecord, startedAt: String, _ connection: Connection
  ) throws -> Int {
    let former = try connection.integer(
      "SELECT analysis_id FROM analyses WHERE name = ?", .text(record.name))
    if let former { try removeResults(of: former, record.kind, connection) }
    try connection.run("DELETE FROM analyses WHERE name = ?", .text(record.name))
    try connection.run(
      """
      INSERT INTO analyses (analysis_id, name, kind, parameters, program_version,
        data_fingerprint, seed, started_at, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      Value(former), .text(record.name), .text(record.kind), .text(record.parameters.description),
      .text(record.programVersion),
      .text(try PresentData(database).fingerprint(of: record.reads).description),
      Value(record.seed),
      .text(startedAt), .text(startedAt))
    return connection.lastInsertedRowID
  }

  /// Deletes the rows of each table by their owner: a cascade does not reach those whose parent row
  /// somebody deleted by hand.
  private func removeResults(
    of analysis: Int, _ kind: String, _ connection: Connection
  ) throws {
    for table in ResultTable.tables(ofKind: kind).reversed() {
      try connection.run(
        "DELETE FROM \(table.name) WHERE \(table.owner) = ?", .integer(analysis))
    }
  }

  private func now(_ connection: Connection) throws -> String {
    try connection.text("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") ?? ""
  }
}
