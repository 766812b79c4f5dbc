/// Clusters of keywords as themes on Callon's strategic diagram: how strongly each is tied to the
/// others (centrality) and within itself (density).
///
/// With counts cᵢ (papers of an item) and cᵢⱼ (papers of both), and the strength sᵢⱼ of a pair as
/// `Measure` has it, a theme T of w items has
///
///     centrality = 10 · Σ sₖₕ over k in T, h in another theme
///     density = 100 · Σ sᵢⱼ / w over the unordered pairs in T
///
/// A cluster of one item has no density: it is no theme, and its links do not count.
///
/// ```swift
/// let words = try Graph(nodeCount: 4, edges: [Edge(0, 1, weight: 2), Edge(1, 2), Edge(2, 3)])
/// let map = try ThematicMap(pairs: words, counts: [2, 4, 2, 1], clusters: [0, 0, 1, 1])
/// map.themes.map(\.density)  // 25, 25
/// map.themes.map(\.centrality)  // 1.25, 1.25
/// ```
///
/// Source: M. Callon, J. P. Courtial, F. Laville, Scientometrics 22 (1991), doi:10.1007/BF02019280;
/// M. J. Cobo et al., J. Informetrics 5 (2011), doi:10.1016/j.joi.2010.10.002; association strength:
/// N. J. van Eck, L. Waltman, JASIST 60 (2009), doi:10.1002/asi.21075.
public struct ThematicMap: Equatable, Sendable {
  /// How strong a pair is, and which pairs count.
  public enum Measure: Equatable, Sendable {
    /// cᵢⱼ² / (cᵢ cⱼ), from 0 to 1: Callon's and Cobo's.
    case equivalence
    /// cᵢⱼ / (cᵢ cⱼ) in the same formulas.
    case association
    /// As bibliometrix 5.4 does it: association strength, 1/cᵢ of every item added to the inner
    /// strength, an external link counted only for the theme of its more frequent end (of equal
    /// ones the lower number), no factor 10, and items of fewer than `least` papers left out.
    case bibliometrix(least: Int)
  }

  /// One theme; ranks count from 1 for the lowest value, and equal values share the mean rank.
  public struct Theme: Equatable, Sendable {
    /// The number that `clusters` has for it.
    public let cluster: Int32
    /// How many items it has.
    public let size: Int
    /// The sum of their counts.
    public let count: Int
    public let centrality: Double
    public let density: Double
    public let centralityRank: Double
    public let densityRank: Double
  }

  /// The themes by ascending cluster number; none for no cluster of two items.
  public let themes: [Theme]
  /// How many items were clusters of their own, and so left out.
  public let singleItemCount: Int
  /// How many items had no cluster, or too few papers for bibliometrix.
  public let unplacedItemCount: Int

  /// - Parameters:
  ///   - pairs: the items as nodes, cᵢⱼ as weights.
  ///   - counts: cᵢ of each node; at least 1 for a node with a cluster.
  ///   - clusters: the cluster of each node, from 0, or a negative number for none.
  ///   - measure: the strength; the values of different measures are not comparable.
  /// - Throws: `KernelError` for lists of other lengths than the number of nodes, and for an item
  ///   of a cluster without papers.
  /// - Complexity: O(n + m + k log k) time, O(n) memory, for k clusters.
  public init(
    pairs: Graph, counts: [Int], clusters: [Int32], measure: Measure = .equivalence
  ) throws(KernelError) {
    guard counts.count == pairs.nodeCount, clusters.count == pairs.nodeCount else {
      throw KernelError(
        "a thematic map of \(pairs.nodeCount) items has \(counts.count) counts and "
          + "\(clusters.count) clusters; it needs one of each for every item")
    }
    if let item = counts.indices.first(where: { clusters[$0] >= 0 && counts[$0] < 1 }) {
      throw KernelError(
        "item \(item) of cluster \(clusters[item]) is in \(counts[item]) papers; "
          + "an item of a theme is in at least 1")
    }
    var sums = ThemeSums(counts: counts, clusters: clusters, measure: measure)
    sums.addLinks(of: pairs)
    singleItemCount = sums.singleItemCount
    unplacedItemCount = sums.unplacedItemCount
    themes = sums.themes()
  }
}
