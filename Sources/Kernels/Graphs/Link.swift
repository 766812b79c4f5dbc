/// A link of a network on its way through slices: strength, count, and when it was first seen.
public struct Link: Hashable, Sendable {
  /// The lower node.
  public var source: Int32
  /// The higher node.
  public var target: Int32
  /// In how many documents the pair is.
  public var count: Int32
  /// The first slice (or year) it was seen in.
  public var firstSlice: Int32
  /// Its strength by some measure; higher is stronger.
  public var strength: Double
  /// The same as a fraction, where it is one: equal strengths are recognised by it.
  public var ratio: StrengthRatio?

  /// A link between two nodes, as it was counted and weighed.
  public init(
    _ source: Int32, _ target: Int32, count: Int32 = 1, strength: Double = 1,
    ratio: StrengthRatio? = nil, firstSlice: Int32 = 0
  ) {
    self.source = min(source, target)
    self.target = max(source, target)
    self.count = count
    self.strength = strength
    self.ratio = ratio
    self.firstSlice = firstSlice
  }

  /// By fractions where both are; strengths that are equal then do not count as stronger by rounding.
  func isStronger(than other: Link) -> Bool {
    if let ratio, let otherRatio = other.ratio { return ratio > otherRatio }
    return strength > other.strength
  }

  /// Sorts by source, then target; numbers are not negative.
  @inlinable
  public var key: UInt64 { UInt64(source) << 32 | UInt64(target) }
}

/// How the strengths of one link in several slices become one.
public enum SliceMerging: String, CaseIterable, Sendable {
  /// The greatest.
  case max
  /// That of the first slice with the link.
  case first
  /// That of the last slice with the link.
  case last
  /// The sum, added in the order of slices.
  case sum
}

extension SliceMerging {
  /// One network from the networks of slices, whose nodes have the same numbers.
  ///
  /// Counts are added; the first slice is the least. A link that is listed twice in a slice is
  /// treated as if it came from two slices, in the order of the list.
  ///
  /// - Parameter slices: the links of each slice, the earliest slice first.
  /// - Returns: each link once, ordered by source, then target; none when there are no slices.
  /// - Complexity: O(L log L) for L links in all.
  public func merge(_ slices: [[Link]]) -> [Link] {
    var all: [Link] = []
    all.reserveCapacity(slices.reduce(0) { $0 + $1.count })
    for slice in slices { all += slice }
    let order = all.indices.sorted { (all[$0].key, $0) < (all[$1].key, $1) }
    var merged: [Link] = []
    for index in order {
      let link = all[index]
      guard let known = merged.last, known.key == link.key else {
        merged.append(link)
        continue
      }
      var joined = known
      joined.count += link.count
      joined.firstSlice = Swift.min(known.firstSlice, link.firstSlice)
      switch self {
      case .max where link.isStronger(than: known), .last:
        (joined.strength, joined.ratio) = (link.strength, link.ratio)
      case .max, .first: break
      case .sum:
        // Roots of fractions add up to no fraction.
        joined.strength += link.strength
        joined.ratio = nil
      }
      merged[merged.count - 1] = joined
    }
    return merged
  }
}

extension Sequence where Element == Link {
  /// The links as edges with their strength as weight.
  public var edges: [Edge] { map { Edge($0.source, $0.target, weight: $0.strength) } }
}
