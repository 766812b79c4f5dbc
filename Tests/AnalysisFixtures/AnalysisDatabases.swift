import Bibliography
import Foundation
import SQLite

/// Databases for the tests of analyses and studies: the shipped example, a corpus that CiteSpace has printed results for,
/// and small invented ones.
package enum AnalysisDatabases {
  package static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static let citeSpaceFolder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"]
      ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared").path
  ).appendingPathComponent("citespace")

  /// Reading 80 MB takes long in a build that is not optimised.
  package static var hasCiteSpaceCorpus: Bool {
    #if DEBUG
      false
    #else
      FileManager.default.fileExists(
        atPath: citeSpaceFolder.appendingPathComponent("exports.zip").path)
    #endif
  }

  package static let example = Result {
    try imported(
      ["savedrecs-1.txt", "savedrecs-2.txt"].map {
        packageRoot.appendingPathComponent("Examples/abandoned-mines/\($0)").path
      }, named: "example")
  }

  package static let citeSpace = Result {
    try imported([citeSpaceFolder.appendingPathComponent("exports.zip").path], named: "citespace")
  }

  /// A copy of a database of its own, to write to.
  package static func copy(of path: Result<String, any Error>) throws -> Database {
    let copy = try folder().appendingPathComponent("\(UUID().uuidString).db")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: try path.get()), to: copy)
    return try Database.openForWriting(copy.path)
  }

  /// Papers in memory: each a year and its keywords, author keywords unless marked with `+`.
  package static func papers(_ papers: [(year: Int?, keywords: [String])]) throws -> Database {
    let database = try Database.inMemory()
    let connection = database.connection
    for (index, paper) in papers.enumerated() {
      try connection.run(
        "INSERT INTO papers (paper_id, publication_year) VALUES (?, ?)", .integer(index + 1),
        Value(paper.year))
      for (position, written) in paper.keywords.enumerated() {
        let isPlus = written.hasPrefix("+")
        let keyword = isPlus ? String(written.dropFirst()) : written
        try connection.run(
          """
          INSERT INTO keywords (keyword, preferred_id)
          SELECT ?1, coalesce(max(keyword_id), 0) + 1 FROM keywords
          WHERE ?1 NOT IN (SELECT keyword FROM keywords)
          HAVING ?1 NOT IN (SELECT keyword FROM keywords)
          """, .text(keyword))
        try connection.run(
          """
          INSERT INTO paper_keywords (paper_id, kind, position, keyword_id, as_written)
          SELECT ?, ?, ?, keyword_id, keyword FROM keywords WHERE keyword = ?
          """, .integer(index + 1), .text(isPlus ? "plus" : "author"), .integer(position + 1),
          .text(keyword))
      }
    }
    return database
  }

  private static func imported(_ files: [String], named name: String) throws -> String {
    let path = try folder().appendingPathComponent("\(name).db").path
    _ = try Importer(paths: files, command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    return path
  }

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bibliolite-analysis-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

extension Database {
  /// The rows of a query, each as text.
  package func lines(_ sql: String) throws -> [String] {
    let statement = try connection.prepare(sql)
    var lines: [String] = []
    while try statement.step() {
      lines.append(
        (0..<statement.columnCount).map { statement.optionalText($0) ?? "NULL" }
          .joined(separator: "|"))
    }
    return lines
  }
}
