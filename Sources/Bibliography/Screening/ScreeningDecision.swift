import SQLite

/// A decision on a paper; the last one of a paper holds.
public struct ScreeningDecision: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case include
    case exclude

    /// What a table says: `include`, `included`, `yes`, `1`, and their opposites.
    init?(_ text: String) {
      switch text.lowercased() {
      case "include", "included", "yes", "y", "1", "true": self = .include
      case "exclude", "excluded", "no", "n", "0", "false": self = .exclude
      default: return nil
      }
    }
  }

  public let decisionID: Int
  public let paperID: Int
  public let accessionNumber: String?
  public let title: String?
  public let stage: String
  public let decision: Kind
  public let reason: String?
  public let decidedBy: String?
  /// ISO time, UTC.
  public let decidedAt: String
  /// Whether no later decision on the paper takes its place.
  public let isLast: Bool
}

extension Database {
  /// All decisions in the order in which they were made.
  public func screeningDecisions() throws(BibliographyError) -> [ScreeningDecision] {
    try attempt { database throws(SQLiteError) in
      try database.rows(
        """
        SELECT
          d.decision_id, d.paper_id, p.accession_number, p.title, d.stage, d.decision, d.reason,
          d.decided_by, d.decided_at,
          NOT EXISTS (
            SELECT 1 FROM screening_decisions AS l
            WHERE l.paper_id = d.paper_id AND l.decision_id > d.decision_id
          )
        FROM screening_decisions AS d
        JOIN papers AS p ON p.paper_id = d.paper_id
        ORDER BY d.decision_id
        """
      ) { row in
        ScreeningDecision(
          decisionID: row.int(0), paperID: row.int(1), accessionNumber: row.optionalText(2),
          title: row.optionalText(3), stage: row.text(4),
          decision: row.text(5) == "include" ? .include : .exclude, reason: row.optionalText(6),
          decidedBy: row.optionalText(7), decidedAt: row.text(8), isLast: row.int(9) == 1)
      }
    }
  }
}
