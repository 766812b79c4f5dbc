import Analysis
import ArgumentParser
import Bibliography
import Reporting
import Wording

extension InstitutionCounting: ExpressibleByArgument {}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the whole study as one HTML page.",
    discussion: """
      The page has every figure and table with the SQL that gives it, and needs nothing beside it: no \
      network, no other file. Networks, bursts and stages that are to be in it must have been stored \
      before (bibliolite analyze DATABASE).

      Example:
        bibliolite report study.db -o report.html
        bibliolite report study.db -o report.html --title "Abandoned mines"
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Option(name: .customShort("o"), help: "The file to write; - for standard output.")
  var file = "report.html"

  @Option(help: "The heading of the page. (default: the title of the study)")
  var title: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The chapters: \(ReportOptions.chapters.joined(separator: ", ")). (default: all)",
      valueName: "name"))
  var sections: [String] = []

  @Option(help: "How many nodes of a network are drawn at most.")
  var nodes = ReportOptions().nodeLimit

  @Option(
    help: """
      Which institutions the tables count: as-written (umbrella organisations beside their members), \
      members, or parents.
      """)
  var institutions = InstitutionCounting.asWritten

  @Option(help: "How many rows a table has at most.")
  var rows = ReportOptions().rowLimit

  @OptionGroup var overwriting: OverwriteOptions

  func run() throws {
    try reporting {
      let output = OutputFile(
        file, .page, not: [database], overwrites: overwriting.overwrite)
      try output.check()
      let database = try Database.openForReading(self.database)
      var options = ReportOptions()
      options.title = title
      options.sections = sections
      options.nodeLimit = nodes
      options.rowLimit = rows
      options.institutions = institutions.rawValue
      options.programVersion = programVersion
      let page = try Report.page(of: database, options: options)
      try output.write(page)
      if file != "-" {
        Terminal.say("Wrote \(file) (\((Double(page.utf8.count) / 1e6).withDecimals(1)) MB)")
      }
    }
  }
}
