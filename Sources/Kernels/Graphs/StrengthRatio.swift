/// A strength as a fraction of whole numbers: it orders as the strength does, and does not round.
///
/// 2 / √(2 · 3) and 4 / √(4 · 6) are one cosine; as floating-point numbers they need not be. As
/// fractions of their squares, 4/6 and 16/24, they are.
public struct StrengthRatio: Hashable, Comparable, Sendable {
  /// Above the line.
  public let numerator: UInt64
  /// Not 0.
  public let denominator: UInt64

  /// The fraction of two whole numbers; the denominator is not 0.
  public init(_ numerator: UInt64, _ denominator: UInt64) {
    precondition(denominator > 0, "a fraction of 0")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the fractions have one value, however they are written.
  public static func == (first: StrengthRatio, second: StrengthRatio) -> Bool {
    first.numerator.multipliedFullWidth(by: second.denominator)
      == second.numerator.multipliedFullWidth(by: first.denominator)
  }

  /// Whether the first has the smaller value, exactly.
  public static func < (first: StrengthRatio, second: StrengthRatio) -> Bool {
    let one = first.numerator.multipliedFullWidth(by: second.denominator)
    let other = second.numerator.multipliedFullWidth(by: first.denominator)
    return (one.high, one.low) < (other.high, other.low)
  }

  /// Nothing of it: 1/2 and 2/4 are equal.
  public func hash(into hasher: inout Hasher) {}
}

extension LinkStrength {
  /// The strength of whole counts as a fraction that orders as it does: of the cosine, its square.
  ///
  /// - Returns: nil when the pair or an item has no count.
  /// - Complexity: O(1).
  @inlinable
  public func ratio(pair: Int32, first: Int32, second: Int32) -> StrengthRatio? {
    guard pair > 0, first > 0, second > 0 else { return nil }
    let (pair, first, second) = (UInt64(pair), UInt64(first), UInt64(second))
    switch self {
    case .cosine: return StrengthRatio(pair * pair, first * second)
    case .jaccard: return pair < first + second ? StrengthRatio(pair, first + second - pair) : nil
    case .dice: return StrengthRatio(2 * pair, first + second)
    case .associationStrength: return StrengthRatio(pair, first * second)
    case .count: return StrengthRatio(pair, 1)
    }
  }
}

/// Links from the strongest to the weakest, in groups of equal strength.
///
/// Strengths that are fractions (`Link.ratio`, of all links) are compared as such. Others are equal
/// when they differ by no more than 1e-12 of themselves, which is what sums and roots may round.
struct StrengthOrder {
  /// Places of links; within a group they ascend.
  private(set) var places: [Int32]
  /// Where each group begins in `places`, and where the last one ends.
  private(set) var bounds: [Int] = [0]

  private static let rounding = 1e-12

  /// - Complexity: O(L) apart from sorting by digits, and sorting what is nearly equal.
  init(_ links: [Link]) throws(KernelError) {
    try checkStrengths(of: links)
    places = sortedByDigits(
      links.indices.map { Int32($0) }, keys: links.map { ~$0.strength.orderedBits })
    let isExact = links.allSatisfy { $0.ratio != nil }
    var start = 0
    while start < places.count {
      var end = start + 1
      var isOne = true
      while end < places.count {
        let (last, next) = (links[Int(places[end - 1])], links[Int(places[end])])
        guard Self.areNear(last.strength, next.strength) else { break }
        if isExact, last.ratio != next.ratio { isOne = false }
        end += 1
      }
      if isOne {
        if end - start > 1 { places[start..<end].sort() }
        bounds.append(end)
      } else {
        divide(start..<end, links)
      }
      start = end
    }
  }

  private static func areNear(_ first: Double, _ second: Double) -> Bool {
    first == second || abs(first - second) <= rounding * max(abs(first), abs(second))
  }

  /// Orders what is nearly equal by fractions.
  private mutating func divide(_ range: Range<Int>, _ links: [Link]) {
    var sorted: [(ratio: StrengthRatio, place: Int32)] = []
    for place in places[range] {
      if let ratio = links[Int(place)].ratio { sorted.append((ratio, place)) }
    }
    sorted.sort { first, second in
      first.ratio == second.ratio ? first.place < second.place : first.ratio > second.ratio
    }
    for (offset, entry) in sorted.enumerated() {
      places[range.lowerBound + offset] = entry.place
      if offset > 0, entry.ratio != sorted[offset - 1].ratio {
        bounds.append(range.lowerBound + offset)
      }
    }
    bounds.append(range.upperBound)
  }

  /// The group of each link, at its place; 0 is the strongest.
  var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: places.count)
    for group in bounds.indices.dropLast() {
      for place in places[bounds[group]..<bounds[group + 1]] {
        ranks[Int(place)] = Int32(group)
      }
    }
    return ranks
  }
}
