/// A partition that was looked for: the clusters, and how good they are.
public struct Partition: Equatable, Sendable {
  /// The cluster of each node, from 0, the largest cluster first; equal ones by their smallest node.
  public let clusters: Grouping
  /// The quality by the measure asked for.
  public let quality: Double
  /// The quality after each round of the restart that was best; it never falls.
  public let history: [Double]
}

/// How clusters are looked for.
public struct LeidenOptions: Equatable, Sendable {
  /// What is made as large as possible.
  public var measure: PartitionQuality
  /// Chooses the order of nodes and the random merges; the same seed gives the same clusters.
  public var seed: UInt64
  /// The most rounds; fewer when a round changes nothing.
  public var iterations: Int
  /// How often to begin anew with another seed; the best result wins, of equal ones the first.
  public var restarts: Int
  /// How random merges are, as a share of the mean weight of a link: 0 always takes the best, large
  /// values take any that does not lower the quality.
  public var randomness: Double
  /// False takes every weight as 1.
  public var isWeighted: Bool

  /// The options, with the values that are usual.
  public init(
    measure: PartitionQuality = .modularity(resolution: 1), seed: UInt64 = 0, iterations: Int = 10,
    restarts: Int = 1, randomness: Double = 0.01, isWeighted: Bool = true
  ) {
    self.measure = measure
    self.seed = seed
    self.iterations = iterations
    self.restarts = restarts
    self.randomness = randomness
    self.isWeighted = isWeighted
  }

  func check() throws(KernelError) {
    guard measure.resolution >= 0, measure.resolution.isFinite else {
      throw KernelError("a resolution of \(measure.resolution); it is finite and not negative")
    }
    guard iterations > 0, restarts > 0 else {
      throw KernelError("\(iterations) iterations and \(restarts) restarts; at least 1 of each")
    }
    guard randomness >= 0, randomness.isFinite else {
      throw KernelError("a randomness of \(randomness); it is finite and not negative")
    }
  }
}

extension Graph {
  /// Clusters found by the Leiden algorithm.
  ///
  /// Every cluster is connected, no node gains by moving to another cluster when the search ended by
  /// itself, and a further round never lowers the quality. Isolated nodes, and all nodes when there
  /// are no links, are clusters of their own. Edges of weight 0 neither attract nor connect.
  ///
  /// - Parameter threads: restarts run side by side; nil for one per processor. The result depends
  ///   on the seed, not on the number of threads.
  /// - Throws: `KernelError` for a parameter that is out of range.
  /// - Complexity: nearly O(n + m) a round; O(n + m) memory for each restart that runs.
  ///
  /// Source: V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
  /// communities", Sci. Rep. 9 (2019), doi:10.1038/s41598-019-41695-z. We add: after each round
  /// a cluster that fell apart is split, which raises the quality.
  public func leiden(
    _ options: LeidenOptions = LeidenOptions(), threads: Int? = nil
  ) throws(KernelError) -> Partition {
    try options.check()
    let start = LeidenGraph(self, options)
    var found = [(clusters: [Int32], history: [Double])](
      repeating: ([], []), count: options.restarts)
    found.withUnsafeMutableBufferPointer { found in
      Parallel.forEachWorker(blocks: found.count, threads: threads) { nextBlock in
        while let restart = nextBlock() {
          found[restart] = search(start, options, restart: restart)
        }
      }
    }
    var best = found[0]
    for other in found.dropFirst() where (other.history.last ?? 0) > (best.history.last ?? 0) {
      best = other
    }
    let clusters = Grouping(best.clusters)
    // Measured again with the final numbers, so that it is what `quality(of:)` gives for them.
    let quality = quality(of: clusters.groups, options.measure, isWeighted: options.isWeighted)
    return Partition(clusters: clusters, quality: quality, history: best.history)
  }

  private func search(
    _ start: LeidenGraph, _ options: LeidenOptions, restart: Int
  ) -> (clusters: [Int32], history: [Double]) {
    // Restarts take seeds far apart: neighbouring user seeds share no restart.
    var random = RandomSource(seed: options.seed &+ UInt64(restart) &* 0xD1B5_4A32_D192_ED03)
    var clusters = (0..<nodeCount).map { Int32($0) }
    var history: [Double] = []
    for _ in 0..<options.iterations {
      let next = connectedClusters(
        LeidenRound.run(from: clusters, start, options.randomness, &random), options)
      let quality = self.quality(of: next, options.measure, isWeighted: options.isWeighted)
      // A round that gains nothing but rounding errors keeps the clusters that were there.
      if let known = history.last, quality <= known + 1e-14 { break }
      clusters = next
      history.append(quality)
    }
    return (clusters, history)
  }

  /// The clusters with those that are not connected split into their components.
  private func connectedClusters(_ clusters: [Int32], _ options: LeidenOptions) -> [Int32] {
    if !options.isWeighted {
      return componentNumbers { clusters[$0] == clusters[$1] }
    }
    return componentNumbers { source, target in
      guard clusters[source] == clusters[target] else { return false }
      return entry(from: source, to: target).map { weights[$0] > 0 } ?? false
    }
  }
}
