import RecordReading
import Testing

@testable import Bibliography

/// A source that the program does not know is a reader, a decoder, what tells its papers apart, and one
/// line in the registry.
struct NewSourceTests {
  static let cards = """
    CARD INDEX

    number of the card: 7
    title of the work: Soils of old mines
    written by: Ash, A
    written by: Elm, B
    year: 2003
    appeared in: JOURNAL OF INVENTED SOILS
    subject: mine; soil
    address of all authors: Univ X, Dept Y, Oslo, Norway
    address of all authors: Inst Z, Nowhere
    work that it cites: Oak C (1999) J SOILS
    work that it cites: Oak C (2001) J SOILS

    number of the card: 8
    title of the work: Mines without soils
    written by: Elm, B
    doi: 10.5555/cards.8

    """

  static let webOfScience = """
    AU Ash, A
    TI Another paper
    SO JOURNAL OF INVENTED SOILS
    DE Soil
    PY 2004
    UT WOS:7
    """

  /// A database of files in any of the forms, in one run.
  private func database(_ files: [(name: String, text: String)]) throws -> Database {
    let folder = try ImportFolder()
    let paths = try files.map { try folder.file($0.name, $0.text) }
    let database = try Database.inMemory()
    try add(paths, to: database)
    return database
  }

  private func add(_ paths: [String], to database: Database) throws {
    var importer = Importer(paths: paths, command: "test", programVersion: "0")
    importer.sources = CardSource.registry
    let inputs = ImportInputs(paths: paths, sources: importer.sources)
    #expect(inputs.failures == [])
    var summary = ImportSummary()
    try importer.run(inputs.exports, into: database, &summary)
    #expect(summary.failures == [])
  }

  private static func export(_ record: String) -> String {
    "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n\(record)\nER\nEF\n"
  }

  @Test func `without its line in the registry the file is none that is read`() throws {
    let folder = try ImportFolder()
    let inputs = ImportInputs(paths: [try folder.file("cards.txt", Self.cards)])
    #expect(inputs.exports.isEmpty)
    #expect(inputs.failures.count == 1)
  }

  @Test func `its records become papers beside those of the Web of Science`() throws {
    let database = try database([
      ("cards.txt", Self.cards), ("wos.txt", Self.export(Self.webOfScience)),
    ])
    #expect(
      try database.lines(
        """
        SELECT p.accession_number, p.database, p.title, p.year, s.title
        FROM papers AS p LEFT JOIN sources AS s USING (source_id) ORDER BY p.paper_id
        """)
        == [
          "7|cards|Soils of old mines|2003|JOURNAL OF INVENTED SOILS",
          "8|cards|Mines without soils|∅|∅",
          "WOS:7|wos|Another paper|2004|JOURNAL OF INVENTED SOILS",
        ])
    #expect(
      try database.lines(
        "SELECT name, record_source, format, record_count FROM import_files ORDER BY file_id"
      )
      .map { $0.split(separator: "/").last ?? "" } == [
        "cards.txt|cards|cards|2", "wos.txt|wos|wos-plain|1",
      ])
    #expect(
      try database.lines("SELECT paper_id, scheme, value FROM paper_identifiers ORDER BY 1, 2")
        == ["1|cards|7", "2|cards|8", "2|doi|10.5555/cards.8", "3|wos|WOS:7"])
  }

  @Test func `it shares authors, keywords and sources with the others`() throws {
    let database = try database([
      ("cards.txt", Self.cards), ("wos.txt", Self.export(Self.webOfScience)),
    ])
    #expect(
      try database.lines(
        """
        SELECT a.name, group_concat(s.paper_id, ' ')
        FROM authorships AS s JOIN authors AS a USING (author_id)
        GROUP BY a.name ORDER BY a.name
        """) == ["Ash, A|1 3", "Elm, B|1 2"])
    #expect(
      try database.lines(
        """
        SELECT k.keyword, count(*) FROM paper_keywords JOIN keywords AS k USING (keyword_id)
        GROUP BY k.keyword ORDER BY k.keyword
        """) == ["mine|1", "soil|2"])
    #expect(try database.lines("SELECT count(*) FROM sources") == ["1"])
  }

  @Test func `its addresses and references are taken apart by its own rules and the common ones`()
    throws
  {
    let database = try database([("cards.txt", Self.cards)])
    #expect(
      try database.lines(
        """
        SELECT position, institution_as_written, city, c.name_in_wos
        FROM affiliations LEFT JOIN countries AS c USING (country_id) ORDER BY position
        """) == ["1|Univ X|Oslo|Norway", "2|Inst Z|∅|∅"])
    #expect(
      try database.lines(
        "SELECT author_position, affiliation_position FROM authorship_affiliations")
        == ["1|1", "1|2", "2|1", "2|2"])
    #expect(
      try database.lines("SELECT line, tag, message FROM import_problems")
        == ["11|address of all authors|no country found in the address"])
    #expect(
      try database.lines(
        """
        SELECT a.name, r.year, s.name FROM cited_references AS r
        JOIN cited_authors AS a USING (cited_author_id)
        JOIN cited_sources AS s USING (cited_source_id) ORDER BY r.year
        """) == ["OAK C|1999|J SOILS", "OAK C|2001|J SOILS"])
  }

  @Test func `its fields are kept by their names, of any length`() throws {
    let database = try database([("cards.txt", Self.cards)])
    #expect(
      try database.lines(
        """
        SELECT tag, position, value, record_source FROM paper_fields WHERE paper_id = 2
        ORDER BY tag, position
        """)
        == [
          "doi|1|10.5555/cards.8|cards", "number of the card|1|8|cards",
          "title of the work|1|Mines without soils|cards", "written by|1|Elm, B|cards",
        ])
  }

  @Test func `the fields of its records are those alone, and all invariants hold`() throws {
    let database = try database([
      ("cards.txt", Self.cards), ("wos.txt", Self.export(Self.webOfScience)),
    ])
    #expect(
      try database.lines(
        "SELECT paper_id, count(*), min(record_source), max(record_source) FROM record_fields "
          + "GROUP BY paper_id ORDER BY paper_id")
        == ["1|11|cards|cards", "2|4|cards|cards", "3|7|wos|wos"])
    #expect(
      try database.lines("SELECT TI, AU FROM wos_records WHERE paper_id = 3")
        == ["Another paper|Ash, A"])
    #expect(try DatabaseCheck(database).brokenTitles() == [])
  }

  @Test func `a second card of one number adds what the first lacks`() throws {
    let second = """
      CARD INDEX

      number of the card: 8
      title of the work: Mines without any soils
      year: 2005
      appeared in: CARD NOTES

      """
    for texts in [[Self.cards, second], [second, Self.cards]] {
      let database = try database([("1.txt", texts[0]), ("2.txt", texts[1])])
      #expect(
        try database.lines(
          """
          SELECT p.accession_number, p.year, s.title, (SELECT group_concat(name_as_written)
            FROM authorships AS a WHERE a.paper_id = p.paper_id)
          FROM papers AS p JOIN sources AS s USING (source_id) WHERE p.accession_number = '8'
          """) == ["8|2005|CARD NOTES|Elm, B"])
      #expect(
        try database.lines("SELECT tag, count(*) FROM record_variants GROUP BY tag")
          == ["title of the work|1"])
    }
  }

  @Test func `a paper of two sources has the fields of the first, and says those of the other`()
    throws
  {
    let card = """
      CARD INDEX

      title of the work: One paper
      written by: Ash, A
      year: 2004
      subject: card only

      """
    let record = "AU Ash, A\nTI One paper\nSO CARD NOTES\nPY 2004"
    for order in [["1.txt", "2.txt"], ["2.txt", "1.txt"]] {
      let database = try database([(order[0], card), (order[1], Self.export(record))])
      #expect(
        try database.lines(
          "SELECT p.title, s.title FROM papers AS p LEFT JOIN sources AS s USING (source_id)")
          == ["One paper|CARD NOTES"])
      #expect(
        try database.lines("SELECT tag, value FROM record_variants ORDER BY tag") == [
          "subject|card only", "title of the work|One paper", "written by|Ash, A", "year|2004",
        ])
    }
  }
}
