import SQLite
import Testing

@testable import Bibliography

/// What a source with an ISSN is called whose papers have several titles.
struct SeriesTests {
  /// - Parameter records: publication type, then the fields of the source.
  private func sources(_ records: (type: String, fields: String)...) throws -> [String] {
    let folder = try ImportFolder()
    let paths = try records.enumerated().map { index, record in
      try folder.file(
        "\(index).txt",
        "FN X\nVR 1.0\nPT \(record.type)\n\(record.fields)\nTI T\(index)\nUT WOS:\(index)\nER\n\nEF\n"
      )
    }
    let first = try Database.inMemory()
    try Importer.add(paths, to: first)
    let second = try Database.inMemory()
    for path in paths.reversed() { try Importer.add([path], to: second) }
    #expect(try ContentDump(second).differences(from: ContentDump(first)) == [])
    #expect(try first.brokenInvariants() == [])
    return try first.lines(
      """
      SELECT s.title, count(*) FROM papers AS p JOIN sources AS s USING (source_id)
      GROUP BY s.source_id ORDER BY 1
      """)
  }

  private static let volumes = ["Mocks and Shams 2001", "SHAMS IN PRACTICE", "Third Sham Workshop"]

  @Test func `volumes of a series are the series`() throws {
    #expect(
      try sources(
        ("S", "SO \(Self.volumes[0])\nSE Notes on Shams\nJ9 NOTES SHAM\nSN 0302-9743"),
        ("S", "SO \(Self.volumes[0])\nSE Notes on Shams\nJ9 NOTES SHAM\nSN 0302-9743"),
        (
          "C", "SO \(Self.volumes[1])\nSE NOTES ON SHAMS\nJ9 NOTES SHAM\nEI 1611-3349\nSN 0302-9743"
        ),
        (
          "S",
          "SO \(Self.volumes[2])\nSE Notes on Shams\nJ9 NOTES SHAM\nSN 1611-3349\nBN 978-0-306-40615-7"
        )
      ) == ["Notes on Shams|4"])
  }

  @Test func `without a series' name volumes are called by their common abbreviation`() throws {
    #expect(
      try sources(
        ("S", "SO \(Self.volumes[0])\nJ9 NOTES SHAM\nSN 0302-9743"),
        ("S", "SO \(Self.volumes[1])\nJ9 NOTES SHAM\nSN 0302-9743")) == ["NOTES SHAM|2"])
    // As some exports have them, with the type of a journal.
    #expect(
      try sources(
        ("J", "SO \(Self.volumes[0])\nJ9 NOTES SHAM\nSN 0302-9743"),
        ("J", "SO \(Self.volumes[1])\nJ9 NOTES SHAM\nSN 0302-9743"),
        ("J", "SO \(Self.volumes[2])\nJ9 NOTES SHAM\nSN 0302-9743")) == ["NOTES SHAM|3"])
  }

  @Test func `a renamed journal is called by the title of most papers`() throws {
    #expect(
      try sources(
        ("J", "SO SHAM LETTERS\nJ9 SHAM LETT\nSN 0302-9743"),
        ("J", "SO SHAM AND MOCK LETTERS\nJ9 SHAM MOCK LETT\nSN 0302-9743"),
        ("J", "SO SHAM AND MOCK LETTERS\nJ9 SHAM MOCK LETT\nSN 0302-9743"))
        == ["SHAM AND MOCK LETTERS|3"])
  }

  @Test func `one supplement with a series' name renames no journal`() throws {
    #expect(
      try sources(
        ("J", "SO SHAM LETTERS\nJ9 SHAM LETT\nSN 0302-9743"),
        ("J", "SO SHAM LETTERS\nJ9 SHAM LETT\nSN 0302-9743"),
        ("S", "SO THIRD SHAM WORKSHOP\nSE Sham Letters Supplements\nJ9 SHAM LETT\nSN 0302-9743"))
        == ["SHAM LETTERS|3"])
  }

  @Test func `a book without an ISSN is a source of its own`() throws {
    #expect(
      try sources(
        ("S", "SO \(Self.volumes[0])\nSE Notes on Shams\nSN 0302-9743\nBN 978-0-306-40615-7"),
        ("B", "SO A HISTORY OF SHAMS\nSE Notes on Shams\nBN 978-3-16-148410-0"))
        == ["A HISTORY OF SHAMS|1", "Notes on Shams|1"])
  }

  @Test func `the series stands in the record as it was written`() throws {
    let database = try Importer.database(ofRecords: ["SO A\nSE Notes on Shams\nTI T\nUT WOS:1"])
    #expect(
      try database.lines("SELECT value FROM record_fields WHERE tag = 'SE'")
        == ["Notes on Shams"])
    #expect(try database.brokenInvariants() == [])
  }
}
