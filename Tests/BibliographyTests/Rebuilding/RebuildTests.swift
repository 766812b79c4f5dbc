import Foundation
import SQLite
import Testing

@testable import Bibliography

@Suite struct RebuildTests {
  private let corpus: InventedCorpus
  private let path: String

  init() throws {
    corpus = try InventedCorpus()
    path = try corpus.imported()
  }

  private func rebuild(_ paths: [String]? = nil) throws -> RebuildSummary {
    try Rebuild(paths: paths ?? corpus.exports, command: "test", programVersion: "1")
      .run(databaseAt: path)
  }

  private func change(_ sql: String) throws {
    try Database.openForWriting(path).connection.execute(sql)
  }

  private func text(_ sql: String) throws -> String? {
    try Database.openForReading(path).connection.text(sql)
  }

  /// Decisions of every kind.
  private func decide() throws {
    var screening = Screening(.sql("SELECT paper_id FROM papers WHERE year > 2002"))
    screening.decision = .exclude
    screening.reason = "too new"
    screening.decidedBy = "somebody"
    _ = try screening.run(inDatabaseAt: path)
    let journals = try corpus.write("issn,factor\n1061-2971,1.5\n", to: "journals.csv")
    _ = try DataSetJoin(name: "journals", path: journals).run(inDatabaseAt: path)
    try change(
      """
      INSERT INTO searches (database, query, hits) VALUES ('core', 'TS=slag', 5);
      INSERT INTO keywords (keyword_id, keyword, preferred_id) VALUES (900, 'waste rock', 900);
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin, reason)
        SELECT 'keyword', keyword_id, 900, 'slag', 'waste rock', 'mine', 'same thing'
        FROM keywords WHERE keyword = 'slag';
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
        SELECT 'author', a.author_id, b.author_id, a.name, b.name, 'mine'
        FROM authors AS a JOIN authors AS b ON b.name = 'Stone, A' WHERE a.name = 'Reed, B';
      """)
  }

  @Test func `all decisions are there again`() throws {
    try decide()
    let fingerprint = try Database.openForReading(path).dataFingerprint()
    let summary = try rebuild()
    #expect(summary.oldPaperCount == 4)
    #expect(summary.paperCount == 4)
    #expect(summary.includedPaperCount == 2)
    #expect(summary.decisionCount == 2)
    #expect(summary.mergeCount == 2)
    #expect(summary.dataSetCount == 1)
    #expect(summary.searchCount == 1)
    #expect(summary.lost.isEmpty)
    #expect(try Database.openForReading(path).dataFingerprint() == fingerprint)
    #expect(try text("SELECT group_concat(DISTINCT label) FROM author_occurrences") == "Stone, Ann")
    #expect(
      try text(
        "SELECT group_concat(DISTINCT label) FROM keyword_occurrences WHERE item_id IN "
          + "(SELECT preferred_id FROM keywords WHERE keyword = 'slag')") == "waste rock")
    #expect(try text("SELECT factor || issn FROM dataset_journals") == "1.51061-2971")
    #expect(
      try text(
        "SELECT name FROM sqlite_schema WHERE tbl_name = 'dataset_journals' "
          + "AND type = 'index'") == "dataset_journals_by_issn")
    #expect(
      try text("SELECT group_concat(DISTINCT decided_by) FROM screening_decisions")
        == "somebody")
    #expect(try text("SELECT count(*) FROM cited_source_occurrences") == "4")
    #expect(try text("PRAGMA integrity_check") == "ok")
    #expect(
      try Database.openForReading(path).connection.rows("PRAGMA foreign_key_check") { _ in 0 }
        .isEmpty)
  }

  @Test func `a rebuild leaves one file, and a second one gives the same`() throws {
    try decide()
    _ = try rebuild()
    let before = try Database.openForReading(path).dataFingerprint()
    _ = try rebuild([corpus.folder.path])
    #expect(try Database.openForReading(path).dataFingerprint() == before)
    #expect(try corpus.otherFiles() == ["journals.csv", "study.db"])
  }

  @Test func `a file that is missing is named and nothing changes`() throws {
    try decide()
    let before = try Data(contentsOf: URL(filePath: path))
    let error = try #require(throws: BibliographyError.self) {
      try rebuild([corpus.path("first.txt")])
    }
    #expect(error.description.contains("1 of its 2 files is not among those given."))
    #expect(error.description.contains("missing: \(corpus.path("second.txt"))"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try corpus.otherFiles() == ["journals.csv", "study.db"])
  }

  @Test func `a changed file is another file`() throws {
    let before = try Data(contentsOf: URL(filePath: path))
    try corpus.write(InventedCorpus.second + "\n", to: "second.txt")
    #expect(throws: BibliographyError.self) { try rebuild() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `files under other names and besides them others will do`() throws {
    try corpus.write(InventedCorpus.first, to: "renamed.txt")
    try corpus.write(InventedCorpus.first + "\n", to: "more.txt")
    let summary = try rebuild([
      corpus.path("more.txt"), corpus.path("second.txt"), corpus.path("renamed.txt"),
    ])
    #expect(summary.fileCount == 2)
    #expect(try text("SELECT group_concat(record_count) FROM import_files") == "3,2")
  }

  @Test func `a built-in merge that was undone stays undone, and a split stays`() throws {
    try change(
      """
      DELETE FROM thesaurus WHERE variant = 'Turkey';
      INSERT INTO author_splits (name_key, author, paper, new_name, origin, decided_at)
      SELECT name_key, name, 'no such paper', 'Reed, Bea', 'mine', '2020-01-01T00:00:00Z'
      FROM authors WHERE name = 'Reed, B';
      """)
    let summary = try rebuild()
    #expect(summary.undoneMergeCount == 1)
    #expect(summary.splitCount == 1)
    #expect(try text("SELECT count(*) FROM thesaurus WHERE variant = 'Turkey'") == "0")
    #expect(try text("SELECT count(*) FROM thesaurus WHERE variant = 'Zaire'") == "1")
  }

  @Test func `a chain of merges stays a chain, so that either can be undone`() throws {
    let chain = try corpus.write(
      "variant,preferred\nslag,scoria\nplants,slag\n", to: "journals.csv")
    _ = try Thesaurus(Database.openForWriting(path)).import(file: chain, kind: .keyword)
    _ = try rebuild()
    #expect(try text("SELECT count(*) FROM thesaurus WHERE stated_id IS NOT NULL") == "1")
    #expect(try text("SELECT group_concat(DISTINCT label) FROM keyword_occurrences") == "scoria")
    _ = try Thesaurus(Database.openForWriting(path)).undo(kind: .keyword, variant: "slag")
    #expect(try text("SELECT group_concat(DISTINCT label) FROM keyword_occurrences") == "slag")
  }

  @Test func `a merge of what is not there any more is told`() throws {
    try change(
      """
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin)
      VALUES ('term', 8, 9, 'old term', 'older term', 'mine')
      """)
    let summary = try rebuild()
    #expect(summary.mergeCount == 0)
    #expect(summary.lost == ["term 'old term' merged into 'older term'"])
  }

  @Test func `the permissions and a link to the database stay`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = corpus.path("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    _ = try Rebuild(paths: corpus.exports, command: "test", programVersion: "1")
      .run(databaseAt: link)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func `what a killed rebuild left behind is removed by the next one`() throws {
    try corpus.write("half a database", to: ".study.db-rebuilding")
    try corpus.write("and its log", to: ".study.db-rebuilding-wal")
    #expect(try rebuild().paperCount == 4)
    #expect(try corpus.otherFiles() == ["study.db"])
  }

  @Test func `a rebuild that fails at the end leaves the old database`() throws {
    try decide()
    // A data set whose table points to one that will not be there.
    try change(
      """
      PRAGMA foreign_keys = OFF;
      CREATE TABLE dataset_other (a TEXT REFERENCES nowhere);
      INSERT INTO dataset_other VALUES ('x');
      INSERT INTO datasets VALUES ('other', 'other.csv', '00', 1, 'then');
      """)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: BibliographyError.self) { try rebuild() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try corpus.otherFiles() == ["journals.csv", "study.db"])
  }

  @Test func `a column that the user added to our tables is named, and nothing changes`() throws {
    try change("ALTER TABLE papers ADD COLUMN \"my note\" TEXT")
    try change("ALTER TABLE authors ADD COLUMN x TEXT")
    try change("UPDATE papers SET \"my note\" = 'read again' WHERE paper_id = 1")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect {
      try rebuild()
    } throws: { error in
      "\(error)"
        == "\(path): made anew, its tables would lose what you added to them: authors.x, papers.my note. "
        + "Copy what you need into a table of your own, drop them (ALTER TABLE \"authors\" DROP COLUMN "
        + "\"x\"), and run the command again."
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try change(
      "CREATE TABLE mine AS SELECT accession_number, \"my note\" FROM papers WHERE paper_id = 1; "
        + "ALTER TABLE authors DROP COLUMN x; ALTER TABLE papers DROP COLUMN \"my note\"")
    #expect(try rebuild().ownObjects == ["table mine"])
    #expect(try text("SELECT \"my note\" FROM mine") == "read again")
  }

  @Test func `a database that is not there is named`() throws {
    let error = try #require(throws: BibliographyError.self) {
      try Rebuild(paths: [], command: "", programVersion: "1").run(databaseAt: "/nowhere/no.db")
    }
    #expect(error.description.hasPrefix("/nowhere/no.db: no such file."))
  }
}
