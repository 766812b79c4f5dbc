import Kernels
import Testing

/// Every measure against networkx 3.6.1, numpy and scikit-learn (Scripts/golden/graphs.py).
struct MeasureGoldenTests {
  @Test func `all seven golden graphs are there`() {
    #expect(GoldenGraph.all.count == 7)
  }

  @Test(arguments: GoldenGraph.all)
  func `betweenness is that of networkx`(golden: GoldenGraph) throws {
    let graph = try golden.graph()
    #expect(difference(try graph.betweenness(), golden.betweenness) < 1e-12)
    #expect(difference(try graph.betweenness(scale: .raw), golden.rawBetweenness) < 1e-9)
    #expect(
      difference(
        try graph.betweenness(length: .inverseWeight, scale: .raw), golden.tolerantBetweenness)
        < 1e-9)
    #expect(
      difference(
        try graph.betweenness(length: .inverseWeight, tolerance: 0), golden.weightedBetweenness)
        < 1e-12)
  }

  @Test(arguments: GoldenGraph.all)
  func `closeness, harmonic centrality, path length and diameter are those of networkx`(
    golden: GoldenGraph
  ) throws {
    let found = try golden.graph().distances()
    #expect(difference(found.closeness, golden.closeness) < 1e-12)
    #expect(difference(found.harmonic, golden.harmonic) < 1e-11)
    #expect(abs(found.averagePathLength - golden.averagePathLength) < 1e-12)
    #expect(found.diameter == golden.diameter)
  }

  @Test(arguments: GoldenGraph.all)
  func `PageRank is that of networkx`(golden: GoldenGraph) throws {
    let graph = try golden.graph()
    #expect(difference(try graph.pageRank(isWeighted: false), golden.pageRank) < 1e-12)
    #expect(difference(try graph.pageRank(), golden.weightedPageRank) < 1e-12)
  }

  @Test(arguments: GoldenGraph.all)
  func `eigenvector centrality is that of a dense solver`(golden: GoldenGraph) throws {
    let graph = try golden.graph()
    let plain = graph.eigenvector(isWeighted: false)
    #expect(difference(plain.values, golden.eigenvector) < 1e-9)
    #expect(abs(plain.eigenvalue - golden.eigenvalue) < 1e-9)
    #expect(plain.residual < 1e-12)
    #expect(difference(graph.eigenvector().values, golden.weightedEigenvector) < 1e-9)
  }

  @Test(arguments: GoldenGraph.all)
  func `cores, components, triangles and density are those of networkx`(
    golden: GoldenGraph
  ) throws {
    let graph = try golden.graph()
    #expect(graph.coreNumbers() == golden.coreNumbers)
    #expect(graph.components().sizes == golden.componentSizes)
    let triangles = graph.triangleSummary()
    #expect(difference(triangles.coefficients, golden.coefficients) < 1e-14)
    #expect(abs(triangles.transitivity - golden.transitivity) < 1e-14)
    #expect(abs(triangles.averageCoefficient - golden.averageCoefficient) < 1e-14)
    #expect(abs(graph.density - golden.density) < 1e-15)
    #expect(abs(graph.degreeCentralization() - golden.degreeCentralization) < 1e-14)
    #expect(
      abs(
        graph.degreeCentralization(countingSelfLoops: true)
          - golden.degreeCentralizationWithLoops) < 1e-14)
  }

  @Test(arguments: GoldenGraph.all)
  func `modularity is that of networkx`(golden: GoldenGraph) throws {
    let graph = try golden.graph()
    let clusters = golden.clusters
    #expect(
      abs(graph.modularity(clusters: clusters, isWeighted: false) - golden.modularity) < 1e-13)
    #expect(abs(graph.modularity(clusters: clusters) - golden.weightedModularity) < 1e-13)
    #expect(
      abs(graph.modularity(clusters: clusters, resolution: 1.5) - golden.resolvedModularity)
        < 1e-13)
    #expect(
      abs(graph.quality(of: clusters, .constantPotts(resolution: 0.1)) - golden.constantPotts)
        < 1e-13)
  }

  @Test(arguments: GoldenGraph.all, SilhouetteDistance.allCases)
  func `silhouettes are those of scikit-learn`(
    golden: GoldenGraph, distance: SilhouetteDistance
  ) throws {
    let clusters = Grouping(golden.clusters)
    let found = try golden.graph().silhouettes(of: clusters, distance: distance)
    let expected = try #require(golden.silhouettes[distance.rawValue])
    #expect(difference(found.values, expected) < 1e-12)
    let mean = expected.reduce(0, +) / Double(expected.count)
    #expect(abs(found.mean - mean) < 1e-12)
  }

  @Test func `directed betweenness and PageRank are those of networkx`() throws {
    let golden = try GoldenDirectedGraph.load()
    let graph = try DirectedGraph(nodeCount: golden.nodeCount, edges: golden.edges.map(edge))
    #expect(difference(try graph.betweenness(), golden.betweenness) < 1e-12)
    #expect(difference(try graph.betweenness(scale: .raw), golden.rawBetweenness) < 1e-10)
    #expect(difference(try graph.pageRank(), golden.weightedPageRank) < 1e-12)
    #expect(difference(try graph.pageRank(isWeighted: false), golden.pageRank) < 1e-12)
  }

  @Test func `the silhouettes of two joined triangles are the published ones`() throws {
    // scikit-learn 1.9.1: means .880905 for rows of A + I, .307749 for rows of A, .55 for steps.
    let golden = try #require(GoldenGraph.all.first { $0.name == "two triangles" })
    let graph = try golden.graph()
    let clusters = Grouping(golden.clusters)
    #expect(abs(graph.silhouettes(of: clusters).mean - 0.880905) < 1e-6)
    #expect(abs(graph.silhouettes(of: clusters, distance: .adjacency).mean - 0.307749) < 1e-6)
    #expect(abs(graph.silhouettes(of: clusters, distance: .hops).mean - 0.55) < 1e-12)
    #expect(abs(graph.modularity(clusters: golden.clusters) - 0.357142857) < 1e-9)
  }

  @Test func `the harmonic mean of Q .6622 and S .8491 is .744093`() {
    #expect(abs(harmonicMean(0.6622, 0.8491) - 0.744093) < 1e-6)
    #expect(harmonicMean(-0.1, 0.5) == 0)
  }
}
