import Bibliography
import Foundation
import Kinds
import Queries
import Schema
import Testing

/// The lines of SQL files that list kinds are those that the catalogue gives.
/// `BIBLIOLITE_UPDATE_RESULTS=1` writes them anew.
struct KindListTests {
  private static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: KindLists().sections)
  func `a list in SQL follows from the catalogue`(section: KindLists.Section) throws {
    let url = Self.packageRoot.appendingPathComponent(section.file)
    let text = try MarkedText(String(contentsOf: url, encoding: .utf8))
    if ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1" {
      try text.replacing(section)
        .write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(try text.lines(of: section) == section.lines)
    }
  }

  @Test func `no other lines are marked as lists of kinds`() {
    var marked: [String] = []
    let sections = KindLists().sections.filter { $0.ends == nil }
    let schema = Schema.tables + Schema.seed + Schema.views + Schema.indexes + Schema.refresh
    let derived = Schema.checks + Schema.analysis
    for (folder, files) in [("Schema", schema + derived), ("Queries", Queries.files)] {
      for file in files {
        marked += MarkedText(file.text).marks.map { "\(folder)/\(file.path): \($0)" }
      }
    }
    #expect(marked.sorted() == sections.map(\.description).sorted())
  }

  /// Their statements belong to a version of the schema, so they are compared and not written.
  @Test(arguments: [
    ("thesaurus", ThesaurusKind.all.map(\.name)),
    ("dropped_items", ItemKind.allCases.filter(\.hasOwnMerges).map(\.name)),
  ])
  func `a table of decisions allows the kinds that can be merged`(
    table: String, kinds: [String]
  ) throws {
    let statements = try #require(Schema.text("tables/07-decisions.sql"))
    let start = try #require(statements.range(of: "CREATE TABLE \(table) ("))
    let list = try #require(
      statements[start.upperBound...].firstMatch(of: /CHECK \(kind IN \(([^)]*)\)\)/))
    let names = list.1.split { !$0.isLetter && $0 != "_" }.map(String.init)
    #expect(names == kinds)
  }
}

/// A text with lists of kinds.
struct MarkedText {
  struct Missing: Error {
    let line: String
  }

  private let allLines: [String]

  init(_ text: String) {
    allLines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names of lists that are marked as such.
  var marks: [String] {
    allLines.compactMap { line in
      let line = line.drop { $0 == " " }
      let marker = KindLists.Section.marker
      return line.hasPrefix(marker) ? String(line.dropFirst(marker.count)) : nil
    }
  }

  func lines(of section: KindLists.Section) throws -> [String] {
    try Array(allLines[range(of: section)])
  }

  func replacing(_ section: KindLists.Section) throws -> String {
    var all = allLines
    try all.replaceSubrange(range(of: section), with: section.lines)
    return all.joined(separator: "\n")
  }

  private func range(of section: KindLists.Section) throws -> Range<Int> {
    func index(of wanted: String, from first: Int) throws -> Int {
      guard let index = allLines[first...].firstIndex(where: { $0.drop { $0 == " " } == wanted })
      else { throw Missing(line: wanted) }
      return index
    }
    let start = try index(of: section.start, from: 0) + 1
    return try start..<index(of: section.end, from: start)
  }
}
