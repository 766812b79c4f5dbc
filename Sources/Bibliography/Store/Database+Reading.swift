import SQLite

extension Database {
  /// Prepares one statement that reads, and calls `body` with it. An error of SQLite becomes one that
  /// says what is wrong with the SQL, and in which line of it.
  public func reading(_ sql: String, _ body: (Statement) throws -> Void) throws {
    do {
      let statement = try connection.prepare(sql)
      guard statement.isReadOnly else {
        throw BibliographyError(
          "this statement would change the database; 'sql' only reads. Use the sqlite3 shell, on a "
            + "copy.", kind: .usage)
      }
      guard statement.rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
        throw BibliographyError("give one statement, without another after it", kind: .usage)
      }
      try body(statement)
    } catch let error as SQLiteError {
      if error.isBusy || error.isCorrupt || error.isInputOutput {
        throw BibliographyError(error, database: path)
      }
      throw BibliographyError("\(error.message)" + (error.line.map { " (line \($0))" } ?? ""))
    }
  }
}
