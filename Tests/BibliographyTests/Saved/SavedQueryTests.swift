import SQLite
import Testing

@testable import Bibliography

struct SavedQueryTests {
  static let text = """
    -- Years by papers.
    --
    -- Only a test, of two
    -- lines.
    -- Parameters:
    --   :limit       INTEGER = 10   how many rows
    --   :first_year  INTEGER = NULL   from this year on;
    --                NULL for all
    --   :by          TEXT = 'year'   one of: year, papers; what to sort by
    -- Columns:
    --   year  INTEGER  the year
    -- One row per: year.
    -- Source: Nobody (2000)
    SELECT 2000 AS year
    WHERE coalesce(:by, 'year') = 'year' AND (:first_year IS NULL OR :first_year < 2000)
    ORDER BY year LIMIT coalesce(:limit, 10);

    """

  private func query(_ text: String) throws -> SavedQuery {
    try SavedQuery(name: "test/years", path: "test/years.sql", text: text)
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ["\u{FEFF}" + text, text.replacing("\n", with: "\r\n")])
  func `a file as editors on Windows save it is the same query`(written: String) throws {
    let (query, expected) = (try query(written), try query(Self.text))
    #expect(query.title == expected.title)
    #expect(query.explanation == expected.explanation)
    #expect(query.parameters == expected.parameters)
    #expect(query.columns == expected.columns)
    let rows = try query.rows(in: Connection(path: "", mode: .memory), ["limit": "3"])
    #expect(try rows.next() == [.integer(2000)])
    #expect(try rows.next() == nil)
  }

  @Test func `the comment block says everything about a query`() throws {
    let query = try query(Self.text)
    #expect(query.title == "Years by papers")
    #expect(query.explanation == "Only a test, of two lines.")
    #expect(query.parameters.map(\.name) == ["limit", "first_year", "by"])
    #expect(query.parameters.map(\.defaultText) == ["10", "NULL", "'year'"])
    #expect(query.parameters[1].explanation == "from this year on; NULL for all")
    #expect(query.parameters[2].choices == ["year", "papers"])
    #expect(query.columns == [.init(name: "year", type: .integer, explanation: "the year")])
    #expect(query.rowMeaning == "year.")
    #expect(query.source == "Nobody (2000)")
    #expect(query.subject == "test")
  }

  @Test(arguments: [
    ("SELECT 1", "test/years.sql:1: a saved query begins with a comment, '-- Its title.'"),
    ("-- No stop\n--\n", "test/years.sql:1: the title does not end with a full stop"),
    ("-- T.\n-- Next\n", "test/years.sql:2: the title is not followed by a blank comment line"),
    ("-- T.\n--\n-- One row per: x.\n", "test/years.sql:3: the comment has no 'Columns:'"),
    (
      "-- T.\n--\n-- Columns:\n--   a TEXT b\n",
      "test/years.sql:4: a column is written 'name  TYPE  explanation'"
    ),
    (
      "-- T.\n--\n-- Columns:\n--   a  TEXT  b\n-- Parameters:\n",
      "test/years.sql:5: 'Parameters:' stands after 'Columns:'"
    ),
    (
      "-- T.\n--\n-- Parameters:\n--   :a  INTEGER = ten   b\n",
      "test/years.sql:4: the default ten of ':a' is not NULL or an integer"
    ),
  ])
  func `a wrong comment block is an error with file and line`(text: String, expected: String) {
    #expect(message { _ = try query(text) } == expected)
  }

  @Test(arguments: [
    (["limit": "0"], 0), (["limit": "5", "first-year": "1999"], 1), ([":first_year": "2001"], 0),
    (["first_year": "NULL", "by": "papers"], 0), ([:], 1),
  ])
  func `parameters are set by name, in either way of writing it`(
    arguments: [String: String], count: Int
  ) throws {
    let rows = try query(Self.text).rows(in: SampleDatabase.empty(), arguments)
    var found = 0
    while try rows.next() != nil { found += 1 }
    #expect(found == count)
  }

  @Test(arguments: [
    (
      ["limits": "3"],
      "test/years has no parameter 'limits'. Did you mean 'limit'? It takes: limit, first_year, by."
    ),
    (["limit": "ten"], "test/years: 'ten' for 'limit' is not an integer"),
    (["limit": ""], "test/years: '' for 'limit' is not an integer"),
    (["by": "size"], "test/years: 'size' for 'by' is not one of: year, papers"),
  ])
  func `a wrong parameter is an error that says what is allowed`(
    arguments: [String: String], expected: String
  ) throws {
    let query = try query(Self.text)
    let database = try SampleDatabase.empty()
    #expect(message { _ = try query.rows(in: database, arguments) } == expected)
  }

  @Test(arguments: [
    ("SELECT yaer AS year FROM papers;", "no such column: yaer (test/years.sql, line 6)"),
    ("SELECT 1 AS year; SELECT 2;", "more than one statement (test/years.sql)"),
    (
      "DELETE FROM papers RETURNING paper_id AS year;",
      "a saved query must not write (test/years.sql)"
    ),
    (
      "SELECT 1 AS month;",
      "the statement gives the columns month, its comment says year (test/years.sql)"
    ),
    (
      "SELECT :limit AS year;",
      "the parameters of the statement and of its comment differ: :limit (test/years.sql)"
    ),
  ])
  func `SQL that does not do what it should is an error with file and line`(
    sql: String, expected: String
  ) throws {
    let header = "-- T.\n--\n-- Columns:\n--   year  INTEGER  b\n-- One row per: x.\n"
    let query = try query(header + sql)
    let database = try SampleDatabase.empty()
    #expect(message { _ = try query.rows(in: database) } == expected)
  }

  @Test func `an error in the middle of the rows names the query`() throws {
    let query = try SavedQueryCatalogue().query(named: "papers/matching-words")
    let rows = try query.rows(in: SampleDatabase.filled(), ["words": "AND AND"])
    #expect(message { _ = try rows.next() }.hasSuffix("(papers/matching-words.sql)"))
  }

  @Test func `a data set that is needed must have been joined, with its columns`() throws {
    let query = try SavedQueryCatalogue().query(named: "study/table-3-cited-sources")
    let database = try SampleDatabase.empty()
    #expect(
      message { _ = try query.rows(in: database) }
        == "study/table-3-cited-sources needs the data set 'journals', which this database does "
        + "not have; 'bibliolite join DATABASE journals FILE.csv' brings one in")
    try database.execute("CREATE TABLE dataset_journals (abbreviation_29 TEXT, source TEXT)")
    #expect(
      message { _ = try query.rows(in: database) }
        == "study/table-3-cited-sources needs the column 'host_country' of the data set "
        + "'journals', which has abbreviation_29, source")
  }
}
