/// How strong a link is, from the count of a pair and the counts of its two items.
///
/// Source: N. J. van Eck, L. Waltman, "How to normalize cooccurrence data? An analysis of some
/// well-known similarity measures", JASIST 60 (2009), doi:10.1002/asi.21075.
public enum LinkStrength: String, CaseIterable, Sendable {
  /// c(i, j) / √(c(i) c(j)), 0...1 (Salton).
  case cosine
  /// c(i, j) / (c(i) + c(j) - c(i, j)), 0...1.
  case jaccard
  /// 2 c(i, j) / (c(i) + c(j)), 0...1.
  case dice
  /// c(i, j) / (c(i) c(j)), 0...1: proportional to observed over expected pairs (proximity index).
  case associationStrength
  /// c(i, j).
  case count

  /// The strength of one pair; 0 when the pair or an item has no count.
  ///
  /// - Parameters:
  ///   - pair: c(i, j), a count or a fractional sum.
  ///   - first: c(i), counted over the same documents.
  ///   - second: c(j).
  /// - Complexity: O(1).
  @inlinable
  public func value(pair: Double, first: Double, second: Double) -> Double {
    guard pair > 0, first > 0, second > 0 else { return 0 }
    switch self {
    case .cosine: return pair / (first * second).squareRoot()
    case .jaccard: return pair / (first + second - pair)
    case .dice: return 2 * pair / (first + second)
    case .associationStrength: return pair / (first * second)
    case .count: return pair
    }
  }
}

/// How a strength is rounded to some decimals.
public struct StrengthRounding: Equatable, Sendable {
  /// Digits after the decimal point, 0...15.
  public let decimals: Int
  /// How a value between two steps is rounded.
  public let rule: FloatingPointRoundingRule

  /// - Throws: `KernelError` for decimals outside 0...15.
  public init(
    decimals: Int, rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) throws(KernelError) {
    guard (0...15).contains(decimals) else {
      throw KernelError("\(decimals) decimals; a number has 0 to 15")
    }
    self.decimals = decimals
    self.rule = rule
  }

  /// The rounded value. Values within 1e-9 of a tie are one, so that 0.285, which is stored as a
  /// little less, rounds as it reads.
  public func callAsFunction(_ value: Double) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = value * scale
    let halves = (scaled * 2).rounded()
    let isTie = abs(scaled * 2 - halves) <= 1e-9
    return (isTie ? halves / 2 : scaled).rounded(rule) / scale
  }
}

extension CoOccurrences {
  /// The strength of each pair.
  ///
  /// - Parameters:
  ///   - itemCounts: in how many documents each item is (of the same documents).
  ///   - usesDocumentWeights: true puts the weighted sums (`strengths`) in the place of the counts;
  ///     `itemCounts` should then be weighted alike.
  ///   - rounding: nil keeps all digits; rounding makes ties, which pruning keeps.
  /// - Complexity: O(pairs).
  public func linkStrengths(
    _ measure: LinkStrength, itemCounts: [Double], usesDocumentWeights: Bool = false,
    rounding: StrengthRounding? = nil
  ) -> [Double] {
    precondition(
      !usesDocumentWeights || strengths.count == counts.count, "the pairs have no weighted sums")
    return sources.indices.map { index in
      let value = measure.value(
        pair: usesDocumentWeights ? strengths[index] : Double(counts[index]),
        first: itemCounts[Int(sources[index])], second: itemCounts[Int(targets[index])])
      return rounding?(value) ?? value
    }
  }

  /// The strength of each pair as a fraction, by which equal strengths are equal.
  ///
  /// - Parameter itemCounts: as of `linkStrengths`, whole.
  /// - Complexity: O(pairs).
  public func linkRatios(_ measure: LinkStrength, itemCounts: [Int32]) -> [StrengthRatio?] {
    sources.indices.map { index in
      measure.ratio(
        pair: counts[index], first: itemCounts[Int(sources[index])],
        second: itemCounts[Int(targets[index])])
    }
  }
}
