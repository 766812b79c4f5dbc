import Testing

@testable import Kernels

struct MainPathTests {
  @Test(arguments: GoldenCitations.lines)
  func `weights and global paths are those found by walking every path`(line: String) throws {
    let example = try GoldenCitations(line: line)
    let (golden, network) = (example.golden, example.network)
    for kind in TraversalWeights.Kind.allCases {
      let weights = TraversalWeights(of: network, kind)
      let expected = golden[kind.rawValue]
      let found = network.ends(of: (0..<Int32(network.arcCount)).map { $0 }).map { pair in
        let arc = network.arc(cited: Int32(pair[0]), citing: Int32(pair[1]))
        return pair.map(Double.init) + [arc.flatMap { weights.weight(ofArc: $0).value } ?? -1]
      }
      #expect(found == expected["weights"].list.map(\.numbers))
      let path = weights.globalPath()
      #expect(network.ends(of: path.arcs) == expected["global"].list.map(\.ints))
      #expect(path.sum.value == expected["sum"].number)
    }
    #expect(
      TraversalWeights(of: network, .searchPathCount).pathCount.value
        == golden["paths"].number)
  }

  // Batagelj's small test network, with the weights that its files print: the arcs of 3, 5, 12, 20,
  // 15, 21, 22 as papers 0 to 6. arXiv cs/0309023 and the Pajek data sets.
  @Test func `the published weights of a small network`() throws {
    let pairs: [[Int32]] = [
      [0, 1], [0, 5], [1, 2], [2, 3], [2, 4], [3, 5], [3, 6], [4, 6], [5, 6],
    ]
    let network = try AcyclicCitations(
      paperCount: 7, cited: pairs.map { $0[0] }, citing: pairs.map { $0[1] })
    let published: [(TraversalWeights.Kind, [Double])] = [
      (.searchPathCount, [3, 1, 3, 2, 1, 1, 1, 1, 2]),
      (.searchPathLinkCount, [3, 1, 6, 6, 3, 4, 4, 4, 6]),
      (.searchPathNodePair, [8, 2, 14, 12, 6, 8, 4, 4, 6]),
    ]
    for (kind, expected) in published {
      let weights = TraversalWeights(of: network, kind)
      let found = try pairs.map { pair in
        weights.weight(ofArc: try #require(network.arc(cited: pair[0], citing: pair[1]))).value
      }
      #expect(found == expected)
    }
    let weights = TraversalWeights(of: network, .searchPathCount)
    #expect(weights.pathCount.value == 4)
    #expect(weights.globalPath().sum.value == 11)
    #expect(
      network.ends(of: weights.globalPath().arcs) == [[0, 1], [1, 2], [2, 3], [3, 5], [5, 6]])
    // At 20 (paper 3) both ways on weigh 1: they are followed together.
    #expect(
      network.ends(of: weights.localPath(.forward).arcs)
        == [[0, 1], [1, 2], [2, 3], [3, 5], [3, 6], [5, 6]])
  }

  @Test func `at every inner node as many paths come in as go out`() throws {
    for seed in 0..<10 as Range<UInt64> {
      let network = try AcyclicCitations.random(
        seed: seed, papers: 120, citations: 400, reach: 30, backward: 5)
      let weights = TraversalWeights(of: network, .searchPathCount)
      var fromSources = 0.0
      for node in 0..<network.nodeCount {
        let before = network.arcs(into: node).compactMap { weights.weight(ofArc: Int($0)).value }
        let after = network.arcs(from: node).compactMap { weights.weight(ofArc: $0).value }
        if before.isEmpty { fromSources += after.reduce(0, +) }
        if !before.isEmpty, !after.isEmpty {
          #expect(before.reduce(0, +) == after.reduce(0, +))
        }
      }
      #expect(weights.pathCount.value == fromSources)
    }
  }

  @Test func `turned around, SPC and SPNP stay the same`() throws {
    let pairs = randomCitations(seed: 3, papers: 60, citations: 200, reach: 20)
    let forward = try AcyclicCitations(
      paperCount: 60, cited: pairs.cited, citing: pairs.citing)
    let backward = try AcyclicCitations(
      paperCount: 60, cited: pairs.citing, citing: pairs.cited)
    func weights(_ kind: TraversalWeights.Kind) throws -> [[PathCount]] {
      let (one, two) = (
        TraversalWeights(of: forward, kind), TraversalWeights(of: backward, kind)
      )
      return try zip(pairs.cited, pairs.citing).map { cited, citing in
        [
          one.weight(ofArc: try #require(forward.arc(cited: cited, citing: citing))),
          two.weight(ofArc: try #require(backward.arc(cited: citing, citing: cited))),
        ]
      }
    }
    #expect(try weights(.searchPathCount).allSatisfy { $0[0] == $0[1] })
    #expect(try weights(.searchPathNodePair).allSatisfy { $0[0] == $0[1] })
    #expect(try weights(.searchPathLinkCount).contains { $0[0] != $0[1] })
  }

  @Test func `key routes hold their keys and lead from sources to sinks`() throws {
    for seed in 0..<8 as Range<UInt64> {
      let network = try AcyclicCitations.random(
        seed: seed, papers: 80, citations: 220, reach: 25)
      let weights = TraversalWeights(of: network, .searchPathLinkCount)
      for way in TraversalWeights.Prolongation.allCases {
        let path = try weights.keyRoutes(count: 5, prolonged: way)
        #expect(path.keyArcs.count >= 5)
        #expect(Set(path.keyArcs).isSubset(of: path.arcs))
        let tails = Set(path.arcs.map { network.sources[Int($0)] })
        let heads = Set(path.arcs.map { network.targets[Int($0)] })
        for head in heads.subtracting(tails) {
          #expect(network.arcs(from: Int(head)).isEmpty)
        }
        for tail in tails.subtracting(heads) {
          #expect(network.arcs(into: Int(tail)).isEmpty)
        }
      }
      // With every arc a key, nothing is left to prolong.
      let all = try weights.keyRoutes(count: 1000)
      #expect(all.arcs.count == network.arcCount)
    }
  }

  @Test func `no citations make no path`() throws {
    let empty = try AcyclicCitations(paperCount: 3, cited: [1], citing: [1])
    #expect(empty.nodeCount == 0)
    #expect(empty.nodeOfPaper == [-1, -1, -1])
    let weights = TraversalWeights(of: empty, .searchPathNodePair)
    #expect(weights.pathCount == .zero)
    #expect(weights.globalPath() == MainPath(arcs: [], keyArcs: [], sum: .zero))
    #expect(weights.localPath(.forward).arcs.isEmpty)
    #expect(try weights.keyRoutes().arcs.isEmpty)
    #expect(throws: KernelError.self) { try weights.keyRoutes(count: 0) }
  }
}
