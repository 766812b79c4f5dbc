import Bibliography
import SQLite

/// How many included papers each year has.
public struct PaperYears: Equatable, Sendable {
  /// The years of the first and the last included paper; nil when no paper has a year.
  public let range: ClosedRange<Int>?
  /// Included papers that have no year and are in no analysis by year.
  public let undatedCount: Int
  private let counts: [Int: Int]

  /// What can be a year. A period up to 2^63 has slices without end.
  private static let possible = 1...9999

  /// - Throws: `AnalysisError` for papers of a year that cannot be, which no import writes.
  package init(_ connection: Connection) throws {
    var counts: [Int: Int] = [:]
    var undated = 0
    let rows = try connection.prepare(
      "SELECT year, count(*) FROM papers WHERE is_included = 1 GROUP BY year")
    while try rows.step() {
      if rows.isNull(0) { undated = rows.int(1) } else { counts[rows.int(0)] = rows.int(1) }
    }
    if let wrong = counts.keys.filter({ !Self.possible.contains($0) }).min() {
      let count = counts[wrong] ?? 0
      throw AnalysisError(
        "\(count) included \(count == 1 ? "paper has" : "papers have") the year \(wrong), and a year "
          + "is \(Self.possible.lowerBound) to \(Self.possible.upperBound). No import writes this: "
          + "correct papers.publication_year, or exclude what has it by 'bibliolite screen'.")
    }
    self.counts = counts
    undatedCount = undated
    if let first = counts.keys.min(), let last = counts.keys.max() {
      range = first...last
    } else {
      range = nil
    }
  }

  /// The included papers of a year.
  public subscript(year: Int) -> Int { counts[year] ?? 0 }

  /// The included papers of some years.
  public func count(in years: ClosedRange<Int>) -> Int {
    counts.reduce(0) { years.contains($1.key) ? $0 + $1.value : $0 }
  }
}

extension Database {
  /// - Throws: `AnalysisError` for years outside those of the papers; for what writes something before
  ///   its analysis looks at the years.
  func checkYears(_ first: Int?, _ last: Int?, _ sliceLength: Int) throws(AnalysisError) {
    _ = try analysing {
      try Slicing(
        of: PaperYears(connection).range, from: first, to: last, length: sliceLength)
    }
  }
}
