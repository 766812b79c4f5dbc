import SQLite
import Schema

/// An empty database in memory that has the tables, views and indexes of this version: what others are
/// compared with.
struct SchemaModel {
  let connection: Connection

  init() throws(SQLiteError) {
    connection = try Connection(path: ":memory:", mode: .memory)
    for file in Schema.tables + Schema.views + Schema.indexes { try connection.execute(file.text) }
  }

  /// Everything in it, each with its type before the name: "view included_papers".
  func objects() throws(SQLiteError) -> Set<String> {
    Set(try connection.rows("SELECT type || ' ' || name FROM sqlite_schema") { $0.text(0) })
  }
}
