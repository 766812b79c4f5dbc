import Testing

@testable import Bibliography

@Suite struct InformationTests {
  @Test func `the numbers of a small database are those of its records`() throws {
    let corpus = try InventedCorpus()
    let info = try Database.openForReading(corpus.imported()).information()
    #expect(info.paperCount == 4)
    #expect(info.includedPaperCount == 4)
    #expect(info.firstYear == 2001)
    #expect(info.lastYear == 2004)
    #expect(info.fileCount == 2)
    #expect(info.recordCount == 5)
    #expect(
      info.recordCount == info.newPaperCount + info.duplicateCount + info.rejectedCount)
    #expect(info.duplicateCount == 1)
    #expect(info.authorCount == 2)
    #expect(info.sourceCount == 3)
    #expect(info.keywordCount == 2)
    // England, Scotland, China and France.
    #expect(info.countryCount == 4)
    // One reference that all cite and one of each paper's own.
    #expect(info.citedReferenceCount == 5)
    #expect(info.citationCount == 8)
    #expect(!info.hasPendingImport)
    let doi = info.completeness.first { $0.field == "DOI" }
    #expect(doi?.present == 3)
    #expect(doi?.absent == 1)
    #expect(doi?.share == 0.75)
  }

  @Test func `an import that did not end is pending`() throws {
    let corpus = try InventedCorpus()
    let database = try Database.openForWriting(corpus.imported())
    try database.connection.execute("UPDATE imports SET status = 'running'")
    #expect(try database.information().hasPendingImport)
  }

  @Test func `an analysis is stale as soon as the data are not those it was made from`() throws {
    let corpus = try InventedCorpus()
    let path = try corpus.imported()
    let database = try Database.openForWriting(path)
    try database.connection.run(
      """
      INSERT INTO analyses (name, kind, parameters, program_version, data_fingerprint, started_at,
        finished_at) VALUES ('keyword', 'network', '{}', '1', ?, 'then', 'then')
      """, .text(try database.dataFingerprint()))
    #expect(try database.information().analyses.map(\.isStale) == [false])
    var screening = Screening(.sql("SELECT paper_id FROM papers WHERE year = 2001"))
    screening.decision = .exclude
    screening.reason = "too old"
    _ = try screening.run(inDatabaseAt: path)
    #expect(try database.information().analyses.map(\.isStale) == [true])
  }

  @Test func `JSON has every number, and quotes what is text`() throws {
    let database = try Database.inMemory()
    try database.connection.execute(
      "INSERT INTO searches (database, query) VALUES ('core', 'TS=(\"acid\\mine\")')")
    let json = try database.information().json
    #expect(json.contains("\"papers\": 0"))
    #expect(json.contains("\"first_year\": null"))
    #expect(json.contains(#""query": "TS=(\"acid\\mine\")""#))
    #expect(try database.connection.integer("SELECT json_valid(?)", .text(json)) == 1)
  }
}

@Suite struct DataFingerprintTests {
  @Test func `the order of the files changes nothing`() throws {
    let corpus = try InventedCorpus()
    let one = try Database.openForReading(corpus.imported(into: "one.db"))
    let other = try Database.openForReading(
      corpus.imported(corpus.exports.reversed(), into: "other.db"))
    #expect(try one.dataFingerprint() == other.dataFingerprint())
    #expect(try one.dataFingerprint().utf8.count == 64)
  }

  @Test(arguments: [
    "DELETE FROM thesaurus WHERE variant = 'Turkey'",
    "UPDATE import_files SET sha256 = 'x' WHERE file_id = 1",
    "INSERT INTO datasets VALUES ('a', 'a.csv', '00', 1, 'then')",
    """
    INSERT INTO screening_decisions (paper_id, stage, decision, decided_at)
    VALUES (1, 's', 'include', 'then')
    """,
    "PRAGMA user_version = 0",
  ])
  func `a change of what analyses depend on changes it`(change: String) throws {
    let corpus = try InventedCorpus()
    let database = try Database.openForWriting(corpus.imported())
    let before = try database.dataFingerprint()
    try database.connection.execute(change)
    #expect(try database.dataFingerprint() != before)
  }

  @Test func `the time and the author of a decision are not part of it`() throws {
    let corpus = try InventedCorpus()
    let database = try Database.openForWriting(corpus.imported())
    try database.connection.execute(
      """
      INSERT INTO screening_decisions (paper_id, stage, decision, decided_at)
      VALUES (1, 's', 'exclude', 'then')
      """)
    let before = try database.dataFingerprint()
    try database.connection.execute(
      "UPDATE screening_decisions SET decided_at = 'now', decided_by = 'somebody'")
    #expect(try database.dataFingerprint() == before)
  }
}
