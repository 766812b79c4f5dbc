/// How often the arcs of a network of citations are passed by the paths through it.
///
/// With N⁻(v) the paths from any source (a node that cites nothing) to v, N⁺(v) those from v to any
/// sink, M⁻(v) all paths that end in v, the empty one included, and M⁺(v) all that begin there, an
/// arc u→v is passed by
///
///     SPC = N⁻(u) N⁺(v)   SPLC = M⁻(u) N⁺(v)   SPNP = M⁻(u) M⁺(v)
///
/// paths. SPLC depends on the direction: here, from the cited to the citing paper.
///
/// ```swift
/// let chain = try AcyclicCitations(paperCount: 3, cited: [0, 1], citing: [1, 2])
/// let weights = TraversalWeights(of: chain, .searchPathLinkCount)
/// weights.weight(ofArc: 1).value  // 2: the paths 0-1-2 and 1-2
/// ```
///
/// Source: N. P. Hummon, P. Doreian, Social Networks 11 (1989), doi:10.1016/0378-8733(89)90017-8;
/// one pass for all arcs: V. Batagelj, arXiv cs/0309023 (2003); direction: J. S. Liu, L. Y. Y. Lu,
/// M. H.-C. Ho, Scientometrics 119 (2019), doi:10.1007/s11192-019-03034-x.
public struct TraversalWeights: Sendable {
  /// Which paths count.
  public enum Kind: String, CaseIterable, Sendable {
    /// SPC: paths from a source to a sink.
    case searchPathCount = "spc"
    /// SPLC: paths from any node to a sink.
    case searchPathLinkCount = "splc"
    /// SPNP: paths from any node to any node.
    case searchPathNodePair = "spnp"
  }

  public let network: AcyclicCitations
  public let kind: Kind
  /// The number of ways to come to each node, and to go on from it.
  let arrivals, departures: [PathCount]

  /// - Complexity: O(n + m) time, O(n) memory.
  public init(of network: AcyclicCitations, _ kind: Kind) {
    self.network = network
    self.kind = kind
    arrivals = Self.arrivals(in: network, fromAnywhere: kind != .searchPathCount)
    departures = Self.departures(in: network, toAnywhere: kind == .searchPathNodePair)
  }

  /// How many paths pass an arc; at least 1.
  /// - Complexity: O(1).
  public func weight(ofArc arc: Int) -> PathCount {
    arrivals[Int(network.sources[arc])] * departures[Int(network.targets[arc])]
  }

  /// All paths of the kind that has been counted, those of a single node left out; 0 without arcs.
  ///
  /// For SPC these are the paths from a source to a sink, whose number a paper reports.
  /// - Complexity: O(n + m).
  public var pathCount: PathCount {
    // Every path has one first arc: u→v begins as many as there are ways to go on from v.
    var total = PathCount.zero
    for node in 0..<network.nodeCount {
      if kind == .searchPathCount, !network.arcs(into: node).isEmpty { continue }
      for arc in network.arcs(from: node) {
        total = total + departures[Int(network.targets[arc])]
      }
    }
    return total
  }

  private static func arrivals(
    in network: AcyclicCitations, fromAnywhere: Bool
  ) -> [PathCount] {
    var counts = [PathCount](repeating: fromAnywhere ? .one : .zero, count: network.nodeCount)
    for node in 0..<network.nodeCount {
      if counts[node] == .zero { counts[node] = .one }
      for arc in network.arcs(from: node) {
        let target = Int(network.targets[arc])
        counts[target] = counts[target] + counts[node]
      }
    }
    return counts
  }

  private static func departures(in network: AcyclicCitations, toAnywhere: Bool) -> [PathCount] {
    var counts = [PathCount](repeating: .zero, count: network.nodeCount)
    for node in (0..<network.nodeCount).reversed() {
      let arcs = network.arcs(from: node)
      var count = toAnywhere || arcs.isEmpty ? PathCount.one : .zero
      for arc in arcs { count = count + counts[Int(network.targets[arc])] }
      counts[node] = count
    }
    return counts
  }
}
