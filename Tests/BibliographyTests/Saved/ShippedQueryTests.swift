import Queries
import SQLite
import Schema
import Testing

@testable import Bibliography

/// What holds for every query that comes with the program.
struct ShippedQueryTests {
  static let paths = Queries.files.map(\.path)
  private static let catalogue = Result { try SavedQueryCatalogue() }

  private func query(_ path: String) throws -> SavedQuery {
    try Self.catalogue.get().query(named: path)
  }

  private func rows(_ query: SavedQuery, in database: Connection) throws -> [[Value]] {
    // The sample is too small for a least number of papers.
    let least = query.parameters.contains { $0.name == "papers" } ? ["papers": "1"] : [:]
    let running = try query.rows(in: database, least)
    var rows: [[Value]] = []
    while let row = try running.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: paths)
  func `prepares on an empty database, with the columns and parameters of its comment`(
    path: String
  ) throws {
    let query = try query(path)
    let database = try SampleDatabase.empty(seeded: true)
    if let dataset = query.dataset {
      let columns = dataset.columns.map { "\($0) ANY" }.joined(separator: ", ")
      try database.execute("CREATE TABLE \(dataset.table) (\(columns)) STRICT")
    }
    _ = try rows(query, in: database)
  }

  @Test(arguments: paths)
  func `gives values of the stated types and no row twice`(path: String) throws {
    let query = try query(path)
    let rows = try rows(query, in: SampleDatabase.filled())
    #expect(!rows.isEmpty, "the sample has nothing that the query finds")
    for row in rows {
      for (column, value) in zip(query.columns, row) {
        #expect(Self.fits(value, column.type), "\(column.name) is \(value)")
      }
    }
    for (number, row) in rows.enumerated() {
      #expect(!rows[..<number].contains(row), "row \(number + 1) is there twice: \(row)")
    }
  }

  @Test(arguments: paths)
  func `takes every value that its comment lists`(path: String) throws {
    let query = try query(path)
    let database = try SampleDatabase.filled()
    for parameter in query.parameters where !parameter.choices.isEmpty {
      #expect(parameter.choices.count > 1, "\(parameter.name)")
      for choice in parameter.choices {
        #expect(!choice.contains { "();:".contains($0) }, "'\(choice)' of \(parameter.name)")
        let running = try query.rows(in: database, [parameter.name: choice])
        while try running.next() != nil {}
      }
    }
  }

  @Test(arguments: paths)
  func `gives the same rows in the same order however tables are read`(path: String) throws {
    let query = try query(path)
    let database = try SampleDatabase.filled()
    let forwards = try rows(query, in: database)
    try database.execute("PRAGMA reverse_unordered_selects = ON")
    #expect(try rows(query, in: database) == forwards)
    try database.execute("PRAGMA automatic_index = OFF")
    #expect(try rows(query, in: database) == forwards)
  }

  @Test(arguments: paths)
  func `is written by the rules of this folder`(path: String) throws {
    let query = try query(path)
    let lines = query.text.split(separator: "\n", omittingEmptySubsequences: false)
    let code = lines.filter { !$0.hasPrefix("--") }
    #expect(code.allSatisfy { !$0.contains("--") }, "a comment inside the statement")
    let body = code.joined(separator: "\n")
    for forbidden in [
      "string_agg(", "concat(", "concat_ws(", "median(", "generate_series(", "printf(", "format(",
      "iif(", "SELECT *", "group_concat(", "->", "regexp", "random(",
    ] {
      #expect(!body.contains(forbidden), "\(forbidden)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 }, "a line of more than 100 characters")
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") }, "blanks at the end of a line")
    let last = code.lastIndex { $0.hasPrefix("ORDER BY") }
    #expect(last != nil, "the outermost SELECT has no ORDER BY")
    #expect(code.lastIndex { $0.hasPrefix("FROM ") } ?? 0 < last ?? 0)
    #expect(body.last { !$0.isNewline } == ";")
    for parameter in query.parameters {
      // A default is in the SQL itself, so that the sqlite3 shell uses it too.
      let pieces = body.split(separator: ":\(parameter.name)", omittingEmptySubsequences: false)
      for (before, after) in zip(pieces, pieces.dropFirst()) where before.hasSuffix("coalesce(") {
        let rest = after.drop { $0 == "," || $0 == " " }
        #expect(parameter.defaultText == "NULL" || rest.hasPrefix(parameter.defaultText))
      }
      #expect(parameter.defaultText == "NULL" || body.contains("coalesce(:\(parameter.name), "))
      // What rows are sorted by is chosen in the statement; other choices may be a column's values.
      for choice in parameter.choices where body.contains("CASE coalesce(:\(parameter.name)") {
        #expect(body.contains("'\(choice)'"), "the choice \(choice) is not in the statement")
      }
    }
  }

  private static func fits(_ value: Value, _ type: SavedQuery.ValueType) -> Bool {
    switch (value, type) {
    case (.null, _), (.integer, .integer), (.real, .real), (.text, .text): true
    case (.integer, .numeric), (.real, .numeric): true
    default: false
    }
  }
}
