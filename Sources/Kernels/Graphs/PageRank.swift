extension Graph {
  /// PageRank: how often a walker is at each node who follows edges, and sometimes jumps.
  ///
  /// p(v) = (1 - d) / n + d (Σ over neighbours u of p(u) w(u, v) / s(u) + D / n), where s(u) is u's
  /// weighted degree and D the sum of p over nodes without links (or whose links all weigh 0).
  ///
  /// - Parameters:
  ///   - damping: d, the share of steps that follow an edge, 0..<1.
  ///   - isWeighted: false takes every weight as 1.
  /// - Returns: values that add up to 1, all of them 1 / n when there are no edges.
  /// - Throws: `KernelError` for a damping outside 0..<1.
  /// - Complexity: O(n + m) a round; rounds go on until no value changes by more than 1e-14 (at
  ///   most 1,000 rounds), some thirty in networks of many links.
  ///
  /// Source: S. Brin, L. Page, Computer Networks 30 (1998), doi:10.1016/S0169-7552(98)00110-X; solved
  /// by the method of Gauss and Seidel, as in D. Gleich, "PageRank beyond the web" (2015).
  public func pageRank(
    damping: Double = 0.85, isWeighted: Bool = true
  ) throws(KernelError) -> [Double] {
    let flows = isWeighted ? weights : [Double](repeating: 1, count: weights.count)
    let outflows = isWeighted ? weightedDegrees() : degrees().map { Double($0) }
    return try solvePageRank(
      offsets: offsets, targets: targets, flows: flows, outflows: outflows, damping: damping)
  }
}

extension DirectedGraph {
  /// PageRank along directed edges; see `Graph.pageRank`. Nodes without successors jump anywhere.
  public func pageRank(
    damping: Double = 0.85, isWeighted: Bool = true
  ) throws(KernelError) -> [Double] {
    var outflows = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      for entry in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
        outflows[node] += isWeighted ? outgoing.weights[entry] : 1
      }
    }
    let flows =
      isWeighted ? incoming.weights : [Double](repeating: 1, count: incoming.weights.count)
    return try solvePageRank(
      offsets: incoming.offsets, targets: incoming.targets, flows: flows, outflows: outflows,
      damping: damping)
  }
}

/// Solves x(v) = 1 + d Σ x(u) w(u, v) / s(u) and scales the solution to 1.
///
/// Nodes without outflow, which jump evenly, only change the scale of that solution.
private func solvePageRank(
  offsets: [Int32], targets: [Int32], flows: [Double], outflows: [Double], damping: Double
) throws(KernelError) -> [Double] {
  guard damping >= 0, damping < 1 else {
    throw KernelError("a damping of \(damping) is not in 0..<1")
  }
  let nodeCount = outflows.count
  guard nodeCount > 0 else { return [] }
  let inverse = outflows.map { $0 > 0 ? damping / $0 : 0 }
  // A node's value times d / s(u), the form in which its neighbours need it.
  var sent = [Double](repeating: 0, count: nodeCount)
  var solution = [Double](repeating: 0, count: nodeCount)
  // The stationary walk is the solution for d = 1 in a symmetric graph: start near it.
  let mean = outflows.reduce(0, +) / Double(nodeCount)
  for node in 0..<nodeCount {
    let start = mean > 0 ? 1 + damping / (1 - damping) * outflows[node] / mean : 1
    solution[node] = start
    sent[node] = start * inverse[node]
  }
  offsets.withUnsafeBufferPointer { offsets in
    targets.withUnsafeBufferPointer { targets in
      flows.withUnsafeBufferPointer { flows in
        solution.withUnsafeMutableBufferPointer { solution in
          sent.withUnsafeMutableBufferPointer { sent in
            for _ in 0..<1000 {
              var change = 0.0
              for node in 0..<nodeCount {
                var value = 1.0
                for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                  value += sent[Int(targets[entry])] * flows[entry]
                }
                change = max(change, abs(value - solution[node]))
                solution[node] = value
                sent[node] = value * inverse[node]
              }
              // Without jumping nodes the values add up to n / (1 - d), by which they are scaled.
              if change * (1 - damping) <= 1e-14 * Double(nodeCount) { break }
            }
          }
        }
      }
    }
  }
  let total = solution.reduce(0, +)
  return solution.map { $0 / total }
}
