/// Triangles and what follows from them.
public struct TriangleSummary: Equatable, Sendable {
  /// In how many triangles each node is.
  public let triangles: [Int]
  /// The local clustering coefficient of each node: linked pairs of neighbours over pairs of
  /// neighbours, 0...1; 0 for a node of fewer than two neighbours.
  public let coefficients: [Double]
  /// The mean of `coefficients` over all nodes; 0 for the empty graph.
  public let averageCoefficient: Double
  /// 3 × triangles over connected triples, 0...1; 0 when there is no triple.
  public let transitivity: Double
}

extension Graph {
  /// Counts triangles: clustering coefficients and transitivity. Weights are ignored.
  ///
  /// - Complexity: O(Σ over edges of the smaller degree), at most O(m^1.5); O(n + m) memory.
  ///
  /// Source: D. Watts, S. Strogatz, Nature 393 (1998), doi:10.1038/30918 (coefficients); M. Newman,
  /// SIAM Review 45 (2003), equation 3.3 (transitivity); T. Schank, D. Wagner, "Finding, counting
  /// and listing all triangles in large graphs" (2005).
  public func triangleSummary() -> TriangleSummary {
    let count = nodeCount
    // Every edge points from the lower to the higher degree, so that no row is long.
    let rank = stableOrder(of: degrees(), keyCount: Int(degrees().max() ?? 0) + 1)
    var place = [Int32](repeating: 0, count: count)
    for (index, node) in rank.enumerated() { place[Int(node)] = Int32(index) }
    var starts = [Int](repeating: 0, count: count + 1)
    var higher: [Int32] = []
    higher.reserveCapacity(edgeCount)
    for node in 0..<count {
      for target in neighbors(of: node) where place[Int(target)] > place[node] {
        higher.append(target)
      }
      starts[node + 1] = higher.count
    }
    var triangles = [Int](repeating: 0, count: count)
    var mark = [Int32](repeating: -1, count: count)
    higher.withUnsafeBufferPointer { higher in
      mark.withUnsafeMutableBufferPointer { mark in
        triangles.withUnsafeMutableBufferPointer { triangles in
          for node in 0..<count {
            for entry in starts[node]..<starts[node + 1] {
              mark[Int(higher[entry])] = Int32(truncatingIfNeeded: node)
            }
            for entry in starts[node]..<starts[node + 1] {
              let second = Int(higher[entry])
              for next in starts[second]..<starts[second + 1] {
                let third = Int(higher[next])
                if mark[third] == Int32(truncatingIfNeeded: node) {
                  triangles[node] &+= 1
                  triangles[second] &+= 1
                  triangles[third] &+= 1
                }
              }
            }
          }
        }
      }
    }
    return summary(of: triangles)
  }

  private func summary(of triangles: [Int]) -> TriangleSummary {
    var triples = 0
    let coefficients = triangles.indices.map { node in
      let pairs = degree(of: node) * (degree(of: node) - 1) / 2
      triples += pairs
      return pairs > 0 ? Double(triangles[node]) / Double(pairs) : 0
    }
    let corners = triangles.reduce(0, +)
    return TriangleSummary(
      triangles: triangles, coefficients: coefficients,
      averageCoefficient: nodeCount > 0 ? coefficients.reduce(0, +) / Double(nodeCount) : 0,
      transitivity: triples > 0 ? Double(corners) / Double(triples) : 0)
  }
}
