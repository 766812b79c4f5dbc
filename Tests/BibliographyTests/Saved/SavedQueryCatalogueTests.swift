import Foundation
import Queries
import Testing

@testable import Bibliography

struct SavedQueryCatalogueTests {
  @Test(arguments: [
    ("country/top", "countries/top-countries"), ("top-countrys", "countries/top-countries"),
    ("countries/top-county", "countries/top-countries"), ("OUTPUT/BY-YEAR", "output/by-year"),
    ("study/table1-countries", "study/table-1-countries"),
  ])
  func `an unknown name suggests the nearest one`(name: String, nearest: String) throws {
    let catalogue = try SavedQueryCatalogue()
    #expect {
      try catalogue.query(named: name)
    } throws: { error in
      "\(error)"
        == "no query named '\(name)'. Did you mean '\(nearest)'? 'bibliolite query --list' shows "
        + "them."
    }
  }

  @Test func `a name that is like no other suggests nothing`() throws {
    let catalogue = try SavedQueryCatalogue()
    #expect {
      try catalogue.query(named: "zzzzzzzzzzzzzzzzzz")
    } throws: { error in
      "\(error)" == "no query named 'zzzzzzzzzzzzzzzzzz'. 'bibliolite query --list' shows them."
    }
  }

  @Test func `names are unique and sorted, and a name may have its ending`() throws {
    let catalogue = try SavedQueryCatalogue()
    let names = catalogue.queries.map(\.name)
    #expect(names.count == Queries.files.count)
    #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(try catalogue.query(named: "output/by-year.sql").name == "output/by-year")
  }

  @Test func `queries of a user's folder stand beside the program's and go before them`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "queries-\(UUID())")
    let own = folder.appending(path: "output")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "-- Mine.\n--\n-- Columns:\n--   a  INTEGER  b\n-- One row per: x.\nSELECT 1 AS a;\n"
    for name in ["by-year.sql", "mine.sql"] {
      try text.write(to: own.appending(path: name), atomically: true, encoding: .utf8)
    }
    try "no query".write(to: own.appending(path: "note.txt"), atomically: true, encoding: .utf8)
    let catalogue = try SavedQueryCatalogue(folder: folder.path)
    #expect(catalogue.queries.count == Queries.files.count + 1)
    #expect(try catalogue.query(named: "output/mine").path == folder.path + "/output/mine.sql")
    #expect(try catalogue.query(named: "output/by-year").title == "Mine")
  }

  @Test func `a user's folder that is not there is an error that names it`() {
    #expect {
      try SavedQueryCatalogue(folder: "/nonexistent/queries")
    } throws: { "\($0)".hasPrefix("/nonexistent/queries: not a folder that can be read: ") }
  }

  @Test func `the list in Queries/README.md is that of the queries`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "Queries/README.md"), encoding: .utf8)
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("- `") }.map(String.init)
    let expected = try SavedQueryCatalogue().queries.map { "- `\($0.name)`: \($0.title)" }
    #expect(listed == expected)
  }
}
