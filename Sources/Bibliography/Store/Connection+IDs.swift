import SQLite

extension Connection {
  /// The id for the next row of a table: one more than its largest.
  ///
  /// - Throws: `SQLiteError` when the largest is no id that this program gives, as in a database that
  ///   something else wrote to: there would be none after it.
  package func nextID(_ column: String, of table: String) throws(SQLiteError) -> Int {
    let largest = try integer("SELECT max(\(column)) FROM \(table)") ?? 0
    guard largest < Int(Int32.max) else {
      throw SQLiteError(
        extendedCode: 20,  // SQLITE_MISMATCH
        message: "\(table).\(column) is \(largest), which no import gives; something else wrote it")
    }
    return largest + 1
  }
}
