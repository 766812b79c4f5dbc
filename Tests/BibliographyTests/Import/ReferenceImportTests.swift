import SQLite
import Testing

@testable import Bibliography

/// Cited references: variants of one work, and works that are papers of the database.
struct ReferenceImportTests {
  private func database(_ lists: [[String]], _ papers: [String] = []) throws -> Database {
    let citing = lists.enumerated().map { number, lines in
      "AU Citer, C\nTI Citing \(number)\nCR \(lines.joined(separator: "\n   "))\nUT WOS:C\(number)"
    }
    let database = try Importer.database(ofRecords: citing + papers)
    #expect(try database.brokenInvariants() == [])
    return database
  }

  private func merges(_ database: Database) throws -> [String] {
    try database.lines(
      """
      SELECT DISTINCT r.reference_key, p.reference_key, c.match_rule
      FROM citations AS c
      JOIN cited_references AS r ON r.reference_id = c.reference_id
      JOIN cited_references AS p ON p.reference_id = r.preferred_id
      WHERE r.preferred_id <> r.reference_id ORDER BY 1
      """)
  }

  @Test func `the variant that most papers cite is preferred`() throws {
    let database = try database([
      ["Able A, 1999, J TESTS, V1, P2, DOI 10.1000/a"],
      ["Able AB, 1999, JOURNAL TESTS, V1, P2, DOI 10.1000/A"],
      ["Able AB, 1999, JOURNAL TESTS, V1, P2, DOI 10.1000/a"],
    ])
    #expect(
      try merges(database) == [
        "Able A, 1999, J TESTS, V1, P2|Able AB, 1999, JOURNAL TESTS, V1, P2|DOI and surname"
      ])
    #expect(
      try database.lines(
        "SELECT label, count(*) FROM cited_reference_occurrences GROUP BY 1")
        == ["Able AB, 1999, JOURNAL TESTS, V1, P2|3"])
  }

  /// Two lines, and the rule by which they are one work.
  static let pairs: [(one: String, other: String, rule: String?)] = [
    ("Able A, 1999, J, V1, P2, DOI 10.1000/a", "Able A, 2005, J, DOI 10.1000/a", "DOI and surname"),
    ("Able A, 1999, J, V1, P2, DOI 10.1000/a", "Baker B, 2000, J, DOI 10.1000/a", "DOI and year"),
    ("Able A, 1999, J, V1, P2, DOI 10.1000/a", "Baker B, 2001, J, DOI 10.1000/a", nil),
    (
      "Able A, 1999, J TESTS, V1, P2", "Able A, 1999, J TEST, V1, P2",
      "author, year, volume and page"
    ),
    ("Able A, 1999, J TESTS, V1, P2", "Able A, 1999, J TESTS, V1, P3", nil),
    ("Able A, 1999, J TESTS, P2", "Able A, 1999, J TEST, P2", nil),
    ("Able A, 1999, Big Book", "ABLE A., 1999, BIG. BOOK", "spelling"),
    ("Able A, 1999, BIG BOOK, P7", "Able A, 1999, Big Book, p7", "spelling"),
    ("van Able A, 1999, BIG BOOK", "VanAble A, 1999, BIGBOOK", "spelling"),
    ("Able A, 1999, BIG BOOK", "Able A, 1999, BIG BOOKS", nil),
    (
      "Able A, 1999, J TESTS, V1", "Able A, 1999, J TESTS, V1, DOI 10.1000/a",
      "only work of author, year, source and volume"
    ),
    (
      "Able A, 1999, J TESTS, V1, DOI 10.1000/a", "Able A, 1999, J TESTS, V1, DOI 10.1000/b", nil
    ),
    ("Able A, 2020, ARXIV, DOI 10.1000/a", "Able A, 2020, ARXIV, DOI 10.1000/b", nil),
    ("Able A, 1999, J TESTS, V1", "Able A, 1999, J TESTS, V1, P5", nil),
    ("Able A, 1999, Patent, Patent No. 1", "Able A, 1999, Patent, Patent No. 2", nil),
    (
      "[Anonymous], 1999, HANDBOOK ONE, V1, P2", "[Anonymous], 1999, OTHER BOOK, V1, P2", nil
    ),
    (
      "Able A, 1999, NATURE, V1, P2, DOI 10.1000/a", "Able A, 1999, SCIENCE, V1, P2, DOI 10.1000/b",
      nil
    ),
    ("Able A, IN PRESS, J TESTS", "ABLE A, J TESTS", "spelling"),
  ]

  @Test(arguments: pairs.indices)
  func `two lines are one work by a rule`(index: Int) throws {
    let (one, other, rule) = Self.pairs[index]
    let database = try database([[one], [other]])
    #expect(
      try database.lines("SELECT match_rule FROM citations WHERE match_rule IS NOT NULL")
        == [rule].compactMap { $0 })
  }

  @Test func `a reference is a paper of the database by its DOI or its place`() throws {
    let database = try database(
      [
        [
          "Doe J, 2001, J TESTS, V5, P10", "Doe J, 2002, J TESTS, DOI 10.1000/ONE",
          "Roe R, 2003, J TESTS, V7, DOI 10.1000/two", "Roe R, 2001, J TESTS, V5, P10",
          "Able A, 2009, J TESTS, DOI 10.1000/one",
        ]
      ],
      [
        "AU Doe, J\nTI Cited\nSO JOURNAL OF TESTS\nJ9 J TESTS\nPY 2001\nVL 5\nBP 10\nDI 10.1000/one\nUT WOS:1"
      ])
    #expect(
      try database.lines(
        """
        SELECT c.position, p.accession_number, r.paper_rule
        FROM citations AS c
        JOIN cited_references AS r USING (reference_id)
        LEFT JOIN papers AS p ON p.paper_id = r.paper_id
        ORDER BY 1
        """) == [
          "1|WOS:1|author, year, volume and page", "2|WOS:1|DOI and surname", "3|∅|∅", "4|∅|∅",
          "5|∅|∅",
        ])
    #expect(
      try database.lines(
        "SELECT DISTINCT s.title FROM cited_sources JOIN sources AS s USING (source_id)")
        == ["JOURNAL OF TESTS"])
  }

  @Test func `a reference that may be two works is joined to neither`() throws {
    let database = try database([
      ["Able A, 2001, PHYS TEST E, V64, DOI 10.1000/a"],
      ["Able A, 2001, PHYS TEST E, V64, DOI 10.1000/b"], ["Able A, 2001, PHYS TEST E, V64"],
      ["ABLE A., 2001, Phys. Test E, V64"],
    ])
    #expect(
      try database.lines(
        "SELECT label, count(*) FROM cited_reference_occurrences GROUP BY 1 ORDER BY 1") == [
          "ABLE A., 2001, Phys. Test E, V64|2",
          "Able A, 2001, PHYS TEST E, V64, DOI 10.1000/a|1",
          "Able A, 2001, PHYS TEST E, V64, DOI 10.1000/b|1",
        ])
  }

  @Test func `both forms of one list are the same works`() throws {
    let lines = [
      "Doe J, 2001, J TESTS, V5, P10, DOI 10.1000/one", "Roe R, 2003, OTHER TESTS, V7, P8",
      "van Able A, 2004, BIG BOOK",
    ]
    let database = try database(
      [
        lines,
        lines.map {
          $0.replacing(" J,", with: ", J,").replacing(" R,", with: ", R,").replacing(
            " A,", with: ", A,")
        },
      ],
      [
        "AU Doe, J\nTI Cited\nSO JOURNAL OF TESTS\nPY 2001\nVL 5\nBP 10\nUT WOS:1"
      ])
    #expect(
      try database.lines(
        """
        SELECT a.name, r.year, s.name, r.volume, r.page, r.paper_id IS NOT NULL, count(*)
        FROM citations AS c
        JOIN cited_references AS r USING (reference_id)
        JOIN cited_authors AS a USING (cited_author_id)
        JOIN cited_sources AS s USING (cited_source_id)
        GROUP BY r.reference_id ORDER BY r.year
        """) == [
          "DOE J|2001|J TESTS|5|10|1|2", "ROE R|2003|OTHER TESTS|7|8|0|2",
          "VAN ABLE A|2004|BIG BOOK|∅|∅|0|2",
        ])
  }

  @Test func `a file whose references have no years says so`() throws {
    func summary(_ lines: [String]) throws -> ImportSummary {
      let folder = try ImportFolder()
      let record = "AU A, B\nTI T\nCR \(lines.joined(separator: "\n   "))\nUT WOS:1"
      return try Importer.add([try folder.export("a.txt", [record])], to: Database.inMemory())
    }
    let strange = (1...30).map { "ABLE A (1999) J TESTS \($0)" }
    let plain = (1...30).map { "ABLE A, 1999, J TESTS, V\($0)" }
    #expect(try summary(plain).warnings == [])
    #expect(try summary(Array(strange.prefix(4))).warnings == [])
    #expect(try summary(Array(strange.prefix(6))).warnings.count == 1)
    #expect(try summary(plain + Array(strange.prefix(4))).warnings == [])
    let warnings = try summary(plain + strange).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("30 of 60 cited references (50 %) have no year") == true)
  }

  @Test func `impossible years are no years of works`() throws {
    let database = try database(
      [[]],
      [
        """
        AU A, B
        TI T
        PY 2015
        CR Able A, 2202, J TESTS, V1, P1
           Able A, 1066, J TESTS, V1, P1
           Able A, 2018, J TESTS, V1, P1
           Able A, 2017, J TESTS, V1, P1
           Able A, 1995, J TESTS, V1, P1
        UT WOS:1
        """
      ])
    #expect(
      try database.lines(
        "SELECT item_year, count(*) FROM cited_reference_occurrences GROUP BY 1 ORDER BY 1")
        == ["∅|3", "1995|1", "2017|1"])
  }

  @Test func `Anonymous is no cited author`() throws {
    let database = try database([
      ["[Anonymous], 1999, A", "Anonymous, 1999, B", "[ANONYMOUS], 1998, C", "Able A, 1999, A"]
    ])
    #expect(try database.lines("SELECT label FROM cited_author_occurrences") == ["ABLE A"])
    #expect(
      try database.lines("SELECT count(*) FROM cited_references WHERE cited_author_id IS NOT NULL")
        == ["4"])
  }

  @Test func `a line is neither split nor joined`() throws {
    let line =
      "Able A, 1999, J TESTS, V1, P2, DOI 10.1002/(SICI)1097-4571(199)50:1<1::AID-1>3.0.CO;2-A"
    let database = try database([[line, "in press", "*ORG, 2001, REPORT", line]])
    #expect(
      try database.lines("SELECT as_written FROM citations ORDER BY position")
        == [line, "in press", "*ORG, 2001, REPORT", line])
    #expect(try database.lines("SELECT count(*) FROM cited_reference_occurrences") == ["3"])
  }

  @Test func `a merge of the thesaurus reaches variants and leaves one step`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    func add(_ number: Int, _ lines: [String]) throws {
      let record =
        "AU A, B\nTI T\(number)\nCR \(lines.joined(separator: "\n   "))\nUT WOS:\(number)"
      try Importer.add([try folder.export("\(number).txt", [record])], to: database)
    }
    try add(
      1, ["Able A, 1999, J TESTS, V1, P2", "Able A, 1999, J TEST, V1, P2", "Baker B, 2000, BOOK"])
    func id(_ key: String) throws -> Int {
      try #require(
        try database.connection.integer(
          "SELECT reference_id FROM cited_references WHERE reference_key = ?", .text(key)))
    }
    try database.connection.run(
      "INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin) "
        + "VALUES ('cited_reference', ?, ?, 'a', 'b', 'test')",
      .integer(try id("Baker B, 2000, BOOK")), .integer(try id("Able A, 1999, J TESTS, V1, P2")))
    try add(2, ["Baker B, 2000, BOOK"])
    #expect(
      try database.lines("SELECT label, count(*) FROM cited_reference_occurrences GROUP BY 1")
        == ["Able A, 1999, J TEST, V1, P2|2"])
    #expect(try database.brokenInvariants() == [])
  }
}
