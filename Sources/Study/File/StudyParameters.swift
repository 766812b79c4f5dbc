import Analysis

/// The keys of a study file that are no parameters of an analysis, in the order in which they are shown.
enum StudyParameters {
  /// The table `[study]`.
  struct Heading: Equatable, Sendable {
    var title: String?
    var database: String?
    var inputs = ["."]
  }

  /// The table of which a key is, when it is one of those that describe the study.
  static func table(of key: String) -> String? {
    let key = key.asKey
    if heading.contains(where: { $0.keys.contains(key) }) { return "study" }
    if search.contains(where: { $0.keys.contains(key) }) { return "search" }
    if screening.contains(where: { $0.keys.contains(key) }) { return "screening" }
    return nil
  }

  static let heading: [Parameter<Heading>] = [
    .text("title", \.title, like: "My study", "What the study is called.", absence: "none"),
    .text(
      "database", \.database, like: "study.db", "The database file that is made.",
      absence: "this file's name with .db"),
    .texts(
      "inputs", \.inputs,
      "Exports: files, folders, patterns, archives, relative to this file.", absence: "none"),
  ]

  static let search: [Parameter<Study.Search>] = [
    .text(
      "database", \.database, like: "Web of Science Core Collection", "Where was searched.",
      absence: "not stated"),
    .text("query", \.query, like: "TS=(mine)", "The search string.", absence: "not stated"),
    .text("index", \.index, like: "SCI-EXPANDED", "The index.", absence: "not stated"),
    Parameter(
      "date", form: .day, summary: "The day of the search.", absence: "not stated",
      read: { $0.date },
      write: { (search, value) throws(AnalysisError) in search.date = value.text }),
    Parameter(
      "hits", form: .whole, summary: "Records that the search found.", absence: "not stated",
      read: { $0.hits.map(String.init) },
      write: { (search, value) throws(AnalysisError) in
        guard case .whole(let hits) = value else { return }
        guard hits >= 0 else { throw .usage("\(hits) records were found; give 0 or more") }
        search.hits = hits
      }),
    .text("note", \.note, like: "Exported in full", "Anything else.", absence: "none"),
  ]

  static let screening: [Parameter<Study.Screening>] = [
    .texts(
      "document-types", \.documentTypes, "Document types to keep; papers of others are excluded.",
      absence: "all"),
    .texts("languages", \.languages, "Languages to keep.", absence: "all"),
    firstYear(\.firstYear, "The first year to keep.", absence: "the first there is"),
    lastYear(\.lastYear, "The last year to keep.", absence: "the last there is"),
    .texts(
      "decisions", \.decisions,
      "CSV files with the columns accession_number (or doi), decision, reason, stage.",
      absence: "none"),
  ]

  static let slices: [Parameter<Study.Slices>] = [
    firstYear(\.firstYear, "The first year of all analyses.", absence: "that of the first paper"),
    lastYear(\.lastYear, "The last year of all analyses.", absence: "that of the last paper"),
    Parameter(
      "length", "slice", form: .whole, summary: "Years a slice.",
      read: { String($0.length) },
      write: { (slices, value) throws(AnalysisError) in
        if case .whole(let length) = value { slices.length = length }
      }),
  ]

  static let dataSet: [Parameter<Study.DataSet>] = [
    .text(
      "name", \.name, like: "journals", "It becomes the table dataset_<name>.",
      absence: "none; it must be given"),
    .text(
      "file", \.file, like: "journals.csv", "A CSV or TSV file with a header line.",
      absence: "none; it must be given"),
    .texts(
      "on", \.keys, "Columns and the keys they hold, as \"Country Code=country\".",
      absence: "recognised"),
    .text(
      "delimiter", \.delimiter, like: ";", "What separates two values: one character, or tab.",
      absence: "told from the header"),
  ]

  static let report: [Parameter<Study.Report>] = [
    .text("title", \.title, like: "My study", "Title of the report.", absence: "the study's"),
    .texts("sections", \.sections, "Its sections, in their order.", absence: "all"),
    .choice(
      "institutions", \.institutions,
      "Institutions of its tables: as written (umbrella organisations beside their members), members, "
        + "or parents."),
    .text(
      "output", \.output, like: "report.html", "The file that is written, relative to this one.",
      absence: "none is written"),
  ]

  private static func firstYear<Settings>(
    _ path: Parameter<Settings>.Path<Int?>, _ summary: String, absence: String
  ) -> Parameter<Settings> {
    year("first-year", "first", path, summary, absence: absence)
  }

  private static func lastYear<Settings>(
    _ path: Parameter<Settings>.Path<Int?>, _ summary: String, absence: String
  ) -> Parameter<Settings> {
    year("last-year", "last", path, summary, absence: absence)
  }

  private static func year<Settings>(
    _ name: String, _ short: String, _ path: Parameter<Settings>.Path<Int?>, _ summary: String,
    absence: String
  ) -> Parameter<Settings> {
    Parameter(
      name, short, form: .whole, summary: summary, absence: absence,
      read: { $0[keyPath: path].map(String.init) },
      write: { (settings, value) throws(AnalysisError) in
        if case .whole(let year) = value { settings[keyPath: path] = year }
      })
  }
}
