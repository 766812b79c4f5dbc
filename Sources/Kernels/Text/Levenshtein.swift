extension StringSimilarity {
  /// The least number of insertions, deletions and replacements of scalars that turn one string
  /// into the other, if it is at most `limit`; nil otherwise.
  ///
  /// - Complexity: O(n limit) time, O(n) memory: only the band of that width around the diagonal is
  ///   looked at.
  ///
  /// Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966); E. Ukkonen, Information and
  /// Control 64 (1985), doi:10.1016/S0019-9958(85)80046-2 (the band).
  ///
  ///     StringSimilarity.editDistance("kitten", "sitting", limit: 3)   // 3
  ///     StringSimilarity.editDistance("kitten", "sitting", limit: 2)   // nil
  public static func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
    guard limit >= 0 else { return nil }
    var shorter = Array(first.unicodeScalars)
    var longer = Array(second.unicodeScalars)
    if shorter.count > longer.count { swap(&shorter, &longer) }
    let limit = min(limit, longer.count)
    guard longer.count - shorter.count <= limit else { return nil }
    let beyond = limit + 1
    // previous[j]: the distance between the first i - 1 scalars of `longer` and j of `shorter`.
    var previous = (0...shorter.count).map { min($0, beyond) }
    var current = [Int](repeating: beyond, count: shorter.count + 1)
    for row in 1..<max(longer.count + 1, 1) {
      let low = max(1, row - limit)
      let high = min(shorter.count, row + limit)
      current[low - 1] = low == 1 ? min(row, beyond) : beyond
      var least = current[low - 1]
      for column in low..<max(high + 1, low) {
        let replaced = previous[column - 1] + (longer[row - 1] == shorter[column - 1] ? 0 : 1)
        let best = min(replaced, previous[column] + 1, current[column - 1] + 1, beyond)
        current[column] = best
        least = min(least, best)
      }
      if high < shorter.count { current[high + 1] = beyond }
      if least >= beyond { return nil }
      swap(&previous, &current)
    }
    return previous[shorter.count] <= limit ? previous[shorter.count] : nil
  }
}
