import SQLite
import Testing

@testable import Bibliography

@Suite struct ScreeningTests {
  private let corpus: InventedCorpus
  private let path: String

  init() throws {
    corpus = try InventedCorpus()
    path = try corpus.imported()
  }

  private func screen(
    _ selection: ScreeningSelection?, _ decision: ScreeningDecision.Kind? = .exclude,
    reason: String? = "off topic", stage: String? = nil, undo: Bool = false
  ) throws -> ScreeningSummary {
    var screening = Screening(selection)
    screening.decision = decision
    screening.reason = reason
    screening.stage = stage
    screening.isUndoing = undo
    return try screening.run(inDatabaseAt: path)
  }

  private func csv(_ text: String) throws -> ScreeningSelection {
    .csv(path: try corpus.write(text, to: "list.csv"))
  }

  private func integer(_ sql: String) throws -> Int? {
    try Database.openForReading(path).connection.integer(sql)
  }

  @Test func `papers of a query are excluded, and the lists know it`() throws {
    #expect(try integer("SELECT count(*) FROM cited_source_occurrences") == 8)
    let summary = try screen(.sql("SELECT accession_number FROM papers WHERE year < 2003"))
    #expect(summary.excludedCount == 2)
    #expect(summary.includedPaperCount == 2)
    #expect(summary.paperCount == 4)
    #expect(try integer("SELECT count(*) FROM included_papers") == 2)
    #expect(try integer("SELECT count(*) FROM cited_source_occurrences") == 4)
    #expect(try integer("SELECT count(*) FROM papers") == 4)
  }

  @Test func `a paper that is excluded already gets no second decision`() throws {
    _ = try screen(.sql("SELECT paper_id FROM papers WHERE year = 2001"))
    let summary = try screen(.sql("SELECT paper_id FROM papers WHERE year < 2003"))
    #expect(summary.excludedCount == 1)
    #expect(summary.alreadyExcludedCount == 1)
    #expect(try integer("SELECT count(*) FROM screening_decisions") == 2)
  }

  @Test func `a later decision holds, and the first one stays`() throws {
    _ = try screen(.sql("SELECT paper_id FROM papers WHERE year = 2001"))
    let summary = try screen(.sql("SELECT paper_id FROM papers WHERE year = 2001"), .include)
    #expect(summary.includedCount == 1)
    #expect(summary.includedPaperCount == 4)
    let decisions = try Database.openForReading(path).screeningDecisions()
    #expect(decisions.map(\.decision) == [.exclude, .include])
    #expect(decisions.map(\.isLast) == [false, true])
    #expect(try integer("SELECT count(*) FROM cited_source_occurrences") == 8)
  }

  @Test func `an exclusion is undone by papers or by stage`() throws {
    _ = try screen(.sql("SELECT paper_id FROM papers WHERE year = 2001"), stage: "title")
    _ = try screen(.sql("SELECT paper_id FROM papers WHERE year > 2002"), stage: "full text")
    let byStage = try screen(nil, nil, reason: nil, stage: "full text", undo: true)
    #expect(byStage.includedCount == 2)
    #expect(byStage.includedPaperCount == 3)
    let byPaper = try screen(.sql("SELECT paper_id FROM papers"), nil, reason: nil, undo: true)
    #expect(byPaper.includedCount == 1)
    #expect(byPaper.alreadyIncludedCount == 3)
    #expect(try integer("SELECT count(*) FROM screening_decisions") == 6)
  }

  @Test func `rows of a file say for themselves`() throws {
    let summary = try screen(
      csv(
        """
        UT,decision,reason,stage
        WOS:000000000000001,exclude,no mine,title
        000000000000002,include,,
        WOS:000000000000003,,,
        WOS:000000000000009,exclude,nowhere,title

        """), nil, reason: nil)
    #expect(summary.excludedCount == 1)
    #expect(summary.alreadyIncludedCount == 1)
    #expect(summary.undecidedCount == 1)
    #expect(summary.unknown == ["\(corpus.path("list.csv")):5: WOS:000000000000009"])
    let decisions = try Database.openForReading(path).screeningDecisions()
    #expect(decisions.map(\.reason) == ["no mine", nil])
    #expect(decisions.map(\.stage) == ["title", "screening"])
  }

  @Test(arguments: [
    "accession_number\nWOS:000000000000001\n", "DOI\nhttps://doi.org/10.1000/MOSS.1\n",
    "UT;DOI\n;10.1000/moss.1\n", "paper_id\n1\n",
  ])
  func `a paper is known by several names`(text: String) throws {
    #expect(try screen(csv(text)).excludedCount == 1)
  }

  @Test(arguments: [
    ("title\nMoss\n", ":1: no column accession_number, UT, DOI or paper_id, but title."),
    ("UT,decision\nWOS:1,perhaps\n", ":2: decision 'perhaps' is neither"),
    ("UT,reason\n,x\n", ":2: no accession number, DOI or paper_id in this row."),
    ("UT,reason\nWOS:1\n", ":2: 1 values, but the header has 2."),
    ("UT\n\"WOS:1\n", ":2: a quoted value begins here and never ends."),
    (
      "UT,decision\nWOS:000000000000001,include\nWOS:000000000000001,exclude\n",
      ":3: WOS:000000000000001 is to be excluded, but included at"
    ),
    ("", ": an empty file."),
  ])
  func `a file that cannot be read as a list changes nothing`(
    text: String, message: String
  ) throws {
    let error = try #require(throws: BibliographyError.self) { try screen(csv(text)) }
    #expect(error.description.contains("list.csv" + message))
    #expect(try integer("SELECT count(*) FROM screening_decisions") == 0)
  }

  @Test(arguments: [
    ("SELECT title FROM papers", "gives title, but no column"),
    ("SELECT nowhere FROM papers", "no such column: nowhere"),
    ("DELETE FROM papers", "is not a SELECT"),
    ("SELECT paper_id FROM papers; SELECT 1", "more than one statement"),
    ("", "no statement"),
  ])
  func `a query that does not give papers is refused`(sql: String, message: String) throws {
    let error = try #require(throws: BibliographyError.self) { try screen(.sql(sql)) }
    #expect(error.description.contains(message))
    #expect(error.kind == .usage)
  }

  @Test func `an exclusion needs a reason`() throws {
    let error = try #require(throws: BibliographyError.self) {
      try screen(.sql("SELECT paper_id FROM papers"), reason: nil)
    }
    #expect(error.description == "an exclusion without a reason. Give --reason.")
    #expect(try integer("SELECT count(*) FROM screening_decisions") == 0)
  }

  @Test func `what is missing is named`() throws {
    let file = try #require(throws: BibliographyError.self) {
      try screen(.csv(path: corpus.path("no.csv")))
    }
    #expect(file.description.contains("no.csv"))
    let query = try #require(throws: BibliographyError.self) { try screen(.query(name: "no/such")) }
    #expect(query.description.contains("no query named 'no/such'"))
    let database = try #require(throws: BibliographyError.self) {
      try Screening(.sql("SELECT 1")).run(inDatabaseAt: corpus.path("no.db"))
    }
    #expect(database.description.contains("no.db: no such file"))
  }
}
