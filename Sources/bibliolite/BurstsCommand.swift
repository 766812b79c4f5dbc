import Analysis
import ArgumentParser
import Bibliography
import Kinds
import Wording

struct BurstsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bursts",
    abstract: "Detect and store bursts: years in which an item occurred unusually often.",
    discussion: """
      Kleinberg's automaton, decoded exactly. All bursts go into the table bursts, the papers behind \
      them into the view burst_papers; the strongest are printed, in the order of their beginnings. \
      A burst costs gamma · ln(number of slices) to begin, so none is weaker than that.

      Two ways of counting: plain (the default) holds all occurrences of an item against the papers \
      of the year; CiteSpace's holds the counts of the slices where the item was selected against \
      the sum of all selected counts. --compatible citespace turns on the latter with --select \
      g-index:25, --ending citespace, --thesaurus own, and where the kind has it --references \
      written, --look-back 5, --single-words no, --reprint-addresses no; each can be set by itself. \
      Ties in a selection are cut in the order of the names as written, byte by byte.

      Several kinds are looked at together; with --compatible citespace they are also selected together, \
      by one g-index over all of them, and held against the sum of what was selected of all.

      KIND is one of \(ItemKind.allCases.map(\.name).joined(separator: ", ")).

      Example:
        bibliolite bursts study.db keyword --gamma 0.7 --totals occurrences
        bibliolite bursts study.db cited_reference --compatible citespace --select g-index:5
        bibliolite bursts study.db author institution --compatible citespace
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(
    help:
      "What bursts: names of occurrence views without their ending, as author or author+country.")
  var kinds: [String]

  @OptionGroup var parameters: ParameterOptions<BurstSettings>

  @Option(help: "How many bursts to print.")
  var top = 25

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let settings = try settings()
      let database = try Database.openForWriting(self.database)
      let report = try BurstAnalysis(settings, of: database, programVersion: programVersion).run()
      try show(report, settings)
    }
  }

  private func settings() throws -> BurstSettings {
    let names = kinds.flatMap { $0.split(separator: "+", omittingEmptySubsequences: false) }
    let kinds = try names.map { name in try ItemKind(named: String(name)) }
    guard top >= 0 else {
      throw AnalysisError("--top is \(top); give 0 or more", kind: .usage)
    }
    return try parameters.settings { BurstSettings(kinds: kinds, compatibility: $0) }
  }

  private func show(_ report: BurstReport, _ settings: BurstSettings) throws {
    guard let slicing = report.slicing else {
      Terminal.say("\(database) has no papers with a year: no bursts")
      return
    }
    if report.papersWithoutYear > 0 {
      Terminal.say("\(counted(report.papersWithoutYear, "paper")) without a year left out")
    }
    if report.itemCount == 0 {
      Terminal.say(
        "no \(settings.plural) in the papers of \(slicing.firstYear) to \(slicing.lastYear): no bursts"
      )
      return
    }
    Terminal.say(
      "\(report.analysisName): \(counted(report.bursts.count, "burst")) of "
        + "\(report.burstingItemCount.grouped) of \(report.itemCount.grouped) \(settings.plural), "
        + "\(slicing.firstYear)-\(slicing.lastYear)")
    if report.bursts.isEmpty {
      let shortest = settings.minimumDuration
      Terminal.say(
        shortest > slicing.count
          ? "no burst can be of \(shortest) slices: there \(slicing.count == 1 ? "is" : "are") "
            + "\(slicing.count); lower --minimum-duration"
          : shortest > 2
            ? "a lower --minimum-duration finds shorter bursts, a lower --gamma weaker ones"
            : "a lower --gamma finds weaker bursts")
      return
    }
    let strongest = report.strongest(top).sorted { first, second in
      (first.beginYear, -first.strength) < (second.beginYear, -second.strength)
    }
    var rows = strongest[...]
    try output.write(
      columns: [
        settings.kindName, "first_year", "strength", "begin_year", "end_year",
        "strip_\(slicing.firstYear)_\(slicing.lastYear)",
      ]
    ) {
      rows.popFirst().map { burst in
        [
          .text(burst.label), .integer(burst.firstYear),
          .real((burst.strength * 100).rounded() / 100), .integer(burst.beginYear),
          .integer(burst.endYear), .text(burst.strip(years: slicing.years)),
        ]
      }
    }
  }
}
