import Bibliography
import SQLite

extension Database {
  /// What was decided beside a study and counts in its results: merges, splits and items left out of
  /// other files, and decisions about papers that stand for them now.
  ///
  /// - Parameter files: the study's files of merges.
  /// - Returns: e.g. "2 merges and 1 decision about a paper"; `nil` when there is nothing.
  public func unstatedDecisions(
    besides files: Set<String>
  ) throws(BibliographyError) -> String? {
    try attempt { connection throws(SQLiteError) in
      func count(_ sql: String) throws(SQLiteError) -> Int {
        let origins = try connection.rows(sql) { $0.text(0) }
        return origins.count { !files.contains($0) }
      }
      let merges = try count("SELECT origin FROM thesaurus WHERE origin <> 'built-in'")
      let splits = try count("SELECT origin FROM author_splits")
      let dropped = try count("SELECT origin FROM dropped_items")
      let papers =
        try connection.integer(
          """
          SELECT count(*) FROM screening_decisions AS d
          WHERE d.decided_by IS NOT 'study file' AND d.decision_id = (
            SELECT max(e.decision_id) FROM screening_decisions AS e WHERE e.paper_id = d.paper_id
          )
          """) ?? 0
      var parts: [String] = []
      func add(_ count: Int, _ one: String, _ several: String) {
        if count > 0 { parts.append(count == 1 ? "1 \(one)" : "\(count) \(several)") }
      }
      add(merges, "merge", "merges")
      add(splits, "split of an author", "splits of authors")
      add(dropped, "item left out", "items left out")
      add(papers, "decision about a paper", "decisions about papers")
      guard let last = parts.popLast() else { return nil }
      return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    }
  }
}
