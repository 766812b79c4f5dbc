import SQLite

@testable import Bibliography

/// A database of a few invented records, and files of merges to try on it.
struct ThesaurusCorpus {
  let folder: ImportFolder
  let database: Database
  var thesaurus: Thesaurus { Thesaurus(database) }

  init() throws {
    folder = try ImportFolder()
    let path = try folder.export("records.txt", Self.records)
    database = try Database.inMemory()
    try Importer.add([path], to: database)
  }

  @discardableResult
  func merge(
    _ text: String, _ kind: ThesaurusKind, name: String = "merges.csv",
    as origin: String? = nil, format: ThesaurusFormat? = nil
  ) throws -> ThesaurusImportSummary {
    let path = try folder.file(name, text)
    return try thesaurus.import(file: path, kind: kind, name: origin, format: format)
  }

  /// What `merge` says when it fails, without the folder.
  func refusal(
    _ text: String, _ kind: ThesaurusKind, name: String = "merges.csv",
    format: ThesaurusFormat? = nil
  ) throws -> String {
    do {
      _ = try merge(text, kind, name: name, format: format)
      return "no error"
    } catch let error as BibliographyError {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  /// Every row of every table, ids included, but for the times of decisions.
  func rows() throws -> [String] {
    let tables = try database.lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        + "AND name NOT LIKE 'paper_search%' ORDER BY name")
    return try tables.flatMap { table in
      let columns = try database.lines(
        "SELECT name FROM pragma_table_xinfo('\(table)') WHERE name <> 'decided_at' ORDER BY cid")
      return try database.lines(
        "SELECT '\(table)', \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(table)"
      ).sorted()
    }
  }

  /// The labels of a kind with their papers, by label.
  func counts(_ kind: String) throws -> [String] {
    try database.lines(
      "SELECT label, count(*) FROM \(kind)_occurrences GROUP BY item_id ORDER BY label")
  }

  private static let records = [
    record(
      1, authors: ["Stone, A|Stone, Ann", "Reed, B|Reed, Bo"], keywords: "mine tailings; slag",
      address: "[Stone, Ann; Reed, Bo] Univ Sci Northtown, Northtown, England",
      organisations: "University of Science Northtown", citations: "MOSS A, 1990, J SLAG, V1, P1"),
    record(
      2, authors: ["Stone, AB|Stone, Ann B.", "Reed, B|Reed, Bo"],
      keywords: "mine tailing; waste rock",
      address: "[Stone, Ann B.; Reed, Bo] Univ Sci Northtown, Northtown, England",
      organisations: nil,
      citations: "MOSS AB, 1991, J SLAG, V2, P5\n   Fern C., 2000, SLAG REV, V3, P7"),
    record(
      3, authors: ["Stone, A|Stone, Ann"], keywords: "mining waste; Tailings",
      address: "[Stone, Ann] Univ Cordoba, Cordoba, Spain", organisations: nil,
      citations: "MOSS A, 1990, J SLAG, V1, P1"),
    record(
      4, authors: ["Moss, L|Moss, Lee"], keywords: "slag heap",
      address: "[Moss, Lee] Univ Cordoba, Cordoba, Argentina", organisations: nil,
      citations: "FERN CD, 2001, SLAG REV, V4, P9"),
  ]

  private static func record(
    _ number: Int, authors: [String], keywords: String, address: String, organisations: String?,
    citations: String
  ) -> String {
    let names = authors.map { $0.split(separator: "|") }
    var lines = ["AU " + names.map { String($0[0]) }.joined(separator: "\n   ")]
    lines.append("AF " + names.map { String($0[1]) }.joined(separator: "\n   "))
    lines += ["TI Title \(number)", "SO SLAG LETTERS", "DE \(keywords)", "C1 \(address)"]
    if let organisations { lines.append("C3 \(organisations)") }
    lines += ["CR \(citations)", "PY 200\(number)", "UT WOS:00000000000000\(number)"]
    return lines.joined(separator: "\n")
  }
}
