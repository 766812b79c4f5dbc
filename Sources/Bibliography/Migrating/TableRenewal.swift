import SQLite
import Schema

/// Gives a database that has the tables and columns of the present version the very statements of the
/// present version: the order of columns, constraints and comments that `.schema` shows.
///
/// In a transaction, with foreign keys and the rewriting of other statements by ALTER TABLE off.
struct TableRenewal {
  private let connection: Connection
  private let model: SchemaModel

  init(_ connection: Connection) throws(SQLiteError) {
    self.connection = connection
    model = try SchemaModel()
  }

  /// Removes views and indexes of the present version's names, which are made again at the end.
  func dropViewsAndIndexes() throws(SQLiteError) {
    let names = try model.objects()
    let present = try connection.rows(
      "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'index') AND sql IS NOT NULL"
    ) { (type: $0.text(0), name: $0.text(1)) }
    for object in present where names.contains("\(object.type) \(object.name)") {
      try connection.execute(
        "DROP \(object.type) \(quotedIdentifier(object.name))")
    }
  }

  /// - Throws: `BibliographyError` when a table is not there or has other columns, which is a mistake in
  ///   a migration.
  func renewTables() throws {
    let wanted = try model.connection.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL "
        + "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        + "AND name NOT LIKE 'paper\\_search\\_%' ESCAPE '\\' ORDER BY rowid"
    ) { (name: $0.text(0), sql: $0.text(1)) }
    for (name, sql) in wanted {
      let present = try connection.text(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", .text(name))
      if present == sql { continue }
      let columns = try model.connection.columnNames(of: name)
      guard Set(columns) == Set(try connection.columnNames(of: name)) else {
        throw BibliographyError(
          "the migration leaves the table \(name) without the columns of this version")
      }
      let older = quotedIdentifier("older \(name)")
      let list = columns.map(quotedIdentifier).joined(separator: ", ")
      try connection.execute("ALTER TABLE \(quotedIdentifier(name)) RENAME TO \(older)")
      try connection.execute(sql)
      try connection.execute(
        "INSERT INTO \(quotedIdentifier(name)) (\(list)) SELECT \(list) FROM \(older)")
      try connection.execute("DROP TABLE \(older)")
    }
  }

  func makeViews() throws(SQLiteError) {
    for file in Schema.views { try connection.execute(file.text) }
  }
}
