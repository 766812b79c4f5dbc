/// How quickly literature ages.
public enum Ageing {
  /// The years until half of the citations have come.
  public struct HalfLife: Equatable, Sendable {
    /// The smallest age `h` with `c_0 + ... + c_h >= total / 2`.
    public let years: Int
    /// The same with the citations of each age spread evenly over its year, counted from the
    /// beginning of age 0: `h + (total / 2 - c_0 - ... - c_(h-1)) / c_h`, in `0 ... years + 1`.
    public let interpolated: Double
  }

  /// The half-life of one item, or of a set of references.
  ///
  /// - Parameter citationsByAge: citations received at age 0, 1, 2, ... (citing year less
  ///   publication year); or, for the citing half-life, references given by their age.
  /// - Returns: nil without citations.
  /// - Throws: `KernelError` for a negative count.
  /// - Complexity: O(n).
  ///
  /// Source: R. E. Burton, R. W. Kebler, American Documentation 11 (1960),
  /// doi:10.1002/asi.5090110105; the whole-year form is that of CiteSpace's glossary.
  ///
  ///     try Ageing.halfLife(citationsByAge: [1, 3, 4, 2])   // years 2, interpolated 2.25
  public static func halfLife(citationsByAge: [Int]) throws(KernelError) -> HalfLife? {
    try check(citationsByAge, kernel: "half-life")
    let total = citationsByAge.reduce(0, +)
    guard total > 0 else { return nil }
    var before = 0
    for (age, citations) in citationsByAge.enumerated() {
      if 2 * (before + citations) >= total {
        let missing = Double(total) / 2 - Double(before)
        return HalfLife(years: age, interpolated: Double(age) + missing / Double(citations))
      }
      before += citations
    }
    return nil
  }

  /// Price's index: the share of references at most `years` old, `0 ... 1`.
  ///
  /// - Parameters:
  ///   - referencesByAge: references given by their age, 0, 1, 2, ...
  ///   - years: the age up to which a reference is recent, included; 5 by default.
  /// - Returns: nil without references.
  /// - Throws: `KernelError` for a negative count or a negative age.
  /// - Complexity: O(n).
  ///
  /// Source: D. J. de Solla Price, "Citation measures of hard science, soft science, technology,
  /// and nonscience" (1970).
  public static func priceIndex(
    referencesByAge: [Int], years: Int = 5
  ) throws(KernelError) -> Double? {
    try check(referencesByAge, kernel: "Price's index")
    guard years >= 0 else {
      throw KernelError(
        kernel: "Price's index", parameter: "years", given: "\(years)", requirement: "at least 0")
    }
    let total = referencesByAge.reduce(0, +)
    guard total > 0 else { return nil }
    let recent = referencesByAge.enumerated().reduce(0) {
      $0 + ($1.offset <= years ? $1.element : 0)
    }
    return Double(recent) / Double(total)
  }

  private static func check(_ counts: [Int], kernel: String) throws(KernelError) {
    if let age = counts.firstIndex(where: { $0 < 0 }) {
      throw KernelError(
        kernel: kernel, parameter: "the count at age \(age)", given: "\(counts[age])",
        requirement: "at least 0")
    }
  }
}
