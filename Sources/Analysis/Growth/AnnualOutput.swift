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

  /// Papers of a year; 0 outside.
  public func count(of year: Int) -> Int {
    counts.indices.contains(year - firstYear) ? counts[year - firstYear] : 0
  }

  /// The counts of the years that are complete.
  public var completeCounts: ArraySlice<Int> {
    counts.prefix((incompleteFrom ?? lastYear + 1) - firstYear)
  }

  /// Curves and rates need as many complete years with papers; of fewer, each paper decides.
  public static let minimumYears = 5

  /// Complete years that have papers.
  public var completeYearsWithPapers: Int { completeCounts.count { $0 > 0 } }

  /// - Returns: nil when there are no papers.
  /// - Throws: `AnalysisError` for years in the wrong order or outside the papers'.
  package init?(_ connection: Connection, years: PaperYears, settings: GrowthSettings) throws {
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
      reason = "\(lastYear) is left out of curves and rates, as asked"
    case .auto:
      guard let (year, source) = try Self.yearOfExport(connection), year <= lastYear else {
        incompleteFrom = nil
        reason = nil
        return
      }
      let from = max(year, firstYear)
      incompleteFrom = from
      let named = from == lastYear ? "\(from) is" : "\(from) to \(lastYear) are"
      reason = "\(named) incomplete and left out of curves and rates: \(source) \(year)"
    }
  }

  /// The year in which the records were exported, and how that is known: the view `export_year`.
  private static func yearOfExport(
    _ connection: Connection
  ) throws(SQLiteError) -> (year: Int, source: String)? {
    try connection.rows("SELECT year, source FROM export_year") { ($0.int(0), $0.text(1)) }.first
  }
}
