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
  ///   worst; O(n) memory a thread.
  ///
  /// Source: S. Wasserman, K. Faust, Social Network Analysis (1994), p. 201; Y. Rochat, "Closeness
  /// centrality extended to unconnected graphs: the harmonic centrality index" (2009). Agrees with
  /// networkx `closeness_centrality(wf_improved=True)` and `harmonic_centrality`.
  public func distances(threads: Int? = nil) -> DistanceSummary {
    let count = nodeCount
    let batchCount = (count + 63) / 64
    // Distances are symmetric, so what a batch of sources finds at a node is the node's own share.
    // Four sums a node: reached, Σ d, Σ 1 / d, and the eccentricity as the largest of them.
    let blocks = Parallel.sumBlockCount(tasks: batchCount, width: count * 2)
    var farthest = [Int32](repeating: 0, count: count * blocks)
    let sums = farthest.withUnsafeMutableBufferPointer { farthest in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          distanceSums(
            rows: SearchBatch.Rows(offsets: offsets, targets: targets), batchCount: batchCount,
            blocks: blocks, farthest: farthest, threads: threads)
        }
      }
    }
    var eccentricity = [Int32](repeating: 0, count: count)
    for block in 0..<blocks {
      for node in 0..<count {
        eccentricity[node] = max(eccentricity[node], farthest[block * count + node])
      }
    }
    return summary(of: sums, eccentricity: eccentricity)
  }

  private func summary(of sums: [Double], eccentricity: [Int32]) -> DistanceSummary {
    let count = nodeCount
    var closeness = [Double](repeating: 0, count: count)
    var total = 0.0
    var pairs = 0.0
    for node in 0..<count {
      let reached = sums[node]
      let far = sums[count + node]
      if far > 0 { closeness[node] = reached / far * (reached / Double(count - 1)) }
      total += far
      pairs += reached
    }
    return DistanceSummary(
      closeness: closeness, harmonic: Array(sums[(2 * count)...]), eccentricity: eccentricity,
      averagePathLength: pairs > 0 ? total / pairs : 0,
      diameter: Int(eccentricity.max() ?? 0), connectedPairCount: Int(pairs / 2))
  }

  /// For each node how many others reach it, the sum of distances, and the sum of their inverses.
  private func distanceSums(
    rows: SearchBatch.Rows, batchCount: Int, blocks: Int,
    farthest: UnsafeMutableBufferPointer<Int32>, threads: Int?
  ) -> [Double] {
    let count = nodeCount
    var total = [Double](repeating: 0, count: 3 * count)
    let partial = UnsafeMutablePointer<Double>.allocate(capacity: 3 * count * blocks)
    partial.initialize(repeating: 0, count: 3 * count * blocks)
    defer { partial.deallocate() }
    Parallel.forEachWorker(blocks: batchCount == 0 ? 0 : blocks, threads: threads) { nextBlock in
      let search = WordSearch(nodeCount: count, rows: rows)
      while let block = nextBlock() {
        let sums = partial + 3 * count * block
        for batch in Parallel.range(ofBlock: block, blocks: blocks, count: batchCount) {
          let sources = (batch * 64)..<min(count, batch * 64 + 64)
          search.run(from: sources) { node, distance, found in
            let new = Double(found)
            sums[node] += new
            sums[count + node] += new * Double(distance)
            sums[2 * count + node] += new / Double(distance)
            let place = block * count + node
            farthest[place] = max(farthest[place], Int32(truncatingIfNeeded: distance))
          }
        }
      }
    }
    for block in 0..<blocks {
      for index in 0..<(3 * count) { total[index] += partial[block * 3 * count + index] }
    }
    return total
  }
}

/// Breadth-first search from 64 sources at once, one bit each; scratch memory of one thread.
///
/// Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 8
/// (2014), doi:10.14778/2735496.2735507.
final class WordSearch {
  private let nodeCount: Int
  private let rows: SearchBatch.Rows
  private let found: UnsafeMutablePointer<UInt64>
  private let sending: UnsafeMutablePointer<UInt64>
  private let reached: UnsafeMutablePointer<UInt64>

  init(nodeCount: Int, rows: SearchBatch.Rows) {
    self.nodeCount = nodeCount
    self.rows = rows
    found = .allocate(capacity: max(1, nodeCount))
    sending = .allocate(capacity: max(1, nodeCount))
    reached = .allocate(capacity: max(1, nodeCount))
  }

  deinit {
    found.deallocate()
    sending.deallocate()
    reached.deallocate()
  }

  /// Calls `visit(node, distance, how many of the sources are that far)`, nearer levels first.
  @inline(__always)
  func run(from sources: Range<Int>, _ visit: (Int, Int, Int) -> Void) {
    found.update(repeating: 0, count: nodeCount)
    sending.update(repeating: 0, count: nodeCount)
    reached.update(repeating: 0, count: nodeCount)
    let every = sources.count == 64 ? UInt64.max : (1 &<< UInt64(sources.count)) &- 1
    for source in sources {
      let bit: UInt64 = 1 &<< UInt64(source &- sources.lowerBound)
      found[source] = bit
      sending[source] = bit
    }
    var distance = 0
    var isSearching = true
    while isSearching {
      distance &+= 1
      isSearching = false
      for node in 0..<nodeCount where found[node] != every {
        var bits: UInt64 = 0
        for entry in Int(rows.offsets[node])..<Int(rows.offsets[node &+ 1]) {
          bits |= sending[Int(rows.targets[entry])]
        }
        reached[node] = bits & ~found[node]
      }
      for node in 0..<nodeCount {
        let new = reached[node]
        sending[node] = new
        if new != 0 {
          reached[node] = 0
          found[node] |= new
          isSearching = true
          visit(node, distance, new.nonzeroBitCount)
        }
      }
    }
  }
}
