import ArgumentParser
import Bibliography
import RecordReading
import Wording

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Read the same files again with improved rules, keeping all decisions.",
    discussion: """
      All files that were imported must be given, unchanged; their names and the archives that they \
      are in may differ. A new database is made beside the old one and takes its place at the end. \
      It has the searches, merges, screening decisions and data sets of the old one; analyses have to \
      be run again. When anything fails, the old database is as it was.

      Exit status: 0 done; 1 nothing changed; 2 done, but a decision could not be kept.

      Example:
        bibliolite rebuild study.db savedrecs*.txt
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "The files, folders or patterns that were imported.", completion: .file())
  var files: [String]

  @Flag(
    help: """
      Accept compressed files that grow to more than \(ExpansionLimit.factor) times their size.
      """)
  var large = false

  @OptionGroup var waiting: WaitingOptions

  func run() throws {
    waiting.apply()
    try reporting {
      let progress = ReadingProgress()
      var rebuild = Rebuild(
        paths: files,
        command: (["bibliolite", "rebuild", database] + files).joined(separator: " "),
        programVersion: programVersion)
      if large { rebuild.expansion = .none }
      if Terminal.isInteractive {
        rebuild.progress = progress.show
        rebuild.finishing = ReadingProgress.showFinishing
      }
      let summary = try rebuild.run(databaseAt: database)
      Terminal.clearStatus()
      report(summary, seconds: progress.seconds)
      if !summary.lost.isEmpty { throw ExitCode(2) }
    }
  }

  private func report(_ summary: RebuildSummary, seconds: Double) {
    Terminal.say(
      "Rebuilt \(database) from \(counted(summary.fileCount, "file")) in "
        + "\(seconds.withDecimals(1)) s")
    Terminal.say(
      "  \(summary.oldPaperCount.grouped) papers before, \(summary.paperCount.grouped) now, "
        + "\(summary.includedPaperCount.grouped) of them included")
    Terminal.say(
      "  kept \(counted(summary.decisionCount, "screening decision")), "
        + "\(counted(summary.mergeCount, "merge")), \(counted(summary.dataSetCount, "data set")), "
        + counted(summary.searchCount, "search", "searches"))
    var further: [String] = []
    if summary.splitCount > 0 { further.append(counted(summary.splitCount, "split")) }
    if summary.undoneMergeCount > 0 {
      further.append("\(counted(summary.undoneMergeCount, "built-in merge")) undone")
    }
    if !further.isEmpty { Terminal.say("  kept \(further.joined(separator: ", "))") }
    if summary.droppedCount > 0 {
      Terminal.say("  \(counted(summary.droppedCount, "item")) left out of counts as before")
    }
    if summary.needlessMergeCount > 0 {
      Terminal.say(
        "  \(counted(summary.needlessMergeCount, "merge")) more: the rules now do it themselves")
    }
    if !summary.ownObjects.isEmpty {
      Terminal.say("  kept what you made: \(summary.ownObjects.joined(separator: ", "))")
      Terminal.say("  ids of papers and items may be others now; join by accession number or name")
    }
    if summary.analysisCount > 0 {
      Terminal.say("  \(counted(summary.analysisCount, "analysis", "analyses")) to be run again")
    }
    if !summary.lost.isEmpty {
      Terminal.say("  not kept, since what they are about is gone:")
      for name in summary.lost { Terminal.say("    \(name)") }
    }
  }
}
