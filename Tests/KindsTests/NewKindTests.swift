import Analysis
import Bibliography
import Kinds
import SQLite
import Testing

/// A kind that no part of the program knows is counted, linked, merged and removed like the others when
/// it has a view and an entry.
struct NewKindTests {
  private static let minerals = ItemTable(
    "minerals", noun: "mineral", label: "mineral",
    uses: [ItemUse("paper_minerals", "mineral_id")])
  private static let mineral = ItemKind(
    KindEntry(
      "mineral", of: minerals, family: .words, chapter: .keywords, namesClusters: true,
      fields: "minerals", usual: [.network]))
  private static let kinds = ItemKind.allCases + [mineral]

  /// Three years of papers, each with its minerals. Nobody has tin any more.
  private func database() throws -> Database {
    let database = try Database.inMemory()
    try database.connection.execute(
      """
      CREATE TABLE minerals (mineral_id INTEGER PRIMARY KEY, mineral TEXT, preferred_id INTEGER);
      CREATE TABLE paper_minerals (paper_id INTEGER, mineral_id INTEGER);
      CREATE VIEW mineral_occurrences AS
        SELECT s.paper_id, p.year, i.mineral_id AS item_id, i.mineral AS label
        FROM paper_minerals AS s
        JOIN papers AS p ON p.paper_id = s.paper_id
        JOIN minerals AS w ON w.mineral_id = s.mineral_id
        JOIN minerals AS i ON i.mineral_id = w.preferred_id
        WHERE p.is_included = 1
        GROUP BY s.paper_id, i.mineral_id;
      INSERT INTO minerals VALUES (1, 'galena', 1), (2, 'pyrite', 2), (3, 'fool''s gold', 3),
        (4, 'zircon', 4), (5, 'tin', 5);
      INSERT INTO papers (paper_id, publication_year) VALUES (1, 2001), (2, 2002), (3, 2003);
      INSERT INTO paper_minerals VALUES (1, 1), (1, 2), (2, 1), (2, 3), (3, 4);
      """)
    return database
  }

  @Test func `it makes a network`() throws {
    let database = try database()
    var settings = NetworkSettings(kinds: [.item(Self.mineral)])
    settings.selection = .rule(.all)
    let report = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    #expect(report.nodeCount == 4)
    let connection = database.connection
    #expect(
      try connection.rows("SELECT label FROM network_nodes ORDER BY label") { $0.text(0) }
        == ["fool's gold", "galena", "pyrite", "zircon"])
    #expect(try connection.integer("SELECT count(*) FROM network_edges") == 2)
  }

  @Test func `it is looked at for bursts`() throws {
    let report = try BurstAnalysis(
      BurstSettings(kind: Self.mineral), of: database(), programVersion: "test"
    ).run()
    #expect(report.analysisName == "mineral-bursts")
    #expect(report.itemCount == 4)
  }

  @Test func `what its occurrences cannot be is refused`() throws {
    var settings = BurstSettings(kind: Self.mineral)
    settings.form.lookBackYears = 5
    let database = try database()
    let error = #expect(throws: AnalysisError.self) {
      try BurstAnalysis(settings, of: database, programVersion: "test").run()
    }
    #expect(error?.description.hasPrefix("minerals have no look-back years") == true)
  }

  @Test func `it is in the lists that people see`() {
    #expect(Self.kinds.byFamily.map(\.name).contains("mineral"))
    #expect(Self.kinds.of(.keywords).contains(Self.mineral))
    #expect(Self.kinds.usualNetworks.map(\.name).suffix(2) == ["keyword", "mineral"])
    #expect(!Self.kinds.usualBursts.contains(Self.mineral))
    let decisions = Self.kinds.flatMap(ThesaurusKind.of)
    #expect(decisions.last?.name == "mineral")
    #expect(decisions.last?.plural == "minerals")
  }

  // MARK: What follows for SQL

  /// The lines of a file that list kinds, with those of the new one.
  private func lines(_ file: String) throws -> String {
    let sections = KindLists(of: Self.kinds).sections.filter { $0.file == "Schema/\(file).sql" }
    return try #require(sections.first).lines.joined(separator: "\n")
  }

  @Test func `merges apply to it, and checks see where they do not`() throws {
    let connection = try database().connection
    // The built-in merges, which the first import applies.
    try connection.execute(lines("refresh/thesaurus"))
    // The list of kinds in the table's statement belongs to the version of the schema.
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    try connection.execute(
      """
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
      VALUES ('mineral', 3, 2, 'fool''s gold', 'pyrite', 'test')
      """)
    let check = try lines("checks/10-thesaurus-is-applied")
    #expect(try connection.rows(check) { $0.text(0) } == ["mineral"])
    try connection.execute(lines("refresh/thesaurus"))
    #expect(try connection.rows(check) { $0.text(0) }.isEmpty)
    #expect(
      try connection.rows(
        "SELECT label FROM mineral_occurrences WHERE paper_id = 2 ORDER BY 1"
      ) { $0.text(0) } == ["galena", "pyrite"])
    try connection.execute("UPDATE minerals SET preferred_id = 3 WHERE mineral_id = 4")
    #expect(
      try connection.rows(lines("checks/09-merges-are-one-step")) { $0.text(0) } == ["minerals"])
  }

  @Test func `what no record has any more is found and removed`() throws {
    let connection = try database().connection
    let check = try lines("checks/19-nothing-is-orphaned")
    #expect(try connection.rows(check) { $0.text(2) } == ["tin"])
    try connection.execute(lines("refresh/orphans"))
    #expect(try connection.rows(check) { $0.text(2) }.isEmpty)
    #expect(try connection.integer("SELECT count(*) FROM minerals") == 4)
  }
}
