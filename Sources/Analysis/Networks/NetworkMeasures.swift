import Kernels

/// What the links say of each node and of the whole network.
///
/// Betweenness, closeness, components and cores go by steps. PageRank follows citations from the
/// citing paper to the cited one; nothing else goes by the direction of links.
struct NetworkMeasures {
  let graph: Graph
  let degrees: PerNode<Int32>
  /// The sum of the counts of each node's links.
  let weightedDegrees: PerNode<Double>
  let betweenness: PerNode<Double>
  /// How betweenness was found.
  let betweennessMethod: BetweennessMethod
  /// With a confidence of 95 %, no betweenness is further than this from the exact one.
  let betweennessError: Double
  let distances: DistanceSummary
  let closeness: PerNode<Double>
  let harmonic: PerNode<Double>
  let eigenvector: PerNode<Double>
  let pageRank: PerNode<Double>
  let coreNumbers: PerNode<Int32>
  let components: Grouping
  /// The component of each node, from 0.
  let componentNumbers: PerNode<Int32>
  let transitivity: Double

  /// Steps of exact betweenness that take some ten seconds.
  private static let exactLimit = 20_000_000_000
  static let sampledSources = 1000

  /// - Complexity: that of exact betweenness, O(nodes · links).
  init(nodeCount: Int, links: [NetworkLink], settings: NetworkSettings) throws(KernelError) {
    graph = try Graph(
      nodeCount: nodeCount,
      edges: links.map { Edge($0.source.number, $0.target.number, weight: $0.strength) })
    degrees = PerNode(graph.degrees())
    var sums = PerNode<Double>(repeating: 0, count: nodeCount)
    for link in links {
      sums[link.source] += Double(link.count)
      sums[link.target] += Double(link.count)
    }
    weightedDegrees = sums
    var method = settings.betweenness
    if method == .automatic {
      method =
        nodeCount * graph.edgeCount > Self.exactLimit ? .sampled(Self.sampledSources) : .steps
    }
    var error = 0.0
    switch method {
    case .automatic, .steps:
      betweenness = PerNode(try graph.betweenness(threads: settings.threads))
    case .distance:
      let withoutLength = links.count { $0.strength <= 0 }
      if withoutLength > 0 {
        throw KernelError(
          "betweenness by distance: of \(links.count) links \(withoutLength) have the strength 0, so no "
            + "length; "
            + "round strengths to more decimals (--round), or take --betweenness steps")
      }
      betweenness = PerNode(
        try graph.betweenness(length: .inverseWeight, threads: settings.threads))
    case .sampled(let sources):
      let sampled = try graph.sampledBetweenness(
        sources: sources, seed: UInt64(settings.seed), threads: settings.threads)
      betweenness = PerNode(sampled.values)
      error = sampled.errorBound
    }
    betweennessMethod = method
    betweennessError = error
    distances = graph.distances(threads: settings.threads)
    closeness = PerNode(distances.closeness)
    harmonic = PerNode(distances.harmonic)
    eigenvector = PerNode(graph.eigenvector(isWeighted: settings.isWeighted).values)
    if settings.linkKind == .citation {
      let directed = try DirectedGraph(
        nodeCount: nodeCount, edges: links.map { Edge($0.source.number, $0.target.number) })
      pageRank = PerNode(try directed.pageRank(isWeighted: false))
    } else {
      pageRank = PerNode(try graph.pageRank(isWeighted: settings.isWeighted))
    }
    coreNumbers = PerNode(graph.coreNumbers())
    components = graph.components()
    componentNumbers = PerNode(components.groups)
    transitivity = graph.triangleSummary().transitivity
  }

  /// The greatest number of steps between two nodes of the largest component; nil without nodes.
  var diameter: Int? {
    guard components.count > 0 else { return nil }
    return components.groups.indices.filter { components.groups[$0] == 0 }
      .map { Int(distances.eccentricity[$0]) }.max()
  }

  /// The mean number of steps between two nodes that are connected; nil when no two are.
  var averagePathLength: Double? {
    distances.connectedPairCount > 0 ? distances.averagePathLength : nil
  }

  /// Nil for fewer than three nodes.
  var degreeCentralization: Double? {
    graph.nodeCount < 3 ? nil : graph.degreeCentralization()
  }

  /// 2E / (N (N - 1)); nil for fewer than two nodes.
  var density: Double? { graph.nodeCount < 2 ? nil : graph.density }
}
