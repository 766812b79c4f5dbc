import Analysis
import ArgumentParser
import Bibliography
import SQLite

struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Annual output: its stages, and curves fitted to them.",
    discussion: """
      Stages are the best cut of the annual output into straight lines, by dynamic programming; auto \
      takes as many as the Bayesian information criterion prefers. To the whole and to each stage, \
      linear, exponential and power curves are fitted by least squares (the latter two also to \
      logarithms, as a spreadsheet's trendline is), and a logistic one to the cumulative output. The \
      best has the lowest AIC among those that are not flagged: a logistic curve whose ceiling the \
      years do not show, and a search that did not end, are never the best. The tables are \
      growth_stages and growth_fits.

      The year in which the records were exported, and each later one, is incomplete. The export is \
      told from DA; without it from the day of the search, if that is stated; else from the import. \
      Incomplete years are shown, and left out of stages' search, curves and rates; \
      --include-last-year yes takes them in. Curves and rates need five complete years with papers.

      Example:
        bibliolite growth study.db --cuts 2015,2020 --names slow,fast,level
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @OptionGroup var parameters: ParameterOptions<GrowthSettings>

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let settings = try parameters.settings { _ in GrowthSettings() }
      let database = try Database.openForWriting(self.database)
      try show(
        try GrowthAnalysis(settings, of: database, programVersion: programVersion).run())
    }
  }

  private func show(_ report: GrowthReport) throws {
    if report.papersWithoutYear > 0 {
      Terminal.say("\(counted(report.papersWithoutYear, "paper")) without a year left out")
    }
    for note in report.notes { Terminal.say("note: \(note)") }
    guard !report.stages.isEmpty else { return }
    var stages = report.stages[...]
    try output.write(
      columns: [
        "stage", "name", "first_year", "last_year", "papers", "share", "papers_per_year",
        "incomplete_from",
      ]
    ) {
      stages.popFirst().map { stage in
        // Of the years that were over when the records were exported.
        let years = stage.years.filter { year in stage.incompleteFrom.map { year < $0 } ?? true }
        let papers = years.map { report.output?.count(of: $0) ?? 0 }.reduce(0, +)
        let mean = years.isEmpty ? nil : Double(papers) / Double(years.count)
        return [
          .integer(stage.number), .text(stage.name), .integer(stage.years.lowerBound),
          .integer(stage.years.upperBound), .integer(stage.paperCount),
          .real((stage.share * 1e4).rounded() / 1e4),
          mean.map { .real(($0 * 100).rounded() / 100) } ?? .null,
          Value(stage.incompleteFrom),
        ]
      }
    }
    for sentence in report.sentences { Terminal.say(sentence) }
    if let rate = report.rateSentence { Terminal.say(rate) }
  }
}
