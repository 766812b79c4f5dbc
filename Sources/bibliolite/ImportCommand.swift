import ArgumentParser
import Bibliography
import RecordReading
import Wording

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read exports into a database, which is made when it is not there.",
    discussion: """
      Files may be Web of Science exports (plain text: .txt, .ciw, .isi; or tab-delimited), or CSV tables \
      with the tags as columns, in UTF-8, UTF-16, Windows-1252 or GB 18030, also inside .gz and .zip. The format is recognised. In a folder, all \
      exports below it are read and any other file is passed over. A file that the database has \
      already adds nothing.

      Exit status: 0 all came in; 1 nothing could be done; 2 done, but a record or a file was \
      rejected.

      Example:
        bibliolite import study.db savedrecs.txt more/*.txt exports.zip
        xz -dc old.txt.xz | bibliolite import study.db -
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "Files, folders, patterns, or - for standard input.", completion: .file())
  var files: [String]

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

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
      var importer = Importer(
        paths: files,
        command: (["bibliolite", "import", database] + files).joined(separator: " "),
        programVersion: programVersion)
      if large { importer.expansion = .none }
      if Terminal.isInteractive && !quiet {
        importer.progress = progress.show
        importer.finishing = ReadingProgress.showFinishing
      }
      let summary = try importer.run(intoDatabaseAt: database)
      Terminal.clearStatus()
      report(summary, seconds: progress.seconds)
      if !summary.isComplete {
        throw ExitCode(2)
      }
    }
  }

  private func report(_ summary: ImportSummary, seconds: Double) {
    if !quiet {
      for line in summary.passedOverLines() { Terminal.say("note: \(line)") }
      if summary.knownFileCount > 0 {
        Terminal.say(
          "\(counted(summary.knownFileCount, "file")) already in the database, not read again")
      }
      if summary.fileCount > 0 {
        let rate = Double(summary.byteCount) / 1e6 / max(seconds, 0.001)
        Terminal.say(
          "Imported \(counted(summary.newPaperCount, "paper")) from "
            + "\(counted(summary.fileCount, "file")) in \(seconds.withDecimals(1)) s "
            + "(\(rate.withDecimals(1)) MB/s)")
        Terminal.say(
          "  \(counted(summary.recordCount, "record")) read = \(summary.newPaperCount.grouped) new"
            + " + \(counted(summary.duplicateCount, "duplicate"))"
            + " + \(summary.rejectedCount.grouped) rejected")
        if summary.composedLineCount > 0 {
          Terminal.say(
            "  \(counted(summary.composedLineCount, "line")) changed to Unicode normalisation form C "
              + "(NFC)")
        }
        if summary.problemCount > 0 {
          Terminal.say(
            "  \(counted(summary.problemCount, "thing")) noted: bibliolite query \(database) "
              + "checks/import-problems")
        }
      }
      Terminal.say("\(database) has \(counted(summary.paperCount, "paper"))")
    }
    if summary.fileCount > 0, let rules = summary.olderRules {
      Terminal.say("note: \(database): \(rules.advice(database))")
    }
    for line in summary.warnings { Terminal.say("warning: \(line)") }
    for line in summary.rejections { Terminal.say("error: \(line)") }
    let unlisted = summary.rejectedCount - summary.rejections.count
    if unlisted > 0 { Terminal.say("error: \(unlisted.grouped) more records were rejected") }
    for line in summary.failures { Terminal.say("error: \(line)") }
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
