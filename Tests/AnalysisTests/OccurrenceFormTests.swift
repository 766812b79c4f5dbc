import AnalysisFixtures
import Bibliography
import Kinds
import SQLite
import Testing

@testable import Analysis

struct OccurrenceFormTests {
  private func rows(_ kind: ItemKind, _ form: OccurrenceForm, _ database: Database) throws
    -> [String]
  {
    let source = try OccurrenceSource(kind: kind, form: form, database: database)
    let statement = try source.statement(
      database.connection, columns: "paper_id, item_id, year", years: 1...9999,
      order: "paper_id, item_id")
    var rows: [String] = []
    while try statement.step() {
      rows.append("\(statement.int(0)) \(statement.int(1)) \(statement.int(2))")
    }
    return rows
  }

  /// With every merge made one's own, the form without built-in merges has all of them.
  @Test(arguments: ItemKind.allCases.filter { $0.has(.thesaurus) && $0 != .citedReference })
  func `a kind's other form with nothing left out is its view`(kind: ItemKind) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var form = OccurrenceForm()
    let asViewed = try rows(kind, form, database)
    form.thesaurus = .own
    try database.connection.run("UPDATE thesaurus SET origin = 'mine'")
    #expect(try rows(kind, form, database) == asViewed)
    #expect(asViewed.isEmpty == (kind == .term))
  }

  @Test func `papers of nobody are of one author where it is asked for`() throws {
    let database = try AnalysisDatabases.papers([(2001, []), (2002, []), (2003, []), (2004, [])])
    try database.connection.execute(
      """
      INSERT INTO authors (author_id, name, name_key, abbreviated_key, preferred_id)
      VALUES (1, 'Heron, A', 'HERON A', 'HERON A', 1);
      INSERT INTO authorships (paper_id, position, author_id, name_as_written, is_corresponding)
      VALUES (1, 1, 1, 'Heron, A', 0), (4, 1, 1, 'Heron, A', 0);
      UPDATE papers SET is_anonymous = 1 WHERE paper_id = 2;
      """)
    var form = OccurrenceForm()
    #expect(try rows(.author, form, database) == ["1 1 2001", "4 1 2004"])
    form.anonymous = true
    #expect(try rows(.author, form, database) == ["1 1 2001", "2 0 2002", "4 1 2004"])
    let source = try OccurrenceSource(kind: .author, form: form, database: database)
    #expect(try source.labels(database.connection)[ItemID(0)] == "[Anonymous]")
    #expect(throws: AnalysisError.self) { try form.check(for: .country) }
  }

  @Test func `references as written are the lines of the lists, once a paper`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var form = OccurrenceForm()
    form.references = .written
    let expected = try database.connection.integer(
      "SELECT count(*) FROM (SELECT DISTINCT paper_id, reference_id FROM citations)")
    #expect(try rows(.citedReference, form, database).count == expected)
    form.lookBackYears = 5
    let recent = try database.connection.integer(
      """
      SELECT count(*) FROM (
        SELECT DISTINCT c.paper_id, c.reference_id FROM citations AS c
        JOIN papers AS p ON p.paper_id = c.paper_id
        JOIN cited_references AS r ON r.reference_id = c.reference_id
        WHERE r.year BETWEEN p.year - 5 AND p.year)
      """)
    #expect(try rows(.citedReference, form, database).count == recent)
  }

  @Test func `author keywords of one word are dropped, Keywords Plus and hyphenated ones stay`()
    throws
  {
    let database = try AnalysisDatabases.papers([
      (2000, ["bone", "bone loss", "+fracture"]), (2001, ["fracture", "+bone"]),
    ])
    var form = OccurrenceForm()
    form.singleWordAuthorKeywords = false
    // 1: bone loss, fracture (plus); 2: bone (plus). Ids: bone 1, bone loss 2, fracture 3.
    #expect(try rows(.keyword, form, database) == ["1 2 2000", "1 3 2000", "2 1 2001"])
    #expect(try rows(.authorKeyword, form, database) == ["1 2 2000"])
  }

  @Test func `keywords as written are spellings, of one keyword each, by their merges`() throws {
    let database = try AnalysisDatabases.papers([
      (2000, ["mark recapture", "bird"]), (2001, ["+mark recapture"]), (2002, ["birds"]),
    ])
    try database.connection.execute(
      """
      UPDATE paper_keywords SET as_written = 'Mark-Recapture' WHERE paper_id = 2;
      UPDATE paper_keywords SET as_written = 'BIRDS' WHERE paper_id = 3;
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
      VALUES ('keyword', 3, 2, 'birds', 'bird', 'mine');
      """)
    var form = OccurrenceForm()
    form.keywords = .written
    func nodes(_ kind: ItemKind) throws -> [String] {
      let source = try OccurrenceSource(kind: kind, form: form, database: database)
      let labels = try source.labels(database.connection)
      let rows = try source.statement(
        database.connection, columns: "paper_id, item_id", years: 2000...2002,
        order: "paper_id, item_id")
      var nodes: [String] = []
      while try rows.step() {
        let item = ItemID(rows.int(1))
        nodes.append("\(rows.int(0)) \(try labels[item]) \(source.rowID(of: item))")
      }
      return nodes
    }
    #expect(
      try nodes(.keyword) == ["1 bird 2", "1 mark recapture 1", "2 mark-recapture 1", "3 bird 2"])
    #expect(try nodes(.keywordPlus) == ["2 mark-recapture 1"])
    form.thesaurus = .off
    #expect(try nodes(.keyword).last == "3 birds 3")
    #expect(throws: AnalysisError.self) { try nodes(.author) }
  }

  @Test func `built-in merges can be left out, the user's kept`() throws {
    let database = try AnalysisDatabases.papers([(2000, ["a a", "b b", "c c"])])
    try database.connection.execute(
      """
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
      VALUES ('keyword', 1, 3, 'a a', 'c c', 'built-in'), ('keyword', 2, 3, 'b b', 'c c', 'mine');
      UPDATE keywords SET preferred_id = 3;
      """)
    var form = OccurrenceForm()
    #expect(try rows(.keyword, form, database) == ["1 3 2000"])
    form.thesaurus = .own
    #expect(try rows(.keyword, form, database) == ["1 1 2000", "1 3 2000"])
    form.thesaurus = .off
    #expect(try rows(.keyword, form, database) == ["1 1 2000", "1 2 2000", "1 3 2000"])
  }

  @Test func `merged references cannot be had without merges that were made by hand`() throws {
    let database = try Database.inMemory()
    try database.connection.execute(
      """
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
      VALUES ('cited_reference', 1, 2, 'A', 'B', 'mine')
      """)
    var form = OccurrenceForm()
    form.thesaurus = .off
    #expect(throws: AnalysisError.self) { try rows(.citedReference, form, database) }
    form.references = .written
    #expect(try rows(.citedReference, form, database).isEmpty)
  }

  @Test func `a form that a kind does not have is refused`() throws {
    let database = try Database.inMemory()
    var written = OccurrenceForm()
    written.references = .written
    var lookBack = OccurrenceForm()
    lookBack.lookBackYears = 5
    var words = OccurrenceForm()
    words.singleWordAuthorKeywords = false
    for form in [written, lookBack, words] {
      #expect(throws: AnalysisError.self) { try rows(.author, form, database) }
    }
    lookBack.lookBackYears = -1
    #expect(throws: AnalysisError.self) { try rows(.citedReference, lookBack, database) }
  }

  @Test(arguments: ItemKind.allCases)
  func `labels are those of the view`(kind: ItemKind) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let labels = try Labels(database.connection, kind: kind)
    let statement = try database.connection.prepare(
      "SELECT DISTINCT item_id, label FROM \(kind.occurrenceView)")
    while try statement.step() {
      #expect(try labels[ItemID(statement.int(0))] == statement.text(1))
    }
  }
}
