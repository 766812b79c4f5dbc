import SQLite
import Schema
import Testing

@testable import Bibliography

/// Every invariant notices when it does not hold.
struct CheckTests {
  /// A change that breaks an invariant, and the file of the check.
  static let damages: [(sql: String, check: String)] = [
    ("UPDATE import_files SET record_count = record_count + 1", "01-files-add-up"),
    ("DELETE FROM record_origins WHERE status = 'new' AND paper_id = 1", "02-records-have-papers"),
    (
      "UPDATE record_origins SET status = 'rejected', paper_id = NULL WHERE status = 'duplicate'",
      "03-rejected-records-are-explained"
    ),
    ("DELETE FROM citations WHERE paper_id = 2 AND position = 2", "04-values-are-kept"),
    ("UPDATE papers SET language = 'English' WHERE paper_id = 2", "04-values-are-kept"),
    ("DELETE FROM record_copies WHERE number = 1", "05-copies-are-whole"),
    ("DELETE FROM record_variants", "06-copies-are-told"),
    ("UPDATE record_variants SET value = 'something else'", "07-variants-differ"),
    ("UPDATE imports SET status = 'running'", "08-imports-are-finished"),
    ("UPDATE keywords SET preferred_id = keyword_id % 2 + 1", "09-merges-are-one-step"),
    ("UPDATE keywords SET preferred_id = 1", "10-thesaurus-is-applied"),
    ("DELETE FROM authorships WHERE position = 1", "11-positions-have-no-gaps"),
    ("DELETE FROM cited_reference_papers", "12-cited-reference-papers"),
    ("UPDATE cited_author_papers SET year = 1", "13-cited-author-papers"),
    ("INSERT INTO cited_source_papers VALUES (99, 1, 2001)", "14-cited-source-papers"),
    ("INSERT INTO term_papers VALUES (1, 1, 2001)", "15-term-papers"),
    ("UPDATE papers SET is_included = 0", "16-screening-is-applied"),
    ("UPDATE papers SET source_id = NULL", "17-sources-are-their-variants"),
    ("UPDATE sources SET title = 'X'", "17-sources-are-their-variants"),
    (
      """
      INSERT INTO sources (source_id, title, title_key, preferred_id) VALUES (9, 'X', 'x', 9);
      INSERT INTO source_variants (source_id, title, issn) VALUES (9, 'X', '1234-5679')
      """, "18-sources-with-an-issn-are-one"
    ),
    ("INSERT INTO keywords VALUES (99, 'unused', 99)", "19-nothing-is-orphaned"),
    ("UPDATE citations SET match_rule = 'because'", "20-variants-are-explained"),
    ("UPDATE papers SET publication_year = 1990 WHERE paper_id = 1", "21-years-are-years"),
    ("UPDATE authors SET name = 'X'", "22-shown-names-are-written"),
    ("UPDATE authorships SET is_corresponding = 0", "23-roles-are-consistent"),
    ("DELETE FROM possible_duplicates", "24-look-alikes-are-two-papers"),
    ("DELETE FROM paper_search_docsize WHERE id = 1", "25-search-has-all-papers"),
    (
      "DELETE FROM paper_identifiers WHERE scheme = 'wos'", "26-identifiers-are-of-one-paper"
    ),
    ("INSERT INTO institution_ancestors VALUES (1, 1, 1)", "27-institution-parents-are-applied"),
  ]

  private static let records = [
    """
    AU Doe, J
       Roe, R
    TI First title
    SO JOURNAL OF TESTS
    SN 1234-5679
    DE one; two
    C1 [Doe, J] Univ A, Paris, France.
    RP Doe, J (corresponding author), Univ A, Paris, France.
    PD MAR
    PY 2001
    DI 10.1000/x
    UT WOS:1
    """,
    "AU Doe, J\n   Roe, R\nTI Another form\nPY 2001\nDI 10.1000/x\nUT WOS:1",
    "AU Roe, R\n   Doe, J\nTI Second\nPY 2002\nDI 10.1000/x\nCR A B, 1999, X, V1, P2\n   C D, 2000, Y\nUT WOS:2",
  ]

  private func database() throws -> Database {
    try Importer.database(ofRecords: Self.records)
  }

  @Test func `a database that was imported is in order`() throws {
    #expect(try database().brokenInvariants() == [])
  }

  @Test(arguments: damages.indices)
  func `damage is noticed`(index: Int) throws {
    let (sql, name) = Self.damages[index]
    let database = try database()
    // SQLite's defensive mode protects the tables behind the search index.
    if sql.contains("paper_search_docsize") {
      try database.connection.execute("INSERT INTO papers (title) VALUES ('not indexed')")
    } else {
      try database.connection.execute("PRAGMA foreign_keys = OFF; " + sql)
    }
    let file = try #require(Schema.checks.first { $0.path == "checks/\(name).sql" })
    let title = Invariant.query(file).title
    #expect(try database.brokenInvariants().contains(title))
  }

  @Test(arguments: damages.indices)
  func `what a check names mends it`(index: Int) throws {
    let folder = try ImportFolder()
    let exports = try Self.records.enumerated().map { try folder.export("\($0).txt", [$1]) }
    func importExports() throws {
      _ = try Importer(paths: exports, command: "test", programVersion: "0")
        .run(intoDatabaseAt: folder.databasePath)
    }
    try importExports()
    do {
      let connection = try Connection(path: folder.databasePath, mode: .readWrite)
      let sql = Self.damages[index].sql
      try connection.execute(
        "PRAGMA foreign_keys = OFF; "
          + (sql.contains("paper_search_docsize")
            ? "INSERT INTO papers (title) VALUES ('not indexed')" : sql))
    }
    var mends: [Invariant.Mend] = []
    _ = try DatabaseCheck(Database.openForReading(folder.databasePath)).run {
      if !$0.holds { mends.append($0.mend) }
    }
    try #require(!mends.isEmpty)
    if mends.contains(.rebuild) {
      _ = try Rebuild(paths: exports, command: "test", programVersion: "0")
        .run(databaseAt: folder.databasePath)
    } else {
      try importExports()
    }
    #expect(try Database.openForReading(folder.databasePath).brokenInvariants() == [])
  }

  @Test func `every check is broken by one of these`() {
    let names = Schema.checks.map { $0.path.dropFirst("checks/".count).dropLast(".sql".count) }
    #expect(Set(names.map(String.init)) == Set(Self.damages.map(\.check)))
  }

  @Test(arguments: [
    ("DROP INDEX papers_by_year", "Tables, views and indexes are those of this version"),
    (
      "PRAGMA foreign_keys = OFF; UPDATE citations SET reference_id = 999",
      "Every reference to a row of another table finds it"
    ),
  ])
  func `a damaged schema or reference is noticed`(sql: String, title: String) throws {
    let database = try database()
    try database.connection.execute(sql)
    #expect(try database.brokenInvariants().contains(title))
  }

  @Test func `each check says what it proves and what a row is`() {
    for file in Schema.checks {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasPrefix("-- ") && lines[0].hasSuffix("."), "\(file.path)")
      #expect(lines[1] == "--" && lines[2].hasPrefix("-- A row is "), "\(file.path)")
    }
  }
}
