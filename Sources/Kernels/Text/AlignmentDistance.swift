extension StringSimilarity {
  /// The least number of insertions, deletions, replacements and swaps of neighbours that turn one
  /// string into the other, no part being changed twice (optimal string alignment), if it is at most
  /// `limit`; nil otherwise.
  ///
  /// - Complexity: O(n m) time for n and m scalars, O(m) memory.
  ///
  /// Source: G. V. Bard, Proc. 5th Australasian Symposium on ACSW Frontiers (2007), section 2;
  /// F. J. Damerau, Commun. ACM 7 (1964), doi:10.1145/363958.363994 (the four errors).
  ///
  ///     StringSimilarity.alignmentDistance("catalouge", "catalogue", limit: 1)   // 1
  public static func alignmentDistance(
    _ first: String, _ second: String, limit: Int
  ) -> Int? {
    guard limit >= 0 else { return nil }
    let one = Array(first.unicodeScalars)
    let other = Array(second.unicodeScalars)
    guard abs(one.count - other.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    var current = previous
    for row in one.indices {
      current[0] = row + 1
      var least = current[0]
      for column in other.indices {
        let isEqual = one[row] == other[column]
        var best = min(
          previous[column] + (isEqual ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = best
        least = min(least, best)
      }
      // A swap can look two rows back, so both must be beyond the limit.
      if least > limit, (previous.min() ?? 0) > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
