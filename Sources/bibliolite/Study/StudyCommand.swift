import Analysis
import ArgumentParser
import Bibliography
import Glibc
import Study
import Wording

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
      again, unless --again asks for it. Scores, labels, merges, data sets and screening that were \
      changed in the database are noticed, and made again. The file, and the hashes of all files that it names, are kept in the database.

      Exit status: 0 done; 1 the work failed; 2 done, but a record was rejected; 64 the study file is \
      wrong.

      Example:
        bibliolite study --init savedrecs*.txt > study.toml
        bibliolite study study.toml --explain
        bibliolite study study.toml
        bibliolite study --from-database study.db > study.toml
        bibliolite study --from-database study.db --run
        bibliolite study --from-database study.db --run --again --report report.html
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["toml"]))
  var study: String?

  @Option(help: "The database file. (default: what the study file says)", completion: .file())
  var database: String?

  @Option(
    help: "The report to write. (default: what the study file says; none)", completion: .file())
  var report: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Exports to read instead of the inputs that the study file names.", valueName: "file"),
    completion: .file())
  var input: [String] = []

  @Flag(help: "Say what would run and why, and do nothing.")
  var explain = false

  @Flag(
    help: """
      Make every analysis again, also those that are up to date: after results were changed by hand.
      """)
  var again = false

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

  @Flag(
    name: .customLong("run"),
    help: "With --from-database: run that study again, from the database alone.")
  var runsStored = false

  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var overwriting: OverwriteOptions

  @OptionGroup var waiting: WaitingOptions

  func validate() throws {
    let tasks = [study != nil, !exports.isEmpty, source != nil].count { $0 }
    if tasks != 1 {
      throw ValidationError("Give one of STUDY.toml, --init EXPORTS… and --from-database DATABASE.")
    }
    if study == nil, database != nil || !input.isEmpty {
      throw ValidationError("--database and --input are for running a study file.")
    }
    if study == nil, !runsStored, report != nil {
      throw ValidationError("--report is for running a study.")
    }
    if study == nil, !runsStored, explain || again {
      throw ValidationError("--explain and --again are for running a study.")
    }
    if runsStored, source == nil { throw ValidationError("--run is for --from-database.") }
    if let threads, threads < 1 {
      throw ValidationError("--threads is \(threads); give 1 or more.")
    }
  }

  func run() throws {
    waiting.apply()
    try reporting {
      if let source, runsStored {
        try run(Study(storedIn: source), onDatabaseAt: source)
      } else if let source {
        Terminal.write(try StoredStudy(inDatabaseAt: source).text, to: STDOUT_FILENO)
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

  private func run(_ study: Study, onDatabaseAt stored: String? = nil) throws {
    let path = stored ?? database ?? study.databasePath
    var run = StudyRun(study, databaseAt: path, programVersion: programVersion)
    run.threads = threads
    run.again = again
    if let page = report ?? study.reportPath {
      let output = OutputFile(
        page, .page, not: [path, study.path], overwrites: overwriting.overwrite)
      // Where the report cannot be written, nothing else is done before that is said.
      try output.check()
      run.report = ReportStep(path: page, name: output.path ?? "standard output") {
        (page) throws(BibliographyError) in try output.write(page)
      }
    }
    if explain { return show(try run.explain()) }
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
      let seconds = start.duration(to: .now).inSeconds.withDecimals(1)
      Terminal.say(
        outcome.doneStepCount == 0
          ? "nothing to do: \(path) is what \(study.fileName) says"
          : "\(path): did \(outcome.doneStepCount) of "
            + "\(counted(outcome.stepCount, "step")) in \(seconds) s")
    }
    if !outcome.isComplete { throw ExitCode(2) }
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
