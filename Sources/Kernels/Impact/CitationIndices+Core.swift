extension CitationIndices {
  /// What is said of the papers that make up h.
  ///
  /// "m" is two things: here `coreMedian` is Bornmann's m-index, `quotient` Hirsch's m, which
  /// needs a career's length.
  ///
  /// ```swift
  /// let core = CitationIndices.Core([25, 8, 5, 4, 3])
  /// core.h  // 4
  /// core.coreMedian  // 6.5
  /// ```
  ///
  /// Source: e: C.-T. Zhang, PLoS ONE 4 (2009), doi:10.1371/journal.pone.0005429; hg: S. Alonso et
  /// al., Scientometrics 82 (2010), doi:10.1007/s11192-009-0047-5; q²: F. J. Cabrerizo et al., J.
  /// Informetrics 4 (2010), doi:10.1016/j.joi.2009.06.005; m-index: L. Bornmann, R. Mutz, H.-D.
  /// Daniel, JASIST 59 (2008), doi:10.1002/asi.20806; A, R: B. Jin et al., Chinese Science Bulletin
  /// 52 (2007), doi:10.1007/s11434-007-0145-9; h(2): M. Kosmulski, ISSI Newsletter 2 (2006).
  public struct Core: Equatable, Sendable {
    /// Hirsch's h, and Egghe's g, which is at most the number of papers.
    public let h, g: Int
    /// g as if there were any number of uncited papers beside.
    public let unboundedG: Int
    /// Papers of at least ten citations.
    public let i10: Int
    /// The citations of the h most cited papers together.
    public let coreCitations: Int
    /// The median of the citations of the h most cited papers; 0 for h = 0.
    public let coreMedian: Double
    /// h(2): the largest k with k papers of at least k² citations.
    public let h2: Int

    /// √(core citations − h²): what h leaves out.
    public var e: Double { (Double(coreCitations) - Double(h) * Double(h)).squareRoot() }
    /// √(h g).
    public var hg: Double { (Double(h) * Double(g)).squareRoot() }
    /// q² = √(h · core median).
    public var q2: Double { (Double(h) * coreMedian).squareRoot() }
    /// A: the mean of the core; 0 for h = 0.
    public var a: Double { h > 0 ? Double(coreCitations) / Double(h) : 0 }
    /// R = √(core citations).
    public var r: Double { Double(coreCitations).squareRoot() }

    /// - Parameter citations: one count per paper in any order; negative counts are held to be 0.
    ///   All indices are 0 for an empty list.
    /// - Complexity: O(n log n + √citations).
    public init(_ citations: [Int]) {
      let sorted = citations.map { max($0, 0) }.sorted(by: >)
      let h = CitationIndices.h(sorted)
      self.h = h
      g = CitationIndices.g(sorted)
      unboundedG = Self.unboundedG(sorted)
      i10 = sorted.count { $0 >= 10 }
      coreCitations = sorted.prefix(h).reduce(0) { sum, count in
        let (larger, isTooLarge) = sum.addingReportingOverflow(count)
        return isTooLarge ? Int.max : larger
      }
      coreMedian = h > 0 ? (Double(sorted[(h - 1) / 2]) + Double(sorted[h / 2])) / 2 : 0
      h2 =
        sorted.enumerated().prefix { index, count in
          Double(count) >= Double(index + 1) * Double(index + 1)
        }.count
    }

    private static func unboundedG(_ sorted: [Int]) -> Int {
      let bounded = CitationIndices.g(sorted)
      guard bounded == sorted.count else { return bounded }
      let sum = sorted.reduce(0.0) { $0 + Double($1) }
      return max(bounded, Int(min(sum.squareRoot(), 0x1p31)))
    }

    /// h divided by the years from the first paper to `year`, both included; nil when `year` is
    /// before it. The year is a parameter: with today's the value would fall every January.
    public func quotient(firstYear: Int, year: Int) -> Double? {
      year >= firstYear ? Double(h) / Double(year - firstYear + 1) : nil
    }
  }
}
