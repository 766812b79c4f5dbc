/// Reference publication year spectroscopy: which years the cited literature comes from, and which
/// of them stand out.
///
/// Source: W. Marx, L. Bornmann, A. Barth, L. Leydesdorff, "Detecting the historical roots of
/// research fields by reference publication year spectroscopy (RPYS)", J. Assoc. Inf. Sci. Technol.
/// 65 (2014), doi:10.1002/asi.23089.
public struct ReferenceSpectroscopy: Equatable, Sendable {
  /// A year whose references stand out.
  public struct Peak: Equatable, Sendable {
    /// The index into the counts.
    public let index: Int
    /// The references of that year less the median around it, above 0.
    public let deviation: Double
  }

  /// `counts[y]` less the median of `counts[y - halfWidth ... y + halfWidth]`, one per year.
  ///
  /// Near the ends the window holds the years there are; the median of an even number of years is
  /// the mean of the middle two.
  public let deviations: [Double]
  /// The years with a positive deviation above the year before and not below the year after, by
  /// deviation downwards, then by year; of a plateau the first year.
  public let peaks: [Peak]

  /// - Parameters:
  ///   - counts: cited references by publication year, contiguous years; empty gives no peaks.
  ///   - halfWidth: the years on each side; 2 gives the usual five-year median.
  /// - Throws: `KernelError` for a half-width below 1.
  /// - Complexity: O(n w log w) for `n` years and a window of `w`.
  ///
  ///     try ReferenceSpectroscopy(counts: [1, 2, 9, 2, 1]).deviations   // -1, 0, 7, 0, -1
  public init(counts: [Int], halfWidth: Int = 2) throws(KernelError) {
    guard halfWidth >= 1 else {
      throw KernelError(
        kernel: "reference spectroscopy", parameter: "halfWidth", given: "\(halfWidth)",
        requirement: "at least 1")
    }
    let deviations = counts.indices.map { index in
      let first = max(0, index - min(halfWidth, index))
      let last = index + min(halfWidth, counts.count - 1 - index)
      return Double(counts[index]) - Self.median(counts[first...last].sorted())
    }
    self.deviations = deviations
    let standing = deviations.indices.filter { index in
      let deviation = deviations[index]
      guard deviation > 0 else { return false }
      let risesFromBefore = index == 0 || deviation > deviations[index - 1]
      // A plateau is a peak when it falls at its far end.
      var after = index + 1
      while after < deviations.count, deviations[after] == deviation { after += 1 }
      return risesFromBefore && (after == deviations.count || deviations[after] < deviation)
    }
    peaks = standing.map { Peak(index: $0, deviation: deviations[$0]) }
      .sorted { ($1.deviation, $0.index) < ($0.deviation, $1.index) }
  }

  private static func median(_ sorted: [Int]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
  }
}
