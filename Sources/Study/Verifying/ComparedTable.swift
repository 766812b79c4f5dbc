import Analysis
import SQLite

/// Rows that are compared with those of the same table of another database.
struct ComparedTable {
  let name: String
  /// The column that says whose rows they are.
  let owner: String
  /// The columns that tell the rows of one owner apart; the rows are compared in their order.
  let key: [String]
  /// A SELECT of the rows where they are not those of the table itself, with these other columns.
  var rows: String?
  var values: [String] = []

  /// Compares the rows of one owner in two databases.
  ///
  /// - Complexity: O(rows) time, one row of each in memory.
  func compare(
    _ id: Int, stored: Connection, recomputed: Connection, tolerance: Double
  ) throws(SQLiteError) -> (rowCount: Int, difference: TableDifference) {
    var one = try Cursor(self, id, stored)
    var other = try Cursor(self, id, recomputed)
    var difference = TableDifference(table: name)
    var rowCount = 0
    while one.row != nil || other.row != nil {
      switch Cursor.order(one.keyValues, other.keyValues) {
      case .orderedAscending:
        rowCount += 1
        difference.surplusRowCount += 1
        difference.add(.init(key: one.keyText, column: nil, stored: one.rowText, recomputed: nil))
        try one.advance()
      case .orderedDescending:
        difference.missingRowCount += 1
        difference.add(
          .init(key: other.keyText, column: nil, stored: nil, recomputed: other.rowText))
        try other.advance()
      case .orderedSame:
        rowCount += 1
        let differing = one.columns.indices.filter { index in
          guard let mine = one.row?[index], let theirs = other.row?[index] else { return false }
          return !Self.isSame(mine, theirs, tolerance)
        }
        if !differing.isEmpty { difference.changedRowCount += 1 }
        for index in differing {
          difference.add(
            .init(
              key: one.keyText, column: one.columns[index],
              stored: one.row.map { $0[index].shown }, recomputed: other.row.map { $0[index].shown }
            ))
        }
        try one.advance()
        try other.advance()
      }
    }
    return (rowCount, difference)
  }

  private static func isSame(_ one: Value, _ other: Value, _ tolerance: Double) -> Bool {
    if one == other { return true }
    guard tolerance > 0, case .real(let mine) = one, case .real(let theirs) = other else {
      return false
    }
    return abs(mine - theirs) <= tolerance * max(abs(mine), abs(theirs))
  }

  enum Order { case orderedAscending, orderedSame, orderedDescending }

  /// The rows of one side, one after the other.
  private struct Cursor {
    let columns: [String]
    private(set) var row: [Value]?
    private let statement: Statement
    private let keyCount: Int

    init(_ table: ComparedTable, _ id: Int, _ connection: Connection) throws(SQLiteError) {
      var rest = table.values
      if table.rows == nil {
        rest = try connection.rows(
          "SELECT name FROM pragma_table_info(?) ORDER BY cid", .text(table.name)
        ) { $0.text(0) }.filter { $0 != table.owner && !table.key.contains($0) }
      }
      columns = table.key + rest
      keyCount = table.key.count
      let order = table.key.isEmpty ? "1" : table.key.map(quotedIdentifier).joined(separator: ", ")
      statement = try connection.prepare(
        "SELECT \(columns.map(quotedIdentifier).joined(separator: ", ")) "
          + "FROM \(table.rows.map { "(\($0))" } ?? quotedIdentifier(table.name)) WHERE \(quotedIdentifier(table.owner)) = ? "
          + "ORDER BY \(order)")
      try statement.bind(1, id)
      try advance()
    }

    mutating func advance() throws(SQLiteError) {
      row = try statement.step() ? columns.indices.map { statement.value($0) } : nil
    }

    /// `nil` after the last row.
    var keyValues: ArraySlice<Value>? { row?.prefix(keyCount) }

    var keyText: String {
      zip(columns, keyValues ?? []).map { "\($0) \($1.shown)" }.joined(separator: ", ")
    }

    var rowText: String {
      zip(columns, row ?? []).dropFirst(keyCount).prefix(4).map { "\($0) \($1.shown)" }
        .joined(separator: ", ")
    }

    /// As SQLite orders: NULL, then numbers, then texts byte-wise; the end of the rows comes last.
    static func order(_ one: ArraySlice<Value>?, _ other: ArraySlice<Value>?) -> Order {
      guard let one else { return other == nil ? .orderedSame : .orderedDescending }
      guard let other else { return .orderedAscending }
      for (mine, theirs) in zip(one, other) where mine != theirs {
        return comesBefore(mine, theirs) ? .orderedAscending : .orderedDescending
      }
      return .orderedSame
    }

    private static func comesBefore(_ one: Value, _ other: Value) -> Bool {
      switch (one, other) {
      case (.null, _): true
      case (_, .null): false
      case (.integer(let mine), .integer(let theirs)): mine < theirs
      case (.text(let mine), .text(let theirs)): mine.utf8.lexicographicallyPrecedes(theirs.utf8)
      case (.text, _): false
      default: true
      }
    }
  }
}

extension ComparedTable {
  init(_ table: ResultTable) {
    self.init(name: table.name, owner: table.owner, key: table.key)
  }
}

extension Value {
  /// As a person reads it; a number with all its digits.
  var shown: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text.count > 80 ? "\(text.prefix(79))…" : text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
