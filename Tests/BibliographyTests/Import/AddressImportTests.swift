import Testing

@testable import Bibliography

/// Addresses as old exports and other databases of the platform write them.
struct AddressImportTests {
  private func database(_ fields: String...) throws -> Database {
    let record = (["AU Reed, J", "   Wren, R", "TI T", "SO TESTS", "UT WOS:1"] + fields)
      .joined(separator: "\n")
    let database = try Importer.database(ofRecords: [record])
    #expect(try database.brokenInvariants() == [])
    return database
  }

  private let addresses = """
    SELECT address_as_written, authors_as_written, institution_as_written, city, is_reprint
    FROM affiliations ORDER BY position
    """
  private let authors =
    "SELECT name_as_written, is_corresponding FROM authorships ORDER BY position"

  @Test func `a reprint address without a marker begins with the author`() throws {
    let database = try database(
      "C1 Univ Eider, Tromso, Norway.",
      "RP Wren, R, Univ Plover, Inst Sea, 4 Quay Rd, Umea, Sweden.")
    #expect(
      try database.lines(addresses) == [
        "Univ Eider, Tromso, Norway.|∅|Univ Eider|Tromso|0",
        "Univ Plover, Inst Sea, 4 Quay Rd, Umea, Sweden.|Wren, R|Univ Plover|Umea|1",
      ])
    #expect(try database.lines(authors) == ["Reed, J|0", "Wren, R|1"])
  }

  @Test func `a reprint address of nobody among the authors stays an address`() throws {
    let database = try database("RP Univ Plover, Umea, Sweden.")
    #expect(
      try database.lines(addresses) == ["Univ Plover, Umea, Sweden.|∅|Univ Plover|Umea|1"])
    #expect(try database.lines(authors) == ["Reed, J|0", "Wren, R|0"])
  }

  @Test func `two authors may stand before one reprint address`() throws {
    let database = try database("RP Reed, J; Wren, R, Univ Plover, Umea, Sweden.")
    #expect(
      try database.lines(addresses) == [
        "Univ Plover, Umea, Sweden.|Reed, J; Wren, R|Univ Plover|Umea|1"
      ])
    #expect(try database.lines(authors) == ["Reed, J|1", "Wren, R|1"])
  }

  @Test func `C1 may name the reprint author`() throws {
    let database = try database(
      "C1 Univ Eider, Tromso, Norway.", "   Wren, R (reprint author), Univ Plover, Umea, Sweden.")
    #expect(
      try database.lines(addresses) == [
        "Univ Eider, Tromso, Norway.|∅|Univ Eider|Tromso|0",
        "Univ Plover, Umea, Sweden.|Wren, R|Univ Plover|Umea|0",
        "Univ Plover, Umea, Sweden.|Wren, R|Univ Plover|Umea|1",
      ])
    #expect(try database.lines(authors) == ["Reed, J|0", "Wren, R|1"])
  }

  @Test func `names before a semicolon are the authors of a wrapped address`() throws {
    let database = try database(
      "C1 Reed, J; Wren, R; Univ Plover, Dept Ecol, 7",
      "   Long Rd,Unit 3, Mockton, CT, 06269, USA, USA."
    )
    #expect(
      try database.lines(addresses) == [
        "Univ Plover, Dept Ecol, 7 Long Rd,Unit 3, Mockton, CT, 06269, USA, USA.|Reed, J; Wren, R|"
          + "Univ Plover|Mockton|0"
      ])
    #expect(
      try database.lines("SELECT author_position FROM authorship_affiliations ORDER BY 1") == [
        "1", "2",
      ])
    #expect(
      try database.lines("SELECT value FROM paper_fields WHERE tag = 'C1' ORDER BY position") == [
        "Reed, J; Wren, R; Univ Plover, Dept Ecol, 7",
        "Long Rd,Unit 3, Mockton, CT, 06269, USA, USA.",
      ])
  }

  @Test func `addresses without full stops stay one a line`() throws {
    let database = try database("C1 Univ Plover, Dept Ecol", "   Univ Eider, Tromso, Norway")
    #expect(try database.lines("SELECT count(*) FROM affiliations") == ["2"])
  }

  @Test func `an address that ends in a comma goes on in the next line`() throws {
    let database = try database(
      "C1 Univ Plover, Lab Tide,", "   12 Long Rd, Umea, Sweden", "   Univ Eider, Tromso, Norway")
    #expect(
      try database.lines("SELECT institution_as_written, city FROM affiliations ORDER BY position")
        == ["Univ Plover|Umea", "Univ Eider|Tromso"])
  }

  @Test(arguments: [
    "C1 [Reed, J] Univ Eider, Tromso, Norway; [Reed, J; Wren, R] Univ Plover, Umea, Sweden",
    "C1 Reed, J; Univ Eider, Tromso, Norway.; Reed, J; Wren, R; Univ Plover, Umea, Sweden.",
  ])
  func `several addresses on one line are several`(line: String) throws {
    let database = try database(line)
    #expect(
      try database.lines(
        "SELECT institution_as_written, city, authors_as_written FROM affiliations ORDER BY position"
      ) == ["Univ Eider|Tromso|Reed, J", "Univ Plover|Umea|Reed, J; Wren, R"])
    #expect(
      try database.lines(
        """
        SELECT author_position, affiliation_position FROM authorship_affiliations ORDER BY 1, 2
        """) == ["1|1", "1|2", "2|2"])
    #expect(
      try database.lines("SELECT value FROM record_fields WHERE tag = 'C1'")
        == [String(line.dropFirst(3))])
  }

  @Test func `addresses without names are parted where one ends in its country`() throws {
    let database = try database(
      "C1 Dept Tide; Univ Eider, Tromso, Norway.; Univ Plover, Dept. Ecol.; Umea, Sweden.")
    #expect(
      try database.lines("SELECT address_as_written FROM affiliations ORDER BY position") == [
        "Dept Tide; Univ Eider, Tromso, Norway.", "Univ Plover, Dept. Ecol.; Umea, Sweden.",
      ])
  }

  @Test(arguments: ["\t", ";"])
  func `a name in a table belongs to the address behind it`(separator: String) throws {
    let address =
      "Reed, Jo B.; Univ Plover, Mockton, CT, USA, USA.; Wren, R; Univ Eider, Oslo, Norway."
    let cells = ["J", "Reed, Jo B.; Wren, R", "T", "TESTS", address, "ZOOREC:1"]
    let quote = separator == ";" ? "\"" : ""
    let folder = try ImportFolder()
    let path = try folder.file(
      "table.txt",
      ["PT", "AU", "TI", "SO", "C1", "UT"].joined(separator: separator) + "\n"
        + cells.map { quote + $0 + quote }.joined(separator: separator) + "\n")
    let database = try Database.inMemory()
    try Importer.add([path], to: database)
    #expect(
      try database.lines(
        "SELECT institution_as_written, city, authors_as_written FROM affiliations ORDER BY position"
      ) == ["Univ Plover|Mockton|Reed, Jo B.", "Univ Eider|Oslo|Wren, R"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `an e-mail behind an address is that of its only author`() throws {
    let database = try database(
      "C1 [Reed, J; Wren, R] Univ Eider, Tromso, Norway. E-mail: both@x.example.",
      "   [Wren, R] Univ Plover, Umea, Sweden. Electronic address: wren@x.example.")
    #expect(
      try database.lines("SELECT name_as_written, email FROM authorships ORDER BY position")
        == ["Reed, J|∅", "Wren, R|wren@x.example"])
    #expect(
      try database.lines(addresses) == [
        "Univ Eider, Tromso, Norway. E-mail: both@x.example.|Reed, J; Wren, R|Univ Eider|Tromso|0",
        "Univ Plover, Umea, Sweden. Electronic address: wren@x.example.|Wren, R|Univ Plover|Umea|0",
      ])
    #expect(
      try database.lines("SELECT count(country_id) FROM affiliations") == ["2"])
  }

  @Test func `a name that C3 repeats is one organisation`() throws {
    let database = try database(
      "C1 [Reed, J] Plover Natl Lab, Div A, Oslo, Norway.",
      "   [Reed, J] Plover Natl Lab, Div B, Oslo, Norway.",
      "   [Wren, R] Univ Eider, Umea, Sweden.",
      "C3 Plover National Laboratory; Council of Seas (CS); Plover National Laboratory; "
        + "Council of Seas (CS); University of Eider")
    #expect(
      try database.lines("SELECT rule, count(*) FROM affiliations GROUP BY rule")
        == ["abbreviated organisation|3"])
    #expect(
      try database.lines("SELECT label, round(fraction, 2) FROM institution_occurrences ORDER BY 1")
        == [
          "Council of Seas (CS)|0.33", "Plover National Laboratory|0.33",
          "University of Eider|0.33",
        ])
    #expect(
      try database.lines("SELECT \"C3\" FROM wos_records") == [
        "Plover National Laboratory; Council of Seas (CS); Plover National Laboratory; "
          + "Council of Seas (CS); University of Eider"
      ])
  }

  @Test func `the town tells which campus an address is of`() throws {
    let database = try database(
      "C1 [Reed, J] Univ Plover, Dept Bot, Umea, Sweden.",
      "   [Wren, R] Univ Plover, Dept Sea, Lund, Sweden.",
      "C3 University of Plover System; University of Plover Umea; University of Plover System; "
        + "University of Plover Lund")
    #expect(
      try database.lines(
        "SELECT i.name, f.rule FROM affiliations AS f JOIN institutions AS i USING (institution_id) "
          + "ORDER BY f.position") == [
          "University of Plover Umea|organisation in whole address",
          "University of Plover Lund|organisation in whole address",
        ])
  }
}
