import Bibliography
import SQLite
import Schema

/// The screening that a study file states: rules, and files of decisions on single papers.
///
/// Its decisions come before those that persons make with the command `screen`, so a person's word on
/// a paper holds. They are made anew whenever the file's rules or the papers change.
public struct StudyScreening: Sendable {
  /// Who decides, as it is stored.
  public static let decider = "study file"

  /// A paper of none of these types is excluded; empty for all. Letter case does not matter.
  public var documentTypes: [String] = []
  public var languages: [String] = []
  public var firstYear: Int?
  public var lastYear: Int?
  /// Rows of files of decisions, in the order of the files.
  private var rows: [SelectedPaper] = []
  /// What they say of each paper, by its identifier as it is written.
  private var decided: [String: (decision: ScreeningDecision.Kind, place: String)] = [:]

  public init() {}

  /// Whether it excludes nothing.
  public var isEmpty: Bool {
    documentTypes.isEmpty && languages.isEmpty && firstYear == nil && lastYear == nil
      && rows.isEmpty
  }

  /// Adds the decisions of a CSV file.
  ///
  /// - Throws: with file and line, for a row without paper or reason.
  public mutating func add(decisionsOf path: String) throws(BibliographyError) {
    try add(DelimitedText(path: path))
  }

  /// Adds the decisions of a CSV file whose text is at hand.
  public mutating func add(
    decisions text: String, of name: String
  ) throws(BibliographyError) {
    try add(DelimitedText(name: name, text: text))
  }

  private mutating func add(_ text: DelimitedText) throws(BibliographyError) {
    let papers = try ScreeningSelection.papers(in: text)
    let path = text.name
    if let first = papers.first, papers.allSatisfy({ $0.decision == nil }) {
      throw BibliographyError(
        "\(first.place ?? path): no decision. Add a column 'decision' with include or exclude.")
    }
    for paper in papers where paper.decision == .exclude && paper.reason == nil {
      throw BibliographyError(
        "\(paper.place ?? path): an exclusion without a reason. Add a column 'reason'.")
    }
    for paper in papers {
      guard let decision = paper.decision else { continue }
      let identifier = paper.identifier.description
      if let other = decided[identifier], other.decision != decision {
        throw contradiction(paper, other)
      }
      decided[identifier] = (decision, paper.place ?? path)
      rows.append(paper)
    }
  }

  private func contradiction(
    _ row: SelectedPaper, _ other: (decision: ScreeningDecision.Kind, place: String)
  ) -> BibliographyError {
    BibliographyError(
      "\(row.place ?? "\(row.identifier)"): \(row.identifier) is to be "
        + "\(row.decision?.rawValue ?? "")d, but \(other.decision.rawValue)d at \(other.place). Keep "
        + "one of the two rows.")
  }

  /// The decisions of the files by the identifier of the paper.
  var decisionsByIdentifier: [String: ScreeningDecision.Kind] { decided.mapValues(\.decision) }

  /// What the screening does, or did.
  public struct Outcome: Equatable, Sendable {
    /// Decisions that it makes.
    public let decisionCount: Int
    /// Papers included afterwards, by the decisions of persons too.
    public let includedPaperCount: Int
    public let paperCount: Int
    /// What a user should know: identifiers without a paper, names that no paper has.
    public let notes: [String]
  }

  private struct Decision: Equatable {
    let paperID: Int
    let stage: String
    let decision: String
    let reason: String?
  }

  /// Whether the database has these decisions, and every decision of a person after them.
  public func isApplied(in database: Database) throws(BibliographyError) -> Bool {
    try database.naming {
      var notes: [String] = []
      let wanted = try decisions(database.connection, &notes)
      return try stored(database.connection, own: true) == wanted
        && isFirst(database.connection) && isInForce(database.connection)
    }
  }

  /// What a user should know of these decisions, whether they are made already or not.
  public func notes(in database: Database) throws(BibliographyError) -> [String] {
    if rows.isEmpty { return [] }
    return try database.naming {
      var notes: [String] = []
      _ = try decisions(database.connection, &notes)
      return notes
    }
  }

  /// Makes these decisions, and takes out those of an earlier study file.
  public func apply(in database: Database) throws(BibliographyError) -> Outcome {
    try database.transaction { connection in
      var notes: [String] = []
      let wanted = try decisions(connection, &notes)
      try connection.execute(
        """
        CREATE TEMP TABLE other_decisions AS
          SELECT * FROM screening_decisions
          WHERE decided_by IS NOT 'study file' ORDER BY decision_id;
        DELETE FROM screening_decisions;
        """)
      let insertion = try connection.prepare(
        """
        INSERT INTO screening_decisions (paper_id, stage, decision, reason, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """, persistent: true)
      for decision in wanted {
        try insertion.bind([
          .integer(decision.paperID), .text(decision.stage), .text(decision.decision),
          Value(decision.reason), .text(Self.decider),
        ])
        try insertion.run()
      }
      try connection.execute(
        """
        INSERT INTO screening_decisions (paper_id, stage, decision, reason, decided_by, decided_at)
          SELECT paper_id, stage, decision, reason, decided_by, decided_at
          FROM other_decisions ORDER BY decision_id;
        DROP TABLE other_decisions;
        """)
      try connection.run(file: "screening")
      try OccurrenceLists(connection).refill()
      return Outcome(
        decisionCount: wanted.count,
        includedPaperCount: try connection.integer(
          "SELECT count(*) FROM papers WHERE is_included = 1") ?? 0,
        paperCount: try connection.integer("SELECT count(*) FROM papers") ?? 0, notes: notes)
    }
  }

  // MARK: Decisions

  /// The decisions in the order of the stages, each stage's by paper. A paper that one stage excludes
  /// is not looked at by the next.
  private func decisions(
    _ connection: Connection, _ notes: inout [String]
  ) throws -> [Decision] {
    var decisions: [Decision] = []
    var last: [Int: String] = [:]
    for rule in rules {
      let papers = try connection.prepare(Self.papers)
      while try papers.step() {
        let id = papers.int(0)
        guard last[id] == nil, let reason = rule.reason(Self.paper(papers)) else { continue }
        last[id] = "exclude"
        decisions.append(
          Decision(paperID: id, stage: rule.stage, decision: "exclude", reason: reason))
      }
    }
    let lookup = try PaperLookup(connection)
    var places: [Int: (decision: ScreeningDecision.Kind, place: String)] = [:]
    var unknown: [String] = []
    for row in rows {
      let place = row.place ?? "\(row.identifier)"
      let found = try lookup.papers(row.identifier)
      if found.isEmpty { unknown.append("\(place): \(row.identifier)") }
      for id in found {
        guard let decision = row.decision else { continue }
        if let other = places[id], other.decision != decision {
          throw contradiction(row, other)
        }
        places[id] = (decision, place)
        if last[id] == decision.rawValue { continue }
        last[id] = decision.rawValue
        decisions.append(
          Decision(
            paperID: id, stage: row.stage ?? "decisions", decision: decision.rawValue,
            reason: row.reason))
      }
    }
    if !rows.isEmpty, unknown.count == rows.count {
      notes.append(
        "none of the \(rows.count) \(rows.count == 1 ? "row" : "rows") of the files of decisions is "
          + "about a paper that is here: check the accession numbers")
    } else if !unknown.isEmpty {
      notes.append(
        "\(rows.count - unknown.count) of \(rows.count) rows of the files of decisions are about "
          + "papers that are here")
    }
    notes += unknown.prefix(20).map { "\($0) is not in the database" }
    if unknown.count > 20 {
      notes.append("\(unknown.count - 20) more papers are not in the database")
    }
    return decisions
  }

  private static let papers =
    "SELECT paper_id, document_type, language, year FROM papers ORDER BY paper_id"

  private static func paper(_ row: Statement) -> ScreenedPaper {
    ScreenedPaper(
      documentType: row.optionalText(1), language: row.optionalText(2), year: row.optionalInt(3))
  }

  /// Each paper, and whether it is included by this screening and the decisions of persons.
  func outcome(
    in database: Database
  ) throws(BibliographyError) -> [(paper: ScreenedPaper, isIncluded: Bool)] {
    try database.naming {
      let connection = database.connection
      var notes: [String] = []
      var last: [Int: String] = [:]
      for decision in try decisions(connection, &notes) + stored(connection, own: false) {
        last[decision.paperID] = decision.decision
      }
      return try connection.rows(Self.papers) { row in
        (Self.paper(row), last[row.int(0)] != "exclude")
      }
    }
  }

  // MARK: What is stored

  private func stored(_ connection: Connection, own: Bool) throws(SQLiteError) -> [Decision] {
    try connection.rows(
      """
      SELECT paper_id, stage, decision, reason FROM screening_decisions
      WHERE (decided_by IS 'study file') = ? ORDER BY decision_id
      """, .integer(own ? 1 : 0)
    ) {
      Decision(
        paperID: $0.int(0), stage: $0.text(1), decision: $0.text(2), reason: $0.optionalText(3))
    }
  }

  /// Whether the papers are included as the decisions say.
  private func isInForce(_ connection: Connection) throws -> Bool {
    guard let check = Schema.text("checks/16-screening-is-applied.sql") else { return true }
    return try !connection.prepare(check).step()
  }

  /// Whether all decisions of the study come before those of persons.
  private func isFirst(_ connection: Connection) throws(SQLiteError) -> Bool {
    try connection.integer(
      """
      SELECT coalesce(max(decision_id) FILTER (WHERE decided_by IS 'study file'), 0)
        < coalesce(min(decision_id) FILTER (WHERE decided_by IS NOT 'study file'), 1e18)
      FROM screening_decisions
      """) == 1
  }
}
