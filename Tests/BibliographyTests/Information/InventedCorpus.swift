import Foundation

@testable import Bibliography

/// A folder with a few invented records as exports, and a database made of them.
final class InventedCorpus {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "bibliolite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Self.first, to: "first.txt")
    try write(Self.second, to: "second.txt")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var databasePath: String { path("study.db") }
  var exports: [String] { [path("first.txt"), path("second.txt")] }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// Imports the exports, in the order given.
  @discardableResult
  func imported(_ files: [String]? = nil, into name: String = "study.db") throws -> String {
    _ = try Importer(paths: files ?? exports, command: "test", programVersion: "1")
      .run(intoDatabaseAt: path(name))
    return path(name)
  }

  /// What is in the folder beside the exports.
  func otherFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !["first.txt", "second.txt"].contains($0) }.sorted()
  }

  /// Three papers in two journals, all citing MOSS LETT.
  static let first = export([
    record(
      "WOS:000000000000001", title: "Moss on old slag", year: 2001, journal: "MOSS LETTERS",
      abbreviation: "MOSS LETT", issn: "1061-2971", country: "England", doi: "10.1000/moss.1"),
    record(
      "WOS:000000000000002", title: "Lichen on old slag", year: 2002, journal: "MOSS LETTERS",
      abbreviation: "MOSS LETT", issn: "1061-2971", country: "Peoples R China",
      doi: "10.1000/moss.2"),
    record(
      "WOS:000000000000003", title: "Ferns on new slag", year: 2003, journal: "FERN REVIEWS",
      abbreviation: "FERN REV", issn: "0925-8574", country: "Scotland", doi: "10.1000/fern.3"),
  ])

  /// One paper that is new and one that is in the first file too.
  static let second = export([
    record(
      "WOS:000000000000002", title: "Lichen on old slag", year: 2002, journal: "MOSS LETTERS",
      abbreviation: "MOSS LETT", issn: "1061-2971", country: "Peoples R China",
      doi: "10.1000/moss.2"),
    record(
      "WOS:000000000000004", title: "Slag without plants", year: 2004, journal: "STONE NOTES",
      abbreviation: "STONE NOTES", issn: nil, country: "France", doi: nil),
  ])

  static func export(_ records: [String]) -> String {
    "FN Clarivate Analytics Web of Science\nVR 1.0\n\(records.joined())EF\n"
  }

  static func record(
    _ number: String, title: String, year: Int, journal: String, abbreviation: String,
    issn: String?, country: String, doi: String?
  ) -> String {
    """
    PT J
    AU Stone, A
       Reed, B
    AF Stone, Ann
       Reed, Bo
    TI \(title)
    SO \(journal)
    LA English
    DT Article
    DE slag; plants
    C1 [Stone, Ann; Reed, Bo] Univ Somewhere, Dept Stones, Town, \(country)
    CR Elder C, 1990, MOSS LETT, V1, P1
       Younger D, 1995, FERN REV, V2, P\(year)
    J9 \(abbreviation)
    \(issn.map { "SN \($0)\n" } ?? "")\(doi.map { "DI \($0)\n" } ?? "")PY \(year)
    UT \(number)
    ER


    """
  }
}
