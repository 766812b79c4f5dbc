import SQLite
import Testing

@testable import Bibliography

/// Rows that records share: authors, institutions, sources, keywords.
struct SharedRowTests {
  private func database(_ records: String...) throws -> Database {
    let database = try Importer.database(ofRecords: records)
    #expect(try database.brokenInvariants() == [])
    return database
  }

  @Test func `an author shows the form that most papers use, also after a later import`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    func add(_ number: Int, _ name: String) throws {
      let record = "AU \(name)\nAF Doe, Jane\nTI T\(number)\nUT WOS:\(number)"
      try Importer.add([try folder.export("\(number).txt", [record])], to: database)
    }
    try add(1, "Doe, J")
    try add(2, "Doe, J.A.")
    try add(3, "Doe, J.A.")
    #expect(try database.lines("SELECT name, abbreviated_key FROM authors") == ["Doe, J.A.|DOE JA"])
  }

  @Test func `ORCID and ResearcherID go to the author that they name`() throws {
    let database = try database(
      """
      AU Doe, J
         Roe, R
      AF Doe, Jane
         Roe, Richard
      TI T
      RI Roe, Richard/A-1234-2008
      OI Doe, Jane/0000-0002-1825-0097
      UT WOS:1
      """)
    #expect(
      try database.lines("SELECT full_name, orcid, researcher_id FROM authors ORDER BY 1")
        == ["Doe, Jane|0000-0002-1825-0097|∅", "Roe, Richard|∅|A-1234-2008"])
  }

  @Test func `brackets tell whose an address is, and RP who corresponds`() throws {
    let database = try database(
      """
      AU Doe, J
         Roe, R
      AF Doe, Jane
         Roe, Richard
      TI T
      C1 [Doe, Jane; Roe, Richard] Univ A, Paris, France.
         [Roe, Richard] Univ B, London, England.
      RP Roe, R (corresponding author), Univ B, London, England.
      EM r@b.uk
      UT WOS:1
      """)
    #expect(
      try database.lines(
        "SELECT author_position, affiliation_position FROM authorship_affiliations")
        == ["1|1", "2|1", "2|2", "2|3"])
    #expect(
      try database.lines("SELECT name_as_written, is_corresponding, email FROM authorships")
        == ["Doe, J|0|∅", "Roe, R|1|r@b.uk"])
    #expect(
      try database.lines(
        "SELECT label, fraction, is_first, is_corresponding FROM country_occurrences ORDER BY 1")
        == ["England|0.5|0|1", "France|0.5|1|0"])
  }

  @Test func `an institution of one name in two countries is two`() throws {
    let database = try database(
      "AU A, B\nTI T\nC1 Univ Cordoba, Cordoba, Spain.\nUT WOS:1",
      "AU A, B\nTI U\nC1 Univ Cordoba, Cordoba, Argentina.\nUT WOS:2")
    #expect(
      try database.lines(
        "SELECT i.name, c.name FROM institutions AS i JOIN countries AS c USING (country_id) ORDER BY 2"
      )
        == ["Univ Cordoba|Argentina", "Univ Cordoba|Spain"])
  }

  @Test func `an address is resolved to an organisation of the record where that can be told`()
    throws
  {
    let database = try database(
      """
      AU A, B
      TI T
      C1 University of Nowhere, Paris, France.
         Other Place, Rome, Italy.
      C3 University of Nowhere; Third Institute
      UT WOS:1
      """,
      "AU A, B\nTI U\nC1 Acad Sci, Inst Soil, Beijing, Peoples R China.\nC3 Chinese Academy of Sciences\nUT WOS:2"
    )
    #expect(
      try database.lines(
        """
        SELECT institution_as_written, i.name, i.origin FROM affiliations AS f
        JOIN institutions AS i USING (institution_id) ORDER BY paper_id, position
        """) == [
          "University of Nowhere|University of Nowhere|organisation",
          "Other Place|Other Place|address", "Acad Sci|Chinese Academy of Sciences|organisation",
        ])
    #expect(
      try database.lines(
        "SELECT name_as_written, origin FROM paper_institutions ORDER BY paper_id, position") == [
          "University of Nowhere|organisation", "Third Institute|organisation",
          "Chinese Academy of Sciences|organisation",
        ])
    // The country of an organisation is that of its addresses.
    #expect(
      try database.lines(
        "SELECT c.name FROM institutions AS i JOIN countries AS c USING (country_id) WHERE i.name LIKE 'Chinese%'"
      ) == ["China"])
  }

  @Test func `sources that share an ISSN are one, with the title of most papers`() throws {
    let database = try database(
      "AU A, B\nTI T\nSO OLD TESTS\nSN 1234-5679\nUT WOS:1",
      "AU A, B\nTI U\nSO JOURNAL OF TESTS\nSN 1234-5679\nEI 8765-4328\nUT WOS:2",
      "AU A, B\nTI V\nSO JOURNAL OF TESTS\nSN 8765-4328\nUT WOS:3",
      "AU A, B\nTI W\nSO Journal of Tests\nUT WOS:4", "AU A, B\nTI X\nSO OTHER TESTS\nUT WOS:5")
    #expect(
      try database.lines(
        "SELECT s.title, count(*) FROM papers JOIN sources AS s USING (source_id) GROUP BY 1")
        == ["JOURNAL OF TESTS|4", "OTHER TESTS|1"])
  }

  @Test func `a title that turns out to be of two sources belongs to neither`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    let records = [
      "AU A, B\nTI T\nSO TESTS\nSN 1234-5679\nUT WOS:1", "AU A, B\nTI U\nSO TESTS\nUT WOS:2",
      "AU A, B\nTI V\nSO TESTS\nSN 1111-1119\nUT WOS:3",
    ]
    for (number, record) in records.enumerated() {
      try Importer.add([try folder.export("\(number).txt", [record])], to: database)
    }
    #expect(
      try database.lines("SELECT issn, count(*) FROM sources GROUP BY 1 ORDER BY 1")
        == ["∅|1", "1111-1119|1", "1234-5679|1"])
    #expect(
      try database.lines("SELECT count(DISTINCT source_id) FROM papers") == ["3"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `keywords are folded and kept as written`() throws {
    let database = try database(
      "AU A, B\nTI T\nDE Capture-Recapture; capture recapture;  Soil\nID SOIL; Mine Water\nUT WOS:1"
    )
    #expect(
      try database.lines(
        """
        SELECT kind, position, keyword, as_written
        FROM paper_keywords JOIN keywords USING (keyword_id) ORDER BY 1, 2
        """) == [
          "author|1|capture recapture|Capture-Recapture",
          "author|2|capture recapture|capture recapture", "author|3|soil|Soil",
          "plus|1|soil|SOIL", "plus|2|mine water|Mine Water",
        ])
    #expect(try database.lines("SELECT count(*) FROM keyword_occurrences") == ["3"])
  }

  @Test func `screening takes a paper out of every occurrence list at the next import`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    func add(_ number: Int) throws {
      let record =
        "AU A, B\nTI T\(number)\nDE soil\nCR C D, 2000, X, V1, P\(number)\nUT WOS:\(number)"
      try Importer.add([try folder.export("\(number).txt", [record])], to: database)
    }
    try add(1)
    try database.connection.execute(
      "INSERT INTO screening_decisions (paper_id, stage, decision, decided_at) "
        + "VALUES (1, 'title', 'exclude', '2026-01-01')")
    try add(2)
    for view in ["cited_reference", "cited_author", "cited_source", "keyword", "author"] {
      #expect(try database.lines("SELECT paper_id FROM \(view)_occurrences") == ["2"])
    }
    #expect(try database.brokenInvariants() == [])
  }
}
