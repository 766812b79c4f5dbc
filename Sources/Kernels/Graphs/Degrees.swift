extension Graph {
  /// The number of neighbours of each node.
  /// - Complexity: O(n).
  public func degrees() -> [Int32] {
    (0..<nodeCount).map { offsets[$0 + 1] - offsets[$0] }
  }

  /// The sum of the weights of each node's edges (its strength), added in the order of neighbours.
  /// - Complexity: O(n + m).
  public func weightedDegrees() -> [Double] {
    (0..<nodeCount).map { node in
      var sum = 0.0
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) { sum += weights[entry] }
      return sum
    }
  }

  /// Edges over possible edges, 2m / (n (n - 1)); 0 when n < 2.
  /// - Complexity: O(1).
  public var density: Double {
    nodeCount < 2 ? 0 : 2 * Double(edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
  }

  /// Degree centralisation: Σ (highest degree - degree) over its greatest possible value.
  ///
  /// - Parameter countingSelfLoops: false divides by (n - 1)(n - 2), the value of a star (Freeman);
  ///   true by n (n - 1), which allows a self-loop, as igraph's `centr_degree` and with it
  ///   bibliometrix do by default.
  /// - Returns: 0 when all degrees are equal or n < 3, 1 for a star (without self-loops).
  /// - Complexity: O(n).
  ///
  /// Source: L. Freeman, "Centrality in social networks: conceptual clarification", Social Networks
  /// 1 (1979), doi:10.1016/0378-8733(78)90021-7.
  public func degreeCentralization(countingSelfLoops: Bool = false) -> Double {
    guard nodeCount > 2 else { return 0 }
    let all = degrees()
    let highest = Int(all.max() ?? 0)
    let sum = all.reduce(0) { $0 + highest - Int($1) }
    let size = Double(nodeCount)
    return Double(sum) / (countingSelfLoops ? size * (size - 1) : (size - 1) * (size - 2))
  }
}

extension DirectedGraph {
  /// The number of edges that end at each node.
  public func inDegrees() -> [Int32] {
    (0..<nodeCount).map { incoming.offsets[$0 + 1] - incoming.offsets[$0] }
  }

  /// The number of edges that start at each node.
  public func outDegrees() -> [Int32] {
    (0..<nodeCount).map { outgoing.offsets[$0 + 1] - outgoing.offsets[$0] }
  }
}
