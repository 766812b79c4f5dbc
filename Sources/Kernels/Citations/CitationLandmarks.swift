/// For every node, which of up to 512 chosen nodes lead to it, and which it leads to.
struct CitationLandmarks: Sendable {
  /// A bit for each landmark.
  typealias Members = SIMD8<UInt64>
  static let limit = 512

  /// The landmarks that lead to each node; a landmark leads to itself.
  let before: [Members]
  /// The landmarks that each node leads to.
  let after: [Members]

  /// - Complexity: O(n + m) time, 128 bytes a node.
  init(of network: AcyclicCitations) {
    let chosen = Self.chosen(in: network)
    var before = [Members](repeating: .zero, count: network.nodeCount)
    for (number, node) in chosen.enumerated() {
      before[node][number / 64] |= 1 << UInt64(number % 64)
    }
    var after = before
    for node in 0..<network.nodeCount {
      for arc in network.arcs(from: node) { before[Int(network.targets[arc])] |= before[node] }
    }
    for node in (0..<network.nodeCount).reversed() {
      for arc in network.arcs(from: node) { after[node] |= after[Int(network.targets[arc])] }
    }
    self.before = before
    self.after = after
  }

  /// Of as many equal stretches of the nodes as there are landmarks, the one in each that most
  /// paths of two arcs pass, the first of several.
  private static func chosen(in network: AcyclicCitations) -> [Int] {
    let count = min(limit, network.nodeCount)
    return (0..<count).map { stretch in
      let range = Parallel.range(ofBlock: stretch, blocks: count, count: network.nodeCount)
      var best = range.lowerBound
      var most = -1
      for node in range {
        let passing = network.arcs(into: node).count * network.arcs(from: node).count
        if passing > most { (best, most) = (node, passing) }
      }
      return best
    }
  }
}
