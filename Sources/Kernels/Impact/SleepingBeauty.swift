/// How long a paper slept before it was noticed: Ke's beauty coefficient.
///
/// With cₜ citations in year t from publication on, and tₘ the first year of the most citations,
/// the line from c₀ to the peak is ℓₜ = (c_tₘ − c₀) / tₘ · t + c₀, and
///
///     B = Σ over t = 0 … tₘ of (ℓₜ − cₜ) / max(1, cₜ)
///
/// The awakening is the year up to tₘ whose point (t, cₜ) is farthest from that line, the first one
/// of several. B is 0 when the peak is the first year or the history is a straight line, negative
/// for an early rise. Years after the peak play no part.
///
/// ```swift
/// SleepingBeauty(history: [1, 0, 0, 1, 5, 2])  // peak 4, awakening 2, coefficient 8
/// ```
///
/// Source: Q. Ke, E. Ferrara, F. Radicchi, A. Flammini, PNAS 112 (2015),
/// doi:10.1073/pnas.1424329112. Ties are not settled there.
public struct SleepingBeauty: Equatable, Sendable {
  /// B.
  public let coefficient: Double
  /// The years from publication to the awakening, and to the peak.
  public let awakening, peak: Int

  /// - Parameter history: citations by year from publication on, zeros included.
  /// - Returns: nil without any citation.
  /// - Throws: `KernelError` for a negative count.
  /// - Complexity: O(years).
  public init?(history: [Int]) throws(KernelError) {
    if let year = history.firstIndex(where: { $0 < 0 }) {
      throw KernelError(
        "a history has \(history[year]) citations in year \(year); a count is not negative")
    }
    guard let most = history.max(), most > 0, let peak = history.firstIndex(of: most) else {
      return nil
    }
    self.peak = peak
    let first = history[0]
    var sum = 0.0
    var (farthest, greatest) = (0, 0)
    for year in 0...peak where peak > 0 {
      // peak · (ℓ − c), a whole number: its sign and size also tell the distance from the line.
      let (rise, overRise) = (most - first).multipliedReportingOverflow(by: year)
      let (fall, overFall) = (history[year] - first).multipliedReportingOverflow(by: peak)
      guard !overRise, !overFall else {
        throw KernelError("a history of \(most) citations in a year is beyond whole numbers")
      }
      let below = rise - fall
      sum += Double(below) / Double(peak) / Double(max(1, history[year]))
      if abs(below) > greatest { (farthest, greatest) = (year, abs(below)) }
    }
    coefficient = sum
    awakening = farthest
  }
}
