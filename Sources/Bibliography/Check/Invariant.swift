import SQLite
import Schema

/// Something that holds in every database that is as it should be.
public struct Invariant: Sendable {
  /// A sentence that says what holds, without its full stop.
  public let title: String
  public let mend: Mend
  /// How many things are not so.
  let violations: @Sendable (Connection) throws(SQLiteError) -> Violations

  /// What makes an invariant hold again.
  public enum Mend: Sendable {
    /// Running the last import again, which goes on where it was stopped.
    case importAgain
    /// Reading all exports again; decisions stay.
    case rebuild
  }

  /// What is not as it should be.
  public struct Violations: Sendable {
    public var count = 0
    public var columns: [String] = []
    /// The first of them, as text.
    public var firstRows: [[String]] = []

    static let shownCount = 5

    mutating func take(_ statement: Statement) throws(SQLiteError) {
      columns = statement.columnNames
      while try statement.step() {
        count += 1
        if firstRows.count == Self.shownCount { continue }
        firstRows.append(
          (0..<statement.columnCount).map { column in
            statement.isNull(column) ? "" : statement.text(column)
          })
      }
    }

    mutating func add(_ row: [String]) {
      count += 1
      if firstRows.count < Self.shownCount { firstRows.append(row) }
    }
  }

  /// All invariants: those of the file and its schema, then one for each file of `Schema/checks`.
  public static let all: [Invariant] =
    [fileIsSound, schemaIsComplete, referencesHold] + Schema.checks.map(query)

  static func query(_ file: Schema.File) -> Invariant {
    Invariant(title: title(of: file.text), mend: mend(of: file.text)) {
      connection throws(SQLiteError) in
      var violations = Violations()
      try violations.take(connection.prepare(file.text))
      return violations
    }
  }

  /// The first line of the comment that a check begins with.
  private static func title(of sql: String) -> String {
    var title = sql.prefix { $0 != "\n" }.drop { $0 == "-" || $0 == " " }
    if title.hasSuffix(".") { title.removeLast() }
    return String(title)
  }

  /// What the line "-- Mended by: import." names; a rebuild without it.
  private static func mend(of sql: String) -> Mend {
    sql.contains("\n-- Mended by: import.\n") ? .importAgain : .rebuild
  }

  private static let fileIsSound = Invariant(
    title: "The file is a sound SQLite database", mend: .rebuild
  ) { connection throws(SQLiteError) in
    var violations = Violations()
    violations.columns = ["what SQLite says"]
    let rows = try connection.prepare("PRAGMA integrity_check")
    while try rows.step() {
      if rows.text(0) != "ok" { violations.add([rows.text(0)]) }
    }
    return violations
  }

  private static let referencesHold = Invariant(
    title: "Every reference to a row of another table finds it", mend: .rebuild
  ) { connection throws(SQLiteError) in
    var violations = Violations()
    try violations.take(connection.prepare("PRAGMA foreign_key_check"))
    violations.columns = ["table", "rowid", "refers_to", "foreign_key"]
    return violations
  }

  /// The statements of tables, views and indexes are compared with those of a new database; whatever
  /// else the user made is the user's.
  private static let schemaIsComplete = Invariant(
    title: "Tables, views and indexes are those of this version", mend: .rebuild
  ) { connection throws(SQLiteError) in
    func objects(_ connection: Connection) throws(SQLiteError) -> [String: String] {
      let rows = try connection.rows(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
          + "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'paper_search_%'"
      ) { ($0.text(0), $0.text(1)) }
      return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
    let model = try SchemaModel().connection
    let found = try objects(connection)
    var violations = Violations()
    violations.columns = ["object", "found"]
    for (object, sql) in try objects(model).sorted(by: { $0.key < $1.key })
    where found[object] != sql {
      violations.add([object, found[object] == nil ? "missing" : "defined otherwise"])
    }
    return violations
  }
}
