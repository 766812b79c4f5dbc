import SQLite
import Testing

@testable import Bibliography

/// Records of the platform's other databases, read for what they mean.
struct PlatformTests {
  @Test func `two authors of one name with an ORCID each are two people`() throws {
    let database = try Importer.database(ofRecords: [
      "AU Lark, J\n   Lark, J\nAF Lark, Jun\n   Lark, Jun\nTI One\nSO J\nPY 2001\nUT WOS:1\n"
        + "OI Lark, Jun/0000-0002-1825-0097; Lark, Jun/0000-0001-5109-3700",
      "AU Lark, J\nAF Lark, Jun\nTI Two\nSO J\nPY 2002\nUT WOS:2\n"
        + "OI Lark, Jun/0000-0002-1825-0097",
    ])
    #expect(
      try database.lines(
        "SELECT count(*) FROM author_occurrences GROUP BY item_id ORDER BY 1") == ["1", "2"])
    #expect(try database.brokenInvariants().isEmpty)
  }

  @Test func `authors of the whole book are those of a record without others`() throws {
    let database = try Importer.database(ofRecords: [
      "BA Stone, AB\nBF Stone, Ann B.\nTI A chapter\nSO A BOOK\nPY 2001\nUT WOS:1",
      "AU Reed, C\nBA Stone, AB\nBF Stone, Ann B.\nTI Another\nSO A BOOK\nPY 2001\nUT WOS:2",
    ])
    #expect(
      try database.lines("SELECT label FROM author_occurrences ORDER BY paper_id")
        == ["Stone, Ann B.", "Reed, C"])
    #expect(try database.brokenInvariants().isEmpty)
    #expect(
      try database.lines("SELECT tag, value FROM paper_fields WHERE paper_id = 1 ORDER BY tag")
        .contains("BA|Stone, AB"))
  }

  /// A patent, a record of the Zoological Record's form, and one in another language.
  static let patent = """
    PN XY2020000001-A1; ZZ2021000002-A2
    TI Device for counting invented birds, has a feather.
    AU HERON A B
       STORK C
    AE MARSH INSTR CO LTD (MARS-C)
       UNIV REED (UYRE-C)
    GA 202000001X
    AB    NOVELTY - The device has a feather.
    DC S01 (Invented instruments); X99 (Feathers)
    IP G01X-001/00; G01X-002/00
    PD ZZ2021000002-A2   04 Mar 2021   G01X-001/00   202123   Pages: 9   English
       XY2020000001-A1   30 Jan 2020   G01X-001/00   202012   Pages: 23   English
    PI XY100001    25 Jul 2018
    CP XY2020000001-A1
    UT DIIDW:202000001X
    """

  static let animal = """
    AN ZOOR00000000009
    DT Article
    TI Reeds and their invented birds.
    AU Heron, Ada B. (ada.heron@marsh.example)
       Stork, Bo
    SO Marsh Ornithology
    VL 12
    PS 101-109
    PD Aug 1 2019
    PY 2019
    BD Habitat; Marshes
    DE Corvus mockus [Habitat / Reed; dry / ]
    UT ZOOREC:ZOOR00000000009
    """

  private func database(_ records: String...) throws -> Database {
    let database = try Importer.database(ofRecords: records)
    #expect(try database.brokenInvariants().isEmpty)
    return database
  }

  @Test func `an e-mail beside a name is no part of it`() throws {
    let database = try database(Self.animal)
    #expect(
      try database.lines("SELECT name_as_written, email, role FROM authorships ORDER BY position")
        == ["Heron, Ada B.|ada.heron@marsh.example|author", "Stork, Bo|∅|author"])
    #expect(
      try database.lines("SELECT value FROM record_fields WHERE tag = 'AU' ORDER BY position")
        == ["Heron, Ada B. (ada.heron@marsh.example)", "Stork, Bo"])
    #expect(
      try database.lines("SELECT keyword FROM keywords") == [
        "corvus mockus [habitat / reed; dry / ]"
      ])
    #expect(
      try database.lines("SELECT first_page, last_page, publication_date, database FROM papers")
        == ["101|109|2019-08-01|zoorec"])
    #expect(
      try database.lines("SELECT tag, descriptor FROM paper_descriptors ORDER BY position")
        == ["BD|habitat", "BD|marshes"])
  }

  @Test(
    arguments: [
      ("Heron, Ada (ada@a.example) ", "ada@a.example"),
      ("Heron, Ada <ada@a.example>", "ada@a.example"),
      ("Heron, Ada (e-mail: ada@a.example)", "ada@a.example"),
      ("Heron, Ada (ada@a.example; ada@b.example)", "ada@a.example"), ("Heron, Ada (Marsh)", nil),
      ("ada@a.example", nil), ("(ada@a.example)", nil),
    ] as [(String, String?)])
  func `an e-mail in brackets after a name`(written: String, email: String?) {
    var names = [written]
    var emails: [String?] = []
    #expect(AuthorEmail.take(from: &names, into: &emails) == (email != nil))
    #expect(names == [email == nil ? written : "Heron, Ada"])
    #expect(emails == (email == nil ? [] : [email]))
  }

  @Test func `an author spelled out in AU is the one of AF`() throws {
    let database = try database(
      Self.animal,
      "AU Heron, AB\nAF Heron, Ada B.\nTI Another\nPY 2001\nUT WOS:1")
    #expect(try database.connection.integer("SELECT count(*) FROM authors") == 2)
  }

  @Test func `a patent has inventors, assignees and the year of its first publication`() throws {
    let database = try database(Self.patent)
    #expect(
      try database.lines("SELECT position, name_as_written, role FROM authorships")
        == [
          "1|HERON A B|author", "2|STORK C|author", "3|MARSH INSTR CO LTD (MARS-C)|assignee",
          "4|UNIV REED (UYRE-C)|assignee",
        ])
    #expect(
      try database.lines("SELECT label, fraction FROM author_occurrences ORDER BY label")
        == ["HERON A B|0.5", "STORK C|0.5"])
    #expect(
      try database.lines("SELECT year, publication_date, database FROM papers")
        == ["2020|2020-01-30|derwent"])
    #expect(
      try database.lines("SELECT scheme, value FROM paper_identifiers ORDER BY 1, 2")
        == ["derwent|DIIDW:202000001X", "patent|XY2020000001-A1", "patent|ZZ2021000002-A2"])
    #expect(try database.lines("SELECT count(*) FROM record_fields WHERE tag = 'AE'") == ["2"])
  }

  @Test func `what is only in another language stands for what is missing`() throws {
    let database = try database(
      """
      X1 Aves inventadas del carrizal
      X4 Se cuentan aves.
      X5 aves; carrizal
      Z2 Garza, Ana
      PD 2018-Mar
      UT SCIELO:S0000-00000000000000009
      """)
    #expect(
      try database.lines("SELECT title, abstract, year, database FROM papers")
        == ["Aves inventadas del carrizal|Se cuentan aves.|2018|scielo"])
    #expect(try database.lines("SELECT keyword FROM keywords ORDER BY 1") == ["aves", "carrizal"])
    #expect(try database.lines("SELECT label FROM author_occurrences") == ["Garza, Ana"])
    #expect(
      try database.lines("SELECT tag, from_tag FROM field_origins ORDER BY 1")
        == ["AB|X4", "AU|Z2", "DE|X5", "PY|PD", "TI|X1"])
    #expect(
      try database.lines("SELECT tag, title FROM paper_titles")
        == ["X1|Aves inventadas del carrizal"])
  }

  @Test func `categories with a written ampersand are one`() throws {
    let database = try database(
      "AU A, B\nTI One\nSC Sciences &amp; Ecology; Botany\nWC Fish &amp; Game\nUT WOS:1",
      "AU A, B\nTI Two\nSC Sciences & Ecology\nUT WOS:2")
    #expect(
      try database.lines("SELECT kind, category FROM categories ORDER BY 1, 2")
        == ["research_area|Botany", "research_area|Sciences & Ecology", "wos|Fish & Game"])
  }
}

/// Accession numbers of several databases of the platform.
struct SchemeTests {
  private static func record(
    _ number: String, doi: String? = nil, title: String = "Reeds of the marsh", counts: Int = 0,
    more: String = ""
  ) -> String {
    "AU Heron, A\nTI \(title)\nPY 2019\nTC \(counts)\n"
      + (doi.map { "DI \($0)\n" } ?? "") + more + "UT \(number)"
  }

  private func papers(_ records: [String]) throws -> [String] {
    let database = try Importer.database(ofRecords: records)
    #expect(try database.brokenInvariants().isEmpty)
    return try database.lines(
      """
      SELECT p.accession_number, p.database, p.times_cited, (
        SELECT group_concat(i.value, ' ') FROM (
          SELECT value FROM paper_identifiers WHERE paper_id = p.paper_id ORDER BY scheme, value
        ) AS i)
      FROM papers AS p ORDER BY p.accession_number
      """)
  }

  @Test func `one DOI in two databases is one paper, told by the Core Collection`() throws {
    let records = [
      Self.record("MEDLINE:77", doi: "10.5555/r.1"),
      Self.record("WOS:1", doi: "10.5555/r.1", counts: 7),
    ]
    let expected = ["WOS:1|wos|7|10.5555/r.1 MEDLINE:77 77 WOS:1"]
    #expect(try papers(records) == expected)
    #expect(try papers(records.reversed()) == expected)
  }

  @Test func `one PubMed number is one paper`() throws {
    #expect(
      try papers([
        Self.record("MEDLINE:77", title: "Reeds."),
        Self.record("WOS:1", title: "Of reeds", more: "PM 77\n"),
      ]).count == 1)
  }

  @Test func `one title, year and author is one paper, unless the DOIs differ`() throws {
    #expect(try papers([Self.record("KJD:ART1"), Self.record("WOS:1")]).count == 1)
    #expect(
      try papers([
        Self.record("KJD:ART1", doi: "10.5555/a"), Self.record("WOS:1", doi: "10.5555/b"),
      ]).count == 2)
  }

  @Test(arguments: ["PPRN:1", "DRCI:1", "PQDT:1"])
  func `a preprint, data set or thesis of the same title is another work`(number: String) throws {
    #expect(try papers([Self.record(number), Self.record("WOS:1")]).count == 2)
  }

  @Test func `a paper is found by the number of each of its databases`() throws {
    let database = try Importer.database(ofRecords: [
      Self.record("FSTA:2019-09-Sn1", doi: "10.5555/r.1"), Self.record("WOS:1", doi: "10.5555/r.1"),
    ])
    let lookup = try PaperLookup(database.connection)
    let numbers = ["FSTA:2019-09-Sn1", "fsta:2019-09-Sn1", "WOS:1"]
    for number in numbers {
      let key = try #require(JoinKeyNormaliser.accessionNumber(number))
      #expect(try lookup.papers(.accessionNumber(key)).count == 1)
    }
  }

  @Test func `two numbers of one database are two papers`() throws {
    #expect(
      try papers([
        Self.record("WOS:1", doi: "10.5555/r.1"), Self.record("WOS:2", doi: "10.5555/r.1"),
        Self.record("MEDLINE:77", doi: "10.5555/r.1"),
      ]).count == 3)
  }

  @Test func `a later record takes apart what it makes doubtful`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    try Importer.add(
      [try folder.export("1.txt", [Self.record("WOS:1"), Self.record("CABI:5")])], to: database)
    #expect(try database.connection.integer("SELECT count(*) FROM papers") == 1)
    try Importer.add([try folder.export("2.txt", [Self.record("WOS:2")])], to: database)
    #expect(
      try database.lines("SELECT accession_number FROM papers ORDER BY 1")
        == ["CABI:5", "WOS:1", "WOS:2"])
    // And a known number is found again, under whichever paper it is.
    try Importer.add(
      [try folder.export("3.txt", [Self.record("CABI:5", counts: 3)])], to: database)
    #expect(try database.connection.integer("SELECT count(*) FROM papers") == 3)
    #expect(try database.brokenInvariants().isEmpty)
  }

  @Test(arguments: [
    ("WOS:000000000000001", "wos"), ("000000000000001", "wos"), ("MEDLINE:1", "medline"),
    ("SCIELO:S1", "scielo"), ("KJD:ART1", "kci"), ("BCI:BCI1", "biosis"), ("ZOOREC:Z1", "zoorec"),
    ("CABI:1", "cabi"), ("FSTA:1", "fsta"), ("INSPEC:1", "inspec"), ("DIIDW:1", "derwent"),
    ("PPRN:1", "preprint"), ("PQDT:1", "dissertation"), ("DRCI:1", "dataset"), ("NEW:1", "new"),
  ])
  func `a prefix is a scheme`(number: String, scheme: String) {
    #expect(AccessionNumber.scheme(of: number) == scheme)
  }
}
