/// Distances of categories by what they cite: 1 − cosine of their rows.
public enum CategoryDistances {
  /// - Parameter citations: for every citing category the citations of every cited one, not
  ///   negative.
  /// - Returns: a symmetric table, 0 on its diagonal, from 0 to 1; categories that cite nothing are
  ///   at the distance 1 from all others.
  /// - Throws: `KernelError` for rows of other lengths, or a number that is negative or not finite.
  /// - Complexity: O(k³) for k categories.
  ///
  /// Source: I. Rafols, M. Meyer, Scientometrics 82 (2010), doi:10.1007/s11192-009-0041-y.
  public static func cosine(_ citations: [[Double]]) throws(KernelError) -> [[Double]] {
    for (category, row) in citations.enumerated() {
      guard row.count == citations.count, row.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
        throw KernelError(
          "category \(category) has \(row.count) citations, of \(row.min() ?? 0) or more; each "
            + "has \(citations.count) that are finite and not negative")
      }
    }
    let lengths = citations.map { row in row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    var distances = citations.map { row in row.map { _ in 0.0 } }
    for one in citations.indices {
      for two in citations.indices where two > one {
        let product = zip(citations[one], citations[two]).reduce(0) { $0 + $1.0 * $1.1 }
        let isLinked = lengths[one] > 0 && lengths[two] > 0
        let cosine = isLinked ? product / lengths[one] / lengths[two] : 0
        distances[one][two] = min(1, max(0, 1 - cosine))
        distances[two][one] = distances[one][two]
      }
    }
    return distances
  }
}
