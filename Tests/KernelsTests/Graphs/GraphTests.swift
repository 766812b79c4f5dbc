import Kernels
import Testing

struct GraphTests {
  @Test func `rows are sorted, symmetric, with repeated edges added up`() throws {
    let graph = try Graph(
      nodeCount: 4,
      edges: [
        Edge(2, 1, weight: 2), Edge(0, 1), Edge(1, 2, weight: 0.5), Edge(3, 3),
        Edge(0, 2, weight: 0),
      ])
    #expect(graph.offsets == [0, 2, 4, 6, 6])
    #expect(graph.targets == [1, 2, 0, 2, 0, 1])
    #expect(graph.weights == [1, 0, 1, 2.5, 0, 2.5])
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2, weight: 0), Edge(1, 2, weight: 2.5)])
    #expect(graph.totalWeight == 3.5)
    #expect(graph.weightedDegrees() == [1, 3.5, 2.5, 0])
    #expect(graph.degrees() == [2, 2, 2, 0])
  }

  @Test func `the order and direction of the list do not matter`() throws {
    let graph = try randomGraph(seed: 4, nodes: 50, pairs: 200, weights: [1, 2])
    var edges = graph.edges.map { Edge($0.target, $0.source, weight: $0.weight) }
    var random = RandomSource(seed: 1)
    random.shuffle(&edges)
    #expect(try Graph(nodeCount: 50, edges: edges) == graph)
  }

  @Test(arguments: [
    (Edge(0, 3), "edge 0 is 0-3, but the 3 nodes are numbered from 0"),
    (Edge(-1, 2), "edge 0 is -1-2, but the 3 nodes are numbered from 0"),
    (
      Edge(0, 1, weight: -1),
      "edge 0 (0-1) has the weight -1.0; a weight is finite and not negative"
    ),
    (
      Edge(0, 1, weight: .nan),
      "edge 0 (0-1) has the weight nan; a weight is finite and not negative"
    ),
  ])
  func `a bad edge is named`(edge: Edge, message: String) {
    #expect(throws: KernelError(message)) { try Graph(nodeCount: 3, edges: [edge]) }
    #expect(throws: KernelError(message)) { try DirectedGraph(nodeCount: 3, edges: [edge]) }
  }

  @Test func `repeated edges and self-loops can be rejected`() {
    let repeated = [Edge(0, 1), Edge(1, 0)]
    #expect(throws: KernelError("the edge 0-1 is listed more than once")) {
      try Graph(nodeCount: 2, edges: repeated, duplicates: .reject)
    }
    #expect(throws: KernelError("edge 0 joins node 1 to itself")) {
      try Graph(nodeCount: 2, edges: [Edge(1, 1)], selfLoops: .reject)
    }
    #expect(throws: Never.self) {
      try DirectedGraph(nodeCount: 2, edges: repeated, duplicates: .reject)
    }
  }

  @Test func `a subgraph has the edges between its nodes`() throws {
    let graph = try Graph(
      nodeCount: 5, edges: [Edge(0, 1), Edge(1, 2, weight: 3), Edge(2, 4, weight: 2), Edge(3, 4)])
    let part = graph.subgraph(of: [1, 2, 4])
    #expect(part.edges == [Edge(0, 1, weight: 3), Edge(1, 2, weight: 2)])
    #expect(graph.entry(from: 2, to: 4) != nil)
    #expect(graph.entry(from: 0, to: 4) == nil)
  }

  @Test func `a directed graph has successors, predecessors and an undirected form`() throws {
    let graph = try DirectedGraph(
      nodeCount: 3, edges: [Edge(0, 1, weight: 2), Edge(1, 0), Edge(2, 0), Edge(2, 0)])
    #expect(graph.outDegrees() == [1, 1, 1])
    #expect(graph.inDegrees() == [2, 1, 0])
    #expect(graph.incoming.targets == [1, 2, 0])
    #expect(graph.incoming.weights == [1, 2, 2])
    #expect(graph.undirected.edges == [Edge(0, 1, weight: 3), Edge(0, 2, weight: 2)])
  }

  @Test func `components are numbered by size, then by their smallest node`() throws {
    let graph = try Graph(nodeCount: 7, edges: [Edge(5, 6), Edge(1, 4), Edge(4, 2)])
    let parts = graph.components()
    #expect(parts.groups == [2, 0, 0, 3, 0, 1, 1])
    #expect(parts.sizes == [3, 2, 1, 1])
    #expect(parts.members(of: 0) == [1, 2, 4])
  }

  @Test(arguments: [0, 1, 2, 3])
  func `a graph without edges gives zeros and no measure is not a number`(nodes: Int) throws {
    let graph = try Graph(nodeCount: nodes, edges: [])
    let zeros = [Double](repeating: 0, count: nodes)
    #expect(try graph.betweenness() == zeros)
    #expect(try graph.betweenness(length: .weight, scale: .raw) == zeros)
    #expect(try graph.sampledBetweenness(sources: 2, seed: 1).values == zeros)
    let distances = graph.distances()
    #expect(distances.closeness == zeros)
    #expect(distances.harmonic == zeros)
    #expect(distances.averagePathLength == 0)
    #expect(distances.diameter == 0)
    #expect(graph.eigenvector().values == zeros)
    #expect(try graph.pageRank() == zeros.map { _ in 1 / Double(nodes) })
    #expect(graph.eigenvector().eigenvalue == 0 && graph.eigenvector().residual == 0)
    #expect(graph.coreNumbers() == zeros.map { _ in 0 })
    #expect(graph.components().count == nodes)
    #expect(graph.triangleSummary().transitivity == 0)
    #expect(graph.triangleSummary().averageCoefficient == 0)
    #expect(graph.density == 0)
    #expect(graph.degreeCentralization() == 0)
    let partition = try graph.leiden()
    #expect(partition.clusters.count == nodes)
    #expect(partition.quality == 0)
    for distance in SilhouetteDistance.allCases {
      #expect(graph.silhouettes(of: partition.clusters, distance: distance).mean == 0)
    }
    let directed = try DirectedGraph(nodeCount: nodes, edges: [])
    #expect(try directed.betweenness() == zeros)
    #expect(try directed.pageRank().count == nodes)
  }

  @Test func `a star has the greatest centralisation`() throws {
    let star = try Graph(nodeCount: 6, edges: (1..<6).map { Edge(0, Int32($0)) })
    #expect(star.degreeCentralization() == 1)
    // igraph with loops: Σ (5 - d) = 20 over 6 × 5.
    #expect(abs(star.degreeCentralization(countingSelfLoops: true) - 20.0 / 30) < 1e-15)
    #expect(try star.betweenness() == [1, 0, 0, 0, 0, 0])
  }
}
