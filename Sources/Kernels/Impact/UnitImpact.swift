/// The normalised impact of a unit: an author, an institution, a country.
public struct UnitImpact: Equatable, Sendable {
  /// How the papers of several units are counted.
  public enum Counting: CaseIterable, Sendable {
    /// Each paper counts 1 for each of its units.
    case full
    /// A paper of k units counts 1/k for each.
    case fractional
  }

  /// Σ a over the papers with a score, a being what each counts.
  public let papers: Double
  /// MCS: the mean of their citations.
  public let meanCitations: Double
  /// TNCS: Σ a · NCS.
  public let totalNormalised: Double
  /// For each share, Σ a · the part in the top.
  public let tops: [Double]

  /// MNCS: TNCS / Σ a.
  public var meanNormalised: Double { totalNormalised / papers }
  /// PP(top x): the share of the papers in each top.
  public var topShares: [Double] { tops.map { $0 / papers } }
}

extension NormalisedImpact {
  /// The impact of each unit; nil for one without a paper that has a score.
  ///
  /// Fractional counting keeps the means of all units together at 1 and x; full counting counts
  /// papers of several units more often.
  /// - Parameters:
  ///   - units: the units of each paper, from 0, all different; none is right too.
  ///   - citations: of each paper, as they were given.
  /// - Throws: `KernelError` for lists of different lengths, or a negative or repeated unit.
  /// - Complexity: O(e) for e entries of papers in units.
  public func units(
    _ units: [[Int32]], citations: [Int], counting: UnitImpact.Counting
  ) throws(KernelError) -> [UnitImpact?] {
    guard units.count == scores.count, citations.count == scores.count else {
      throw KernelError(
        "normalised impact: \(scores.count) papers have scores, \(units.count) units and "
          + "\(citations.count) citations")
    }
    let shareCount = scores.lazy.compactMap { $0?.tops.count }.first ?? 0
    let unitCount = Int(units.joined().max() ?? -1) + 1
    var papers = [Double](repeating: 0, count: unitCount)
    var (citationSums, normalised) = (papers, papers)
    var tops = [[Double]](
      repeating: [Double](repeating: 0, count: shareCount), count: unitCount)
    for (paper, own) in units.enumerated() {
      guard own.allSatisfy({ $0 >= 0 }), Set(own).count == own.count else {
        throw KernelError("paper \(paper) has the units \(own); they are different, from 0")
      }
      guard let score = scores[paper] else { continue }
      let weight = counting == .full ? 1 : 1 / Double(own.count)
      for unit in own.map({ Int($0) }) {
        papers[unit] += weight
        citationSums[unit] += weight * Double(citations[paper])
        normalised[unit] += weight * score.normalised
        for index in 0..<shareCount { tops[unit][index] += weight * score.tops[index] }
      }
    }
    return (0..<unitCount).map { unit in
      papers[unit] > 0
        ? UnitImpact(
          papers: papers[unit], meanCitations: citationSums[unit] / papers[unit],
          totalNormalised: normalised[unit], tops: tops[unit]) : nil
    }
  }
}
