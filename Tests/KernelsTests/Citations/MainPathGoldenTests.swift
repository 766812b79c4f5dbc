import Kernels
import Testing

/// Main paths of whole corpora and of published networks.
@Suite(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
struct MainPathGoldenTests {
  @Test(arguments: SharedGoldens.corpora)
  func `weights and paths of whole corpora`(corpus: String) throws {
    let rows = try SharedGoldens.rows("edges_\(corpus)")
    let golden = try SharedGoldens.read("main_path_\(corpus)")
    let papers = (rows.flatMap { [$0[0], $0[1]] }.max() ?? -1) + 1
    let network = try AcyclicCitations(
      paperCount: papers, cited: rows.map { Int32($0[1]) }, citing: rows.map { Int32($0[0]) })
    try compare(network, golden["shrink"], counts: ["1", "5", "10"]) { $0.int }
    #expect(
      Int(network.levels.last ?? -1) + 1 == golden["structure"]["levels_after_shrinking"].int)
  }

  @Test(arguments: ["batagelj-test", "batagelj-citetest", "wikipedia-part", "cycle"])
  func `weights and paths of published networks`(name: String) throws {
    let golden = try SharedGoldens.read("main_path_toy")[name]
    let arcs = golden["arcs"].list.map(\.texts)
    // The order of the golden names: numbers by value, then words.
    let names = Set(arcs.flatMap(\.self)).sorted {
      (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1)
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let network = try AcyclicCitations(
      paperCount: names.count, cited: arcs.map { Int32(numbers[$0[0]] ?? -1) },
      citing: arcs.map { Int32(numbers[$0[1]] ?? -1) })
    try compare(network, golden["shrink"], counts: ["1", "2"]) { numbers[$0.text] ?? -1 }
    for kind in TraversalWeights.Kind.allCases {
      let weights = TraversalWeights(of: network, kind)
      for row in golden["shrink"]["weights"][kind.rawValue].list {
        let pair = [row[0], row[1]].map { Int32(numbers[$0.text] ?? -1) }
        let arc = try #require(network.arc(cited: pair[0], citing: pair[1]))
        #expect(weights.weight(ofArc: arc).value == row[2].number)
      }
    }
  }

  private func compare(
    _ network: AcyclicCitations, _ golden: GoldenValue, counts: [String],
    number: (GoldenValue) -> Int
  ) throws {
    func ends(_ list: GoldenValue) -> [[Int]] {
      list.list.map { [number($0[0]), number($0[1])] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }
    #expect(network.nodeCount == golden["nodes"].int)
    #expect(network.arcCount == golden["arcs"].int)
    let nodes = 0..<network.nodeCount
    #expect(nodes.count { network.arcs(into: $0).isEmpty } == golden["sources"].int)
    #expect(nodes.count { network.arcs(from: $0).isEmpty } == golden["sinks"].int)
    for kind in TraversalWeights.Kind.allCases {
      let weights = TraversalWeights(of: network, kind)
      let expected = golden[kind.rawValue]
      if kind == .searchPathCount {
        #expect(weights.pathCount.value == golden["paths"].number)
      }
      let total = (0..<network.arcCount).reduce(PathCount.zero) { sum, arc in
        sum + weights.weight(ofArc: arc)
      }
      #expect(total.value == expected["sum_of_weights"].number)
      for row in expected["heaviest_20"].list {
        let arc = try #require(
          network.arc(cited: Int32(number(row[0])), citing: Int32(number(row[1]))))
        #expect(weights.weight(ofArc: arc).value == row[2].number)
      }
      #expect(
        network.ends(of: weights.localPath(.forward).arcs) == ends(expected["local_forward"]))
      #expect(
        network.ends(of: weights.localPath(.backward).arcs) == ends(expected["local_backward"]))
      let path = weights.globalPath()
      #expect(network.ends(of: path.arcs) == ends(expected["global"]))
      #expect(path.sum.value == expected["global_sum"].number)
      for count in counts {
        for (name, way) in [("local", TraversalWeights.Prolongation.local), ("global", .global)] {
          let routes = try weights.keyRoutes(count: #require(Int(count)), prolonged: way)
          let found = expected["key_route_\(name)_\(count)"]
          #expect(network.ends(of: routes.keyArcs) == ends(found["keys"]))
          #expect(network.ends(of: routes.arcs) == ends(found["arcs"]))
        }
      }
    }
  }
}
