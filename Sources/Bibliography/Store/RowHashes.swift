import SQLite

/// Hashes of rows that the program wrote, by which rows that were changed by hand since are noticed:
/// the table `row_hashes`.
package struct RowHashes {
  package enum Kind: String, Sendable {
    case analysis, dataset
  }

  private let connection: Connection

  package init(_ connection: Connection) { self.connection = connection }

  /// Keeps what the rows are now.
  package func store(_ kind: Kind, _ name: String, _ hash: String) throws(SQLiteError) {
    try connection.run(
      "INSERT OR REPLACE INTO row_hashes (kind, name, sha256) VALUES (?, ?, ?)",
      .text(kind.rawValue), .text(name), .text(hash))
  }

  package func remove(_ kind: Kind, _ name: String) throws(SQLiteError) {
    try connection.run(
      "DELETE FROM row_hashes WHERE kind = ? AND name = ?", .text(kind.rawValue), .text(name))
  }

  /// Whether the rows are not those that were written; false when that is not known.
  package func isOther(
    _ kind: Kind, _ name: String, _ hash: () throws(SQLiteError) -> String
  ) throws(SQLiteError) -> Bool {
    let stored = try connection.text(
      "SELECT sha256 FROM row_hashes WHERE kind = ? AND name = ?", .text(kind.rawValue),
      .text(name))
    guard let stored else { return false }
    return try hash() != stored
  }

  /// The hash of the rows of several queries, each value as an SQL literal.
  ///
  /// - Parameter queries: of one column each, with an order; `?1` is the owner of the rows.
  /// - Complexity: O(bytes of the rows).
  package func hash(
    of queries: [String], owner: Int? = nil
  ) throws(SQLiteError) -> String {
    var hash = SHA256()
    for query in queries {
      let rows = try connection.prepare(query)
      if let owner { try rows.bind(1, owner) }
      while try rows.step() { hash.update(Array((rows.text(0) + "\n").utf8)) }
      hash.update([0])
    }
    return hash.finalize()
  }

  /// The columns of a table as one text, each value as an SQL literal.
  package func literals(
    of table: String, without left: String? = nil
  ) throws(SQLiteError) -> String {
    try connection.rows(
      "SELECT name FROM pragma_table_info(?) ORDER BY cid", .text(table)
    ) { $0.text(0) }.filter { $0 != left }.map { "quote(\(quotedIdentifier($0)))" }
      .joined(separator: " || ',' || ")
  }
}

extension RowHashes {
  /// The hash of a data set's table, in whatever order its rows are.
  func hash(ofDataSet name: String) throws(SQLiteError) -> String {
    let table = "dataset_\(name)"
    return try hash(
      of: ["SELECT \(literals(of: table)) FROM \(quotedIdentifier(table)) ORDER BY 1"])
  }
}
