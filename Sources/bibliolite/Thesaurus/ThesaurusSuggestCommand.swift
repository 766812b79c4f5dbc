import Analysis
import ArgumentParser
import Bibliography
import Reporting
import SQLite

struct ThesaurusSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Find pairs of items that may be one.",
    usage: ThesaurusCommand.usage("suggest <kind> [-o <file>] [<options>]"),
    discussion: """
      The pairs are those of items as they are merged now. An item that merges made larger may have a \
      near one that no pair showed before, so suggest again after an import, until nothing is found.

      Example:
        bibliolite thesaurus study.db suggest keyword -o keywords.csv
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: ThesaurusKind.argumentHelp)
  var kindName: String

  @Option(help: "Leave out pairs that are less likely one, 0 to 1.")
  var minimumScore = 0.7

  @Option(help: "How many at most, the likeliest ones. Default: all.")
  var limit: Int?

  @Option(
    name: .shortAndLong, help: "Write to this file, not to standard output.", completion: .file())
  var output: String?

  @Option(name: .shortAndLong, help: "How to write rows.")
  var format = RowFormat.csv

  @OptionGroup var overwriting: OverwriteOptions

  func run() throws {
    try reporting {
      let kind = try ThesaurusKind(named: kindName)
      // Before what takes long.
      let file = OutputFile(
        output, .rows(header: "variant"), not: [database], overwrites: overwriting.overwrite)
      try file.check()
      let suggestions = try MergeSuggestions(Database.openForReading(database))
        .find(kind, minimumScore: minimumScore, limit: limit)
      var bytes: [UInt8] = []
      var writer = RowWriter<Never>(format, columns: columns(kind)) { bytes += $0 }
      for suggestion in suggestions { writer.write(row(suggestion, kind)) }
      writer.finish()
      try file.write(bytes)
      Terminal.say(
        "\(counted(suggestions.count, "suggestion"))"
          + (output.map {
            suggestions.isEmpty
              ? ""
              : "; take out what is wrong, then: bibliolite thesaurus \(database) import "
                + "\(kind.name) \($0)"
          } ?? ""))
    }
  }

  private func columns(_ kind: ThesaurusKind) -> [String] {
    let columns = ["variant", "preferred", "score", "reason", "variant_papers", "preferred_papers"]
    switch kind.nameForm {
    case .organisation:
      return columns + [
        "variant_country", "variant_origin", "preferred_country", "preferred_origin",
      ]
    case .title: return columns + ["variant_issn", "preferred_issn"]
    default: return columns
    }
  }

  private func row(_ suggestion: MergeSuggestion, _ kind: ThesaurusKind) -> [Value] {
    let (variant, preferred) = (suggestion.variant, suggestion.preferred)
    let row: [Value] = [
      .text(variant.label), .text(preferred.label), .real(suggestion.score),
      .text(suggestion.reason), .integer(variant.paperCount), .integer(preferred.paperCount),
    ]
    switch kind.nameForm {
    case .organisation:
      return row + [
        Value(variant.country), Value(variant.origin), Value(preferred.country),
        Value(preferred.origin),
      ]
    case .title: return row + [Value(variant.issn), Value(preferred.issn)]
    default: return row
    }
  }
}
