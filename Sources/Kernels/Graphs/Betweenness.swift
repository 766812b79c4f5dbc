/// How betweenness counts are scaled.
public enum BetweennessScale: Sendable {
  /// The number of pairs: each unordered pair of an undirected graph once.
  case raw
  /// Divided by the pairs that do not contain the node: (n - 1)(n - 2) / 2, directed without the
  /// half; 0 when n < 3. `n` counts all nodes, also isolated ones.
  case normalized
}

/// What the length of an edge is.
public enum EdgeLength: Sendable {
  /// Every edge is one step long.
  case one
  /// An edge is 1 / weight long: strong links are short.
  case inverseWeight
  /// An edge is as long as its weight.
  case weight
}

extension Graph {
  /// Exact betweenness: on how many shortest paths each node lies.
  ///
  /// C(v) = Σ over pairs s < t, both other than v, of σ(s, t | v) / σ(s, t), where σ(s, t) is the
  /// number of shortest paths and σ(s, t | v) of those through v. Several shortest paths share
  /// their pair equally. A pair in different components adds nothing.
  ///
  /// - Parameters:
  ///   - length: `.one` (weights are ignored), or lengths from the weights.
  ///   - scale: the number of pairs, or its share.
  ///   - tolerance: two lengths whose relative difference is at most this are equal; only with
  ///     weights. 0 compares floating-point sums exactly.
  ///   - threads: nil for one per processor. The result is the same, bit for bit, for any number.
  /// - Returns: a value for each node, 0 or more; empty for the empty graph.
  /// - Throws: `KernelError` when a length is 0 or infinite (a weight of 0), or when two nodes have more
  ///   shortest paths than a floating-point number can count (1.8e308).
  /// - Complexity: O(nm) time for `.one`, in the graph with one node of each class of adjacent nodes
  ///   that share all neighbours; O(nm + n² log n) with weights; O(n + m) memory a thread
  ///   and at most 64 partial sums for each node.
  ///
  /// Source: U. Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociol. 25 (2001),
  /// doi:10.1080/0022250X.2001.9990249; normalised as L. Freeman, Social Networks 1 (1979). Without
  /// weights eight sources are searched at a time, as in M. Then et al., "The more the merrier:
  /// efficient multi-source graph traversal", VLDB 8 (2014); and adjacent nodes with the same other
  /// neighbours are searched as one ("identical vertices" in A. E. Sarıyüce et al., "Graph
  /// manipulations for fast centrality computation", ACM TKDD 11 (2017), doi:10.1145/3022668).
  ///
  /// ```swift
  /// let path = try Graph(nodeCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
  /// try path.betweenness()  // [0, 1, 0]
  /// ```
  public func betweenness(
    length: EdgeLength = .one, scale: BetweennessScale = .normalized, tolerance: Double = 1e-10,
    threads: Int? = nil
  ) throws(KernelError) -> [Double] {
    let sums = try dependencySums(
      of: searchOrder(), length: length, tolerance: tolerance, threads: threads)
    let factor = scale.factor(nodeCount: nodeCount, isDirected: false)
    return sums.map { $0 * factor }
  }

  /// Betweenness estimated from the paths of some random sources, with a stated error.
  ///
  /// The estimate of C(v) is n / k times the sum over k sources drawn without repetition. By
  /// Hoeffding's and Serfling's inequality, with probability `confidence` *every* node's normalised
  /// value is within `errorBound` of the exact one:
  /// ε = (n / (n - 1)) √((1 - (k - 1) / n) ln(2n / (1 - confidence)) / 2k).
  ///
  /// - Parameters:
  ///   - sources: how many sources, at least 1; n or more gives the exact values (error 0).
  ///   - seed: chooses the sources.
  /// - Returns: values for each node, and the bound for normalised values.
  /// - Throws: `KernelError` for no sources, a confidence outside (0, 1), or as `betweenness`.
  /// - Complexity: k / n of the exact computation.
  ///
  /// Source: U. Brandes, C. Pich, "Centrality estimation in large networks", Int. J. Bifurcation
  /// Chaos 17 (2007), doi:10.1142/S0218127407018403; R. Serfling, Ann. Statist. 2 (1974).
  public func sampledBetweenness(
    sources: Int, seed: UInt64, confidence: Double = 0.95, length: EdgeLength = .one,
    scale: BetweennessScale = .normalized, tolerance: Double = 1e-10, threads: Int? = nil
  ) throws(KernelError) -> SampledBetweenness {
    guard sources > 0 else {
      throw KernelError("betweenness from \(sources) sources; at least 1 is needed")
    }
    guard confidence > 0, confidence < 1 else {
      throw KernelError("a confidence of \(confidence) is not between 0 and 1")
    }
    let count = min(sources, nodeCount)
    guard count > 0 else {
      return SampledBetweenness(values: [], sourceCount: 0, errorBound: 0)
    }
    var random = RandomSource(seed: seed)
    var isChosen = [Bool](repeating: false, count: nodeCount)
    for node in random.sample(count, below: nodeCount) { isChosen[node] = true }
    let chosen = searchOrder().filter { isChosen[Int($0)] }
    let sums = try dependencySums(
      of: chosen, length: length, tolerance: tolerance, threads: threads)
    let size = Double(nodeCount)
    let share = Double(count)
    let factor = scale.factor(nodeCount: nodeCount, isDirected: false) * size / share
    var bound = 0.0
    if count < nodeCount, nodeCount > 2 {
      let spread = (1 - (share - 1) / size) * Elementary.log(2 * size / (1 - confidence))
      bound = size / (size - 1) * (spread / (2 * share)).squareRoot()
    }
    return SampledBetweenness(
      values: sums.map { $0 * factor }, sourceCount: count, errorBound: bound)
  }

  /// The dependencies of some sources on each node, added up: Σ over s of Σ over t of σ(s,t|v)/σ(s,t).
  private func dependencySums(
    of sources: [Int32], length: EdgeLength, tolerance: Double, threads: Int?
  ) throws(KernelError) -> [Double] {
    guard tolerance >= 0, tolerance < 1 else {
      throw KernelError("a relative tolerance of \(tolerance) is not in 0..<1")
    }
    let sums: [Double]
    switch length {
    case .one:
      let twins = TwinClasses(self)
      var counts = [Double](repeating: 0, count: twins.count)
      for source in sources { counts[Int(twins.classes[Int(source)])] += 1 }
      let order = neighborhoodOrder(
        offsets: twins.offsets, targets: twins.targets, groupSize: SearchBatch.width)
      let rows = (twins.offsets, twins.targets)
      let classSums = batchedDependencySums(
        outgoing: rows, incoming: rows, multiplicities: twins.sizes.map { Double($0) },
        sources: order.filter { counts[Int($0)] > 0 }, sourceCounts: counts, threads: threads)
      sums = twins.classes.map { classSums[Int($0)] }
    case .inverseWeight, .weight:
      let lengths = try edgeLengths(length)
      sums = weightedDependencySums(
        offsets: offsets, targets: targets, lengths: lengths, sources: sources,
        tolerance: tolerance, threads: threads)
    }
    try checkPathCounts(behind: sums)
    return sums
  }

  /// The length of each entry of `targets`; throws unless all are positive and finite.
  func edgeLengths(_ length: EdgeLength) throws(KernelError) -> [Double] {
    var lengths: [Double] = []
    lengths.reserveCapacity(weights.count)
    for (entry, weight) in weights.enumerated() {
      let value = length == .inverseWeight ? 1 / weight : weight
      guard value > 0, value.isFinite else {
        throw KernelError(
          "an edge to node \(targets[entry]) has the weight \(weight), so the length \(value); "
            + "paths need positive, finite lengths")
      }
      lengths.append(value)
    }
    return lengths
  }

  /// All nodes, near ones together: sources searched together then visit a node at nearly one time.
  func searchOrder() -> [Int32] {
    neighborhoodOrder(offsets: offsets, targets: targets, groupSize: SearchBatch.width)
  }
}

/// Estimated betweenness and how far it can be from the exact values.
public struct SampledBetweenness: Equatable, Sendable {
  /// A value for each node.
  public let values: [Double]
  /// How many sources were searched.
  public let sourceCount: Int
  /// With the confidence asked for, no *normalised* value is further than this from the exact one.
  public let errorBound: Double
}

extension BetweennessScale {
  /// What turns sums over all sources into values.
  func factor(nodeCount: Int, isDirected: Bool) -> Double {
    switch self {
    case .raw:
      return isDirected ? 1 : 0.5
    case .normalized:
      return nodeCount < 3 ? 0 : 1 / (Double(nodeCount - 1) * Double(nodeCount - 2))
    }
  }
}

extension DirectedGraph {
  /// Exact betweenness along directed paths of one step per edge; see `Graph.betweenness`.
  ///
  /// C(v) = Σ over ordered pairs (s, t) of σ(s, t | v) / σ(s, t); a pair without a path adds nothing.
  /// - Throws: `KernelError` when there are more than 1.8e308 shortest paths between two nodes.
  /// - Complexity: O(nm).
  public func betweenness(
    scale: BetweennessScale = .normalized, threads: Int? = nil
  ) throws(KernelError) -> [Double] {
    let order = neighborhoodOrder(
      offsets: outgoing.offsets, targets: outgoing.targets, groupSize: SearchBatch.width)
    let once = [Double](repeating: 1, count: nodeCount)
    let sums = batchedDependencySums(
      outgoing: (outgoing.offsets, outgoing.targets),
      incoming: (incoming.offsets, incoming.targets), multiplicities: once, sources: order,
      sourceCounts: once, threads: threads)
    try checkPathCounts(behind: sums)
    let factor = scale.factor(nodeCount: nodeCount, isDirected: true)
    return sums.map { $0 * factor }
  }
}

/// Path counts that overflow make dependencies that are not numbers.
private func checkPathCounts(behind sums: [Double]) throws(KernelError) {
  if let node = sums.firstIndex(where: { !$0.isFinite }) {
    throw KernelError(
      "the shortest paths through node \(node) are more than 1.8e308, too many to be counted")
  }
}

/// All nodes in groups of `groupSize`: each group is searched breadth-first from the first free node.
func neighborhoodOrder(offsets: [Int32], targets: [Int32], groupSize: Int) -> [Int32] {
  let nodeCount = offsets.count - 1
  var isTaken = [Bool](repeating: false, count: nodeCount)
  var order: [Int32] = []
  order.reserveCapacity(nodeCount)
  for first in 0..<nodeCount where !isTaken[first] {
    var next = order.count
    let full = next + groupSize
    order.append(Int32(first))
    isTaken[first] = true
    while next < order.count, order.count < full {
      let node = Int(order[next])
      next += 1
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) where order.count < full {
        let target = targets[entry]
        if !isTaken[Int(target)] {
          isTaken[Int(target)] = true
          order.append(target)
        }
      }
    }
  }
  return order
}

private func batchedDependencySums(
  outgoing: ([Int32], [Int32]), incoming: ([Int32], [Int32]), multiplicities: [Double],
  sources: [Int32], sourceCounts: [Double], threads: Int?
) -> [Double] {
  let nodeCount = outgoing.0.count - 1
  let batchCount = (sources.count + SearchBatch.width - 1) / SearchBatch.width
  return outgoing.0.withUnsafeBufferPointer { outOffsets in
    outgoing.1.withUnsafeBufferPointer { outTargets in
      incoming.0.withUnsafeBufferPointer { inOffsets in
        incoming.1.withUnsafeBufferPointer { inTargets in
          multiplicities.withUnsafeBufferPointer { multiplicities in
            sourceCounts.withUnsafeBufferPointer { sourceCounts in
              sources.withUnsafeBufferPointer { sources in
                // Without nodes there are no tasks, and no pointer is taken.
                Parallel.sum(tasks: batchCount, width: nodeCount, threads: threads) {
                  guard let multiplicities = multiplicities.baseAddress,
                    let counts = sourceCounts.baseAddress
                  else { return { _, _ in } }
                  let batch = SearchBatch(
                    nodeCount: nodeCount,
                    outgoing: SearchBatch.Rows(offsets: outOffsets, targets: outTargets),
                    incoming: SearchBatch.Rows(offsets: inOffsets, targets: inTargets),
                    multiplicities: multiplicities)
                  return { tasks, sums in
                    for task in tasks {
                      let first = task * SearchBatch.width
                      let last = min(first + SearchBatch.width, sources.count)
                      batch.addDependencies(
                        of: UnsafeBufferPointer(rebasing: sources[first..<last]), counts: counts,
                        to: sums)
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
