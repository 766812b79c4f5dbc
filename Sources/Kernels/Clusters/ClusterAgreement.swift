/// How far two partitions of the same items agree.
///
/// From the overlaps n_xy of their clusters, with S = Σ C(n_xy, 2), A and B the same sums of the
/// sizes, and E = A B / C(n, 2):
///
///     adjusted Rand = (S − E) / ((A + B) / 2 − E)
///     NMI = I / mean of the entropies            (arithmetic unless asked otherwise)
///     VI = H_a + H_b − 2 I                       (nats)
///     element-centric = mean over the items of 1 − ½ (o |1/a − 1/b| + (a − o)/a + (b − o)/b)
///
/// for an item in clusters of a and b items that overlap in o. Two partitions that are both all in
/// one cluster, or both all alone, agree fully: 1, also where the fractions are 0/0. No items at all
/// agree fully too.
///
/// ```swift
/// let agreement = try ClusterAgreement([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])
/// agreement.adjustedRand  // 0.324324…
/// agreement.elementCentric  // 0.638888…
/// ```
///
/// Source: L. Hubert, P. Arabie, J. Classification 2 (1985), doi:10.1007/BF01908075; N. X. Vinh, J.
/// Epps, J. Bailey, JMLR 11 (2010); A. J. Gates et al., Scientific Reports 9 (2019),
/// doi:10.1038/s41598-019-44892-y; M. Meilă (2007), doi:10.1016/j.jmva.2006.11.013.
public struct ClusterAgreement: Equatable, Sendable {
  /// What mutual information is divided by.
  public enum Mean: CaseIterable, Sendable {
    case arithmetic, geometric, largest, least
  }

  /// From −1 to 1; about 0 for partitions that agree by chance.
  public let adjustedRand: Double
  /// I, in nats, at least 0.
  public let mutualInformation: Double
  /// The entropies of both, in nats.
  public let firstEntropy, secondEntropy: Double
  /// For each item how alike its clusters are, from 0 to 1: low for the items that move.
  public let itemSimilarities: [Double]
  /// Their mean: the element-centric similarity.
  public let elementCentric: Double

  /// The variation of information, at least 0.
  public var variationOfInformation: Double {
    max(0, firstEntropy + secondEntropy - 2 * mutualInformation)
  }

  /// Normalised mutual information, from 0 to 1.
  public func normalisedInformation(_ mean: Mean = .arithmetic) -> Double {
    let divisor =
      switch mean {
      case .arithmetic: (firstEntropy + secondEntropy) / 2
      case .geometric: (firstEntropy * secondEntropy).squareRoot()
      case .largest: max(firstEntropy, secondEntropy)
      case .least: min(firstEntropy, secondEntropy)
      }
    // Everything in one cluster tells nothing of another partition, unless that is the same.
    guard max(firstEntropy, secondEntropy) > 1e-15 else { return 1 }
    return divisor > 1e-15 ? min(1, mutualInformation / divisor) : 0
  }

  /// - Parameters:
  ///   - first: the cluster of each item, any numbers from 0.
  ///   - second: the same of the other partition; leave items out that only one of them has.
  /// - Throws: `KernelError` for lists of different lengths, or a negative cluster.
  /// - Complexity: O(n + k) time and memory for k clusters.
  public init(_ first: [Int32], _ second: [Int32]) throws(KernelError) {
    guard first.count == second.count else {
      throw KernelError(
        "partitions of \(first.count) and \(second.count) items cannot be compared")
    }
    guard first.allSatisfy({ $0 >= 0 }), second.allSatisfy({ $0 >= 0 }) else {
      throw KernelError(
        "partitions have clusters from 0; here is \(min(first.min() ?? 0, second.min() ?? 0))")
    }
    let (one, two) = (Grouping(first), Grouping(second))
    let overlaps = ClusterOverlaps(one, two)
    let count = Double(first.count)
    adjustedRand = overlaps.adjustedRand
    firstEntropy = Self.entropy(of: one.sizes, count)
    secondEntropy = Self.entropy(of: two.sizes, count)
    mutualInformation = overlaps.mutualInformation
    let similarities = overlaps.itemSimilarities
    itemSimilarities = similarities
    elementCentric = count > 0 ? similarities.reduce(0, +) / count : 1
  }

  private static func entropy(of sizes: [Int], _ count: Double) -> Double {
    max(
      0,
      -sizes.reduce(0) { sum, size in
        sum + Double(size) / count * Elementary.log(Double(size) / count)
      })
  }
}
