import Analysis
import ArgumentParser
import Bibliography
import Kinds
import Wording

struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Build, measure and store one network.",
    discussion: """
      The network goes into the tables networks, network_nodes, network_edges and those beside them, \
      and replaces the one of the same name. The defaults are CiteSpace's where it has one. The same \
      parameters give the same rows.

      KIND is \(ItemKind.byFamily.map(\.name).joined(separator: ", ")), or paper (with --link \
      coupling or citation). Several kinds make one network.

      Example:
        bibliolite network study.db keyword --slice 1 --select g-index:25 --prune pathfinder
        bibliolite network study.db author --link coupling --name coupled-authors
        bibliolite network study.db paper --link citation
        bibliolite network study.db country --compatible citespace --select g-index:10
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "The kinds of the nodes: author institution, or author+institution.")
  var kinds: [String]

  @OptionGroup var parameters: ParameterOptions<NetworkSettings>

  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    try reporting {
      let names = kinds.flatMap { $0.split(separator: "+", omittingEmptySubsequences: false) }
      let kinds = try names.map { name in try NodeKind(named: String(name)) }
      var settings = try parameters.settings { NetworkSettings(kinds: kinds, compatibility: $0) }
      settings.threads = threads
      let database = try Database.openForWriting(database)
      let start = ContinuousClock.now
      var analysis = NetworkAnalysis(settings, of: database, programVersion: programVersion)
      if !quiet { analysis.progress = { Terminal.status($0) } }
      let report = try analysis.run()
      Terminal.clearStatus()
      if quiet { return }
      for note in report.notes { Terminal.say("note: \(note)") }
      Terminal.print(report.summary)
      let seconds = start.duration(to: .now).inSeconds
      Terminal.say("stored as '\(report.name)' in \(seconds.withDecimals(1)) s")
    }
  }
}
