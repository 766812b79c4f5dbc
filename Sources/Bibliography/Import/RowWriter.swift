import SQLite

/// The prepared INSERT of one table. Values are bound in the order of its columns.
final class RowWriter {
  let statement: Statement
  private var column = 0

  init(_ connection: Connection, into table: String, _ columns: [String]) throws(SQLiteError) {
    let names = columns.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    statement = try connection.prepare(
      "INSERT INTO \(table) (\(names)) VALUES (\(marks))", persistent: true)
  }

  func add(_ value: Int) throws(SQLiteError) {
    column += 1
    try statement.bind(column, value)
  }

  func add(_ value: Int?) throws(SQLiteError) {
    column += 1
    try statement.bind(column, value)
  }

  func add(_ value: String) throws(SQLiteError) {
    column += 1
    try statement.bind(column, value)
  }

  func add(_ value: String?) throws(SQLiteError) {
    column += 1
    try statement.bind(column, value)
  }

  func add(_ value: Bool) throws(SQLiteError) {
    column += 1
    try statement.bind(column, value ? 1 : 0)
  }

  /// Text that stays where it is until ``write()`` returns.
  func add(unowned bytes: UnsafeBufferPointer<UInt8>) throws(SQLiteError) {
    column += 1
    try statement.bind(column, unowned: bytes)
  }

  /// Inserts the row.
  func write() throws(SQLiteError) {
    column = 0
    _ = try statement.step()
    statement.reset()
  }
}
