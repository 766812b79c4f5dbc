import SQLite
import Schema

/// The tables of a released version with their columns, and its views: these show whether a
/// file is what its version says. Versions under development shared the numbers of released ones.
struct SchemaLayout {
  let version: Int
  /// Columns by table, both as they are spelled.
  let tables: [String: [String]]
  let views: Set<String>

  /// - Returns: `nil` when no version of that number was released.
  init?(ofVersion version: Int, _ connection: Connection) throws(SQLiteError) {
    guard let query = Schema.layout(ofVersion: version) else { return nil }
    var tables: [String: [String]] = [:]
    var views: Set<String> = []
    let rows = try connection.prepare(query)
    while try rows.step() {
      if rows.text(0) == "view" {
        views.insert(rows.text(1))
      } else {
        tables[rows.text(1)] = rows.text(2).split(separator: " ").map(String.init)
      }
    }
    self.version = version
    self.tables = tables
    self.views = views
  }

  /// In what a database is not of this layout.
  struct Differences {
    /// Tables and columns that are not there, e.g. "author_splits", "papers.database".
    var missing: [String] = []
    /// Columns that are not of this layout.
    var additional: [String] = []
    /// What has a name that only later versions have.
    var early: [String] = []

    /// All of them in words, the first few only; `nil` for none.
    var description: String? {
      let all =
        missing.map { "\($0) is missing" }
        + (additional + early).map { "\($0) is not of that version" }
      if all.isEmpty { return nil }
      return all.prefix(3).joined(separator: ", ") + (all.count > 3 ? ", …" : "")
    }
  }

  /// - Complexity: O(tables and columns).
  func differences(_ connection: Connection) throws(SQLiteError) -> Differences {
    var differences = Differences()
    let columns = try connection.prepare(
      "SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1")
    for (table, wanted) in tables.sorted(by: { $0.key < $1.key }) {
      var found: Set<String> = []
      try columns.bind(1, table)
      while try columns.step() { found.insert(columns.text(0)) }
      columns.reset()
      if found.isEmpty {
        differences.missing.append(table)
        continue
      }
      differences.missing += wanted.filter { !found.contains($0) }.map { "\(table).\($0)" }
      differences.additional += found.subtracting(wanted).sorted().map { "\(table).\($0)" }
    }
    let later = try Self.names(after: self, connection)
    if !later.isEmpty {
      differences.early = try connection.rows(
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name"
      ) { $0.text(0) }.filter { later.contains($0.lowercased()) }
    }
    return differences
  }

  /// Which of the differences of a database are columns that the user added to tables of this layout; none
  /// when it is of another one, whose columns are not known.
  func ownColumns(
    among differences: Differences, _ connection: Connection
  ) throws(SQLiteError) -> [String] {
    let missing = differences.missing.filter { Database.resultTables[$0] == nil }
    guard missing.isEmpty, differences.early.isEmpty, !differences.additional.isEmpty else {
      return []
    }
    // Versions under development had columns of the next one.
    let next = try SchemaLayout(ofVersion: Schema.version, connection)
    let known = Set(
      (next?.tables ?? [:]).flatMap { table, columns in columns.map { "\(table).\($0)" } })
    return differences.additional.filter { !known.contains($0) }
  }

  /// Names of tables and views of the present version that this one does not have.
  private static func names(
    after older: SchemaLayout, _ connection: Connection
  ) throws(SQLiteError) -> Set<String> {
    guard older.version < Schema.version,
      let present = try SchemaLayout(ofVersion: Schema.version, connection)
    else { return [] }
    let names = Set(present.tables.keys).union(present.views)
    return Set(
      names.subtracting(older.tables.keys).subtracting(older.views).map { $0.lowercased() })
  }
}
