/// Keywords as points, near each other when they are in the same papers: multiple correspondence
/// analysis of what papers have and lack.
///
/// Every keyword is a variable of two categories, present and absent. With its share of papers p, q
/// = 1 − p, and the eigenvalues μ and eigenvectors v of the correlations of all Q keywords, an axis
/// has the inertia λ = μ / Q, and a keyword
///
///     coordinate (present) = √μ · v √(q / p)       contribution = v² q
///
/// which is what the singular values of the table of 2 Q categories give, at a quarter of its size.
/// Axes have no direction of their own: the largest component in size of v is positive.
///
/// ```swift
/// // papers that have 0 and 1, 0 and 1, 2, and nothing
/// let map = try FactorialMap(papers: [[0, 1], [0, 1], [2], []], keywordCount: 3)
/// map.coordinates[0]  // the same as coordinates[1]
/// ```
///
/// Source: M. Greenacre, Correspondence Analysis in Practice, 3rd ed. (2017), chapters 18 and 19;
/// correction: J.-P. Benzécri, Cahiers de l'analyse des données 4 (1979). bibliometrix draws the
/// same coordinates (present categories, FactoMineR).
public struct FactorialMap: Equatable, Sendable {
  /// λ of each axis, from the largest down.
  public let inertias: [Double]
  /// Each λ as a share of all inertia, which is 1.
  public var shares: [Double] { inertias }
  /// Benzécri's correction: (Q / (Q − 1) · (λ − 1/Q))² as a share of all that are above 1/Q; 0 for
  /// the others.
  public let correctedShares: [Double]
  /// The coordinates of each keyword, present, on each axis; none for a keyword that all papers or
  /// none have.
  public let coordinates: [[Double]]
  /// How much of each axis each keyword's presence makes up, from 0 to 1.
  public let contributions: [[Double]]

  /// - Parameters:
  ///   - papers: the keywords of each paper; repeated ones count once.
  ///   - keywordCount: how many keywords; they are numbered from 0.
  ///   - axes: how many axes at most.
  /// - Throws: `KernelError` for a keyword out of range, or fewer than 1 axis.
  /// - Complexity: O(Σ k² + Q³) for papers of k keywords; Q is a few hundred at most.
  public init(papers: [[Int32]], keywordCount: Int, axes: Int = 2) throws(KernelError) {
    guard axes >= 1, keywordCount >= 0 else {
      throw KernelError(
        kernel: "factorial map", parameter: axes < 1 ? "axes" : "keywordCount",
        given: "\(axes < 1 ? axes : keywordCount)", requirement: "at least \(axes < 1 ? 1 : 0)")
    }
    let table = try KeywordCorrelations(papers: papers, keywordCount: keywordCount)
    let size = table.keywords.count
    let eigen = SymmetricEigen(table.correlations, size: size)
    let standing = eigen.values.prefix(axes).prefix { $0 > 1e-10 }.count
    inertias = eigen.values.prefix(standing).map { $0 / Double(size) }
    correctedShares = Self.corrected(
      eigen.values.map { $0 / Double(max(1, size)) }, size: size, count: standing)
    var places = [[Double]](repeating: [], count: keywordCount)
    var parts = places
    for (index, keyword) in table.keywords.enumerated() {
      let share = table.shares[index]
      let odds = ((1 - share) / share).squareRoot()
      places[keyword] = (0..<standing).map {
        eigen.values[$0].squareRoot() * eigen.vectors[$0][index] * odds
      }
      parts[keyword] = (0..<standing).map {
        eigen.vectors[$0][index] * eigen.vectors[$0][index] * (1 - share)
      }
    }
    coordinates = places
    contributions = parts
  }

  private static func corrected(_ inertias: [Double], size: Int, count: Int) -> [Double] {
    guard size > 1 else { return [Double](repeating: 0, count: count) }
    let chance = 1 / Double(size)
    let values = inertias.map { inertia in
      let above = inertia > chance * (1 + 1e-9) ? (inertia - chance) / (1 - chance) : 0
      return above * above
    }
    let sum = values.reduce(0, +)
    return values.prefix(count).map { sum > 0 ? $0 / sum : 0 }
  }
}

/// How far keywords are in the same papers, as correlations of having them.
struct KeywordCorrelations {
  /// The keywords that some papers have and others lack, ascending.
  let keywords: [Int]
  /// The share of the papers that has each of them.
  let shares: [Double]
  /// `correlations[row * keywords.count + column]`.
  let correlations: [Double]

  init(papers: [[Int32]], keywordCount: Int) throws(KernelError) {
    var counts = [Int](repeating: 0, count: keywordCount)
    let sets = papers.map { Set($0) }
    for (paper, own) in sets.enumerated() {
      for keyword in own {
        guard keyword >= 0, Int(keyword) < keywordCount else {
          throw KernelError(
            "paper \(paper) has keyword \(keyword), but the \(keywordCount) keywords are "
              + "numbered from 0")
        }
        counts[Int(keyword)] += 1
      }
    }
    let chosen = (0..<keywordCount).filter { counts[$0] > 0 && counts[$0] < papers.count }
    let size = chosen.count
    var place = [Int](repeating: -1, count: keywordCount)
    for (index, keyword) in chosen.enumerated() { place[keyword] = index }
    var together = [Int](repeating: 0, count: size * size)
    for own in sets {
      let places = own.map { place[Int($0)] }.filter { $0 >= 0 }
      for one in places {
        for two in places { together[one * size + two] += 1 }
      }
    }
    keywords = chosen
    shares = chosen.map { Double(counts[$0]) / Double(papers.count) }
    correlations = (0..<(size * size)).map { cell in
      let (one, two) = (counts[chosen[cell / size]], counts[chosen[cell % size]])
      if cell / size == cell % size { return 1 }
      let all = Double(papers.count)
      let spread = Double(one) * (all - Double(one)) * Double(two) * (all - Double(two))
      return (all * Double(together[cell]) - Double(one) * Double(two)) / spread.squareRoot()
    }
  }
}
