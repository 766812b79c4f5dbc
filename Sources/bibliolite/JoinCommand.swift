import ArgumentParser
import Bibliography
import Wording

struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Bring a CSV or TSV file in as the table dataset_<name>, and say how it matches.",
    discussion: """
      Columns keep their names; types are guessed over all rows. Columns that hold a key (ISSN, \
      source title, abbreviation J9, ISO code or name of a country, DOI, accession number, ORCID) \
      are recognised, and stand beside it in the form that the database has, indexed: issn, eissn, \
      title_key, abbreviation_29, iso3, doi, accession_number, orcid. The same file again changes \
      nothing.

      Exit status: 0 done; 1 nothing could be done.

      Example:
        bibliolite join study.db journals Examples/abandoned-mines/journals.csv
        bibliolite join study.db income world-bank.csv --on "Country Code=country"
        bibliolite sql study.db "SELECT s.title, j.impact_factor_2023 FROM sources AS s
          JOIN dataset_journals AS j ON j.issn = s.issn"
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "What to call the data set: lower-case letters, digits and _.")
  var name: String

  @Argument(
    help: "A CSV or TSV file with a header line, or - for standard input.", completion: .file())
  var file: String

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "A column and the key that it holds: "
        + JoinKey.allCases.map(\.rawValue).joined(separator: ", ")
        + ". Without it, keys are recognised.", valueName: "COLUMN=KEY"))
  var on: [String] = []

  @Option(help: "What separates two values: one character, or tab. Told from the header otherwise.")
  var delimiter: String?

  @Flag(help: "Replace a data set of this name.")
  var replace = false

  @Option(help: "Write all rows that match nothing to this CSV file.", completion: .file())
  var unmatched: String?

  @OptionGroup var overwriting: OverwriteOptions

  func run() throws {
    try reporting {
      let rest = unmatched.map {
        OutputFile(
          $0, .rows(header: "line,"), not: [database, file], overwrites: overwriting.overwrite)
      }
      try rest?.check()
      var join = try DataSetJoin(name: name, path: file)
      join.keys = try on.map(DataSetJoin.key(named:))
      join.delimiter = try delimiter.map(DataSetJoin.delimiter(named:))
      join.replaces = replace
      let summary = try join.run(inDatabaseAt: database)
      report(summary)
      if let rest, !summary.isUnchanged { try rest.write(summary.unmatchedCSV) }
    }
  }

  private func report(_ summary: JoinSummary) {
    if summary.isUnchanged {
      Terminal.say(
        "\(summary.tableName) has this very file already "
          + "(\(counted(summary.rowCount, "row"))); nothing changed")
      return
    }
    Terminal.say(
      "\(summary.isReplacement ? "Replaced" : "Made") \(summary.tableName): "
        + "\(counted(summary.rowCount, "row")) of \(summary.origin)")
    let width = summary.columns.map(\.name.count).max() ?? 0
    for column in summary.columns {
      var text = "  \(padded(column.name, width))  \(padded(column.type.rawValue, 7))"
      if let source = column.normalisedFrom {
        text += "  normalised from \(source), indexed"
      } else if summary.keys.contains(where: { $0.column == column.name }) {
        text += "  a key as it is, indexed"
      }
      if let note = column.note { text += "  \(note)" }
      Terminal.say(String(text.reversed().drop { $0 == " " }.reversed()))
    }
    if summary.keys.isEmpty {
      Terminal.say(
        "No column was recognised as a key. Name one with --on COLUMN=KEY and --replace.")
      return
    }
    for key in summary.keys {
      Terminal.say(
        "\(key.matchedCount.grouped) of \(counted(summary.rowCount, "row")) "
          + "match by \(key.column)"
          + (key.keyCount < summary.rowCount ? " (\(key.keyCount.grouped) have one)" : ""))
    }
    for coverage in summary.coverage {
      Terminal.say(
        "\(coverage.found.grouped) of \(coverage.total.grouped) \(coverage.subject) find a row")
    }
    if summary.unmatched.isEmpty { return }
    Terminal.say("\(counted(summary.unmatched.count, "row")) matched nothing:")
    for row in summary.unmatched.prefix(20) {
      Terminal.say("  \(summary.origin):\(row.line): \(row.values.joined(separator: " | "))")
    }
    if summary.unmatched.count > 20 {
      Terminal.say(
        "  … and \((summary.unmatched.count - 20).grouped) more"
          + (unmatched == nil ? "; --unmatched FILE writes all" : ""))
    }
  }
}
