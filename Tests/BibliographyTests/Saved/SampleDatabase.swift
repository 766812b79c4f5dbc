import Foundation
import SQLite
import Schema

/// A database made from the schema alone, and one with a few invented papers in it.
enum SampleDatabase {
  /// The SQL of the invented papers, and what queries give on them.
  static let folder = ExampleDatabases.packageRoot.appendingPathComponent("Tests/QuerySample")

  static func empty(seeded: Bool = false) throws -> Connection {
    let database = try Connection(path: "", mode: .memory)
    for file in Schema.tables { try database.execute(file.text) }
    if seeded { for file in Schema.seed { try database.execute(file.text) } }
    for file in Schema.indexes { try database.execute(file.text) }
    for file in Schema.views { try database.execute(file.text) }
    return database
  }

  /// Five papers of 2001–2006, none of them of 2004, and four that are excluded.
  static func filled() throws -> Connection {
    let database = try empty()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("database").path)
    for name in names.sorted() {
      try database.execute(
        String(contentsOf: folder.appendingPathComponent("database/\(name)"), encoding: .utf8))
    }
    if let parents = Schema.text("refresh/institution-parents.sql") {
      try database.execute(parents)
    }
    return database
  }
}
