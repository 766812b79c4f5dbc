import SQLite

extension Database {
  /// Whether an import was begun and has not come to its end.
  public func hasUnfinishedImport() throws(BibliographyError) -> Bool {
    try attempt { connection throws(SQLiteError) in try connection.hasUnfinishedImport() }
  }
}

extension Connection {
  /// Whether an import was begun and has not come to its end: it says so itself, or it was stopped
  /// before its first file was in, and then the indexes are not there, which every import ends with.
  func hasUnfinishedImport() throws(SQLiteError) -> Bool {
    if try !hasIndexes() { return true }
    return try integer("SELECT EXISTS (SELECT 1 FROM imports WHERE status = 'running')") == 1
  }

  /// Whether the indexes are there, which are made at the end of the first import.
  func hasIndexes() throws(SQLiteError) -> Bool {
    try integer(
      "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = 'citations_by_reference'") != nil
  }
}
