import SQLite
import Testing

struct StatementTests {
  let database: Connection

  init() throws { database = try Connection(path: "", mode: .memory) }

  @Test func `every storage class comes back as it was bound`() throws {
    let values: [Value] = [
      .null, 7, -1.5, "naïve \u{1F4D6}", "", .blob([0, 1, 255]), .blob([]), "a\u{0}b",
    ]
    let statement = try database.prepare("SELECT ?")
    for value in values {
      try statement.bind([value])
      #expect(try statement.step())
      #expect(statement.value(0) == value)
      statement.reset()
    }
  }

  @Test func `an error names the statement and the line`() throws {
    #expect {
      try database.prepare("SELECT 1,\n  yaer\nFROM sqlite_schema")
    } throws: { error in
      let error = error as? SQLiteError
      return error?.message == "no such column: yaer" && error?.line == 2
    }
  }

  @Test func `a double-quoted name is never a string`() {
    #expect(throws: SQLiteError.self) { try database.prepare("SELECT \"no_such_column\"") }
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    try database.execute("CREATE TABLE t (a INTEGER) STRICT")
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.run("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
    #expect(!database.isInTransaction)
  }

  @Test func `foreign keys are enforced`() throws {
    try database.execute(
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a)")
    #expect {
      try database.run("INSERT INTO b VALUES (1)")
    } throws: { ($0 as? SQLiteError)?.isConstraint == true }
  }

  @Test func `parameters have names and what follows a statement is kept`() throws {
    let statement = try database.prepare("SELECT :limit, :first; SELECT 2")
    #expect(statement.parameterNames == [":limit", ":first"])
    #expect(statement.parameterIndex(":first") == 2)
    #expect(statement.rest == " SELECT 2")
    #expect(statement.isReadOnly)
  }

  @Test(arguments: [("year", "\"year\""), ("a\"b", "\"a\"\"b\""), ("", "\"\"")])
  func `an identifier is quoted whatever it contains`(name: String, quoted: String) {
    #expect(quotedIdentifier(name) == quoted)
  }

  @Test func `a file that is not there is not made by a reader`() {
    #expect {
      try Connection(path: "/nonexistent/folder/file.db", mode: .readOnly)
    } throws: { ($0 as? SQLiteError)?.isCannotOpen == true }
  }
}
