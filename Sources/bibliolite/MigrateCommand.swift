import ArgumentParser
import Bibliography
import Wording

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a database of an older version up to date without its exports.",
    discussion: """
      A new database is made from the old one and takes its place when it is sound; the old one is \
      kept beside it, as study.schema-1.db for study.db. Decisions, data sets and what you made \
      yourself stay, and so do ids. Analyses have to be run again.

      What the records say is not read again, so some of it is of older rules; that is named here, by \
      'info' and by 'check'. With the exports at hand, 'rebuild' has better numbers.

      Exit status: 0 done, or up to date already; 1 nothing changed.

      Example:
        bibliolite migrate study.db
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @OptionGroup var waiting: WaitingOptions

  func run() throws {
    waiting.apply()
    try reporting {
      let clock = ContinuousClock()
      let start = clock.now
      var migration = Migration(programVersion: programVersion)
      migration.finishing = {
        if Terminal.isInteractive { ReadingProgress.showFinishing() }
      }
      let summary = try migration.run(databaseAt: database)
      Terminal.clearStatus()
      guard let summary else {
        Terminal.say("\(database) is up to date: it is of this version's schema")
        return
      }
      report(summary, seconds: start.duration(to: clock.now).inSeconds)
    }
  }

  private func report(_ summary: MigrationSummary, seconds: Double) {
    Terminal.say(
      "Migrated \(database) from schema \(summary.fromVersion) to \(summary.toVersion) in "
        + "\(seconds.withDecimals(1)) s")
    Terminal.say("  the old database is kept as \(summary.keptPath)")
    Terminal.say(
      "  \(counted(summary.paperCount, "paper")), \(summary.includedPaperCount.grouped) of them "
        + "included, with all decisions")
    if !summary.ownObjects.isEmpty {
      Terminal.say("  kept what you made: \(summary.ownObjects.joined(separator: ", "))")
    }
    if summary.analysisCount > 0 {
      Terminal.say("  \(counted(summary.analysisCount, "analysis", "analyses")) to be run again")
    }
    if summary.olderRules.isEmpty { return }
    Terminal.say("  as older rules read it, and so are results made of it:")
    for part in summary.olderRules { Terminal.say("    \(part)") }
    Terminal.say(
      "  'bibliolite rebuild \(database) FILE…' reads the same exports\(summary.exports) by the rules "
        + "of now; it is advised where they are at hand")
  }
}
