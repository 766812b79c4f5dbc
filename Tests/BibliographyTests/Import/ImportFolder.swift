import Foundation
import SQLite

@testable import Bibliography

/// A temporary folder with exports that a test writes and imports.
final class ImportFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bibliolite-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a plain-text export of these records, each the lines between PT and ER.
  @discardableResult
  func export(_ name: String, _ records: [String]) throws -> String {
    let body = records.map { "PT J\n\($0)\nER\n" }.joined(separator: "\n")
    let text = "FN Clarivate Analytics Web of Science\nVR 1.0\n\(body)\nEF\n"
    return try file(name, text)
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }

  var databasePath: String { path + "/study.db" }
}

extension Importer {
  /// Imports `paths` into a database in memory, in one run.
  @discardableResult
  static func add(_ paths: [String], to database: Database) throws -> ImportSummary {
    let inputs = ImportInputs(paths: paths)
    var summary = ImportSummary()
    summary.failures = inputs.failures
    try Importer(paths: paths, command: "test", programVersion: "0").run(
      inputs.exports, into: database, &summary)
    return summary
  }

  /// A database in memory of these records, a file each.
  static func database(ofRecords records: [String]) throws -> Database {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    let paths = try records.enumerated().map { try folder.export("\($0).txt", [$1]) }
    try add(paths, to: database)
    return database
  }
}

extension Database {
  /// The rows of a query, cells joined by a bar; NULL is '∅'.
  func lines(_ sql: String) throws -> [String] {
    try connection.rows(sql) { row in
      (0..<row.columnCount).map { row.isNull($0) ? "∅" : row.text($0) }.joined(separator: "|")
    }
  }

  /// The titles of the invariants that do not hold.
  func brokenInvariants() throws -> [String] {
    try DatabaseCheck(self).brokenTitles()
  }

  func rowCounts() throws -> [String] {
    let tables = try lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        + "AND name NOT LIKE 'paper_search%' ORDER BY name")
    return try tables.map { "\($0) \(try connection.integer("SELECT count(*) FROM \($0)") ?? 0)" }
  }
}

/// Real exports beside the package.
enum RealRecords {
  static let folder = SharedExports.folder.appending(path: "records").path
  static let areHere = FileManager.default.fileExists(atPath: folder)

  static var example: [String] {
    let folder = SeedCountries.packageRoot.appending(path: "Examples/abandoned-mines").path
    return ["\(folder)/savedrecs-1.txt", "\(folder)/savedrecs-2.txt"]
  }

  static let isOptimised: Bool = {
    #if DEBUG
      false
    #else
      true
    #endif
  }()
}
