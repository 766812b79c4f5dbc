import Testing

@testable import Kernels

struct BetweennessTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `betweenness is what its definition says on small random graphs`(seed: UInt64) throws {
    let graph = try randomGraph(seed: seed, nodes: 25, pairs: 30 + 5 * Int(seed))
    let found = try graph.betweenness(scale: .raw)
    #expect(difference(found, byDefinition(graph)) < 1e-10)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `twins, searched as one, have the betweenness and distances of each`(seed: UInt64) throws {
    // All items of a document are linked, so those of one document only are twins; some documents
    // have nothing in common with the others.
    var random = RandomSource(seed: seed)
    var edges: Set<Edge> = []
    for document in 0..<8 as Range<Int32> {
      let own = 5 + document * 4
      var items = Array(own..<(own + 1 + document % 4))
      if document < 6 { items += (0..<3).map { _ in Int32(random.below(5)) } }
      for item in items {
        for other in items where item < other { edges.insert(Edge(item, other)) }
      }
    }
    let graph = try Graph(nodeCount: 38, edges: edges.sorted { $0.source < $1.source })
    let twins = TwinClasses(graph)
    #expect(twins.count < 32)
    #expect(twins.sizes.reduce(0, +) == 38)
    #expect(difference(try graph.betweenness(scale: .raw), byDefinition(graph)) < 1e-10)
    let all = try graph.sampledBetweenness(sources: 38, seed: 1, scale: .raw)
    #expect(difference(all.values, byDefinition(graph)) < 1e-10)
    let found = graph.distances(threads: 2)
    #expect(found == graph.distances(threads: 1))
    for node in 0..<38 {
      var steps = [Int](repeating: -1, count: 38)
      steps[node] = 0
      var queue = [node]
      var next = 0
      while next < queue.count {
        for target in graph.neighbors(of: queue[next]) where steps[Int(target)] < 0 {
          steps[Int(target)] = steps[queue[next]] + 1
          queue.append(Int(target))
        }
        next += 1
      }
      let distances = steps.filter { $0 > 0 }
      let far = Double(distances.reduce(0, +))
      let reached = Double(distances.count)
      #expect(abs(found.harmonic[node] - distances.reduce(0) { $0 + 1 / Double($1) }) < 1e-10)
      #expect(abs(found.closeness[node] * far - reached * reached / 37) < 1e-10)
      #expect(Int(found.eccentricity[node]) == distances.max() ?? 0)
    }
  }

  @Test(arguments: [(300, 260), (300, 700), (400, 6_000), (150, 9_000)])
  func `the sum is that of the inner nodes of shortest paths`(nodes: Int, pairs: Int) throws {
    // A pair at distance d has d - 1 inner nodes on each of its shortest paths.
    let graph = try randomGraph(seed: 11, nodes: nodes, pairs: pairs)
    let sum = try graph.betweenness(scale: .raw).reduce(0, +)
    let found = graph.distances()
    let inner = (found.averagePathLength - 1) * Double(found.connectedPairCount)
    #expect(abs(sum - inner) < 1e-9 * max(1, inner))
  }

  @Test(arguments: [2, 3])
  func `the number of threads changes no bit`(threads: Int) throws {
    let graph = try randomGraph(seed: 21, nodes: 250, pairs: 900, weights: [0.3, 1.7, 2.2])
    #expect(try graph.betweenness(threads: threads) == graph.betweenness(threads: 1))
    #expect(
      try graph.betweenness(length: .inverseWeight, threads: threads)
        == graph.betweenness(length: .inverseWeight, threads: 1))
    #expect(graph.distances(threads: threads) == graph.distances(threads: 1))
    let clusters = try graph.leiden(LeidenOptions(restarts: 3), threads: threads)
    #expect(try clusters == graph.leiden(LeidenOptions(restarts: 3), threads: 1))
    #expect(
      graph.silhouettes(of: clusters.clusters, distance: .hops, threads: threads)
        == graph.silhouettes(of: clusters.clusters, distance: .hops, threads: 1))
  }

  @Test func `equal lengths give what steps give`() throws {
    let graph = try randomGraph(seed: 31, nodes: 200, pairs: 600)
    let doubled = try Graph(
      nodeCount: 200, edges: graph.edges.map { Edge($0.source, $0.target, weight: 3) })
    let steps = try graph.betweenness(scale: .raw)
    #expect(difference(try doubled.betweenness(length: .weight, scale: .raw), steps) < 1e-9)
    #expect(difference(try doubled.betweenness(length: .inverseWeight, scale: .raw), steps) < 1e-9)
    #expect(difference(try doubled.betweenness(scale: .raw), steps) == 0)
  }

  @Test func `lengths that are equal but for rounding share a pair`() throws {
    // 0.1 + 0.2 against 0.15 + 0.15: two ways from 0 to 3, and one from 1 to 2.
    let graph = try Graph(
      nodeCount: 4,
      edges: [
        Edge(0, 1, weight: 0.1), Edge(1, 3, weight: 0.2), Edge(0, 2, weight: 0.15),
        Edge(2, 3, weight: 0.15),
      ])
    let tolerant = try graph.betweenness(length: .weight, scale: .raw)
    #expect(difference(tolerant, [1, 0.5, 0.5, 0]) < 1e-12)
    let exact = try graph.betweenness(length: .weight, scale: .raw, tolerance: 0)
    #expect(exact == [1, 0, 1, 0])
  }

  @Test func `a grid's many shortest paths are counted exactly`() throws {
    // In a 2 × k ladder the count of paths grows, and both sides are alike.
    let rungs: Int32 = 40
    var edges = (0..<rungs).map { Edge($0, $0 + rungs) }
    edges += (0..<(rungs - 1)).flatMap { [Edge($0, $0 + 1), Edge($0 + rungs, $0 + rungs + 1)] }
    let found = try Graph(nodeCount: 80, edges: edges).betweenness(scale: .raw)
    #expect(difference(Array(found[..<40]), Array(found[40...])) < 1e-9)
    #expect(difference(found, byDefinition(try Graph(nodeCount: 80, edges: edges))) < 1e-9)
  }

  @Test func `more shortest paths than a number can count are an error and not a wrong number`()
    throws
  {
    // A chain of 1,100 squares has 2^1100 shortest paths from end to end.
    let edges = (0..<1_100).flatMap { square in
      let first = Int32(square * 3)
      return [
        Edge(first, first + 1), Edge(first, first + 2), Edge(first + 1, first + 3),
        Edge(first + 2, first + 3),
      ]
    }
    let graph = try Graph(nodeCount: 3_301, edges: edges)
    #expect(throws: KernelError.self) { try graph.sampledBetweenness(sources: 60, seed: 1) }
    let short = try Graph(nodeCount: 301, edges: Array(edges[..<400]))
    #expect(try short.betweenness().allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func `a weight of 0 has no length`() throws {
    let graph = try Graph(nodeCount: 2, edges: [Edge(0, 1, weight: 0)])
    #expect(throws: KernelError.self) { try graph.betweenness(length: .inverseWeight) }
    #expect(throws: KernelError.self) { try graph.betweenness(length: .weight) }
    #expect(try graph.betweenness() == [0, 0])
  }

  @Test func `sampled values are within the stated error, and exact with all sources`() throws {
    let graph = try randomGraph(seed: 41, nodes: 400, pairs: 900)
    let exact = try graph.betweenness()
    for seed in 1...10 as ClosedRange<UInt64> {
      let sampled = try graph.sampledBetweenness(sources: 150, seed: seed)
      #expect(sampled.sourceCount == 150)
      #expect(sampled.errorBound > 0 && sampled.errorBound < 0.2)
      #expect(difference(sampled.values, exact) <= sampled.errorBound)
    }
    let all = try graph.sampledBetweenness(sources: 500, seed: 1)
    #expect(all.errorBound == 0)
    #expect(difference(all.values, exact) < 1e-12)
    #expect(
      try graph.sampledBetweenness(sources: 50, seed: 1, threads: 2)
        == graph.sampledBetweenness(sources: 50, seed: 1, threads: 1))
  }

  @Test func `a sample of no sources and an impossible confidence are errors`() throws {
    let graph = try Graph(nodeCount: 2, edges: [Edge(0, 1)])
    #expect(throws: KernelError.self) { try graph.sampledBetweenness(sources: 0, seed: 1) }
    #expect(throws: KernelError.self) {
      try graph.sampledBetweenness(sources: 1, seed: 1, confidence: 1)
    }
  }

  /// Σ over pairs of the share of shortest paths through each node, from distances and path counts.
  private func byDefinition(_ graph: Graph) -> [Double] {
    let count = graph.nodeCount
    var distance = [[Int]](repeating: [], count: count)
    var paths = [[Double]](repeating: [], count: count)
    for source in 0..<count {
      distance[source] = [Int](repeating: .max, count: count)
      paths[source] = [Double](repeating: 0, count: count)
      distance[source][source] = 0
      paths[source][source] = 1
      var level = [source]
      while !level.isEmpty {
        var next: [Int] = []
        for node in level {
          for target in graph.neighbors(of: node).map({ Int($0) }) {
            if distance[source][target] == .max {
              distance[source][target] = distance[source][node] + 1
              next.append(target)
            }
            if distance[source][target] == distance[source][node] + 1 {
              paths[source][target] += paths[source][node]
            }
          }
        }
        level = next
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for from in 0..<count {
      for to in 0..<from where distance[from][to] != .max {
        for node in 0..<count where node != from && node != to {
          if distance[from][node] != .max, distance[node][to] != .max,
            distance[from][node] + distance[node][to] == distance[from][to]
          {
            sums[node] += paths[from][node] * paths[node][to] / paths[from][to]
          }
        }
      }
    }
    return sums
  }
}
