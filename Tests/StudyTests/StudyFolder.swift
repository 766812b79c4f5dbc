import Bibliography
import Foundation
import SQLite

@testable import Study

/// A folder with invented exports and a study file.
final class StudyFolder {
  let path: String
  private(set) var events: [String] = []

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-study-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try export("savedrecs-1.txt", papers: 1...12)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Papers of 2001 on, two a year; every third a review, every fifth in Polish.
  func export(_ name: String, papers: ClosedRange<Int>) throws {
    var text = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    for number in papers {
      text += """
        PT J
        AU Able, A\(number % 4)
           Baker, B\(number % 3)
        TI Invented title number \(number) on slag and soil
        SO JOURNAL OF TESTS
        LA \(number % 5 == 0 ? "Polish" : "English")
        DT \(number % 3 == 0 ? "Review" : "Article; Early Access")
        DE slag; soil; water \(number % 2); heap \(number % 4)
        C1 [Able, A] Inst Tests, Town, \(number % 2 == 0 ? "Poland" : "Spain").
           [Baker, B] Inst More Tests, Village, France.
        CR Old A, 1999, J TESTS, V1, P1
           Old B, 2000, J TESTS, V\(number % 3), P2
        PY \(2000 + (number + 1) / 2)
        UT WOS:\(number)
        ER


        """
    }
    try write(name, text + "EF\n")
  }

  func study(_ text: String, name: String = "study.toml") throws -> Study {
    try write(name, text)
    return try Study(file: "\(path)/\(name)")
  }

  /// Runs a study file.
  ///
  /// - Returns: titles of the steps that had something to do.
  @discardableResult
  func run(_ text: String, database: String = "study.db") throws -> [String] {
    let run = StudyRun(
      try study(text), databaseAt: "\(path)/\(database)", programVersion: "test")
    let pending = try run.explain().filter { $0.reason != nil }.map(\.title)
    let outcome = try run.run()
    precondition(outcome.doneStepCount == pending.count)
    return pending
  }

  func explain(_ text: String, database: String = "study.db") throws -> [StudyStep] {
    try StudyRun(try study(text), databaseAt: "\(path)/\(database)", programVersion: "test")
      .explain()
  }

  func database(_ name: String = "study.db") throws -> Database {
    try Database.openForWriting("\(path)/\(name)")
  }

  func data(_ name: String = "study.db") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Every row of every table, without the times of day.
  func dump(_ name: String = "study.db") throws -> [String] {
    let connection = try Database.openForReading("\(path)/\(name)").connection
    let tables = try connection.rows(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
      ORDER BY name
      """
    ) { $0.text(0) }
    var lines: [String] = []
    for table in tables where !table.hasPrefix("sqlite_") {
      let columns = try connection.rows(
        "SELECT name FROM pragma_table_info(?)", .text(table)
      ) { $0.text(0) }.filter {
        !["started_at", "finished_at", "decided_at", "imported_at"].contains($0)
      }
      let list = columns.map { "quote(\"\($0)\")" }.joined(separator: " || '|' || ")
      let rows = try connection.rows("SELECT \(list) FROM \"\(table)\"") { $0.text(0) }
      lines += rows.map { "\(table): \($0)" }.sorted()
    }
    return lines
  }

  static let small = """
    [search]
    query = "TS=slag"
    hits = 12
    [screening]
    document_types = ["Article"]
    [growth]
    stages = 1
    [[bursts]]
    kind = "keyword"
    gamma = 0.2
    [[networks]]
    kind = "keyword"
    selection = "all"
    [[networks]]
    kind = "country"

    """
}
