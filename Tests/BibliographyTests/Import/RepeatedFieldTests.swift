import Testing

@testable import Bibliography

/// Fields that a record has once, twice: the first value is the column's, and both are kept.
struct RepeatedFieldTests {
  @Test func `a repeated source gives the first one, and keeps both`() throws {
    let database = try Importer.database(ofRecords: [
      "AU Doe, J\nTI T\nSO FIRST\nSO SECOND\nSN 0378-5955\nSN 2049-3630\nUT WOS:1"
    ])
    #expect(
      try database.lines(
        "SELECT s.title, s.issn FROM papers JOIN sources AS s USING (source_id)") == [
          "FIRST|0378-5955"
        ])
    #expect(
      try database.lines("SELECT tag, position, value FROM paper_fields ORDER BY tag, position")
        == ["SN|1|0378-5955", "SN|2|2049-3630", "SO|1|FIRST", "SO|2|SECOND"])
    #expect(try database.brokenInvariants() == [])
  }
}
