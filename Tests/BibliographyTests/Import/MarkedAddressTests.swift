import Testing

@testable import Bibliography

/// Addresses of C1 that name the reprint author themselves, and names in RP that differ from AU.
struct MarkedAddressTests {
  private func lines(_ fields: String...) throws -> [String] {
    let record = (["AU Reed, J", "   Wren, R", "TI T", "SO TESTS", "UT WOS:1"] + fields)
      .joined(separator: "\n")
    let database = try Importer.database(ofRecords: [record])
    #expect(try database.brokenInvariants() == [])
    return try database.lines(
      """
      SELECT institution_as_written, city, authors_as_written, is_reprint FROM affiliations
      ORDER BY is_reprint, institution_as_written
      """)
      + database.lines("SELECT name_as_written FROM authorships WHERE is_corresponding = 1")
  }

  @Test(arguments: ["reprint author", "corresponding author"])
  func `a marked address may stand first or last`(marker: String) throws {
    let marked = "Wren, R (\(marker)), Univ Plover, Umea, Sweden."
    let expected = [
      "Univ Eider|Tromso|∅|0", "Univ Plover|Umea|Wren, R|0", "Univ Plover|Umea|Wren, R|1",
      "Wren, R",
    ]
    #expect(try lines("C1 \(marked)", "   Univ Eider, Tromso, Norway.") == expected)
    #expect(try lines("C1 Univ Eider, Tromso, Norway.", "   \(marked)") == expected)
  }

  @Test func `two marked addresses are two`() throws {
    #expect(
      try lines(
        "C1 Wren, R (reprint author), Univ Plover, Umea, Sweden.",
        "   Reed, J (reprint author), Univ Knot, Porto, Portugal.") == [
          "Univ Knot|Porto|Reed, J|0", "Univ Plover|Umea|Wren, R|0", "Univ Knot|Porto|Reed, J|1",
          "Univ Plover|Umea|Wren, R|1", "Reed, J", "Wren, R",
        ])
  }

  @Test func `the marker may stand in the brackets`() throws {
    #expect(
      try lines("C1 [Reed, J; Wren, R (reprint author)] Univ Plover, Umea, Sweden.") == [
        "Univ Plover|Umea|Reed, J; Wren, R (reprint author)|0", "Univ Plover|Umea|Wren, R|1",
        "Wren, R",
      ])
  }

  @Test(arguments: [
    ("Wren, Rolf, Univ Eider, Tromso, Norway", "Wren, R"),
    ("Wrenn, R, Univ Eider, Tromso, Norway", ""),
    ("Wrenn, R, Department of Birds, Univ Eider, Tromso, Norway", ""),
  ])
  func `a name in RP that differs from AU is no institution`(
    line: String, corresponding: String
  ) throws {
    let name = line.split(separator: ",").prefix(2).joined(separator: ",")
    let found = try lines("RP \(line)")
    #expect(
      found
        == ["Univ Eider|Tromso|\(name)|1"] + (corresponding.isEmpty ? [] : [corresponding]))
  }

  @Test func `initials behind a place are no name`() throws {
    #expect(
      try lines("RP Univ Eider, MDU, 4 Quay Rd, Tromso, Norway") == ["Univ Eider|Tromso|∅|1"])
  }
}
