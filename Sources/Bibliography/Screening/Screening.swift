import SQLite

/// Marks papers as included or excluded. Decisions are added, never changed or removed; a paper is
/// as its last decision says, and included when there is none.
public struct Screening: Sendable {
  /// `nil` only for an undoing by stage.
  public let selection: ScreeningSelection?
  /// For rows that do not say themselves.
  public var decision: ScreeningDecision.Kind?
  /// For rows that do not say themselves.
  public var reason: String?
  /// For rows that do not say themselves; `screening` when nobody says.
  public var stage: String?
  public var decidedBy: String?
  /// Whether excluded papers of the selection, or of the stage, are included again.
  public var isUndoing = false

  public init(_ selection: ScreeningSelection?) { self.selection = selection }

  /// - Throws: when the selection cannot be read, or a row lacks a decision's reason; nothing has
  ///   changed then
  public func run(inDatabaseAt path: String) throws(BibliographyError) -> ScreeningSummary {
    let papers = try selection?.papers(inDatabaseAt: path)
    return try run(in: Database.openForWriting(path), papers)
  }

  func run(
    in database: Database, _ papers: [SelectedPaper]?
  ) throws(BibliographyError) -> ScreeningSummary {
    try database.transaction { connection in
      var summary = ScreeningSummary()
      let decisions =
        isUndoing
        ? try undoing(papers, connection, &summary)
        : try decisions(papers ?? [], connection, &summary)
      if try record(decisions, connection, &summary) {
        try connection.run(file: "screening")
        try OccurrenceLists(connection).refill()
      }
      summary.paperCount = try connection.integer("SELECT count(*) FROM papers") ?? 0
      summary.includedPaperCount =
        try connection.integer("SELECT count(*) FROM papers WHERE is_included = 1") ?? 0
      return summary
    }
  }

  private struct Outcome {
    let paperID: Int
    let decision: ScreeningDecision.Kind
    let reason: String?
    let stage: String
  }

  private func decisions(
    _ papers: [SelectedPaper], _ connection: Connection, _ summary: inout ScreeningSummary
  ) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var seen: [Int: (decision: ScreeningDecision.Kind, place: String)] = [:]
    let lookup = try PaperLookup(connection)
    for paper in papers {
      guard let decision = paper.decision ?? decision else {
        guard let place = paper.place else {
          throw BibliographyError("neither --include nor --exclude is given.", kind: .usage)
        }
        if papers.contains(where: { $0.decision != nil }) {
          summary.undecidedCount += 1
          continue
        }
        throw BibliographyError(
          "\(place): no decision. Give --include or --exclude, or a column 'decision'.",
          kind: .usage)
      }
      let reason = paper.reason ?? self.reason
      if decision == .exclude, reason == nil {
        throw BibliographyError(
          "\(paper.place.map { "\($0): " } ?? "")an exclusion without a reason. Give --reason"
            + (paper.place == nil ? "." : ", or a column 'reason'."), kind: .usage)
      }
      let found = try lookup.papers(paper.identifier)
      if found.isEmpty { summary.add(unknown: paper) }
      for id in found {
        let place = paper.place ?? "\(paper.identifier)"
        if let other = seen[id] {
          guard other.decision == decision else {
            throw BibliographyError(
              "\(place): \(paper.identifier) is to be \(decision)d, but \(other.decision)d at "
                + "\(other.place). Keep one of the two rows.")
          }
          continue
        }
        seen[id] = (decision, place)
        outcomes.append(
          Outcome(
            paperID: id, decision: decision, reason: reason,
            stage: paper.stage ?? stage ?? "screening"))
      }
    }
    return outcomes
  }

  /// Every excluded paper among `papers`, and of the stage where one is given, is to be included.
  private func undoing(
    _ papers: [SelectedPaper]?, _ connection: Connection, _ summary: inout ScreeningSummary
  ) throws -> [Outcome] {
    var wanted: Set<Int>?
    if let papers {
      let lookup = try PaperLookup(connection)
      var ids: Set<Int> = []
      for paper in papers {
        let found = try lookup.papers(paper.identifier)
        if found.isEmpty { summary.add(unknown: paper) }
        ids.formUnion(found)
      }
      wanted = ids
    } else if stage == nil {
      throw BibliographyError(
        "nothing says what to undo. Give --csv, --query, --sql, or --stage.", kind: .usage)
    }
    let excluded = try connection.rows(
      """
      SELECT p.paper_id, d.stage
      FROM papers AS p
      JOIN screening_decisions AS d ON d.decision_id = (
        SELECT max(l.decision_id) FROM screening_decisions AS l WHERE l.paper_id = p.paper_id
      )
      WHERE d.decision = 'exclude' ORDER BY p.paper_id
      """
    ) { (id: $0.int(0), stage: $0.text(1)) }
    let undone = excluded.filter { paper in
      wanted?.contains(paper.id) ?? true && (stage == nil || stage == paper.stage)
    }
    summary.alreadyIncludedCount += (wanted?.count ?? undone.count) - undone.count
    return undone.map { paper in
      Outcome(
        paperID: paper.id, decision: .include, reason: reason ?? "exclusion undone",
        stage: paper.stage)
    }
  }

  /// Adds the decisions that are not the last one of their paper already.
  ///
  /// - Returns: whether there were any
  private func record(
    _ outcomes: [Outcome], _ connection: Connection, _ summary: inout ScreeningSummary
  ) throws(SQLiteError) -> Bool {
    let last = try connection.prepare(
      "SELECT decision FROM screening_decisions WHERE paper_id = ? "
        + "ORDER BY decision_id DESC LIMIT 1", persistent: true)
    let insertion = try connection.prepare(
      """
      INSERT INTO screening_decisions (paper_id, stage, decision, reason, decided_by, decided_at)
      VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """, persistent: true)
    var hasNew = false
    for outcome in outcomes {
      try last.bind(1, outcome.paperID)
      let previous = try last.step() ? ScreeningDecision.Kind(rawValue: last.text(0)) : nil
      last.reset()
      switch (outcome.decision, previous) {
      case (.exclude, .exclude): summary.alreadyExcludedCount += 1
      case (.exclude, _): summary.excludedCount += 1
      case (.include, .exclude): summary.includedCount += 1
      case (.include, _): summary.alreadyIncludedCount += 1
      }
      if previous == outcome.decision { continue }
      try insertion.bind([
        .integer(outcome.paperID), .text(outcome.stage), .text(outcome.decision.rawValue),
        Value(outcome.reason), Value(decidedBy),
      ])
      try insertion.run()
      hasNew = true
    }
    return hasNew
  }
}

/// What a screening did.
public struct ScreeningSummary: Equatable, Sendable {
  /// Papers that are excluded now and were not before.
  public internal(set) var excludedCount = 0
  public internal(set) var alreadyExcludedCount = 0
  /// Papers that are included now and were excluded before.
  public internal(set) var includedCount = 0
  public internal(set) var alreadyIncludedCount = 0
  /// Rows whose decision is empty.
  public internal(set) var undecidedCount = 0
  /// Identifiers that no paper has, with the place where each stands.
  public internal(set) var unknown: [String] = []
  /// Afterwards.
  public internal(set) var paperCount = 0
  public internal(set) var includedPaperCount = 0

  mutating func add(unknown paper: SelectedPaper) {
    unknown.append((paper.place.map { "\($0): " } ?? "") + "\(paper.identifier)")
  }
}

/// Finds papers by what a selection calls them.
package struct PaperLookup {
  private let byID: Statement
  private let byAccessionNumber: Statement
  private let byDOI: Statement

  package init(_ connection: Connection) throws(SQLiteError) {
    func lookup(_ column: String) throws(SQLiteError) -> Statement {
      try connection.prepare(
        "SELECT paper_id FROM papers WHERE \(column) = ? ORDER BY paper_id", persistent: true)
    }
    byID = try lookup("paper_id")
    // A paper of several databases is found by the number of each.
    byAccessionNumber = try connection.prepare(
      "SELECT DISTINCT paper_id FROM paper_identifiers "
        + "WHERE value = ? AND scheme NOT IN (\(IdentifierScheme.sharedInSQL)) ORDER BY paper_id",
      persistent: true)
    byDOI = try lookup("doi")
  }

  /// None when there is no such paper; several when papers share a DOI.
  package func papers(_ identifier: PaperIdentifier) throws(SQLiteError) -> [Int] {
    let statement: Statement
    switch identifier {
    case .paperID(let id):
      statement = byID
      try statement.bind(1, id)
    case .accessionNumber(let number):
      statement = byAccessionNumber
      try statement.bind(1, number)
    case .doi(let doi):
      statement = byDOI
      try statement.bind(1, doi)
    case .unreadable: return []
    }
    defer { statement.reset() }
    var papers: [Int] = []
    while try statement.step() { papers.append(statement.int(0)) }
    return papers
  }
}
