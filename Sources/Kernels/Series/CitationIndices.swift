/// Indices of a list of citation counts.
public enum CitationIndices {
  /// Hirsch's index: the largest `h` such that `h` papers have at least `h` citations each.
  ///
  /// - Parameter citations: one count per paper in any order; negative counts are held to be 0.
  /// - Returns: `0 ... citations.count`; 0 for an empty list.
  /// - Complexity: O(n) time and memory.
  ///
  /// Source: J. E. Hirsch, PNAS 102 (2005), doi:10.1073/pnas.0507655102.
  public static func h(_ citations: [Int]) -> Int {
    var papers = [Int](repeating: 0, count: citations.count + 1)
    for count in citations { papers[min(max(count, 0), citations.count)] += 1 }
    var cited = 0
    for count in stride(from: citations.count, to: 0, by: -1) {
      cited += papers[count]
      if cited >= count { return count }
    }
    return 0
  }

  /// Egghe's index: the largest `g` such that the `g` most cited papers together have at least
  /// `g²` citations; never more than the number of papers.
  ///
  /// - Parameter citations: one count per paper in any order; negative counts are held to be 0.
  /// - Returns: `0 ... citations.count`, at least `h`; 0 for an empty list.
  /// - Complexity: O(n log n) time, O(n) memory.
  ///
  /// Source: L. Egghe, Scientometrics 69 (2006), doi:10.1007/s11192-006-0144-7.
  public static func g(_ citations: [Int]) -> Int {
    var sum = 0.0
    var largest = 0
    for (index, count) in citations.sorted(by: >).enumerated() {
      sum += Double(max(count, 0))
      let papers = Double(index + 1)
      // The sum grows ever more slowly and the square ever faster: once missed, always missed.
      guard sum >= papers * papers else { break }
      largest = index + 1
    }
    return largest
  }
}
