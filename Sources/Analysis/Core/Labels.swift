import Kinds
import SQLite

/// Reads labels of single items, so that only those that are needed are held.
struct Labels {
  private let statement: Statement?
  private let names: [ItemID: String]
  /// What `analysis/author.sql` gives the papers whose author field names nobody.
  private static let anonymous = ItemID(0)

  /// Names that are known already, by item.
  init(_ names: [ItemID: String]) {
    statement = nil
    self.names = names
  }

  /// - Parameter asWritten: whether to read the name as the export writes it.
  init(_ connection: Connection, kind: ItemKind, asWritten: Bool = false) throws(SQLiteError) {
    names = kind == .author ? [Self.anonymous: "[Anonymous]"] : [:]
    let table = kind.table
    statement = try connection.prepare(
      "SELECT \(asWritten ? table.asWritten : table.label) FROM \(table.name) WHERE \(table.id) = ?",
      persistent: true)
  }

  /// The label of an item; the empty text when it has none.
  ///
  /// - Complexity: O(log n) for a table of `n` items.
  subscript(item: ItemID) -> String {
    get throws(SQLiteError) {
      if let name = names[item] { return name }
      guard let statement else { return "" }
      try statement.bind(1, item.value)
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : ""
    }
  }
}
