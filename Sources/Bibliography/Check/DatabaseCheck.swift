import SQLite

/// Proves that nothing was lost on the way into a database, and that its tables agree.
public struct DatabaseCheck {
  /// What was found of one invariant.
  public struct Finding: Sendable {
    public let title: String
    public let violations: Invariant.Violations
    /// What makes it hold again.
    public let mend: Invariant.Mend

    public var holds: Bool { violations.count == 0 }
  }

  private let database: Database

  /// - Parameter database: may be open for reading only.
  public init(_ database: Database) { self.database = database }

  /// What is in the database and was not made by this program, e.g. "view notes", "trigger t"; triggers
  /// come last.
  public func foreignObjects() throws(BibliographyError) -> [String] {
    try database.attempt { connection throws(SQLiteError) in
      try OwnObjects(of: connection).objects.map { "\($0.type) \($0.name)" }
    }
  }

  /// The titles of the invariants that do not hold.
  package func brokenTitles() throws(BibliographyError) -> [String] {
    var titles: [String] = []
    _ = try run { if !$0.holds { titles.append($0.title) } }
    return titles
  }

  /// Looks at every invariant in turn; `report` is called as each is known.
  ///
  /// - Returns: how many do not hold.
  /// - Complexity: O(values in the database), some passes.
  public func run(_ report: (Finding) -> Void) throws(BibliographyError) -> Int {
    try database.attempt { connection throws(SQLiteError) in
      // Room for the lists that are compared.
      try connection.execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
      // Without its indexes a large database would be looked through for hours, to no purpose.
      if try !connection.hasIndexes() {
        report(
          Finding(
            title: "No import was left unfinished",
            violations: Invariant.Violations(count: 1), mend: .importAgain))
        return 1
      }
      var broken = 0
      for invariant in Invariant.all {
        let finding = Finding(
          title: invariant.title, violations: try invariant.violations(connection),
          mend: invariant.mend)
        if !finding.holds { broken += 1 }
        report(finding)
      }
      return broken
    }
  }
}
