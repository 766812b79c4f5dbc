/// The papers that one paper's citations are compared with: those of its year, type and field.
///
/// A paper in m fields has the weight 1/m in the cell of each. The threshold T of a share x is the
/// least n with P(c ≤ n) ≥ 1 − x; papers above T are in the top, those at T with the part (P(c ≤ T)
/// − (1 − x)) / P(c = T), so that a cell has exactly the share x of its weight in the top.
public struct ImpactCell: Equatable, Sendable {
  /// The threshold of a share, and the part of the papers at it that belongs to the top.
  public struct Top: Equatable, Sendable {
    public let threshold: Int
    /// From 0 to 1.
    public let part: Double

    public init(threshold: Int, part: Double) {
      self.threshold = threshold
      self.part = part
    }

    /// Which part of a paper with so many citations is in the top.
    func part(of citations: Int) -> Double {
      citations > threshold ? 1 : citations == threshold ? part : 0
    }
  }

  /// Papers by weight.
  public let weight: Double
  /// The mean of their citations.
  public let mean: Double
  /// A threshold for each share that was asked for.
  public let tops: [Top]

  /// A cell of a world baseline, made elsewhere.
  public init(weight: Double, mean: Double, tops: [Top]) {
    self.weight = weight
    self.mean = mean
    self.tops = tops
  }
}

/// Citations relative to what is usual for papers of the same cell.
public struct ImpactScore: Equatable, Sendable {
  /// NCS: Σ over the cells of (citations / mean) / m; a cell without citations counts 1.
  public let normalised: Double
  /// From 0 to 100: papers with fewer citations, and half of those with as many; the mean over the
  /// cells. Nil with a baseline from elsewhere, which does not tell.
  public let percentile: Double?
  /// For each share, the part of the paper that is in the top, from 0 to 1.
  public let tops: [Double]
}

/// Citation impact normalised within a corpus, or by a baseline that is joined.
///
/// Over all papers the mean of the normalised scores is 1 and the mean part in the top x is x.
/// Relative to this corpus is not relative to the world: names must say which.
///
/// Source: L. Waltman et al., J. Informetrics 5 (2011), doi:10.1016/j.joi.2010.08.001; ties at the
/// threshold: L. Waltman, M. Schreiber, JASIST 64 (2013), doi:10.1002/asi.22775; fields: L.
/// Waltman, N. J. van Eck, J. Informetrics 9 (2015), doi:10.1016/j.joi.2015.08.001.
public struct NormalisedImpact: Equatable, Sendable {
  /// The shares that are usual for tops.
  public static let usualShares = [0.01, 0.05, 0.1, 0.25, 0.5]

  /// The cells, by number; nil for one without papers.
  public let cells: [ImpactCell?]
  /// The score of each paper; nil for one without a cell.
  public let scores: [ImpactScore?]

  /// Compares papers with those of the same cells in the list.
  ///
  /// ```swift
  /// let impact = try NormalisedImpact(
  ///   citations: [0, 1, 3], cells: [[0], [0], [0]], shares: [0.5])
  /// impact.scores.map(\.?.normalised)  // 0, 0.75, 2.25
  /// impact.scores.map(\.?.tops)  // [0], [0.5], [1]: 1.5 of 3 papers are in the upper half
  /// ```
  ///
  /// - Parameters:
  ///   - citations: of each paper, not negative.
  ///   - cells: the cells of each paper, from 0, all different; none leaves the paper out.
  ///   - shares: each above 0 and below 1.
  /// - Throws: `KernelError` for lists of different lengths, a negative count or cell, a repeated
  ///   cell, or a share out of range.
  /// - Complexity: O(e log e) for e entries of papers in cells.
  public init(
    citations: [Int], cells: [[Int32]], shares: [Double] = usualShares
  ) throws(KernelError) {
    try Self.check(citations: citations, cells: cells)
    if let share = shares.first(where: { !($0 > 0 && $0 < 1) }) {
      throw KernelError(
        kernel: "normalised impact", parameter: "share", given: "\(share)",
        requirement: "above 0 and below 1")
    }
    var distributions = [CitationDistribution?](
      repeating: nil, count: Int(cells.joined().max() ?? -1) + 1)
    for (count, own) in zip(citations, cells) {
      for cell in own {
        distributions[Int(cell), default: CitationDistribution()]
          .add(count, weight: 1 / Double(own.count))
      }
    }
    for index in distributions.indices { distributions[index]?.finish() }
    let finished = distributions
    let summaries = finished.map { $0?.cell(shares: shares) }
    self.cells = summaries
    scores = zip(citations, cells).map { count, own in
      Self.score(citations: count, in: own.map { summaries[Int($0)] }) { place in
        finished[Int(own[place])]?.percentile(of: count)
      }
    }
  }

  /// Compares papers with the cells of a baseline.
  ///
  /// - Parameters:
  ///   - citations: of each paper, not negative.
  ///   - cells: the cells of each paper; those that the baseline lacks do not count.
  ///   - baseline: the cells by number, nil where it has none.
  /// - Throws: `KernelError` as above, and for a cell beyond the baseline's list.
  /// - Complexity: O(e) for e entries of papers in cells.
  public init(
    citations: [Int], cells: [[Int32]], baseline: [ImpactCell?]
  ) throws(KernelError) {
    try Self.check(citations: citations, cells: cells)
    if let cell = cells.joined().max(), Int(cell) >= baseline.count {
      throw KernelError("cell \(cell) is beyond the \(baseline.count) cells of the baseline")
    }
    self.cells = baseline
    scores = zip(citations, cells).map { count, own in
      Self.score(
        citations: count, in: own.map { baseline[Int($0)] }.filter { $0 != nil }
      ) { _ in nil }
    }
  }

  private static func check(citations: [Int], cells: [[Int32]]) throws(KernelError) {
    guard citations.count == cells.count else {
      throw KernelError(
        "normalised impact: \(citations.count) papers have citations and \(cells.count) cells")
    }
    for (paper, own) in cells.enumerated() {
      guard citations[paper] >= 0 else {
        throw KernelError("paper \(paper) has \(citations[paper]) citations; a count is at least 0")
      }
      guard own.allSatisfy({ $0 >= 0 }), Set(own).count == own.count else {
        throw KernelError("paper \(paper) is in the cells \(own); they are different, from 0")
      }
    }
  }

  private static func score(
    citations: Int, in cells: [ImpactCell?], percentile: (_ place: Int) -> Double?
  ) -> ImpactScore? {
    guard let first = cells.first, let shareCount = first?.tops.count else { return nil }
    var normalised = 0.0
    var percentileSum: Double? = 0
    var tops = [Double](repeating: 0, count: shareCount)
    let weight = 1 / Double(cells.count)
    for (place, cell) in cells.enumerated() {
      guard let cell else { continue }
      normalised += weight * (cell.mean > 0 ? Double(citations) / cell.mean : 1)
      for (index, top) in cell.tops.prefix(shareCount).enumerated() {
        tops[index] += weight * top.part(of: citations)
      }
      if let sum = percentileSum, let own = percentile(place) {
        percentileSum = sum + weight * own
      } else {
        percentileSum = nil
      }
    }
    return ImpactScore(normalised: normalised, percentile: percentileSum, tops: tops)
  }
}

extension Array {
  /// The value at a place of a list of optional ones, made when it is not there yet.
  fileprivate subscript<Value>(
    index: Int, default value: @autoclosure () -> Value
  ) -> Value where Element == Value? {
    get { self[index] ?? value() }
    set { self[index] = newValue }
  }
}
