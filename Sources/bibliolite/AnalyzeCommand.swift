import Analysis
import ArgumentParser
import Bibliography
import Kinds
import Study
import Wording

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Growth, bursts and networks of a study, with good defaults.",
    discussion: """
      Stores the growth of the annual output, the bursts of \
      \(ItemKind.usualBursts.map(\.plural).inSentence), and the networks \
      \(ItemKind.usualNetworks.map(\.name).inSentence), which have burst strengths where there are \
      bursts. What was stored under these names is replaced.

      Example:
        bibliolite analyze study.db
        bibliolite query study.db results/networks
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    try reporting {
      let database = try Database.openForWriting(database)
      let start = ContinuousClock.now
      say(status: "fitting growth …")
      let growth = try GrowthAnalysis(
        GrowthSettings(), of: database, programVersion: programVersion
      ).run()
      say("growth: \(counted(growth.stages.count, "stage"))", notes: growth.notes)
      for kind in ItemKind.usualBursts {
        say(status: "looking for bursts of \(kind.plural) …")
        let report = try BurstAnalysis(
          BurstSettings(kind: kind), of: database, programVersion: programVersion
        ).run()
        say("\(report.analysisName): \(counted(report.bursts.count, "burst"))", notes: [])
      }
      for kind in ItemKind.usualNetworks {
        var settings = NetworkSettings(kinds: [.item(kind)])
        settings.threads = threads
        var analysis = NetworkAnalysis(settings, of: database, programVersion: programVersion)
        analysis.progress = { say(status: "\(kind.name): \($0)") }
        let report = try analysis.run()
        say(report.line, notes: report.notes)
      }
      say("done in \(start.duration(to: .now).inSeconds.withDecimals(1)) s", notes: [])
    }
  }

  private func say(status: String) {
    if !quiet { Terminal.status(status) }
  }

  private func say(_ line: String, notes: [String]) {
    Terminal.clearStatus()
    if quiet { return }
    Terminal.say(line)
    for note in notes { Terminal.say("  note: \(note)") }
  }
}

extension NetworkReport {
  /// The network in one line.
  var line: String {
    var line = "\(name): \(counted(nodeCount, "node")), \(counted(edgeCount, "link"))"
    if let modularity {
      line += ", \(counted(clusters.count, "cluster")), Q=\(modularity.withDecimals(4))"
    }
    if let meanSilhouette { line += ", S=\(meanSilhouette.withDecimals(4))" }
    return line
  }
}
