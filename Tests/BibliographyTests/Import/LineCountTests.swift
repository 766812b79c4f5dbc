import Foundation
import RecordReading
import SQLite
import Testing

@testable import Bibliography

/// An independent count: the files are taken apart line by line here, without the readers.
struct LineCountTests {
  struct Counts: Equatable, CustomStringConvertible {
    var authors = 0
    var references = 0
    var authorKeywords = 0
    var keywordsPlus = 0
    var description: String { "\(authors) \(references) \(authorKeywords) \(keywordsPlus)" }
  }

  /// What a record of plain text counts, by its accession number.
  static func counts(ofText text: String) -> [String: Counts] {
    var counts: [String: Counts] = [:]
    var lines: [String: [Substring]] = [:]
    var tag = ""
    let fields = text.utf8.split(separator: 0x0A).map { Substring($0) }
    for line in fields.map({ $0.last == "\r" ? $0.dropLast() : $0 }) {
      if line == "ER" || line.hasPrefix("ER ") {
        let number = String(lines["UT"]?.first ?? "").replacing("ISI:", with: "WOS:")
        counts[number] = Counts(
          authors: authors(lines["AU"] ?? lines["BA"]), references: lines["CR"]?.count ?? 0,
          authorKeywords: items(lines["DE"]), keywordsPlus: items(lines["ID"]))
        lines = [:]
      } else if line.hasPrefix("   ") {
        lines[tag, default: []].append(line.dropFirst(3))
      } else if line.utf8.count > 3 {
        tag = String(line.prefix(2))
        lines[tag, default: []].append(line.dropFirst(3))
      }
    }
    return counts
  }

  /// `[Anonymous]` says that there is none.
  private static func authors(_ lines: [Substring]?) -> Int {
    (lines ?? []).count { $0 != "[Anonymous]" }
  }

  private static func items(_ lines: [Substring]?) -> Int {
    (lines ?? []).joined(separator: " ").split(separator: ";")
      .count { $0.contains { !$0.isWhitespace } }
  }

  static func counts(in database: Database) throws -> [String: Counts] {
    let rows = try database.connection.rows(
      """
      SELECT accession_number,
        (SELECT count(*) FROM authorships AS s WHERE s.paper_id = p.paper_id),
        (SELECT count(*) FROM citations AS s WHERE s.paper_id = p.paper_id),
        (SELECT count(*) FROM paper_keywords AS s WHERE s.paper_id = p.paper_id AND kind = 'author'),
        (SELECT count(*) FROM paper_keywords AS s WHERE s.paper_id = p.paper_id AND kind = 'plus')
      FROM papers AS p
      """
    ) { row in
      (
        row.text(0),
        Counts(
          authors: row.int(1), references: row.int(2), authorKeywords: row.int(3),
          keywordsPlus: row.int(4))
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  private func compare(_ paths: [String]) throws -> Database {
    var expected: [String: Counts] = [:]
    for path in paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      expected.merge(Self.counts(ofText: text)) { first, _ in first }
    }
    let database = try Database.inMemory()
    try Importer.add(paths, to: database)
    let found = try Self.counts(in: database)
    let wrong = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
    #expect(wrong == [])
    for number in wrong.prefix(5) {
      print(number, expected[number]?.description ?? "-", found[number]?.description ?? "-")
    }
    return database
  }

  @Test func `authors, references and keywords of the example are those of its lines`() throws {
    _ = try compare(RealRecords.example)
  }

  /// Folder, records, records with references, reference lines: `records/PROVENANCE.md`.
  static let corpora: [(folder: String, records: Int, citing: Int, lines: Int)] = [
    ("oliviergimenez+capture-recapture-review", 5022, 5016, 252_473),
    ("jyoshimi+scientometrics", 5869, 5524, 150_882),
    ("Chin-Quency+citespace-homework", 500, 468, 13_216),
    ("milensys+Pluriversal---Ontology---Sustainability-_-Corpus-2005-2023", 103, 102, 6386),
    ("yilmale+BiblioAnalysis", 193, 166, 4145),
  ]

  @Test(
    .enabled(if: RealRecords.areHere, "shared records are not here"),
    .enabled(if: RealRecords.isOptimised, "only in release"), arguments: corpora.indices)
  func `real corpora have the counts of their lines and of their provenance`(index: Int) throws {
    let corpus = Self.corpora[index]
    let folder = "\(RealRecords.folder)/\(corpus.folder)"
    let paths = ImportInputs(paths: [folder]).exports.compactMap(\.input.path)
    let database = try compare(paths)
    #expect(
      try database.lines(
        """
        SELECT (SELECT count(*) FROM papers), (SELECT count(DISTINCT paper_id) FROM citations),
          (SELECT count(*) FROM citations)
        """) == ["\(corpus.records)|\(corpus.citing)|\(corpus.lines)"])
  }
}
