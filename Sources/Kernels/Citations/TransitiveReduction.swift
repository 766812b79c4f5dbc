extension AcyclicCitations {
  /// Which arcs stay in the transitive reduction: those whose ends no longer path joins.
  ///
  /// The reduction is the least network in which the same nodes can be reached from each other; an
  /// acyclic network has exactly one.
  ///
  /// ```swift
  /// let network = try AcyclicCitations(paperCount: 3, cited: [0, 0, 1], citing: [1, 2, 2])
  /// network.transitiveReduction()  // true, false, true: 0→2 follows from 0→1→2
  /// ```
  ///
  /// Whether a path leads from one node to another is read off 512 landmarks spread over the
  /// levels: there is one through every landmark that the first node leads to and that leads to
  /// the second, and there is none when a landmark leads to the first node but not to the second.
  /// Only pairs that the landmarks leave open are searched, within the same bounds.
  ///
  /// - Parameter threads: how many workers; nil means one for each processor. The result does not
  ///   depend on it.
  /// - Returns: a flag for each arc; none for no arcs.
  /// - Complexity: O(n + m) memory, some 130 bytes a node; time O(m · (n + m)) at worst, near
  ///   linear on histories of papers, where nearly all pairs are settled by the landmarks.
  /// - Source: A. V. Aho, M. R. Garey, J. D. Ullman, SIAM J. Computing 1 (1972),
  ///   doi:10.1137/0201008; of citations: J. R. Clough et al., J. Complex Networks 3 (2015),
  ///   doi:10.1093/comnet/cnu039; landmarks: as in the indexes surveyed by J. X. Yu, J. Cheng,
  ///   "Graph reachability queries" (2010), doi:10.1007/978-1-4419-6045-0_6.
  public func transitiveReduction(threads: Int? = nil) -> [Bool] {
    let landmarks = CitationLandmarks(of: self)
    return [Bool](unsafeUninitializedCapacity: arcCount) { isKept, count in
      isKept.initialize(repeating: true)
      // Each node decides on its incoming arcs, which no other node touches.
      nonisolated(unsafe) let flags = isKept
      let blocks = max(1, min(nodeCount, 256))
      Parallel.forEachWorker(blocks: blocks, threads: threads) { nextBlock in
        var search = AncestorSearch(network: self, landmarks: landmarks)
        while let block = nextBlock() {
          for node in Parallel.range(ofBlock: block, blocks: blocks, count: nodeCount) {
            search.removeImplied(into: node, from: flags)
          }
        }
      }
      count = arcCount
    }
  }
}

/// Whether one node of a network leads to another; memory of its own for each worker.
private struct AncestorSearch {
  private let network: AcyclicCitations
  private let landmarks: CitationLandmarks
  /// The search in which each node was seen last.
  private var seenIn: [Int32]
  private var searchNumber: Int32 = 0
  private var front: [Int32] = []
  /// The sources of the arcs that stay, from the highest number down.
  private var kept: [Int32] = []

  init(network: AcyclicCitations, landmarks: CitationLandmarks) {
    self.network = network
    self.landmarks = landmarks
    seenIn = [Int32](repeating: 0, count: network.nodeCount)
  }

  /// Clears the flags of the arcs into a node that longer paths make superfluous.
  mutating func removeImplied(into node: Int, from isKept: UnsafeMutableBufferPointer<Bool>) {
    kept.removeAll(keepingCapacity: true)
    var before = CitationLandmarks.Members.zero
    // A path from one source leads to sources of higher numbers only, and those that are
    // superfluous themselves lead to one that is not.
    for arc in network.arcs(into: node).reversed() {
      let source = Int(network.sources[Int(arc)])
      if before & landmarks.after[source] != .zero || leadsToKept(source) {
        isKept[Int(arc)] = false
      } else {
        kept.append(Int32(source))
        before |= landmarks.before[source]
      }
    }
  }

  /// Whether a path leads from a node to one of `kept`, none of which shares a landmark with it.
  private mutating func leadsToKept(_ source: Int) -> Bool {
    guard searchNumber < Int32.max else {
      preconditionFailure("more searches than 32 bits can number")
    }
    searchNumber += 1
    front.removeAll(keepingCapacity: true)
    for node in kept where mayLead(source, to: Int(node)) { front.append(node) }
    while let node = front.popLast() {
      for arc in network.arcs(into: Int(node)) {
        let earlier = network.sources[Int(arc)]
        if Int(earlier) == source { return true }
        guard seenIn[Int(earlier)] != searchNumber else { continue }
        seenIn[Int(earlier)] = searchNumber
        if mayLead(source, to: Int(earlier)) { front.append(earlier) }
      }
    }
    return false
  }

  private func mayLead(_ source: Int, to node: Int) -> Bool {
    network.levels[source] < network.levels[node]
      && landmarks.before[source] & ~landmarks.before[node] == .zero
      && landmarks.after[node] & ~landmarks.after[source] == .zero
  }
}
