import SQLite
import Schema

/// Tables, views, indexes and triggers that the user made in a database.
///
/// They are what its schema has beside ours, SQLite's, and the tables of data sets.
struct OwnObjects {
  struct Object {
    let type: String
    let name: String
    let table: String
    let sql: String
  }

  /// Tables first, then indexes, views and triggers, each by name.
  let objects: [Object]
  private let old: Connection

  /// - Parameter layout: that of the version which made the database, whose tables and views are not the
  ///   user's either; `nil` for the present one.
  init(of old: Connection, layout: SchemaLayout? = nil) throws(SQLiteError) {
    self.old = old
    var ours = try SchemaModel().objects()
    ours.formUnion(
      try old.rows("SELECT 'table dataset_' || name FROM datasets") { $0.text(0) })
    if let layout {
      ours.formUnion(layout.tables.keys.map { "table \($0)" })
      ours.formUnion(layout.views.map { "view \($0)" })
    }
    let dataSets = Set(try old.rows("SELECT 'dataset_' || name FROM datasets") { $0.text(0) })
    let order = ["table": 0, "index": 1, "view": 2, "trigger": 3]
    objects = try old.rows(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
        + "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    ) { Object(type: $0.text(0), name: $0.text(1), table: $0.text(2), sql: $0.text(3)) }
    .filter { object in
      !ours.contains("\(object.type) \(object.name)")
        && !(object.type == "index" && dataSets.contains(object.table))
    }
    .sorted { (order[$0.type] ?? 4, $0.name) < (order[$1.type] ?? 4, $1.name) }
  }

  /// Makes the objects in `new`, with the rows of the tables.
  ///
  /// - Throws: `BibliographyError` that names the objects that cannot be carried over.
  func copy(to new: Connection) throws {
    var refused: [String] = []
    for object in objects {
      do throws(SQLiteError) {
        guard !object.sql.uppercased().hasPrefix("CREATE VIRTUAL") else {
          refused.append("\(object.type) \(object.name) (a virtual table)")
          continue
        }
        try new.execute(object.sql)
        if object.type == "table" { _ = try old.copyRows(of: object.name, to: new) }
      } catch {
        refused.append("\(object.type) \(object.name) (\(error.message))")
      }
    }
    guard refused.isEmpty else {
      throw BibliographyError(
        "\(old.path): not rebuilt, since what you made in it could not be carried over: "
          + refused.joined(separator: "; ")
          + ". Save it elsewhere and drop it, then run the command again.")
    }
  }
}

extension OwnObjects {
  /// Drops, in the database itself, what hangs on tables that are made anew: triggers, which would run
  /// with each of their rows, and indexes on tables that are not the user's.
  func takeApart(from connection: Connection) throws(SQLiteError) {
    for object in hanging {
      try connection.execute("DROP \(object.type) \(quotedIdentifier(object.name))")
    }
  }

  /// Makes what was dropped again.
  ///
  /// - Throws: `BibliographyError` that names what cannot be made on the new tables.
  func putBack(into connection: Connection) throws {
    for object in hanging {
      do throws(SQLiteError) {
        try connection.execute(object.sql)
      } catch {
        throw BibliographyError(
          "what you made in it does not fit the new tables: \(object.type) \(object.name) "
            + "(\(error.message)). Save it elsewhere and drop it, then run the command again.")
      }
    }
  }

  private var hanging: [Object] {
    let tables = Set(objects.filter { $0.type == "table" }.map(\.name))
    return objects.filter { object in
      object.type == "trigger" || (object.type == "index" && !tables.contains(object.table))
    }
  }
}

extension Connection {
  /// Copies all rows of a table into the table of the same name in another database.
  ///
  /// - Parameter columns: those to copy; all that are stored when `nil`.
  /// - Returns: how many rows there are.
  func copyRows(
    of table: String, _ columns: [String]? = nil, to other: Connection
  ) throws(SQLiteError) -> Int {
    let copied: [String]
    if let columns { copied = columns } else { copied = try columnNames(of: table) }
    let names = copied.map(quotedIdentifier).joined(separator: ", ")
    let marks = Array(repeating: "?", count: copied.count).joined(separator: ", ")
    let rows = try prepare("SELECT \(names) FROM \(quotedIdentifier(table))")
    let insertion = try other.prepare(
      "INSERT INTO \(quotedIdentifier(table)) (\(names)) VALUES (\(marks))")
    var count = 0
    while try rows.step() {
      for column in copied.indices { try insertion.bind(column + 1, rows.value(column)) }
      try insertion.run()
      count += 1
    }
    return count
  }
}
