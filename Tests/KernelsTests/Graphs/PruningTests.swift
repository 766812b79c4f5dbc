import Kernels
import Testing

struct PruningTests {
  // The eight similarities of a worked example: a = 0 … e = 4.
  let example = [
    Link(0, 1, strength: 0.9), Link(1, 2, strength: 0.8), Link(2, 3, strength: 0.7),
    Link(1, 3, strength: 0.7), Link(3, 4, strength: 0.4), Link(2, 4, strength: 0.4),
    Link(0, 2, strength: 0.3), Link(0, 4, strength: 0.1),
  ]

  @Test func `Pathfinder keeps equally strong ways and drops the two weak links`() throws {
    #expect(try Pruning.pathfinder(example, nodeCount: 5) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `of equal links the tree takes the one with the lower ends`() throws {
    // ab, bc, bd (before cd) and ce (before de).
    #expect(try Pruning.spanningTree(example, nodeCount: 5) == [0, 1, 3, 5])
    let reversed = try Pruning.spanningTree(example.reversed(), nodeCount: 5)
    #expect(reversed.map { 7 - $0 }.sorted() == [0, 1, 3, 5])
  }

  @Test(arguments: GoldenGraph.all)
  func `Pathfinder is what minimax distances say`(golden: GoldenGraph) throws {
    let links = golden.edges.map { Link(Int32($0[0]), Int32($0[1]), strength: $0[2]) }
    let kept = try Pruning.pathfinder(links, nodeCount: golden.nodeCount)
    let pairs = kept.map { [links[$0].source, links[$0].target] }
    #expect(pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) } == golden.pathfinder)
    let tree = try Pruning.spanningTree(links, nodeCount: golden.nodeCount)
    let weight = tree.reduce(0) { $0 + links[$1].strength }
    #expect(abs(weight - golden.spanningWeight) < 1e-9)
    #expect(tree.count == golden.nodeCount - golden.componentSizes.count)
    #expect(Set(tree).isSubset(of: Set(kept)))
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `a pruned network keeps the widest path between all nodes`(seed: UInt64) throws {
    let graph = try randomGraph(
      seed: seed, nodes: 60, pairs: 400, weights: [0.11, 0.12, 0.2, 0.35, 0.5, 0.9])
    let links = graph.edges.map { Link($0.source, $0.target, strength: $0.weight) }
    let kept = try Pruning.pathfinder(links, nodeCount: 60)
    let tree = try Pruning.spanningTree(links, nodeCount: 60)
    let all = widestPaths(links, nodeCount: 60)
    #expect(widestPaths(kept.map { links[$0] }, nodeCount: 60) == all)
    #expect(widestPaths(tree.map { links[$0] }, nodeCount: 60) == all)
    #expect(kept.count < links.count)
  }

  @Test func `strengths of any sign and size are in order`() throws {
    let strengths = [-1e300, -2, -0.0, 1e-300, 0.1, 1e300, .infinity]
    let links = strengths.enumerated().map { Link(0, 1, strength: $1).moved(to: $0) }
    // A ring of strengths: only the weakest link goes.
    #expect(try Pruning.pathfinder(links, nodeCount: 7) == [1, 2, 3, 4, 5, 6])
    #expect(try Pruning.spanningTree(links, nodeCount: 7) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `no links, and links of one node, are pruned to none`() throws {
    #expect(try Pruning.pathfinder([], nodeCount: 0).isEmpty)
    #expect(try Pruning.spanningTree([Link(0, 0)], nodeCount: 1).isEmpty)
  }

  @Test func `a strength that is not a number is named`() {
    #expect(throws: KernelError.self) {
      try Pruning.pathfinder([Link(0, 1, strength: .nan)], nodeCount: 2)
    }
    #expect(throws: KernelError.self) { try Pruning.pathfinder([Link(0, 5)], nodeCount: 2) }
  }

  private func widestPaths(_ links: [Link], nodeCount: Int) -> [[Double]] {
    var widest = [[Double]](
      repeating: [Double](repeating: -.infinity, count: nodeCount), count: nodeCount)
    for link in links {
      widest[Int(link.source)][Int(link.target)] = link.strength
      widest[Int(link.target)][Int(link.source)] = link.strength
    }
    for middle in 0..<nodeCount {
      for from in 0..<nodeCount {
        for to in 0..<nodeCount where from != to {
          widest[from][to] = max(widest[from][to], min(widest[from][middle], widest[middle][to]))
        }
      }
    }
    return widest
  }
}

extension Link {
  /// The link as number `place` of a ring of seven nodes.
  fileprivate func moved(to place: Int) -> Link {
    Link(Int32(place), Int32((place + 1) % 7), strength: strength)
  }
}
