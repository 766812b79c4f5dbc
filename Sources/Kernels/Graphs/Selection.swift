/// What happens to items that have as many as the last one that is taken.
public enum TieRule: Sendable {
  /// They are cut off by the order that the caller gives.
  case cut
  /// They are all taken.
  case keep
}

/// Which items of a time slice become nodes.
public enum SelectionRule: Equatable, Sendable {
  /// The first g items, g being the greatest number with g² ≤ k · (the first g counts' sum).
  case gIndex(scale: Double)
  /// The first so many items.
  case top(Int, ties: TieRule)
  /// This part of the distinct items, rounded up, but not more than `maximum` when there is one.
  case topPercent(Double, maximum: Int?, ties: TieRule)
  /// The items with at least this count.
  case minimumCount(Double)
  /// All items.
  case all
}

/// The items that were taken, and where the line was.
public struct Selection: Equatable, Sendable {
  /// The items taken, by descending count, equal counts by the caller's order.
  public let items: [Int32]
  /// How many items could have been taken.
  public let candidateCount: Int
  /// The lowest count among the items taken; 0 when there is none.
  public let threshold: Int
}

extension SelectionRule {
  /// Takes items of one slice by their counts.
  ///
  /// - Parameters:
  ///   - counts: how often each item occurs in the slice. An item with 0 is not in it.
  ///   - tieOrder: different numbers, the item with the lowest first among equal counts (CiteSpace:
  ///     the place of the label as written, upper case before lower). Empty takes item numbers.
  ///   - eligibleFrom: the least count with which an item can be taken (CiteSpace's e).
  /// - Returns: the items; none when none occurs or the rule takes 0; all when it asks for more.
  /// - Throws: `KernelError` for a tie order of another length, or a parameter that is negative or
  ///   not a number.
  /// - Complexity: O(n log n).
  ///
  /// Source: L. Egghe, "Theory and practise of the g-index", Scientometrics 69 (2006),
  /// doi:10.1007/s11192-006-0144-7 (k = 1); the scale k as in CiteSpace. Counts 10, 5, 3, 2, 1, 1, 1
  /// give g = 4 with k = 1 and 7, all of them, with k = 25.
  public func select(
    counts: [Int32], tieOrder: [Int32] = [], eligibleFrom: Double = 1
  ) throws(KernelError) -> Selection {
    guard tieOrder.isEmpty || tieOrder.count == counts.count else {
      throw KernelError("a tie order of \(tieOrder.count) places for \(counts.count) items")
    }
    for (item, count) in counts.enumerated() where count < 0 {
      throw KernelError("item \(item) occurs \(count) times")
    }
    let order = counts.indices.filter { counts[$0] > 0 && Double(counts[$0]) >= eligibleFrom }
      .sorted { first, second in
        if counts[first] != counts[second] { return counts[first] > counts[second] }
        return tieOrder.isEmpty ? first < second : tieOrder[first] < tieOrder[second]
      }
    let taken = try takenCount(descending: order.map { Int(counts[$0]) })
    return Selection(
      items: order.prefix(taken).map { Int32($0) }, candidateCount: order.count,
      threshold: taken > 0 ? Int(counts[order[taken - 1]]) : 0)
  }

  /// How many of the first items are taken.
  private func takenCount(descending counts: [Int]) throws(KernelError) -> Int {
    switch self {
    case .all:
      return counts.count
    case .minimumCount(let least):
      guard !least.isNaN else { throw KernelError("a minimum count that is not a number") }
      return counts.firstIndex { Double($0) < least } ?? counts.count
    case .gIndex(let scale):
      guard scale >= 0, scale.isFinite else {
        throw KernelError("a g-index with the scale \(scale); it is finite and not negative")
      }
      return scaledGIndex(counts: counts, scale: scale)
    case .top(let number, let ties):
      guard number >= 0 else { throw KernelError("the top \(number) items do not exist") }
      return extended(min(number, counts.count), counts, ties)
    case .topPercent(let percent, let maximum, let ties):
      guard percent >= 0, percent <= 100, (maximum ?? 0) >= 0 else {
        throw KernelError(
          "the top \(percent) % of items, at most \(maximum ?? 0); a percentage is 0 to 100")
      }
      // The product of whole numbers is exact: 10 % of 30 is 3 and not a little more.
      let share = Int((percent * Double(counts.count) / 100).rounded(.up))
      return extended(min(share, maximum ?? counts.count, counts.count), counts, ties)
    }
  }

  private func extended(_ number: Int, _ counts: [Int], _ ties: TieRule) -> Int {
    guard ties == .keep, number > 0 else { return number }
    return counts.firstIndex { $0 < counts[number - 1] } ?? counts.count
  }
}

/// The greatest g ≤ the number of counts with g² ≤ scale · (sum of the first g counts); 0 if none.
///
/// - Parameter counts: never ascending.
/// - Complexity: O(n).
func scaledGIndex(counts: [Int], scale: Double) -> Int {
  var sum = 0.0
  var greatest = 0
  for (index, count) in counts.enumerated() {
    sum += Double(count)
    let rank = Double(index + 1)
    if rank * rank > scale * sum { break }
    greatest = index + 1
  }
  return greatest
}

/// CiteSpace's thresholds: the least count of a node, count of a link, and cosine of a link × 100.
public struct Thresholds: Equatable, Sendable {
  /// The least count of an item.
  public var count: Double
  /// The least count of a link.
  public var linkCount: Double
  /// The least cosine of a link, in per cent.
  public var cosinePercent: Double

  /// Three thresholds.
  public init(count: Double, linkCount: Double, cosinePercent: Double) {
    self.count = count
    self.linkCount = linkCount
    self.cosinePercent = cosinePercent
  }

  /// The thresholds of one of several slices, on straight lines from the first slice's to the middle
  /// slice's and from there to the last slice's.
  ///
  /// - Parameters:
  ///   - slice: from 0 to `sliceCount` - 1.
  ///   - sliceCount: with one slice the first thresholds hold; with two, the first and the last.
  /// - Complexity: O(1).
  public static func interpolated(
    first: Thresholds, middle: Thresholds, last: Thresholds, slice: Int, of sliceCount: Int
  ) -> Thresholds {
    precondition(slice >= 0 && slice < sliceCount, "slice \(slice) of \(sliceCount) slices")
    guard sliceCount > 1 else { return first }
    let position = Double(slice) / Double(sliceCount - 1) * 2
    let (from, to, part) =
      position <= 1 ? (first, middle, position) : (middle, last, position - 1)
    func between(_ field: KeyPath<Thresholds, Double>) -> Double {
      from[keyPath: field] + (to[keyPath: field] - from[keyPath: field]) * part
    }
    return Thresholds(
      count: between(\.count), linkCount: between(\.linkCount),
      cosinePercent: between(\.cosinePercent))
  }

  /// Whether a link passes: `count` documents of both ends and a cosine from 0 to 1.
  ///
  /// A cosine of 0.29 has 29 per cent, although 0.29 · 100 is a little less as a floating-point number.
  public func accepts(linkCount count: Int32, cosine: Double) -> Bool {
    Double(count) >= linkCount && cosine * 100 >= cosinePercent * (1 - 1e-12)
  }
}
