/// Which of two ends must want a link for it to stay.
public enum LinkEnds: String, CaseIterable, Sendable {
  /// One is enough: the network of k nearest neighbours, in which a node that many want can have
  /// more than k links.
  case either
  /// Both: no node has more than k links.
  case both
}

/// Leaving out weak links before a network is pruned.
public enum LinkRetention {
  /// The strongest links, at most `factor` times the number of nodes (CiteSpace's LRF).
  ///
  /// Equal strengths: the lower source, then the lower target first. A factor below 0 keeps all.
  ///
  /// - Returns: the places of the links that stay, ascending.
  /// - Throws: `KernelError` for a factor or a strength that is not a number.
  /// - Complexity: O(L log L).
  public static func strongest(
    _ links: [Link], nodeCount: Int, factor: Double
  ) throws(KernelError) -> [Int] {
    guard factor.isFinite else { throw KernelError("a link-retaining factor of \(factor)") }
    let ranks = try StrengthOrder(links).ranks
    let limit = factor * Double(nodeCount)
    guard factor >= 0, limit < Double(links.count) else { return Array(links.indices) }
    return links.indices.sorted { (ranks[$0], links[$0].key) < (ranks[$1], links[$1].key) }
      .prefix(Int(limit)).sorted()
  }

  /// The strongest links of each node, at most `limit` (CiteSpace's L/N).
  ///
  /// Equal strengths: the lower source, then the lower target first. A limit below 0 keeps all.
  ///
  /// - Returns: the places of the links that stay, ascending.
  /// - Throws: `KernelError` for a strength that is not a number.
  /// - Complexity: O(L log L).
  public static func strongestPerNode(
    _ links: [Link], nodeCount: Int, limit: Int, ends: LinkEnds = .either
  ) throws(KernelError) -> [Int] {
    let ranks = try StrengthOrder(links).ranks
    guard limit >= 0 else { return Array(links.indices) }
    var places = [Int](repeating: 0, count: nodeCount)
    var votes = [Int](repeating: 0, count: links.count)
    let order = links.indices.sorted { (ranks[$0], links[$0].key) < (ranks[$1], links[$1].key) }
    for index in order {
      for node in [Int(links[index].source), Int(links[index].target)] {
        if places[node] < limit { votes[index] += 1 }
        places[node] += 1
      }
    }
    let needed = ends == .both ? 2 : 1
    return links.indices.filter { votes[$0] >= needed }
  }
}

func checkStrengths(of links: [Link]) throws(KernelError) {
  for link in links where link.strength.isNaN {
    throw KernelError("the link \(link.source)-\(link.target) has a strength that is not a number")
  }
}
