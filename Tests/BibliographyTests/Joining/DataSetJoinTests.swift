import SQLite
import Testing

@testable import Bibliography

@Suite struct DataSetJoinTests {
  private func joined(
    _ text: String, name: String = "d", in database: Database,
    change: (inout DataSetJoin) -> Void = { _ in }
  ) throws -> JoinSummary {
    var join = try DataSetJoin(name: name, path: "t.csv")
    change(&join)
    return try join.run(in: database, DelimitedText(name: "t.csv", text: text))
  }

  @Test func `types are guessed over all rows and empty is NULL`() throws {
    let database = try Database.inMemory()
    let summary = try joined(
      "n,x,code,day,note\n1,1,007,2001-02-03,a\n,2.5,8,,\n", in: database)
    #expect(summary.columns.map(\.type) == [.integer, .real, .text, .text, .text])
    #expect(summary.rowCount == 2)
    let types = try database.connection.rows(
      """
      SELECT group_concat(typeof(n) || ' ' || typeof(x) || ' ' || typeof(code) || ' '
        || typeof(note), '; ') FROM dataset_d
      """
    ) { $0.text(0) }
    #expect(types == ["integer real text text; null real text null"])
  }

  @Test func `keys are recognised, normalised beside what is written, and indexed`() throws {
    let database = try Database.inMemory()
    let summary = try joined(
      """
      Title,ISSN,Country Code,link,author id,UT
      Moss  Letters,10612971,gb,https://doi.org/10.1000/MOSS.1,0000000218250097,000270000000001

      """, in: database)
    #expect(
      summary.keys.map { "\($0.key.rawValue) \($0.fileColumn) \($0.column)" } == [
        "accession_number UT accession_number", "doi link doi", "issn ISSN issn",
        "title Title title_key", "country Country Code iso3",
      ])
    let row = try database.connection.rows(
      """
      SELECT "ISSN_as_written" || '|' || issn || '|' || title_key || '|' || iso3 || '|' || doi
        || '|' || accession_number FROM dataset_d
      """
    ) { $0.text(0) }
    #expect(
      row == [
        "10612971|1061-2971|moss letters|GBR|10.1000/moss.1|WOS:000270000000001"
      ])
    #expect(
      try database.connection.integer(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'dataset_d'") == 5)
  }

  @Test func `two ISSNs in a cell are two keys`() throws {
    let database = try Database.inMemory()
    let summary = try joined(
      "Issn;Rank\n\"10612971, 09258574\";1\n00189219;2\n", in: database)
    #expect(summary.keys.map(\.column) == ["issn", "eissn"])
    let rows = try database.connection.rows(
      "SELECT issn || ' ' || coalesce(eissn, '-') FROM dataset_d"
    ) { $0.text(0) }
    #expect(rows == ["1061-2971 0925-8574", "0018-9219 -"])
  }

  @Test func `a comma is a decimal point where semicolons separate the values`() throws {
    let database = try Database.inMemory()
    let summary = try joined("a;b;c\n1,5;1,5;1\n2;2.5;\n", in: database)
    #expect(summary.columns.map(\.type) == [.real, .text, .integer])
    #expect(summary.columns.map(\.note) == ["the comma is read as the decimal point", nil, nil])
    #expect(try database.connection.text("SELECT group_concat(a) FROM dataset_d") == "1.5,2.0")
    #expect(
      try joined("a\tb\n1,5\t1\n", name: "e", in: database).columns.map(\.type)
        == [.text, .integer])
  }

  @Test func `matches are told in both directions`() throws {
    let corpus = try InventedCorpus()
    let database = try Database.openForWriting(corpus.imported())
    let summary = try joined(
      """
      abbreviation_29,source,issn,host_country,factor
      MOSS LETT,MOSS LETTERS,1061-2971,England,1.5
      NO SUCH,NO SUCH JOURNAL,0018-9219,USA,2.0

      """, name: "journals", in: database)
    let matches = summary.keys.map { "\($0.column) \($0.matchedCount)/\($0.keyCount)" }
    #expect(matches == ["issn 1/2", "title_key 1/2", "abbreviation_29 1/2", "iso3 1/2"])
    let coverage = summary.coverage.map { "\($0.subject) \($0.found)/\($0.total)" }
    // States: England and Scotland are one; China and France.
    #expect(
      coverage == [
        "sources 1/3", "papers by their source 2/4", "cited sources 1/2",
        "countries of addresses 1/3",
      ])
    // The host country would match the United Kingdom, but a row is about its journal.
    #expect(summary.unmatched.map(\.line) == [3])
    #expect(
      summary.unmatchedCSV
        == "line,abbreviation_29,source,issn,host_country,factor\n"
        + "3,NO SUCH,NO SUCH JOURNAL,0018-9219,USA,2.0\n")
  }

  @Test func `papers are found by DOI`() throws {
    let corpus = try InventedCorpus()
    let database = try Database.openForWriting(corpus.imported())
    let summary = try joined(
      "doi,score\nDOI:10.1000/MOSS.1,3\n10.1000/none,4\n", in: database)
    #expect(summary.keys.map(\.matchedCount) == [1])
    #expect(summary.coverage.map(\.found) == [1])
    #expect(summary.columns.map(\.name) == ["doi_as_written", "score", "doi"])
  }

  @Test func `a key can be named`() throws {
    let database = try Database.inMemory()
    let summary = try joined("x,y\nFrance,1\nLaos,2\n", in: database) {
      $0.keys = [(column: "x", key: .country)]
    }
    #expect(summary.keys.map(\.column) == ["iso3"])
    #expect(
      try database.connection.text("SELECT group_concat(iso3) FROM dataset_d") == "FRA,LAO")
  }

  @Test func `the same file again changes nothing, another one needs to replace it`() throws {
    let database = try Database.inMemory()
    let text = "a,b\n1,2\n"
    _ = try joined(text, in: database)
    let changes = database.connection.totalChanges
    #expect(try joined(text, in: database).isUnchanged)
    #expect(database.connection.totalChanges == changes)
    let error = try #require(throws: BibliographyError.self) {
      try joined("a,b\n3,4\n", in: database)
    }
    #expect(error.description.contains("is there already, with 1 rows of t.csv"))
    #expect(try database.connection.integer("SELECT a FROM dataset_d") == 1)
    let summary = try joined("a,b\n3,4\n", in: database) { $0.replaces = true }
    #expect(summary.isReplacement)
    #expect(try database.connection.integer("SELECT a FROM dataset_d") == 3)
    #expect(try database.connection.integer("SELECT count(*) FROM datasets") == 1)
  }

  @Test(arguments: ["", "Journals", "a-b", "1st", "a b", "x; DROP TABLE papers"])
  func `a name that cannot be a table's is refused`(name: String) throws {
    let error = try #require(throws: BibliographyError.self) {
      try DataSetJoin(name: name, path: "t.csv")
    }
    #expect(error.kind == .usage)
  }

  @Test func `an unknown column is named with those that there are`() throws {
    let database = try Database.inMemory()
    let error = try #require(throws: BibliographyError.self) {
      try joined("a,b\n1,2\n", in: database) { $0.keys = [(column: "c", key: .doi)] }
    }
    #expect(error.description == "t.csv: no column 'c'. It has a, b.")
    #expect(try database.connection.integer("SELECT count(*) FROM datasets") == 0)
  }

  @Test func `names of columns are only names, whatever they are`() throws {
    let database = try Database.inMemory()
    let summary = try joined(
      "\"a\"\"b\",rowid,\"x); DROP TABLE papers; --\n\",select\n1,2,3,4\n", in: database)
    #expect(
      summary.columns.map(\.name) == ["a\"b", "rowid", "x); DROP TABLE papers; --", "select"])
    #expect(try database.connection.integer("SELECT \"select\" FROM dataset_d") == 4)
    #expect(try database.connection.integer("SELECT count(*) FROM papers") == 0)
  }

  @Test func `missing files and databases are named`() throws {
    let corpus = try InventedCorpus()
    let file = try corpus.write("a,b\n1,2\n", to: "t.csv")
    let noDatabase = try #require(throws: BibliographyError.self) {
      try DataSetJoin(name: "d", path: file).run(inDatabaseAt: corpus.path("no.db"))
    }
    #expect(noDatabase.description.contains("no.db: no such file"))
    let path = try corpus.imported()
    let noFile = try #require(throws: BibliographyError.self) {
      try DataSetJoin(name: "d", path: corpus.path("no.csv")).run(inDatabaseAt: path)
    }
    #expect(noFile.description.contains("no.csv"))
  }

  @Test func `the example's journals all match`() throws {
    let corpus = try InventedCorpus()
    let example = SeedCountries.packageRoot.appending(path: "Examples/abandoned-mines")
    let path = try corpus.imported([
      example.appending(path: "savedrecs-1.txt").path,
      example.appending(path: "savedrecs-2.txt").path,
    ])
    let join = try DataSetJoin(
      name: "journals", path: example.appending(path: "journals.csv").path)
    let summary = try join.run(inDatabaseAt: path)
    // Ten journals of the study's Table 3, each cited in the example.
    #expect(summary.rowCount == 10)
    #expect(summary.unmatched.isEmpty)
    #expect(
      summary.keys.first { $0.key == .abbreviation }?.matchedCount == 10)
    #expect(
      summary.columns.prefix(6).map(\.name) == [
        "abbreviation_29", "source", "issn", "eissn", "host_country", "impact_factor_2023",
      ])
  }
}
