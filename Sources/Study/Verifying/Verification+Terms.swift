import Analysis
import Bibliography
import SQLite

extension Verification {
  /// The name under which the terms are verified: they are no analysis, but come from the papers' texts.
  static let termsName = "terms"

  /// Takes the terms from the papers again, on the copy, and compares them; nil when the database has
  /// none.
  func termsVerdict(_ present: PresentData, _ copy: () throws -> Database) throws
    -> AnalysisVerdict?
  {
    let stored = try database.connection.rows(
      "SELECT data_fingerprint, program_version FROM term_extractions"
    ) { (fingerprint: $0.text(0), version: $0.text(1)) }.first
    guard let stored else { return nil }
    func verdict(_ outcome: AnalysisVerdict.Outcome) -> AnalysisVerdict {
      AnalysisVerdict(
        name: Self.termsName, kind: "terms", programVersion: stored.version, outcome: outcome,
        notes: stored.version == programVersion
          ? [] : ["taken by version \(stored.version) of this program, which is \(programVersion)"],
        command: nil)
    }
    guard try present.changes(since: stored.fingerprint).isEmpty else { return verdict(.stale) }
    let again = try copy()
    try TermExtraction(of: again, programVersion: programVersion).refresh(again: true)
    var differences: [TableDifference] = []
    var rowCount = 0
    for table in Self.termTables {
      let comparison = try table.compare(
        1, stored: database.connection, recomputed: again.connection, tolerance: 0)
      rowCount += comparison.rowCount
      if !comparison.difference.isEmpty { differences.append(comparison.difference) }
    }
    return verdict(differences.isEmpty ? .same(rowCount: rowCount) : .differs(differences))
  }

  /// By the text of the terms, since ids are given as terms come.
  private static let termTables = [
    ComparedTable(
      name: "paper_terms", owner: "one", key: ["term", "paper_id", "field"],
      rows: """
        SELECT 1 AS one, t.term, s.paper_id, s.field
        FROM paper_terms AS s LEFT JOIN terms AS t ON t.term_id = s.term_id
        """),
    ComparedTable(
      name: "term_papers", owner: "one", key: ["term", "paper_id"],
      rows: """
        SELECT 1 AS one, t.term, s.paper_id, s.year
        FROM term_papers AS s LEFT JOIN terms AS t ON t.term_id = s.item_id
        """, values: ["year"]),
  ]
}
