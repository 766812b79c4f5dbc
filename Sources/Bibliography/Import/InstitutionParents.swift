import SQLite

/// Which institutions are parts of which, found from the organisations that records list (C3) and
/// corrected by the user; and what follows from it for each paper.
struct InstitutionParents {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Makes `institution_parents` and the tables that follow from it anew, after an import or a change
  /// of the merges of institutions or of their stated parents.
  ///
  /// - Complexity: O(p · n²) for p papers with n organisations each, of which at most 60 count.
  func refill() throws(SQLiteError) {
    try connection.run(file: "institution-parents")
  }
}
