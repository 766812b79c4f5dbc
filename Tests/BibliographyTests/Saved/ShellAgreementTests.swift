import Bibliography
import Foundation
import SQLite
import Testing

/// Each saved query runs unchanged in the `sqlite3` shell, with the rows that the program gives.
struct ShellAgreementTests {
  static let names: [String] = (try? SavedQueryCatalogue().queries.map(\.name)) ?? []
  static let hasShell = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

  @Test(.enabled(if: hasShell, "the sqlite3 shell is not here"), arguments: names)
  func `a query gives the same rows in the shell, on the example`(name: String) throws {
    try compare(name, in: ExampleDatabases.example.get())
  }

  @Test(
    .enabled(if: hasShell, "the sqlite3 shell is not here"),
    .enabled(if: ExampleDatabases.hasCorpus, "only optimised, with the shared records"),
    arguments: names)
  func `a query gives the same rows in the shell, on a real corpus`(name: String) throws {
    // The data set of the example is of no use to another corpus.
    if try SavedQueryCatalogue().query(named: name).dataset != nil { return }
    try compare(name, in: ExampleDatabases.corpus.get())
  }

  private func compare(_ name: String, in path: String) throws {
    let query = try SavedQueryCatalogue().query(named: name)
    let rows = try query.rows(in: Database.openForReading(path).connection)
    var own: [[Value]] = []
    while let row = try rows.next() { own.append(row) }
    let shell = try ShellOutput.rows(of: query.text, in: path)
    try #require(own.count == shell.count, "\(own.count) rows here, \(shell.count) in the shell")
    for (row, other) in zip(own, shell) {
      #expect(
        row.count == other.count && zip(row, other).allSatisfy { Self.isSame($0, $1) },
        "\(row) here, \(other) in the shell")
    }
  }

  /// The shell prints real numbers with 15 digits.
  private static func isSame(_ one: Value, _ other: Value) -> Bool {
    if case .real(let one) = one {
      switch other {
      case .real(let other): return abs(one - other) <= 1e-13 * max(1, abs(one))
      case .integer(let other): return one == Double(other)
      default: return false
      }
    }
    return one == other
  }
}

/// Runs SQL in the `sqlite3` shell and reads what its `quote` mode prints.
enum ShellOutput {
  static func rows(of sql: String, in path: String) throws -> [[Value]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = ["-batch", "-readonly", "-quote", path]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((sql + "\n").utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return parse([UInt8](data))
  }

  /// Values are separated by commas, rows by line feeds; a text is in single quotes, doubled inside.
  private static func parse(_ bytes: [UInt8]) -> [[Value]] {
    var rows: [[Value]] = []
    var row: [Value] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "'") {
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
          if bytes[index] == UInt8(ascii: "'") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "'") else { break }
          }
          text.append(bytes[index])
          index += 1
        }
        row.append(.text(String(decoding: text, as: UTF8.self)))
      } else {
        let end =
          bytes[index...].firstIndex { $0 == UInt8(ascii: ",") || $0 == 0x0A } ?? bytes.count
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        row.append(
          word == "NULL"
            ? .null : Int(word).map(Value.integer) ?? Double(word).map(Value.real) ?? .text(word))
        index = end
      }
      if index >= bytes.count || bytes[index] == 0x0A {
        rows.append(row)
        row = []
      }
      index += 1
    }
    return rows
  }
}
