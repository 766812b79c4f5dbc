import Analysis
import ArgumentParser
import Bibliography
import Reporting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Run a whole study from one file: imports, screening, merges, analyses.",
    discussion: """
      The study file (TOML) states the search, the exports, the screening, merges, data sets, time \
      slices, networks, bursts and growth. Every key can be left out and has a default; 'study --init' \
      writes a file that names them all. Keys of networks, bursts and growth are the options of these \
      commands. Paths are relative to the study file.

      What is in the database already, made from the same data with the same parameters, is not made \
      again. The file, and the hashes of all files that it names, are kept in the database.

      Exit status: 0 done; 1 the work failed; 2 done, but a record was rejected; 64 the study file is \
      wrong.

      Example:
        bibliolite study --init savedrecs*.txt > study.toml
        bibliolite study study.toml --explain
        bibliolite study study.toml
        bibliolite study --from-database study.db > study.toml
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["toml"]))
  var study: String?

  @Option(help: "The database file. (default: what the study file says)", completion: .file())
  var database: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Exports to read instead of the inputs that the study file names.", valueName: "file"),
    completion: .file())
  var input: [String] = []

  @Flag(help: "Say what would run and why, and do nothing.")
  var explain = false

  @Option(
    name: .customLong("init"), parsing: .upToNextOption,
    help: ArgumentHelp("Write a study file that suits these exports.", valueName: "file"),
    completion: .file())
  var exports: [String] = []

  @Option(
    name: .customLong("from-database"),
    help: ArgumentHelp("Write the study file that a database follows.", valueName: "database"),
    completion: .file())
  var source: String?

  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    let tasks = [study != nil, !exports.isEmpty, source != nil].count { $0 }
    if tasks != 1 {
      throw ValidationError("Give one of STUDY.toml, --init EXPORTS… and --from-database DATABASE.")
    }
    if study == nil, explain || database != nil || !input.isEmpty {
      throw ValidationError("--database, --input and --explain are for running a study file.")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads is \(threads); give 1 or more.")
    }
  }

  func run() throws {
    // A limit on the size of files is an error that is told, like a full disk, not the end.
    signal(SIGXFSZ, SIG_IGN)
    try reporting {
      if let source {
        try writeStored(databasePath: source)
      } else if !exports.isEmpty {
        Terminal.status("reading the exports …")
        let draft = try StudyDraft(exports: exports, programVersion: programVersion)
        Terminal.clearStatus()
        Terminal.write(draft.text, to: STDOUT_FILENO)
      } else if let study {
        try run(Study(file: study, inputs: input))
      }
    }
  }

  private func writeStored(databasePath path: String) throws {
    guard let stored = try Database.openForReading(path).storedStudy() else {
      throw BibliographyError("\(path): was not made by a study file.")
    }
    Terminal.write(stored.text, to: STDOUT_FILENO)
  }

  private func run(_ study: Study) throws {
    var run = StudyRun(study, databaseAt: database, programVersion: programVersion)
    run.threads = threads
    let path = database ?? study.databasePath
    if explain {
      show(try run.explain())
      return
    }
    let start = ContinuousClock.now
    if !quiet {
      run.progress = { Terminal.status($0) }
      run.importProgress = { Terminal.status("\($0.recordCount.grouped) records") }
      run.tell = { event in
        Terminal.clearStatus()
        for line in event.lines { Terminal.say(line) }
      }
    }
    let outcome = try run.run()
    Terminal.clearStatus()
    if !quiet {
      let seconds = start.duration(to: .now).inSeconds.rounded(to: 1)
      Terminal.say(
        outcome.doneStepCount == 0
          ? "nothing to do: \(path) is what \(study.fileName) says"
          : "\(path): did \(outcome.doneStepCount) of \(counted(outcome.stepCount, "step")) in "
            + "\(seconds) s")
    }
    if let report = study.report { try write(report, of: study, databasePath: path) }
    if !outcome.isComplete { throw ExitCode(2) }
  }

  /// Writes the report when the study file names a file for it.
  private func write(_ report: Study.Report, of study: Study, databasePath: String) throws {
    guard let output = report.output else { return }
    var options = ReportOptions()
    options.title = report.title
    options.sections = report.sections
    options.programVersion = programVersion
    let file = output.hasPrefix("/") ? output : "\(study.folder)/\(output)"
    do {
      let page = try Report.page(of: Database.openForReading(databasePath), options: options)
      try ReportFile(path: file, databasePath: databasePath).write(page)
    } catch let error as ReportingError {
      throw BibliographyError(error.description, kind: error.kind == .usage ? .usage : .failed)
    }
  }

  private func show(_ steps: [StudyStep]) {
    let width = steps.map(\.title.count).max() ?? 0
    for step in steps {
      Terminal.print(
        "\(step.reason == nil ? "keep" : "run ")  \(padded(step.title, width))  "
          + (step.reason ?? "nothing has changed"))
    }
    let pending = steps.count { $0.reason != nil }
    Terminal.say(
      pending == 0 ? "nothing to do" : "\(pending) of \(counted(steps.count, "step")) would run")
  }
}

extension StudyEvent {
  /// What is said of it.
  fileprivate var lines: [String] {
    switch self {
    case .imported(let summary):
      return summary.passedOverLines().map { "note: \($0)" }
        + [
          "import: \(counted(summary.newPaperCount, "paper")) from "
            + "\(counted(summary.fileCount, "file")); \(counted(summary.recordCount, "record")) "
            + "read = \(summary.newPaperCount.grouped) new + "
            + "\(counted(summary.duplicateCount, "duplicate")) + "
            + "\(summary.rejectedCount.grouped) rejected"
        ] + (summary.rejections + summary.failures).map { "error: \($0)" }
    case .searches(let count): return ["searches: \(count) noted"]
    case .joined(let summary):
      let matched = summary.keys.map { "\($0.matchedCount.grouped) by \($0.column)" }
      return [
        "\(summary.tableName): \(counted(summary.rowCount, "row"))"
          + (matched.isEmpty
            ? ", no key recognised" : "; matched " + matched.joined(separator: ", "))
      ]
    case .merged(let merges, let count):
      return ["merges of \(merges.kind) from \(merges.file): \(count.grouped)"]
    case .screened(let outcome):
      return [
        "screening: \(counted(outcome.decisionCount, "decision")); "
          + "\(outcome.includedPaperCount.grouped) of \(counted(outcome.paperCount, "paper")) "
          + "included"
      ] + outcome.notes.map { "  note: \($0)" }
    case .removed(let what): return ["removed: \(what), which the study does not have any more"]
    case .growth(let report):
      return ["\(report.analysisName): \(counted(report.stages.count, "stage"))"]
        + report.notes.map { "  note: \($0)" }
    case .bursts(let report):
      return ["\(report.analysisName): \(counted(report.bursts.count, "burst"))"]
    case .network(let report): return [report.line] + report.notes.map { "  note: \($0)" }
    case .note(let text): return ["note: \(text)"]
    }
  }
}
