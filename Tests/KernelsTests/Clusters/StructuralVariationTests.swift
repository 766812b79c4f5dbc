import Kernels
import Testing

struct StructuralVariationTests {
  /// Two triangles joined by 2-3.
  static func triangles() throws -> VariationBaseline {
    let pairs: [(Int32, Int32)] = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]
    return try VariationBaseline(
      graph: Graph(nodeCount: 6, edges: pairs.map { Edge($0, $1) }), clusters: [0, 0, 0, 1, 1, 1])
  }

  // Q = 5/14 before. With 1-4: 6/8 - 2 (8/16)² = 1/4, and betweenness 0 .2 .2 .2 .2 0.
  @Test func `a bridge worked by hand`() throws {
    let found = try Self.triangles().variation(of: [4, 1])
    #expect([found.pairs, found.newLinks, found.newLinksBetween] == [1, 1, 1])
    #expect(isClose(found.modularityChange, 30, 1e-12))
    #expect(found.newLinkage == 0.5)
    #expect(abs((found.divergence ?? 0) - 1.318310) < 1e-6)
    #expect(abs((found.normalisedDivergence ?? 0) - 0.693122) < 1e-6)
    let again = try Self.triangles().variation(of: [2, 3])
    #expect(again.modularityChange == 0)
    #expect(isClose(again.weightedModularityChange, 30, 1e-12))
    #expect([again.newLinkage, again.linkage] == [0, 0.5])
    #expect(again.divergence == 0)
    let inside = try Self.triangles().variation(of: [0, 1])
    #expect((inside.weightedModularityChange ?? 0) < 0)
  }

  @Test(arguments: variationGoldenLines.split(separator: "\n").map(String.init))
  func `changes are those that networkx finds before and after`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let clusters = golden["clusters"].ints.map { Int32($0) }
    let baseline = try VariationBaseline(
      graph: Graph(nodeCount: clusters.count, edges: golden["edges"].list.map { edge($0.numbers) }),
      clusters: clusters)
    let references = golden["references"].ints.map { Int32($0) }
    let found = try baseline.variation(of: references)
    #expect(found.newLinks == golden["newLinks"].int)
    #expect(isClose(found.modularityChange, golden["change"].number))
    #expect(isClose(found.weightedModularityChange, golden["weightedChange"].number))
    #expect(isClose(found.newLinkage, golden["newLinkage"].number))
    #expect(isClose(found.linkage, golden["linkage"].number))
    #expect(isClose(found.divergence, golden["divergence"].number))
    #expect(isClose(found.normalisedDivergence, golden["normalisedDivergence"].number))
    #expect((found.normalisedDivergence ?? -1) >= -1e-12)
    #expect(found.newLinkage <= found.linkage)
    #expect(try baseline.variation(of: references.reversed() + references) == found)
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the base networks of corpora, and the shared examples`() throws {
    let toy = try SharedGoldens.read("structural_variation_toy")
    let baseline = try VariationBaseline(
      graph: Graph(
        nodeCount: 6, edges: toy["links"].list.map { Edge(Int32($0[0].int), Int32($0[1].int)) }),
      clusters: toy["cluster"].ints.map { Int32($0) })
    for (name, references) in [("1-4", [1, 4]), ("2-3 again", [2, 3])] as [(String, [Int32])] {
      let found = try baseline.variation(of: references)
      #expect(isClose(found.modularityChange, toy[name]["delta_m"].number))
      #expect(isClose(found.divergence, toy[name]["ckl"].number))
      #expect(isClose(found.normalisedDivergence, toy[name]["ckl_distribution"].number))
    }
    for corpus in SharedGoldens.corpora {
      let golden = try SharedGoldens.read("structural_variation_\(corpus)")
      let numbers = golden["cluster_of_node"].list.map { $0[0].int }
      let clusters = golden["cluster_of_node"].list.map { Int32($0[1].int) }
      let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, Int32($0)) })
      let graph = try Graph(
        nodeCount: numbers.count,
        edges: golden["base_links"].list.map { link in
          try Edge(
            #require(places[link[0].int]), #require(places[link[1].int]),
            weight: link[2].number)
        })
      #expect(graph.edgeCount == golden["links"].int)
      #expect(isClose(graph.modularity(clusters: clusters, isWeighted: false), golden["q"].number))
      #expect(isClose(graph.modularity(clusters: clusters), golden["q_weighted"].number))
    }
  }

  @Test func `papers that link nothing change nothing, and no modularity has no change`() throws {
    let none = try Self.triangles().variation(of: [3, 3])
    #expect(none.pairs == 0)
    #expect(none.modularityChange == 0)
    #expect(none.divergence == 0)
    let pair = try VariationBaseline(
      graph: Graph(nodeCount: 3, edges: [Edge(0, 1)]), clusters: [0, 0, 0])
    let found = try pair.variation(of: [0, 2])
    #expect(found.modularityChange == nil)
    #expect(found.linkage == 0)
    #expect(found.normalisedDivergence == nil)
    let plain = try VariationBaseline(
      graph: Graph(nodeCount: 3, edges: [Edge(0, 1)]), clusters: [0, 0, 1],
      measuresDivergence: false)
    #expect(try plain.variation(of: [0, 2]).divergence == nil)
    let empty = try VariationBaseline(graph: Graph(nodeCount: 0, edges: []), clusters: [])
    #expect(try empty.variation(of: []).modularityChange == nil)
    #expect(throws: KernelError.self) { try pair.variation(of: [3]) }
    #expect(throws: KernelError.self) {
      try VariationBaseline(graph: Graph(nodeCount: 1, edges: []), clusters: [])
    }
  }
}
