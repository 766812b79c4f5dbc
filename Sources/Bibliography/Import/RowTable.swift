import SQLite

/// A table that rows of one kind are put into: each column stands beside what fills it.
struct RowTable<Row> {
  enum Cell {
    case integer((Row) -> Int?)
    /// A text of the draft that the row is from.
    case text((Row) -> PaperDraft.Text?)
    case string((Row) -> String?)
    case bytes((Row) -> UnsafeBufferPointer<UInt8>?)
  }

  /// In the order of the row.
  typealias Columns = [(name: String, cell: Cell)]

  let buffer: RowBuffer
  private let cells: [Cell]

  init(
    _ database: Connection, _ table: String, _ columns: KeyValuePairs<String, Cell>
  ) throws(SQLiteError) {
    try self.init(database, table, columns: columns.map { ($0.key, $0.value) })
  }

  init(_ database: Connection, _ table: String, columns: Columns) throws(SQLiteError) {
    buffer = try RowBuffer(database, into: table, columns.map(\.name))
    cells = columns.map(\.cell)
  }

  /// - Parameter text: that of the draft.
  @inline(__always)
  func add(_ row: Row, _ text: UnsafeBufferPointer<UInt8>) throws(SQLiteError) {
    for cell in cells {
      switch cell {
      case .integer(let value): buffer.add(value(row))
      case .text(let stretch):
        if let stretch = stretch(row) {
          buffer.add(UnsafeBufferPointer(rebasing: text[stretch.range]))
        } else {
          buffer.addNull()
        }
      case .string(let value): buffer.add(value(row))
      case .bytes(let value):
        if let value = value(row) { buffer.add(value) } else { buffer.addNull() }
      }
    }
    try buffer.write()
  }
}

/// A part of a paper on its way to a row.
struct PaperRow<Part> {
  let paperID: Int
  /// From 1, among the parts of its kind.
  var position = 0
  /// The id of what it shares with other papers.
  var id: Int?
  let part: Part
}
