import Foundation
import RecordReading
import SQLite
import Testing

@testable import Bibliography

/// What a record says comes out of the database as it went in.
struct ConservationTests {
  /// The values of each record of a file, tag and text, by the reader alone.
  static func values(ofFileAt path: String) throws -> [[String]] {
    var records: [[String]] = []
    for input in try Input.members(ofFileAt: path) {
      guard case .export(let format, let encoding) = try input.recognized() else { continue }
      let reader = RecordReader(stream: try input.open(), format: format, encoding: encoding)
      var record = Record()
      while try reader.next(into: &record) {
        records.append(record.values.map { "\($0.field) \(record.text($0))" })
      }
    }
    return records
  }

  /// The values of each paper that came in one form, by the view that writes records out again.
  static func storedValues(_ database: Database) throws -> [[String]] {
    var papers: [Int: [String]] = [:]
    let rows = try database.connection.prepare(
      "SELECT paper_id, tag || ' ' || value FROM record_fields ORDER BY paper_id, tag, position")
    while try rows.step() { papers[rows.int(0), default: []].append(rows.text(1)) }
    return papers.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Values of a field stay in their order; fields come in the order of their tags.
  static func byTag(_ values: [String]) -> [String] {
    values.enumerated().sorted {
      ($0.element.prefix(2), $0.offset) < ($1.element.prefix(2), $1.offset)
    }.map(\.element)
  }

  static let strangeRecords = [
    // Repeated tags, unknown tags, lists that are not written as usual.
    """
    AU Doe, J
       Roe, R. R.
    AF Doe, Jane
    TI A title
       in two lines
    SO JOURNAL OF TESTS
    SN 1234-5678
    DE one;two ;  three
    ID
    WC Ecology; Ecology
    CT First conference
    CY MAY 1, 2001
    CT Second conference
    C1 [Doe, J; Roe, R. R.] Univ Nowhere, Dept Tests, Paris, France.
       [Nobody] No country at all
       Univ Elsewhere, London, England
    C3 Universite Nowhere; University of Elsewhere
    RP Doe, J (corresponding author), Univ Nowhere, Paris, France.
    EM a@b.c; d@e.f
    CR Able A, 1999, J TESTS, V1, P2, DOI [10.1/A, 10.1/B]
       in press
    PY 2001
    PD n.d.
    TC many
    HC y
    DI https://doi.org/10.1000/ABC
    EA JAN 2001
    ZZ what is this
    UT ISI:000000000000001
    """,
    // Hardly anything.
    "TI Only a title",
    // No source, no author, a year that is none, two languages.
    """
    TI Without a source
    PU A publisher
    PY n.d.
    LA English
    LA French
    VL 01
    PG 007
    UT WOS:2
    """,
  ]

  @Test func `every value of strange records comes out as it was written`() throws {
    let folder = try ImportFolder()
    let path = try folder.export("strange.txt", Self.strangeRecords)
    let database = try Database.inMemory()
    try Importer.add([path], to: database)
    let expected = try Self.values(ofFileAt: path).map(Self.byTag)
    #expect(try Self.storedValues(database) == expected)
    #expect(expected.count == 3)
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `every value of the example comes out as it was written`() throws {
    let database = try Database.inMemory()
    let summary = try Importer.add(RealRecords.example, to: database)
    let expected = try RealRecords.example.flatMap { try Self.values(ofFileAt: $0) }
    #expect(summary.newPaperCount == 393)  // Examples/abandoned-mines/README.md
    #expect(try Self.storedValues(database) == expected.map(Self.byTag))
    #expect(try database.brokenInvariants() == [])
  }

  @Test(
    .enabled(if: RealRecords.areHere, "shared records are not here"),
    .enabled(if: RealRecords.isOptimised, "only in release"),
    arguments: [
      "UWNETLAB+metaknowledge", "jpruiz84+ScientoPy", "rafguns+wosfile", "diging+tethne",
      "milensys+Pluriversal---Ontology---Sustainability-_-Corpus-2005-2023",
      "Chin-Quency+citespace-homework", "oliviergimenez+capture-recapture-review",
    ])
  func `every value of real records comes out as it was written`(folder: String) throws {
    let database = try Database.inMemory()
    let inputs = ImportInputs(paths: ["\(RealRecords.folder)/\(folder)"])
    try Importer.add(inputs.exports.compactMap(\.input.path), to: database)
    #expect(try database.brokenInvariants() == [])
    // A paper that came in one form says what its record said.
    let stored = Set(try Self.storedValues(database))
    let expected = try Set(inputs.exports.compactMap(\.input.path)).sorted().flatMap {
      try Self.values(ofFileAt: $0).map(Self.byTag)
    }
    let several =
      try database.connection.integer(
        "SELECT count(DISTINCT paper_id) FROM record_copies") ?? 0
    let copies = try database.connection.integer(
      "SELECT count(*) FROM (SELECT DISTINCT file_id, first_line, paper_id FROM record_copies)")
    let missing = Set(expected).subtracting(stored)
    #expect(missing.count <= copies ?? 0)
    #expect(several > 0 || missing.isEmpty)
  }
}
