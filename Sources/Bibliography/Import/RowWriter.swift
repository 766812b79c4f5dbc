import SQLite

/// Writes rows into one table. Values are added in the order of its columns; rows reach the table when
/// enough of them have come together, at the latest with ``flush()``.
final class RowWriter {
  private let buffer: RowBuffer

  init(_ connection: Connection, into table: String, _ columns: [String]) throws(SQLiteError) {
    buffer = try RowBuffer(connection, into: table, columns)
  }

  func add(_ value: Int) { buffer.add(value) }
  func add(_ value: Int?) { if let value { buffer.add(value) } else { buffer.addNull() } }
  func add(_ value: String) { buffer.add(value) }
  func add(_ value: String?) { if let value { buffer.add(value) } else { buffer.addNull() } }
  func add(_ value: Bool) { buffer.add(value ? 1 : 0) }
  func add(_ bytes: UnsafeBufferPointer<UInt8>) { buffer.add(bytes) }

  /// Ends the row.
  func write() throws(SQLiteError) { if buffer.isLarge { try buffer.flush() } }

  /// Puts all rows into the table.
  func flush() throws(SQLiteError) { try buffer.flush() }

  /// Forgets rows that have not reached the table.
  func removeAll() { buffer.removeAll() }
}
