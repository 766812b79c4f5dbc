/// What the distances between all pairs of nodes say: of each node and of the whole graph.
public struct DistanceSummary: Equatable, Sendable {
  /// Closeness of each node, 0...1: (r - 1) / Σ d · (r - 1) / (n - 1), where r is the number of nodes
  /// that the node reaches, itself included. 0 for an isolated node.
  public let closeness: [Double]
  /// Harmonic centrality of each node: Σ 1 / d over the other nodes, 0 for those out of reach;
  /// 0...(n - 1).
  public let harmonic: [Double]
  /// The greatest distance from each node to one that it reaches; 0 for an isolated node.
  public let eccentricity: [Int32]
  /// The mean distance of the pairs that are connected; 0 when there is none.
  public let averagePathLength: Double
  /// The greatest finite distance; 0 when no two nodes are connected.
  public let diameter: Int
  /// How many unordered pairs of different nodes are connected.
  public let connectedPairCount: Int
}

extension Graph {
  /// Closeness, harmonic centrality, average path length and diameter in one pass over all pairs.
  ///
  /// Edges are one step long; weights are ignored. In a disconnected graph closeness is corrected
  /// for the share of nodes that are reached (Wasserman and Faust), so that a node of a small
  /// component does not look central. For the numbers of the largest component take
  /// `subgraph(of:)` of it.
  ///
  /// - Parameter threads: nil for one per processor. The result is the same, bit for bit, for any.
  /// - Complexity: O(nm / 64) word operations at best (sources are searched 64 at a time), O(nm) at
  ///   worst, in the graph with one node of each class of adjacent nodes that share all neighbours;
  ///   O(n) memory a thread.
  ///
  /// Source: S. Wasserman, K. Faust, Social Network Analysis (1994), p. 201; Y. Rochat, "Closeness
  /// centrality extended to unconnected graphs: the harmonic centrality index" (2009). Agrees with
  /// networkx `closeness_centrality(wf_improved=True)` and `harmonic_centrality`.
  public func distances(threads: Int? = nil) -> DistanceSummary {
    let twins = TwinClasses(self)
    let order = neighborhoodOrder(
      offsets: twins.offsets, targets: twins.targets, groupSize: WordSearch.width)
    let components = componentNumbers { _, _ in true }
    var componentOfClass = [Int32](repeating: 0, count: twins.count)
    for node in 0..<nodeCount { componentOfClass[Int(twins.classes[node])] = components[node] }
    let search = DistanceSearch(
      twins: twins, order: order, components: componentOfClass, threads: threads)
    return summary(of: search, classes: twins.classes)
  }

  private func summary(of search: DistanceSearch, classes: [Int32]) -> DistanceSummary {
    let count = nodeCount
    let sums = search.sums
    let classCount = search.farthest.count
    var closeness = [Double](repeating: 0, count: count)
    var harmonic = closeness
    var eccentricity = [Int32](repeating: 0, count: count)
    var total = 0.0
    var pairs = 0.0
    for node in 0..<count {
      let number = Int(classes[node])
      let reached = sums[number]
      let far = sums[classCount + number]
      if far > 0 { closeness[node] = reached / far * (reached / Double(count - 1)) }
      harmonic[node] = sums[2 * classCount + number]
      eccentricity[node] = search.farthest[number]
      total += far
      pairs += reached
    }
    return DistanceSummary(
      closeness: closeness, harmonic: harmonic, eccentricity: eccentricity,
      averagePathLength: pairs > 0 ? total / pairs : 0,
      diameter: Int(eccentricity.max() ?? 0), connectedPairCount: Int(pairs / 2))
  }
}
