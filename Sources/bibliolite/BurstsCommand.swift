import Analysis
import ArgumentParser
import Bibliography
import Kernels

extension Counting: ExpressibleByArgument {}
extension BurstTotals: ExpressibleByArgument {}
extension Compatibility: ExpressibleByArgument {}
extension ReferenceForm: ExpressibleByArgument {}
extension ThesaurusUse: ExpressibleByArgument {}
extension BurstEnding: ExpressibleByArgument {}

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

      KIND is one of \(ItemKind.allCases.map(\.rawValue).joined(separator: ", ")).

      Example:
        bibliolite bursts study.db keyword --gamma 0.7 --totals occurrences
        bibliolite bursts study.db cited_reference --compatible citespace --select g-index:5
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "What bursts: the name of an occurrence view without its ending.")
  var kind: String

  @Option(help: "Name of the analysis; one of the same name is replaced. Default: KIND-bursts.")
  var name: String?

  @Option(help: "Cost of moving up a state; less finds more bursts.")
  var gamma = 1.0

  @Option(help: "Rate of the first burst state over the base rate.")
  var ratio = 2.0

  @Option(help: "Rate of each further state over that of the state before.")
  var generalRatio = 2.0

  @Option(help: "States with the base state.")
  var states = 2

  @Option(help: "Fewest slices of a burst.")
  var minimumDuration = 2

  @Option(help: "Turn on a set of rules: plain or citespace.")
  var compatible = Compatibility.plain

  @Option(help: "Where a selected item counts: selected (slices) or all. Default: all.")
  var counting: Counting?

  @Option(
    help: "What counts are held against: papers of the slice, or occurrences. Default: papers.")
  var totals: BurstTotals?

  @Option(help: "Selection in each slice: \(SelectionRule.forms). Default: all.")
  var select: String?

  @Option(help: "Least count in a slice to be selected there.")
  var minimumCount = 1.0

  @Option(help: "How a burst's last year is reported: plain or citespace. Default: plain.")
  var ending: BurstEnding?

  @Option(help: "Years a slice.")
  var slice = 1

  @Option(help: "First year. Default: that of the first paper.")
  var firstYear: Int?

  @Option(help: "Last year. Default: that of the last paper.")
  var lastYear: Int?

  @OptionGroup(title: "What counts as an occurrence")
  var occurrences: OccurrenceOptions

  @Option(help: "How many bursts to print.")
  var top = 25

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let settings = try settings()
      let database = try Database.openForWriting(self.database)
      let report = try BurstAnalysis(settings, of: database, programVersion: programVersion).run()
      try show(report, kind: settings.kind)
    }
  }

  private func settings() throws -> BurstSettings {
    let kind = try ItemKind(named: kind)
    guard top >= 0 else {
      throw AnalysisError("--top is \(top); give 0 or more", kind: .usage)
    }
    var settings = BurstSettings(kind: kind, compatibility: compatible)
    settings.name = name
    settings.gamma = gamma
    settings.firstRatio = ratio
    settings.generalRatio = generalRatio
    settings.stateCount = states
    settings.minimumDuration = minimumDuration
    settings.sliceLength = slice
    settings.firstYear = firstYear
    settings.lastYear = lastYear
    settings.minimumCount = minimumCount
    if let counting { settings.counting = counting }
    if let totals { settings.totals = totals }
    if let ending { settings.ending = ending }
    if let select { settings.selection = try SelectionRule(text: select) }
    try occurrences.apply(to: &settings.form)
    return settings
  }

  private func show(_ report: BurstReport, kind: ItemKind) throws {
    guard let slicing = report.slicing else {
      Terminal.say("\(database) has no papers with a year: no bursts")
      return
    }
    if report.papersWithoutYear > 0 {
      Terminal.say("\(counted(report.papersWithoutYear, "paper")) without a year left out")
    }
    if report.itemCount == 0 {
      Terminal.say(
        "no \(kind.plural) in the papers of \(slicing.firstYear) to \(slicing.lastYear): no bursts")
      return
    }
    Terminal.say(
      "\(report.analysisName): \(counted(report.bursts.count, "burst")) of "
        + "\(report.burstingItemCount.grouped) of \(report.itemCount.grouped) \(kind.plural), "
        + "\(slicing.firstYear)-\(slicing.lastYear)")
    if report.bursts.isEmpty {
      Terminal.say("a lower --gamma finds weaker bursts")
      return
    }
    let strongest = report.strongest(top).sorted { first, second in
      (first.beginYear, -first.strength) < (second.beginYear, -second.strength)
    }
    var rows = strongest[...]
    try output.write(
      columns: [
        kind.rawValue, "first_year", "strength", "begin_year", "end_year",
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
