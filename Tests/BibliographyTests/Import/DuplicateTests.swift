import SQLite
import Testing

@testable import Bibliography

/// When two records are one paper, and what is made of them.
struct DuplicateTests {
  private static func record(_ fields: String...) -> String {
    (["AU Doe, J", "SO JOURNAL OF TESTS"] + fields).joined(separator: "\n")
  }

  private func database(_ records: String...) throws -> Database {
    try Importer.database(ofRecords: records)
  }

  @Test func `the newer export gives the counts and what the older one lacks`() throws {
    let database = try database(
      Self.record("TI One title", "PY 2001", "TC 3", "U1 9", "UT WOS:1", "DA 2020-01-01"),
      Self.record(
        "TI One Title", "PY 2001", "TC 8", "U1 2", "AB New", "UT WOS:1", "DA 2021 01 01"))
    #expect(
      try database.lines("SELECT title, times_cited, usage_180_days, abstract FROM papers")
        == ["One Title|8|2|New"])
    #expect(
      try database.lines("SELECT tag, position, value FROM record_variants ORDER BY tag, value")
        == ["DA|1|2020-01-01", "TC|1|3", "TI|1|One title", "U1|1|9"])
    #expect(
      try database.lines("SELECT status, count(*) FROM record_origins GROUP BY status")
        == ["duplicate|1", "new|1"])
    // Some exports have blanks where a date's hyphens were.
    #expect(
      try database.lines("SELECT exported_on FROM record_origins ORDER BY 1")
        == ["2020-01-01", "2021-01-01"])
  }

  @Test func `a copy without a date in a later import is the newer one`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    let earlier = try folder.export("1.txt", [Self.record("TI T", "TC 9", "UT WOS:1")])
    let later = try folder.export("2.txt", [Self.record("TI T", "TC 4", "UT WOS:1")])
    try Importer.add([earlier], to: database)
    try Importer.add([later], to: database)
    #expect(try database.lines("SELECT times_cited FROM papers") == ["4"])
  }

  @Test
  func `a newer record's retraction and final year are the paper's, in whatever order they come`()
    throws
  {
    let early = Self.record(
      "TI A cure", "DT Article; Early Access", "EA JAN 2020", "UT WOS:1", "AB Old", "DA 2020-02-01")
    let final = Self.record(
      "TI RETRACTED: A cure", "DT Article; Retracted Publication", "PY 2021", "VL 3", "BP 7",
      "AB New", "UT WOS:1", "DA 2022-06-01")
    for records in [[early, final], [final, early]] {
      let database = try Importer.database(ofRecords: records)
      #expect(
        try database.lines("SELECT title, document_type, year, volume, abstract FROM papers")
          == ["RETRACTED: A cure|Article; Retracted Publication|2021|3|Old"])
      #expect(
        try database.lines("SELECT tag, value FROM record_variants WHERE tag <> 'DA' ORDER BY 1")
          == ["AB|New", "DT|Article; Early Access", "TI|A cure"])
    }
  }

  @Test func `of copies of which none is known to be newer the first stays`() throws {
    let one = Self.record("TI A cure", "PY 2001", "TC 1", "UT WOS:1")
    let other = Self.record("TI A cure!", "PY 2002", "TC 2", "UT WOS:1")
    for records in [[one, other], [other, one]] {
      #expect(
        try Importer.database(ofRecords: records)
          .lines("SELECT title, year, times_cited FROM papers") == ["A cure|2001|2"])
    }
  }

  /// Pairs of records, and whether they are one paper.
  static let pairs: [(why: String, one: [String], other: [String], isSame: Bool)] = [
    ("old prefix of the number", ["TI A", "UT ISI:000"], ["TI B", "UT WOS:000"], true),
    ("no number, same DOI", ["TI A", "DI 10.1000/x", "UT WOS:1"], ["TI B", "DI 10.1000/X"], true),
    (
      "no numbers, same DOI", ["TI A", "DI 10.1000/x"], ["TI B", "DI https://doi.org/10.1000/X"],
      true
    ),
    ("no number, same title", ["TI A b", "PY 2001", "UT WOS:1"], ["TI A B.", "PY 2001"], true),
    ("another year", ["TI A b", "PY 2001", "UT WOS:1"], ["TI A b", "PY 2002"], false),
    (
      "another DOI", ["TI A", "PY 2001", "DI 10.1000/x"], ["TI A", "PY 2001", "DI 10.1000/y"], false
    ),
    (
      "two numbers", ["TI A", "DI 10.1000/x", "UT WOS:1"], ["TI A", "DI 10.1000/x", "UT WOS:2"],
      false
    ),
  ]

  @Test(arguments: pairs.indices, [false, true])
  func `two records are one paper or two, whichever comes first`(
    index: Int, isReversed: Bool
  ) throws {
    let pair = Self.pairs[index]
    var records = [pair.one, pair.other].map {
      (["AU Doe, J", "SO JOURNAL OF TESTS"] + $0).joined(separator: "\n")
    }
    if isReversed { records.reverse() }
    let database = try Importer.database(ofRecords: records)
    let count = try database.connection.integer("SELECT count(*) FROM papers")
    #expect(count == (pair.isSame ? 1 : 2), Comment(rawValue: pair.why))
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `another first author is another paper`() throws {
    let database = try database(
      "AU Doe, J\nTI A b\nPY 2001\nUT WOS:1", "AU Roe, R\nTI A b\nPY 2001")
    #expect(try database.connection.integer("SELECT count(*) FROM papers") == 2)
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `three copies in any order give the same rows`(order: [Int]) throws {
    let records = [
      "AU Doe, J\nTI The title\nSO JOURNAL OF TESTS\nDE a; b\nTC 1\nUT WOS:1\nDA 2019-01-01",
      "AU Doe, J\nAF Doe, Jane\nTI The Title\nSO Journal of Tests\nTC 2\nUT WOS:1\nDA 2020-01-01",
      "AU Doe, J\nTI The title\nSO J TESTS\nCR Able A, 1999, X, V1, P2\nTC 3\nUT WOS:1\nDA 2021-01-01",
    ]
    let folder = try ImportFolder()
    let paths = try records.enumerated().map { try folder.export("\($0).txt", [$1]) }
    let expected = try Database.inMemory()
    try Importer.add(paths, to: expected)
    let database = try Database.inMemory()
    try Importer.add(order.map { paths[$0] }, to: database)
    #expect(try ContentDump(database).differences(from: ContentDump(expected)) == [])
    #expect(
      try database.lines(
        "SELECT p.title, s.title, times_cited FROM papers AS p JOIN sources AS s USING (source_id)")
        == ["The title|JOURNAL OF TESTS|3"])
    #expect(try database.lines("SELECT full_name FROM authors") == ["Doe, Jane"])
  }

  @Test func `papers that look alike are listed, the surest rule first`() throws {
    let database = try database(
      Self.record("TI One of four words", "PY 2001", "DI 10.1000/x", "UT WOS:1"),
      Self.record("TI Another title", "PY 2001", "DI 10.1000/x", "UT WOS:2"),
      Self.record("TI One of Four Words", "PY 2001", "UT WOS:3"),
      Self.record("TI One of four words", "PY 2005", "UT WOS:4"),
      "AU Roe, R\nTI One of four words\nPY 2001\nUT WOS:5",
      "AU Roe, R\nTI Editorial\nPY 2001\nUT WOS:6", "AU Roe, R\nTI Editorial\nPY 2001\nUT WOS:7")
    #expect(
      try database.lines(
        """
        SELECT a.accession_number, b.accession_number, rule, score
        FROM possible_duplicates AS d
        JOIN papers AS a ON a.paper_id = d.paper_id
        JOIN papers AS b ON b.paper_id = d.other_paper_id
        ORDER BY 1, 2
        """) == [
          "WOS:1|WOS:2|same DOI|1.0", "WOS:1|WOS:3|same title, year and first author|0.9",
          "WOS:1|WOS:4|same title and first author|0.7", "WOS:1|WOS:5|same title and year|0.5",
          "WOS:3|WOS:4|same title and first author|0.7", "WOS:3|WOS:5|same title and year|0.5",
        ])
  }

  /// Abstracts with the DOI of their supplement, columns of one title: all pairs would be their square.
  @Test func `of many papers that share one thing, each is paired with the next`() throws {
    func listed(_ count: Int, _ fields: (Int) -> [String]) throws -> [String] {
      let database = try Database.inMemory()
      let folder = try ImportFolder()
      let records = (0..<count).map { number in
        (["AU Moss, A\(number)"] + fields(number) + ["UT WOS:\(1000 + number)"])
          .joined(separator: "\n")
      }
      try Importer.add([try folder.export("1.txt", records)], to: database)
      #expect(try database.brokenInvariants() == [])
      return try database.lines(
        "SELECT paper_id, other_paper_id, rule FROM possible_duplicates ORDER BY 1, 2")
    }
    let ofOneDOI = try listed(300) { ["TI Abstract number \($0) of these", "DI 10.1000/x"] }
    #expect(ofOneDOI == (1..<300).map { "\($0)|\($0 + 1)|same DOI" })
    #expect(try listed(20) { ["TI Abstract number \($0) of these", "DI 10.1000/x"] }.count == 190)
    // Two years in turn: each paper is paired with the next of its year.
    let ofOneTitle = try listed(60) {
      ["TI What was new that year", "PY \(2001 + $0 % 2)", "DI 10.1000/\($0)"]
    }
    #expect(ofOneTitle == (1..<59).map { "\($0)|\($0 + 2)|same title and year" })
  }

  @Test func `a rebuilt paper keeps its screening`() throws {
    let folder = try ImportFolder()
    let database = try Database.inMemory()
    try Importer.add([try folder.export("1.txt", [Self.record("TI T", "UT WOS:1")])], to: database)
    try database.connection.execute(
      "INSERT INTO screening_decisions (paper_id, stage, decision, decided_at) "
        + "VALUES (1, 'title', 'exclude', '2026-01-01')")
    let second = try folder.export("2.txt", [Self.record("TI U", "CR A, 2000, B", "UT WOS:1")])
    try Importer.add([second], to: database)
    #expect(try database.lines("SELECT is_included FROM papers") == ["0"])
    #expect(try database.lines("SELECT * FROM cited_reference_papers") == [])
    #expect(try database.brokenInvariants() == [])
  }
}
