import ArgumentParser
import Bibliography
import SQLite
import Wording

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Exclude papers from all analyses, or include them again, with a reason.",
    discussion: """
      Papers come from a CSV file with a column accession_number (or UT), DOI or paper_id, from a \
      saved query, or from an SQL query that gives such a column. The columns decision, reason and \
      stage of a CSV file are for their row. Nothing is deleted: each decision is a row in \
      screening_decisions, and the last one of a paper holds.

      Exit status: 0 done; 1 nothing could be done; 2 done, but some papers are not in the database.

      Example:
        bibliolite screen study.db --csv off-topic.csv --exclude --reason "not on mines"
        bibliolite screen study.db --exclude --reason "not an article" --stage "document type" \\
          --sql "SELECT accession_number FROM papers WHERE document_type <> 'Article'"
        bibliolite screen study.db --undo --stage "document type"
        bibliolite screen study.db --list
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Option(help: "A CSV file that names papers.", completion: .file())
  var csv: String?

  @Option(help: "A saved query that gives papers.")
  var query: String?

  @Option(help: "A SELECT that gives accession_number, DOI or paper_id.")
  var sql: String?

  @Flag(help: "Exclude the papers.")
  var exclude = false

  @Flag(help: "Include the papers.")
  var include = false

  @Flag(help: "Include those of the papers, or of the stage, that are excluded.")
  var undo = false

  @Flag(help: "Show all decisions; holds is 1 for the last one of each paper.")
  var list = false

  @Option(help: "Why; an exclusion must have a reason.")
  var reason: String?

  @Option(help: "The step of the screening, e.g. 'title and abstract' ('screening' by default).")
  var stage: String?

  @Option(help: "Who decides.")
  var by: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let selections = [csv, query, sql].compactMap { $0 }.count
    if selections > 1 { throw ValidationError("Give one of --csv, --query and --sql.") }
    if [exclude, include, undo, list].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --exclude, --include, --undo and --list.")
    }
    if selections == 0, !list, !undo {
      throw ValidationError("Say which papers: --csv FILE, --query NAME or --sql \"SELECT …\".")
    }
    if csv == nil, selections == 1, !exclude, !include, !undo {
      throw ValidationError("Say what to do with them: --exclude, --include or --undo.")
    }
    if undo, selections == 0, stage == nil {
      throw ValidationError("Say what to undo: --csv, --query, --sql, or --stage.")
    }
  }

  func run() throws {
    try reporting {
      if list {
        try showDecisions()
        return
      }
      var screening = Screening(
        csv.map { .csv(path: $0) } ?? query.map { .query(name: $0) } ?? sql.map { .sql($0) })
      screening.decision = exclude ? .exclude : include ? .include : nil
      screening.reason = reason
      screening.stage = stage
      screening.decidedBy = by
      screening.isUndoing = undo
      let summary = try screening.run(inDatabaseAt: database)
      report(summary)
      if !summary.unknown.isEmpty { throw ExitCode(2) }
    }
  }

  private func report(_ summary: ScreeningSummary) {
    var parts: [String] = []
    func add(_ verb: String, _ state: String, _ count: Int, _ already: Int, isAsked: Bool) {
      if count == 0, already == 0, !isAsked { return }
      let more =
        already == 0
        ? "" : " (\(already.grouped) more \(already == 1 ? "was" : "were") \(state) already)"
      parts.append("\(verb) \(counted(count, "paper"))\(more)")
    }
    add(
      "Excluded", "excluded", summary.excludedCount, summary.alreadyExcludedCount, isAsked: exclude)
    add(
      "Included", "included", summary.includedCount, summary.alreadyIncludedCount,
      isAsked: include || undo)
    if parts.isEmpty { parts.append("Nothing decided") }
    Terminal.say(
      parts.joined(separator: "; ")
        + "; \(summary.includedPaperCount.grouped) of \(summary.paperCount.grouped) included.")
    if summary.undecidedCount > 0 {
      Terminal.say("\(counted(summary.undecidedCount, "row")) without a decision passed over")
    }
    if !summary.unknown.isEmpty {
      Terminal.say("\(counted(summary.unknown.count, "paper")) not in the database:")
      for name in summary.unknown { Terminal.say("  \(name)") }
    }
  }

  private func showDecisions() throws {
    let decisions = try Database.openForReading(database).screeningDecisions()
    if decisions.isEmpty {
      Terminal.say("no decisions: all papers are included")
      return
    }
    var rows = decisions.makeIterator()
    try output.write(
      columns: [
        "decision_id", "paper_id", "accession_number", "stage", "decision", "holds", "reason",
        "decided_by", "decided_at", "title",
      ]
    ) {
      rows.next().map { decision in
        [
          .integer(decision.decisionID), .integer(decision.paperID),
          Value(decision.accessionNumber), .text(decision.stage),
          .text(decision.decision.rawValue), .integer(decision.isLast ? 1 : 0),
          Value(decision.reason), Value(decision.decidedBy), .text(decision.decidedAt),
          Value(decision.title),
        ]
      }
    }
  }
}
