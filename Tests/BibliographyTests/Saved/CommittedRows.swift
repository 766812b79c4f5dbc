import Foundation
import SQLite
import Testing

/// Rows as they are kept in files, so that a change of a view, a rule or a query shows what it changes.
/// `BIBLIOLITE_UPDATE_RESULTS=1` writes the files anew.
enum CommittedRows {
  private static let isUpdating =
    ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1"

  static func compare(
    _ lines: [String], with file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = lines.joined(separator: "\n") + "\n"
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try result.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(result == expected, sourceLocation: sourceLocation)
    }
  }

  static func line(_ row: [Value]) -> String { row.map(text).joined(separator: "\t") }

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
