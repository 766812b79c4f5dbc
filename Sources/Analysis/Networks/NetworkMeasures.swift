import Kernels

/// What the links say of each node and of the whole network.
///
/// Betweenness, closeness, components and cores go by steps. Links of citations have no direction
/// here.
struct NetworkMeasures {
  let graph: Graph
  let degrees: [Int32]
  /// The sum of the counts of each node's links.
  let weightedDegrees: [Double]
  let betweenness: [Double]
  /// How betweenness was found.
  let betweennessMethod: BetweennessMethod
  /// With a confidence of 95 %, no betweenness is further than this from the exact one.
  let betweennessError: Double
  let distances: DistanceSummary
  let eigenvector: [Double]
  let pageRank: [Double]
  let coreNumbers: [Int32]
  let components: Grouping
  let transitivity: Double

  /// Steps of exact betweenness that take some ten seconds.
  private static let exactLimit = 20_000_000_000
  static let sampledSources = 1000

  /// - Complexity: that of exact betweenness, O(nodes · links).
  init(nodeCount: Int, links: [NetworkLink], settings: NetworkSettings) throws(KernelError) {
    graph = try Graph(
      nodeCount: nodeCount,
      edges: links.map { Edge($0.source, $0.target, weight: $0.strength) })
    degrees = graph.degrees()
    var sums = [Double](repeating: 0, count: nodeCount)
    for link in links {
      sums[Int(link.source)] += Double(link.count)
      sums[Int(link.target)] += Double(link.count)
    }
    weightedDegrees = sums
    var method = settings.betweenness
    if method == .automatic {
      method =
        nodeCount * graph.edgeCount > Self.exactLimit ? .sampled(Self.sampledSources) : .steps
    }
    var error = 0.0
    switch method {
    case .automatic, .steps: betweenness = try graph.betweenness(threads: settings.threads)
    case .distance:
      let withoutLength = links.count { $0.strength <= 0 }
      if withoutLength > 0 {
        throw KernelError(
          "betweenness by distance: of \(links.count) links \(withoutLength) have the strength 0, so no "
            + "length; "
            + "round strengths to more decimals (--round), or take --betweenness steps")
      }
      betweenness = try graph.betweenness(length: .inverseWeight, threads: settings.threads)
    case .sampled(let sources):
      let sampled = try graph.sampledBetweenness(
        sources: sources, seed: UInt64(settings.seed), threads: settings.threads)
      betweenness = sampled.values
      error = sampled.errorBound
    }
    betweennessMethod = method
    betweennessError = error
    distances = graph.distances(threads: settings.threads)
    eigenvector = graph.eigenvector(isWeighted: settings.isWeighted).values
    pageRank = try graph.pageRank(isWeighted: settings.isWeighted)
    coreNumbers = graph.coreNumbers()
    components = graph.components()
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
