import Kernels
import Testing

struct LeidenTests {
  @Test(arguments: GoldenGraph.all)
  func `forty restarts are as good as forty of leidenalg and igraph`(golden: GoldenGraph) throws {
    let graph = try golden.graph()
    // Random graphs have no clear clusters, and which of many near optima is found is chance.
    let margin = golden.name.hasPrefix("random") ? 0.004 : 1e-9
    let plain = try graph.leiden(LeidenOptions(restarts: 40, isWeighted: false))
    #expect(plain.quality >= golden.bestModularity - margin)
    let weighted = try graph.leiden(LeidenOptions(restarts: 40))
    #expect(weighted.quality >= golden.bestWeightedModularity - margin)
  }

  @Test func `the karate club has four clusters of 12, 11, 6 and 5`() throws {
    // leidenalg 0.12, best of 20 seeds: Q = .419789612.
    let golden = try #require(GoldenGraph.all.first { $0.name == "karate" })
    let found = try golden.graph().leiden(LeidenOptions(restarts: 20, isWeighted: false))
    #expect(abs(found.quality - 0.419789612) < 1e-9)
    #expect(found.clusters.sizes == [12, 11, 6, 5])
  }

  @Test(
    arguments: [1, 2, 3],
    [
      PartitionQuality.modularity(resolution: 1), .modularity(resolution: 3),
      .constantPotts(resolution: 0.05),
    ])
  func `clusters are connected and the quality never falls`(
    seed: UInt64, measure: PartitionQuality
  ) throws {
    let graph = try randomGraph(seed: seed, nodes: 800, pairs: 2_500, weights: [0.2, 0.5, 1, 4])
    let found = try graph.leiden(LeidenOptions(measure: measure, seed: seed, randomness: 0.5))
    #expect(zip(found.history, found.history.dropFirst()).allSatisfy { $0 < $1 })
    let again = graph.quality(of: found.clusters.groups, measure)
    #expect(again == found.quality)
    for cluster in 0..<found.clusters.count {
      let members = found.clusters.members(of: cluster)
      #expect(graph.subgraph(of: members).components().count == 1)
    }
    #expect(zip(found.clusters.sizes, found.clusters.sizes.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: [1, 2])
  func `no node gains by moving alone when the search has ended`(seed: UInt64) throws {
    let graph = try randomGraph(seed: seed, nodes: 120, pairs: 400, weights: [1, 2])
    let found = try graph.leiden(LeidenOptions(seed: seed, iterations: 200))
    var clusters = found.clusters.groups
    for node in 0..<120 {
      let own = clusters[node]
      for other in 0...Int32(found.clusters.count) {
        clusters[node] = other
        #expect(graph.modularity(clusters: clusters) <= found.quality + 1e-12)
      }
      clusters[node] = own
    }
  }

  @Test func `planted clusters are found`() throws {
    var random = RandomSource(seed: 6)
    var edges: [Edge] = []
    for first in 0..<120 as Range<Int32> {
      for second in 0..<first {
        let isNear = first / 30 == second / 30
        if random.unit() < (isNear ? 0.4 : 0.02) { edges.append(Edge(first, second)) }
      }
    }
    let graph = try Graph(nodeCount: 120, edges: edges)
    let found = try graph.leiden()
    #expect(found.clusters.groups == (0..<120).map { Int32($0 / 30) })
  }

  @Test func `the seed decides, and scaling the weights changes nothing`() throws {
    let graph = try randomGraph(seed: 8, nodes: 300, pairs: 900, weights: [1, 2, 4])
    let options = LeidenOptions(seed: 5)
    #expect(try graph.leiden(options) == graph.leiden(options))
    let scaled = try Graph(
      nodeCount: 300,
      edges: graph.edges.map { Edge($0.source, $0.target, weight: $0.weight / 1024) })
    #expect(try graph.leiden(options).clusters == scaled.leiden(options).clusters)
  }

  @Test func `resolutions at both ends give one cluster or single nodes`() throws {
    let graph = try randomGraph(seed: 8, nodes: 50, pairs: 400)
    let coarse = try graph.leiden(LeidenOptions(measure: .modularity(resolution: 0)))
    #expect(coarse.clusters.count == graph.components().count)
    let fine = try graph.leiden(LeidenOptions(measure: .constantPotts(resolution: 1_000)))
    #expect(fine.clusters.count == 50)
    #expect(fine.quality == 0)
    #expect(graph.silhouettes(of: coarse.clusters).mean.isFinite)
  }

  @Test func `links of weight 0 neither attract nor connect`() throws {
    let graph = try Graph(nodeCount: 4, edges: [Edge(0, 1), Edge(1, 2, weight: 0), Edge(2, 3)])
    #expect(try graph.leiden().clusters.groups == [0, 0, 1, 1])
    let empty = try Graph(nodeCount: 3, edges: [Edge(0, 1, weight: 0), Edge(1, 2, weight: 0)])
    #expect(try empty.leiden().clusters.count == 3)
    #expect(try empty.pageRank().allSatisfy { abs($0 - 1.0 / 3) < 1e-15 })
    #expect(empty.eigenvector().values == [0, 0, 0])
  }

  @Test(arguments: [
    LeidenOptions(measure: .modularity(resolution: -1)), LeidenOptions(iterations: 0),
    LeidenOptions(restarts: 0), LeidenOptions(randomness: .nan),
    LeidenOptions(measure: .constantPotts(resolution: .infinity)),
  ])
  func `a parameter out of range is an error`(options: LeidenOptions) throws {
    let graph = try Graph(nodeCount: 2, edges: [Edge(0, 1)])
    #expect(throws: KernelError.self) { try graph.leiden(options) }
  }

  @Test(arguments: [1, 2, 3])
  func `silhouettes are what their definition says`(seed: UInt64) throws {
    let graph = try randomGraph(seed: seed, nodes: 30, pairs: 80, weights: [0.5, 1, 3])
    let clusters = Grouping((0..<30).map { Int32($0 * $0 % 7) })
    for isWeighted in [false, true] {
      let rows = (0..<30).map { node in
        var row = [Double](repeating: 0, count: 30)
        for target in graph.neighbors(of: node) {
          let entry = graph.entry(from: node, to: Int(target)) ?? 0
          row[Int(target)] = isWeighted ? graph.weights[entry] : 1
        }
        row[node] += 1
        return row
      }
      let found = graph.silhouettes(of: clusters, isWeighted: isWeighted)
      #expect(difference(found.values, byDefinition(rows, clusters)) < 1e-12)
    }
  }

  private func byDefinition(_ rows: [[Double]], _ clusters: Grouping) -> [Double] {
    func product(_ first: [Double], _ second: [Double]) -> Double {
      zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
    func meanDistance(_ node: Int, to cluster: Int) -> Double {
      let others = clusters.members(of: cluster).map { Int($0) }.filter { $0 != node }
      let distances = others.map {
        1 - product(rows[node], rows[$0])
          / (product(rows[node], rows[node]) * product(rows[$0], rows[$0])).squareRoot()
      }
      return distances.reduce(0, +) / Double(others.count)
    }
    return rows.indices.map { node in
      let own = Int(clusters.groups[node])
      let within = meanDistance(node, to: own)
      let between = (0..<clusters.count).filter { $0 != own }.map { meanDistance(node, to: $0) }
        .min()
      return ((between ?? 0) - within) / max(within, between ?? 0)
    }
  }
}
