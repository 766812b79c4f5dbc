/// How much a paper changes the structure of the literature before it: by the links that its
/// references add to a network of earlier co-citations, whose clusters stay as they are.
///
/// With modularity Q, and the linkage as the sum of the weights of links between clusters divided
/// by the number of clusters:
///
///     ΔM = 100 (Q(G) − Q(G + a)) / Q(G)
///     CLw = linkage(G + a) − linkage(G)
///     CKL = Σ p ln(p / q), p and q the betweenness of the nodes before and after
///
/// ΔM is positive for a paper that bridges clusters, negative for one that links within them. What
/// a repeated link does is open in the source: without weights it changes nothing, with weights it
/// grows by 1; both are here.
///
/// Source: C. Chen, JASIST 63 (2012), doi:10.1002/asi.21694; betweenness below 10⁻⁶ is held to be
/// 10⁻⁶.
public struct StructuralVariation: Equatable, Sendable {
  /// Pairs of references that are nodes; those not linked before; those of them between clusters.
  public let pairs, newLinks, newLinksBetween: Int
  /// ΔM, every link counting 1; nil when the modularity before is 0.
  public let modularityChange: Double?
  /// ΔM by weights; nil when the modularity before is 0.
  public let weightedModularityChange: Double?
  /// CLw of new links alone, and of all of the paper's links; at least 0.
  public let newLinkage, linkage: Double
  /// CKL, and CKL after p and q are divided by their sums, which is at least 0; nil when it was not
  /// asked for, the second one also when nothing lies between anything.
  public let divergence, normalisedDivergence: Double?
}

/// The network before the papers that are compared with it.
public struct VariationBaseline: Sendable {
  public let graph: Graph
  /// Numbers of clusters from 0 without gaps.
  private let clusters: Grouping
  private let modularity, weightedModularity: Double
  /// The betweenness of each node, when divergences are asked for.
  private let betweenness: [Double]?

  private static let least = 1e-6

  /// - Parameters:
  ///   - graph: the co-citations, with their numbers as weights.
  ///   - clusters: the cluster of each node, not negative.
  ///   - measuresDivergence: whether CKL is wanted, which costs a betweenness for each paper.
  /// - Throws: `KernelError` for lists of other lengths, or a negative cluster.
  /// - Complexity: O(n + m), and O(n m) for the betweenness.
  public init(
    graph: Graph, clusters: [Int32], measuresDivergence: Bool = true
  ) throws(KernelError) {
    guard clusters.count == graph.nodeCount, clusters.allSatisfy({ $0 >= 0 }) else {
      throw KernelError(
        "structural variation: \(clusters.count) clusters, the least \(clusters.min() ?? 0), for "
          + "\(graph.nodeCount) nodes; each node has one, from 0")
    }
    self.graph = graph
    self.clusters = Grouping(clusters)
    modularity = graph.modularity(clusters: clusters, isWeighted: false)
    weightedModularity = graph.modularity(clusters: clusters)
    betweenness = measuresDivergence ? try graph.betweenness() : nil
  }

  /// What a paper adds.
  ///
  /// - Parameter references: its references that are nodes, in any order; repeated ones count once.
  /// - Returns: all changes 0 for fewer than two nodes.
  /// - Throws: `KernelError` for a node out of range.
  /// - Complexity: O(n + m + r²) for r references, and O(n m) for the divergence of a paper with
  ///   new links.
  public func variation(of references: [Int32]) throws(KernelError) -> StructuralVariation {
    let nodes = Set(references).sorted()
    if let node = nodes.first(where: { $0 < 0 || Int($0) >= graph.nodeCount }) {
      throw KernelError(
        "structural variation: reference \(node) is none of the \(graph.nodeCount) nodes")
    }
    var added: [Edge] = []
    var (newLinks, newBetween, between) = (0, 0, 0)
    for (index, first) in nodes.enumerated() {
      for second in nodes[(index + 1)...] {
        added.append(Edge(first, second))
        let isNew = graph.entry(from: Int(first), to: Int(second)) == nil
        let isBetween = clusters.groups[Int(first)] != clusters.groups[Int(second)]
        newLinks += isNew ? 1 : 0
        between += isBetween ? 1 : 0
        newBetween += isNew && isBetween ? 1 : 0
      }
    }
    let after =
      added.isEmpty ? graph : try Graph(nodeCount: graph.nodeCount, edges: graph.edges + added)
    let kinds = Double(max(1, clusters.count))
    let divergences = newLinks > 0 ? try divergences(after: after) : unchanged
    return StructuralVariation(
      pairs: added.count, newLinks: newLinks, newLinksBetween: newBetween,
      modularityChange: change(
        from: modularity, to: after.modularity(clusters: clusters.groups, isWeighted: false)),
      weightedModularityChange: change(
        from: weightedModularity, to: after.modularity(clusters: clusters.groups)),
      newLinkage: Double(newBetween) / kinds, linkage: Double(between) / kinds,
      divergence: divergences.plain, normalisedDivergence: divergences.normalised)
  }

  private func change(from before: Double, to after: Double) -> Double? {
    // What is left of a modularity of 0 by rounding is no modularity to compare with.
    abs(before) > 1e-12 ? 100 * (before - after) / before : nil
  }

  /// The divergences of a paper that adds no link.
  private var unchanged: (plain: Double?, normalised: Double?) {
    guard let betweenness else { return (nil, nil) }
    return (0, betweenness.contains { $0 > 0 } ? 0 : nil)
  }

  private func divergences(
    after: Graph
  ) throws(KernelError) -> (plain: Double?, normalised: Double?) {
    guard let before = betweenness else { return (nil, nil) }
    let now = try after.betweenness()
    let (sumBefore, sumNow) = (before.reduce(0, +), now.reduce(0, +))
    let normalised =
      sumBefore > 0 && sumNow > 0
      ? Self.divergence(of: before.map { $0 / sumBefore }, from: now.map { $0 / sumNow }) : nil
    return (Self.divergence(of: before, from: now), normalised)
  }

  private static func divergence(of before: [Double], from after: [Double]) -> Double {
    zip(before, after).reduce(0) { sum, pair in
      let (first, second) = (max(pair.0, least), max(pair.1, least))
      return sum + first * Elementary.log(first / second)
    }
  }
}
