import SQLite

/// The included papers of each year of a period.
public struct AnnualOutput: Equatable, Sendable {
  public let firstYear: Int
  /// One count a year from `firstYear` on; a year without papers has 0.
  public let counts: [Int]
  /// The first year whose papers are not all there yet; nil when all are.
  public let incompleteFrom: Int?
  /// Why, as a sentence without its full stop; nil when all years are complete.
  public let reason: String?

  public var lastYear: Int { firstYear + counts.count - 1 }

  /// The counts of the years that are complete.
  public var completeCounts: ArraySlice<Int> {
    counts.prefix((incompleteFrom ?? lastYear + 1) - firstYear)
  }

  /// - Returns: nil when there are no papers.
  /// - Throws: `AnalysisError` for years in the wrong order or outside the papers'.
  init?(_ connection: Connection, years: PaperYears, settings: GrowthSettings) throws {
    guard
      let slicing = try Slicing(
        of: years.range, from: settings.firstYear, to: settings.lastYear)
    else { return nil }
    firstYear = slicing.firstYear
    let lastYear = slicing.lastYear
    counts = slicing.years.map { years[$0] }
    switch settings.includesLastYear {
    case .yes:
      incompleteFrom = nil
      reason = nil
    case .no:
      incompleteFrom = lastYear
      reason = "\(lastYear) is left out of the fits, as asked"
    case .auto:
      guard let (year, source) = try Self.yearOfExport(connection), year <= lastYear else {
        incompleteFrom = nil
        reason = nil
        return
      }
      let from = max(year, firstYear)
      incompleteFrom = from
      let named = from == lastYear ? "\(from) is" : "\(from) to \(lastYear) are"
      reason = "\(named) incomplete and left out of the fits: \(source) \(year)"
    }
  }

  /// The year in which the records were exported: of the latest date that they state (DA), or of the
  /// latest import when none states one.
  private static func yearOfExport(
    _ connection: Connection
  ) throws(SQLiteError) -> (year: Int, source: String)? {
    let exported = try connection.integer(
      """
      SELECT max(CAST(substr(exported_on, 1, 4) AS INTEGER)) FROM record_origins
      WHERE exported_on GLOB '[12][0-9][0-9][0-9]*'
      """)
    if let exported { return (exported, "the records were exported in") }
    let imported = try connection.integer(
      "SELECT max(CAST(substr(started_at, 1, 4) AS INTEGER)) FROM imports")
    return imported.map {
      ($0, "the records do not say when they were exported; they were imported in")
    }
  }
}
