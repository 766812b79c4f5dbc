import Analysis
import ArgumentParser
import Bibliography
import Reporting
import SQLite

/// What `thesaurus suggest` looks for, and where it writes it.
struct SuggestionOptions: ParsableArguments {
  @Option(help: "Leave out pairs that are less likely one, 0 to 1.")
  var minimumScore = 0.7

  @Option(help: "How many at most, the likeliest ones. Default: all.")
  var limit: Int?

  @Option(
    name: .shortAndLong, help: "Write to this file, not to standard output.", completion: .file())
  var output: String?

  @OptionGroup var overwriting: OverwriteOptions

  func write(_ kind: ThesaurusKind, of path: String, format: String?) throws {
    // Before what takes long.
    let file = OutputFile(
      output, .rows(header: "variant"), not: [path], overwrites: overwriting.overwrite)
    try file.check()
    let database = try Database.openForReading(path)
    let suggestions = try MergeSuggestions(database)
      .find(kind, minimumScore: minimumScore, limit: limit)
    let form = try OutputOptions.format(named: format) ?? .csv
    var bytes: [UInt8] = []
    var writer = RowWriter<Never>(form, columns: columns(kind)) { bytes += $0 }
    for suggestion in suggestions { writer.write(row(suggestion, kind)) }
    writer.finish()
    try file.write(bytes)
    Terminal.say(
      "\(counted(suggestions.count, "suggestion"))"
        + (output.map {
          suggestions.isEmpty
            ? ""
            : "; take out what is wrong, then: bibliolite thesaurus \(path) import \(kind.name) \($0)"
        } ?? ""))
  }

  private func columns(_ kind: ThesaurusKind) -> [String] {
    let columns = ["variant", "preferred", "score", "reason", "variant_papers", "preferred_papers"]
    switch kind {
    case .institution:
      return columns + [
        "variant_country", "variant_origin", "preferred_country", "preferred_origin",
      ]
    case .source: return columns + ["variant_issn", "preferred_issn"]
    default: return columns
    }
  }

  private func row(_ suggestion: MergeSuggestion, _ kind: ThesaurusKind) -> [Value] {
    let (variant, preferred) = (suggestion.variant, suggestion.preferred)
    let row: [Value] = [
      .text(variant.label), .text(preferred.label), .real(suggestion.score),
      .text(suggestion.reason), .integer(variant.paperCount), .integer(preferred.paperCount),
    ]
    switch kind {
    case .institution:
      return row + [
        Value(variant.country), Value(variant.origin), Value(preferred.country),
        Value(preferred.origin),
      ]
    case .source: return row + [Value(variant.issn), Value(preferred.issn)]
    default: return row
    }
  }
}

extension OutputOptions {
  /// The names of the forms, for a help text.
  static let formatNames = RowFormat.allCases.map(\.rawValue).joined(separator: ", ")

  /// The form of that name; `nil` for none.
  static func format(named name: String?) throws -> RowFormat? {
    guard let name else { return nil }
    guard let format = RowFormat(rawValue: name.lowercased()) else {
      throw BibliographyError(
        "no form of rows named '\(name)'. They are: \(formatNames).", kind: .usage)
    }
    return format
  }
}
