import SQLite

/// Rows of results whose analysis is gone: somebody deleted it where foreign keys were not enforced,
/// as in the `sqlite3` shell.
public struct OrphanedResults: Equatable, Sendable {
  public let table: String
  public let rowCount: Int

  package static func all(in connection: Connection) throws(SQLiteError) -> [OrphanedResults] {
    var found: [OrphanedResults] = []
    for (kind, table) in tables {
      var count = 0
      for owner in try owners(kind, table, connection) {
        count +=
          try connection.integer(
            "SELECT count(*) FROM \(table.name) WHERE \(table.owner) = ?", .integer(owner)) ?? 0
      }
      if count > 0 { found.append(OrphanedResults(table: table.name, rowCount: count)) }
    }
    return found
  }

  /// - Returns: how many rows there were.
  @discardableResult
  package static func remove(_ connection: Connection) throws(SQLiteError) -> Int {
    var count = 0
    // What refers to other rows comes first, so that each row is counted.
    for (kind, table) in tables.reversed() {
      for owner in try owners(kind, table, connection) {
        try connection.run(
          "DELETE FROM \(table.name) WHERE \(table.owner) = ?", .integer(owner))
        count += connection.changes
      }
    }
    return count
  }

  private static let tables = ["network", "bursts", "growth"].flatMap { kind in
    ResultTable.tables(ofKind: kind).map { (kind, $0) }
  }

  /// The owners of rows that are no analyses of the kind.
  ///
  /// - Complexity: O(owners), by steps through the table's key.
  private static func owners(
    _ kind: String, _ table: ResultTable, _ connection: Connection
  ) throws(SQLiteError) -> [Int] {
    try connection.rows(
      """
      WITH RECURSIVE owners AS (
        SELECT min(\(table.owner)) AS id FROM \(table.name)
        UNION ALL
        SELECT (SELECT min(\(table.owner)) FROM \(table.name) WHERE \(table.owner) > owners.id)
        FROM owners WHERE owners.id IS NOT NULL
      )
      SELECT id FROM owners
      WHERE id IS NOT NULL AND id NOT IN (SELECT analysis_id FROM analyses WHERE kind = ?)
      """, .text(kind)
    ) { $0.int(0) }
  }
}
