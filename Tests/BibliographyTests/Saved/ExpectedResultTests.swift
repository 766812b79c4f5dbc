import Bibliography
import Foundation
import SQLite
import Testing

/// What each query gives on the example is committed, so that a change of a view, a rule or a query shows
/// what it changes. `BIBLIOLITE_UPDATE_RESULTS=1` writes the files anew.
struct ExpectedResultTests {
  private static let folder = ExampleDatabases.packageRoot
    .appendingPathComponent("Tests/QueryResults")
  private static let isUpdating =
    ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1"

  @Test(arguments: ShellAgreementTests.names)
  func `a query gives the committed rows on the example`(name: String) throws {
    let query = try SavedQueryCatalogue().query(named: name)
    let database = try Database.openForReading(ExampleDatabases.example.get())
    let rows = try query.rows(in: database.connection)
    var lines = [query.columns.map(\.name).joined(separator: "\t")]
    while let row = try rows.next() { lines.append(row.map(Self.text).joined(separator: "\t")) }
    let result = lines.joined(separator: "\n") + "\n"
    let file = Self.folder.appendingPathComponent(name + ".tsv")
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try result.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(result == expected)
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .text(let text):
      // Where the checkout lies is no part of a result.
      String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        .replacingOccurrences(of: ExampleDatabases.packageRoot.path + "/", with: "")
    case .blob: "BLOB"
    }
  }
}
