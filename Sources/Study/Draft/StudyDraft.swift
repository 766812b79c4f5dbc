import Analysis
import Bibliography
import Glibc
import Kinds

/// A study file that suits some exports: every key with its default explained, and runs as it is.
public struct StudyDraft {
  /// The file.
  public private(set) var text = ""
  private let outline: CorpusOutline
  private let exports: [String]

  /// - Parameter exports: files, folders and patterns, as they are to stand in the file.
  /// - Throws: `AnalysisError` when one of them cannot be read.
  public init(exports: [String], programVersion: String) throws(AnalysisError) {
    self.exports = exports
    outline = try CorpusOutline(exports: exports, programVersion: programVersion)
    heading()
    dataDecisions()
    growth()
    bursts()
    networks()
    report()
  }

  // MARK: Tables

  private mutating func heading() {
    var found = "\(outline.paperCount) papers"
    if let years = outline.years { found += " of \(years.lowerBound) to \(years.upperBound)" }
    comment(
      "A study: bibliolite study study.toml. Drafted from \(outline.recordCount) records: \(found). "
        + "What begins with # key = … is a default; take the # away to change it. Paths are relative "
        + "to this file.")
    comment(
      "To go without growth, bursts or networks, write growth = false, bursts = [] or networks = [] "
        + "here, before the first [table], and take out their tables below.")
    table("[study]")
    keys(
      StudyParameters.heading, StudyParameters.Heading(),
      set: [
        "title": Self.quoted("My study"), "database": Self.quoted("study.db"),
        "inputs": "[\(exports.map(Self.quoted).joined(separator: ", "))]",
      ])
    comment(
      "\nThe search that found the records, as you made it: the first box of the flow diagram.")
    table("[search]")
    keys(
      StudyParameters.search, Study.Search(),
      examples: ["hits": "\(outline.recordCount)", "date": "2024-12-31"])
  }

  private mutating func dataDecisions() {
    comment("\nPapers to leave out of all analyses. Each exclusion is kept with its reason.")
    comment("Document types here: \(Self.list(outline.documentTypes)).")
    comment("Languages here: \(Self.list(outline.languages)).")
    table("[screening]")
    let types = outline.documentTypes.flatMap { $0.name.split(separator: ";") }
      .map { String($0.drop { $0 == " " }) }
    var unique: [String] = []
    for type in types where !unique.contains(type) && type != "Early Access" {
      unique.append(type)
    }
    keys(
      StudyParameters.screening, Study.Screening(),
      examples: [
        "document_types": "[\(unique.prefix(6).map(Self.quoted).joined(separator: ", "))]",
        "languages":
          "[\(outline.languages.prefix(6).map { Self.quoted($0.name) }.joined(separator: ", "))]",
        "decisions": "[\"decisions.csv\"]",
      ].merging(yearExamples) { $1 })
    comment(
      "\nFiles of merges, one key for each kind: CSV with the columns variant and preferred, "
        + "CiteSpace's alias file, or VOSviewer's thesaurus file; CSV with the column drop leaves out. "
        + "(default: none)")
    table("[thesaurus]")
    for kind in ThesaurusKind.all.map(\.name) { line("# \(kind) = \"\(kind)-merges.csv\"") }
    comment("\nYears of all analyses below, unless they say their own.")
    if let note = outline.lastYearNote { comment("Note: \(note).") }
    table("[slices]")
    var set: [String: String] = [:]
    if let years = outline.years {
      set = [
        "first_year": String(years.lowerBound), "last_year": String(years.upperBound),
        "length": String(outline.sliceLength),
      ]
    }
    keys(StudyParameters.slices, Study.Slices(), set: set)
    comment(
      "\nData that the records do not have, joined by ISSN, title, country, DOI, …; one table for each."
    )
    line("# [[datasets]]")
    keys(
      StudyParameters.dataSet, Study.DataSet(),
      examples: ["on": "[\"Country Code=country\"]"])
  }

  private mutating func growth() {
    comment(
      "\nThe annual output: stages, and curves fitted to them."
    )
    if !outline.cuts.isEmpty {
      comment(
        "The best cut of these records by the Bayesian information criterion begins new stages in "
          + "\(outline.cuts.map(String.init).joined(separator: ", ")).")
    }
    table("[growth]")
    let cuts =
      outline.cuts.isEmpty ? "2015, 2020" : outline.cuts.map(String.init).joined(separator: ", ")
    let count = max(outline.cuts.count, outline.cuts.isEmpty ? 2 : 0) + 1
    let names = (1...count).map { Self.quoted("stage \($0)") }.joined(separator: ", ")
    keys(
      GrowthParameters.all, GrowthSettings(),
      examples: ["cuts": "[\(cuts)]", "names": "[\(names)]"].merging(yearExamples) { $1 },
      defaults: \.defaultText)
  }

  private mutating func bursts() {
    let kinds = ItemKind.usualBursts.compactMap { kind in
      outline.kinds.first { $0.kind == kind && $0.paperCount > 0 }
    }
    let slices = outline.years.map { ($0.count - 1) / outline.sliceLength + 1 } ?? 1
    comment(
      "\nYears in which an item occurred unusually often; one table for each kind. A burst costs gamma "
        + "* ln(slices) to begin: with \(slices) slices and gamma = 1 none is weaker than "
        + "\(Self.logarithm(slices)). (default: \(ItemKind.usualBursts.map(\.name).inSentence))")
    if kinds.isEmpty { line("# [[bursts]]") }
    for (index, kind) in kinds.enumerated() {
      table("[[bursts]]")
      line("kind = \(Self.quoted(kind.kind.name))")
      guard index == 0 else { continue }
      let shown = BurstParameters.all.filter { $0.applies(to: kind.kind) }
      keys(
        shown, BurstSettings(kind: kind.kind),
        examples: yearExamples.merging(["name": Self.quoted("my-bursts")]) { $1 },
        defaults: \.defaultText)
    }
  }

  private mutating func networks() {
    comment(
      "\nNetworks, one table for each. kind is the name of an occurrence view: "
        + "\(ItemKind.allCases.map(\.name).joined(separator: ", ")); or paper, with link = "
        + "\"coupling\" or \"citation\"; a list of kinds makes one network. (default: "
        + "\(ItemKind.usualNetworks.map(\.name).joined(separator: ", ")))")
    var isFirst = true
    for kind in outline.kinds {
      if kind.paperCount == 0 {
        comment("\nNo paper has \(kind.kind.plural).")
        line("# [[networks]]")
        line("# kind = \(Self.quoted(kind.kind.name))")
        continue
      }
      comment(
        "\n\(kind.paperCount) of \(outline.paperCount) papers have \(kind.kind.plural), "
          + "\(kind.itemCount) in all; this selection has \(kind.nodeCount).")
      table("[[networks]]")
      line("kind = \(Self.quoted(kind.kind.name))")
      if isFirst {
        if let selection = NetworkSettings.parameter("selection") {
          comment(selection.help(defaults: selection.defaultText))
        }
      }
      line("selection = \(Self.quoted(kind.scale.map { "g-index:\($0)" } ?? "all"))")
      if isFirst {
        isFirst = false
        keys(
          NetworkParameters.all.filter { $0.key != "selection" },
          NetworkSettings(kinds: [.item(kind.kind)]),
          examples: yearExamples.merging(["name": Self.quoted("my-network")]) { $1 },
          defaults: \.defaultText)
      }
    }
  }

  private mutating func report() {
    comment("\nThe whole study as one page of HTML, as 'bibliolite report' writes it.")
    table("[report]")
    keys(
      StudyParameters.report, Study.Report(),
      examples: ["sections": "[\"output\", \"countries\", \"keywords\", \"methods\"]"])
  }

  // MARK: Lines

  private var yearExamples: [String: String] {
    [
      "first_year": String(outline.years?.lowerBound ?? 1996),
      "last_year": String(outline.years?.upperBound ?? 2024),
    ]
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  private mutating func table(_ header: String) { line(header) }

  /// A comment, broken at 100 columns; one that begins with a new line has an empty line before it.
  private mutating func comment(_ words: String) {
    var words = words[...]
    if words.hasPrefix("\n") {
      text += "\n"
      words = words.dropFirst()
    }
    var current = "#"
    for word in words.split(separator: " ") {
      if current.count + word.count + 1 > 100 {
        line(current)
        current = "#"
      }
      current += " \(word)"
    }
    line(current)
  }

  /// The keys of a table: those that are set, and all others as comments with their defaults.
  private mutating func keys<Settings>(
    _ parameters: [Parameter<Settings>], _ settings: Settings, set: [String: String] = [:],
    examples: [String: String] = [:], defaults: ((Parameter<Settings>) -> String)? = nil
  ) {
    for parameter in parameters {
      let shown = defaults?(parameter) ?? parameter.defaults(settings, compatible: [])
      comment(parameter.help(defaults: shown))
      if let value = set[parameter.key] {
        line("\(parameter.key) = \(value)")
      } else {
        let value =
          examples[parameter.key] ?? Self.written(parameter.read(settings), parameter.form)
        line("# \(parameter.key) = \(value)")
      }
    }
  }

  /// A value as TOML writes it; an example where there is none.
  private static func written(_ value: String?, _ form: ParameterForm) -> String {
    switch form {
    case .whole: return value ?? "1"
    case .number: return value ?? "1.0"
    case .truth: return value == "no" ? "false" : "true"
    case .wholeOr: return value.flatMap(Int.init).map(String.init) ?? quoted(value ?? "")
    case .choice(let names): return quoted(value ?? names.first ?? "")
    case .text(let like): return quoted(value ?? like)
    case .texts, .wholes: return "[]"
    case .day: return value ?? "2024-12-31"
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func list(_ values: [(name: String, count: Int)]) -> String {
    if values.isEmpty { return "none" }
    let shown = values.prefix(8).map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return values.count > 8 ? "\(shown), and \(values.count - 8) more" : shown
  }

  private static func logarithm(_ slices: Int) -> String {
    let hundredths = Int((log(Double(slices)) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
