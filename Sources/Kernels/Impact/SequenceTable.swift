/// The sums and borders of the columns of one publication year.
struct SequenceTable {
  /// How many citations each year has.
  private let columns: [Int]
  private let total: Int
  private let activeYears: Int
  /// The borders of the top half, quarter and tenth in each year.
  private let borders: [[Int]]

  init(counts: [[Int]], years: Int, range: Int) {
    columns = (0..<years).map { year in counts.reduce(0) { $0 + $1[year] } }
    total = columns.reduce(0, +)
    activeYears = columns.count { $0 > 0 }
    borders = (0..<years).map { year in
      let window = (year - min(range, year))...(year + min(range, years - 1 - year))
      let values = counts.flatMap { $0[window] }.sorted()
      return [0.5, 0.75, 0.9].map { share in
        values[max(1, Int(share * Double(values.count))) - 1]
      }
    }
  }

  func row(
    of counts: [Int], end: ReferenceSequences.CalmEnd
  ) -> ReferenceSequences.Row {
    let sum = counts.reduce(0, +)
    let deviations = counts.indices.map { year in
      let expected = total > 0 ? Double(sum) * Double(columns[year]) / Double(total) : 0
      return expected > 0 ? (Double(counts[year]) - expected) / expected.squareRoot() : 0
    }
    let cited = counts.count { $0 > 0 }
    let above = (0..<3).map { top in
      counts.indices.count { counts[$0] > borders[$0][top] }
    }
    let signs = deviations.map { $0 > 1 ? "+" : $0 < -1 ? "-" : "0" }
    return ReferenceSequences.Row(
      citations: sum, citingYears: cited,
      shareOfYears: activeYears > 0 ? Double(cited) / Double(activeYears) : 0,
      topHalf: above[0], topQuarter: above[1], topTenth: above[2], deviations: deviations,
      sequence: signs.joined(),
      types: Self.types(signs: signs, citedYears: cited, end: end))
  }

  private static func types(
    signs: [String], citedYears: Int, end: ReferenceSequences.CalmEnd
  ) -> [ReferenceSequences.ReferenceType] {
    func rises(_ part: ArraySlice<String>) -> Int { part.count { $0 == "+" } }
    let years = Double(signs.count)
    let last = signs.suffix(3)
    let calm = last.count - rises(last)
    let early = signs.prefix(4)
    return ReferenceSequences.ReferenceType.allCases.filter { type in
      switch type {
      case .sleepingBeauty:
        signs.prefix(3).count { $0 == "-" } >= 2 && rises(signs.dropFirst(3)) >= 1
      case .constantPerformer:
        Double(citedYears) / years > 0.8
          && Double(signs.count { $0 != "-" }) / years > 0.8
      case .hotPaper:
        rises(signs.prefix(3)) >= 2
      case .lifeCycle:
        early.count - rises(early) >= 2 && rises(signs.dropFirst(4)) >= 2
          && calm >= (end == .program ? 2 : last.count)
      }
    }
  }
}
