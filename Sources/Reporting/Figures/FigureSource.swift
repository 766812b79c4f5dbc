import Bibliography
import SQLite
import Wording

/// Runs the saved queries behind one figure, and keeps what they gave.
final class FigureSource {
  let database: Database
  let options: FigureOptions
  private(set) var tables: [FigureTable] = []
  private(set) var notes: [String] = []
  private let catalogue: SavedQueryCatalogue
  private let known: KnownRows?

  /// - Parameter known: rows that other figures of the same page have asked for.
  init(
    _ database: Database, _ options: FigureOptions, known: KnownRows? = nil
  ) throws(ReportingError) {
    self.database = database
    self.options = options
    self.known = known
    do {
      catalogue = try SavedQueryCatalogue()
    } catch {
      throw ReportingError(error)
    }
  }

  /// The rows of a saved query; they become a table of the figure.
  func rows(
    _ name: String, _ arguments: [String: String] = [:]
  ) throws(ReportingError) -> [FigureRow] {
    do {
      let query = try catalogue.query(named: name)
      let key = FigureQuery(name, arguments).command
      var rows: [[Value]] = known?.rows[key] ?? []
      if known?.rows[key] == nil {
        let running = try query.rows(in: database.connection, arguments)
        while let row = try running.next() { rows.append(row) }
        known?.rows[key] = rows
      }
      let columns = query.columns.map(\.name)
      tables.append(
        FigureTable(
          query: FigureQuery(name, arguments), title: query.title, sql: query.text,
          columns: columns, rows: rows))
      let indices = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
      return rows.map { FigureRow(values: $0, indices: indices) }
    } catch {
      throw ReportingError(error)
    }
  }

  func note(_ text: String) { notes.append(text) }

  /// Notes when an analysis was made from other data than those there now.
  func noteIfStale(analysis: String) throws(ReportingError) {
    let stored = try database.attempt { connection throws(SQLiteError) in
      try connection.text(
        "SELECT data_fingerprint FROM analyses WHERE name = ?", .text(analysis))
    }
    if let stored, try !PresentData(database).changes(since: stored).isEmpty {
      note("\(analysis) is stale: the data have changed since it was made; run it again")
    }
  }

  /// Papers that count, and their years.
  func corpus() throws(ReportingError) -> (papers: Int, years: ClosedRange<Int>?) {
    return try database.attempt { connection throws(SQLiteError) in
      let papers = try connection.integer("SELECT count(*) FROM included_papers") ?? 0
      let first = try connection.integer("SELECT min(year) FROM included_papers")
      let last = try connection.integer("SELECT max(year) FROM included_papers")
      if let first, let last { return (papers, first...last) }
      return (papers, nil)
    }
  }

  /// The line under a figure that no stored analysis made.
  func corpusSignature(_ more: String...) throws(ReportingError) -> String {
    let corpus = try corpus()
    var parts = [corpus.papers.of("paper")]
    if let years = corpus.years {
      parts[0] += ", " + YearSpan.short(years.lowerBound, years.upperBound)
    }
    parts += more
    parts.append("Bibliolite \(options.programVersion)")
    return parts.joined(separator: " · ")
  }
}

/// What saved queries have given for one page, by their commands.
final class KnownRows {
  var rows: [String: [[Value]]] = [:]
}

/// One row of a saved query, its values by column name.
struct FigureRow {
  let values: [Value]
  let indices: [String: Int]

  private func value(_ column: String) -> Value {
    guard let index = indices[column] else {
      preconditionFailure("the query has no column '\(column)'")
    }
    return values[index]
  }

  func optionalReal(_ column: String) -> Double? {
    switch value(column) {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    default: nil
    }
  }

  func optionalInteger(_ column: String) -> Int? {
    switch value(column) {
    case .integer(let integer): integer
    case .real(let real): real.isFinite && abs(real) < 1e15 ? Int(real) : nil
    default: nil
    }
  }

  func optionalText(_ column: String) -> String? {
    if case .text(let text) = value(column) { text } else { nil }
  }

  func real(_ column: String) -> Double { optionalReal(column) ?? 0 }
  func integer(_ column: String) -> Int { optionalInteger(column) ?? 0 }
  func text(_ column: String) -> String { optionalText(column) ?? "" }
}
