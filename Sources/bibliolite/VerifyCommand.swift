import Analysis
import ArgumentParser
import Bibliography
import Study
import Wording

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run the stored analyses again, and show what differs from what is stored.",
    discussion: """
      Each analysis is run with its stored parameters on a copy of the database (in TMPDIR, else \
      /tmp); the database itself is only read. Nothing differs unless something was changed by hand, \
      or stored by a version of the program that computed it differently; the command that makes it \
      again is then named. Terms are taken from the papers again; the stored study file and the files \
      that it names are held against their hashes; rows of results without an analysis are named. An \
      analysis that is older \
      than the data is stale: it cannot be compared until it is run again.

      Exit status: 0 all that could be compared is the same; 1 something differs.

      Example:
        bibliolite verify study.db
        bibliolite verify study.db keyword keyword-bursts
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "Names of analyses. Default: all.")
  var names: [String] = []

  @Option(
    help: """
      The share of a number by which the two may differ. With 0 they must be equal to the last \
      digit, as they are on one kind of machine.
      """)
  var tolerance = 0.0

  func validate() throws {
    guard tolerance >= 0, tolerance < 1 else {
      throw ValidationError("--tolerance is \(tolerance); give a number from 0 to below 1.")
    }
  }

  func run() throws {
    try reporting {
      var verification = Verification(
        of: try Database.openForReading(database), programVersion: programVersion)
      verification.tolerance = tolerance
      verification.progress = { Terminal.status($0) }
      let verdicts = try verification.run(names)
      Terminal.clearStatus()
      show(verdicts)
      let orphans = try verification.orphans()
      for rows in orphans {
        Terminal.print("\(rows.table)  \(counted(rows.rowCount, "row")) whose analysis is gone")
      }
      let problems = try verification.studyProblems()
      for problem in problems { Terminal.print("study file: \(problem)") }
      let wrong = verdicts.filter(\.isWrong)
      if !wrong.isEmpty || !orphans.isEmpty || !problems.isEmpty {
        try advise(verification, wrong, hasOrphans: !orphans.isEmpty)
        throw ExitCode(1)
      }
    }
  }

  /// Says what puts it right.
  private func advise(
    _ verification: Verification, _ wrong: [AnalysisVerdict], hasOrphans: Bool
  ) throws {
    let path = Verification.quoted(database)
    let ofStudy = try verification.studyAnalyses()
    if wrong.contains(where: { ofStudy.contains($0.name) || $0.kind == "terms" }), !ofStudy.isEmpty
    {
      Terminal.say(
        "to make the study's analyses again: bibliolite study --from-database \(path) --run --again"
      )
    } else if hasOrphans {
      Terminal.say(
        ofStudy.isEmpty
          ? "any analysis that is run removes rows whose analysis is gone, e.g. "
            + "bibliolite growth \(path)"
          : "to remove the rows: bibliolite study --from-database \(path) --run")
    }
    if wrong.contains(where: { $0.kind == "terms" }), ofStudy.isEmpty {
      Terminal.say(
        "to take the terms again: sqlite3 \(path) 'DELETE FROM term_extractions', then run an "
          + "analysis of terms, e.g. bibliolite bursts \(path) term")
    }
    for verdict in wrong where !ofStudy.contains(verdict.name) {
      if let command = verdict.command {
        Terminal.say("to make \(verdict.name) again: \(command)")
      }
    }
  }

  private func show(_ verdicts: [AnalysisVerdict]) {
    if verdicts.isEmpty {
      Terminal.say("\(database) has no stored analyses")
      return
    }
    let width = verdicts.map(\.name.count).max() ?? 0
    for verdict in verdicts {
      let name = padded(verdict.name, width)
      switch verdict.outcome {
      case .same(let rowCount): Terminal.print("\(name)  same     \(counted(rowCount, "row"))")
      case .stale:
        Terminal.print("\(name)  stale    made from other data than there are now; run it again")
      case .failed(let message): Terminal.print("\(name)  failed   \(message)")
      case .differs(let differences):
        let rows = differences.reduce(0) { $0 + $1.rowCount }
        Terminal.print("\(name)  differs  \(counted(rows, "row"))")
        for difference in differences { show(difference) }
      }
      for note in verdict.notes { Terminal.print("  note: \(note)") }
    }
    let wrong = verdicts.count(where: \.isWrong)
    let stale = verdicts.count { $0.outcome == .stale }
    Terminal.say(
      "\(counted(verdicts.count, "analysis", "analyses")): "
        + "\(verdicts.count - wrong - stale) the same, \(wrong) not, \(stale) stale")
  }

  private func show(_ difference: TableDifference) {
    var parts: [String] = []
    if difference.changedRowCount > 0 {
      parts.append("\(difference.changedRowCount.grouped) changed")
    }
    if difference.surplusRowCount > 0 {
      parts.append("\(difference.surplusRowCount.grouped) too many")
    }
    if difference.missingRowCount > 0 {
      parts.append("\(difference.missingRowCount.grouped) missing")
    }
    Terminal.print("  \(difference.table): \(parts.joined(separator: ", "))")
    for example in difference.examples {
      let place = example.key.isEmpty ? "  " : "  \(example.key):"
      switch (example.column, example.stored, example.recomputed) {
      case (let column?, let stored?, let recomputed?):
        Terminal.print("  \(place) \(column) is \(stored), computed \(recomputed)")
      case (_, let stored?, nil): Terminal.print("  \(place) stored (\(stored)), not computed")
      case (_, nil, let recomputed?):
        Terminal.print("  \(place) computed (\(recomputed)), not stored")
      default: break
      }
    }
  }
}
