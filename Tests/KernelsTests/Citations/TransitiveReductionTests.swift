import Testing

@testable import Kernels

struct TransitiveReductionTests {
  @Test(arguments: GoldenCitations.lines)
  func `the reduction is that of networkx`(line: String) throws {
    let example = try GoldenCitations(line: line)
    let isKept = example.network.transitiveReduction()
    let kept = isKept.indices.filter { isKept[$0] }.map { Int32($0) }
    #expect(example.network.ends(of: kept) == example.golden["reduction"].list.map(\.ints))
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora)
  func `the reductions of whole corpora`(corpus: String) throws {
    let rows = try SharedGoldens.rows("edges_\(corpus)")
    let golden = try SharedGoldens.read("historiograph_\(corpus)")
    let network = try AcyclicCitations(
      paperCount: golden["papers"].int, cited: rows.map { Int32($0[1]) },
      citing: rows.map { Int32($0[0]) })
    let isKept = network.transitiveReduction()
    #expect(isKept.count { $0 } == golden["reduction"]["arcs_kept"].int)
    #expect(isKept.count { !$0 } == golden["reduction"]["arcs_removed"].int)
    for row in golden["reduction"]["top_20_by_citations_left"].list {
      let node = Int(network.nodeOfPaper[row[0].int])
      #expect(network.arcs(from: node).count { isKept[$0] } == row[1].int)
    }
  }

  // More than 512 nodes, so that the landmarks leave pairs open.
  @Test(arguments: [(3, 900, 2400, 900), (4, 1200, 3000, 60), (5, 1500, 2500, 1500)])
  func `an arc stays when no longer path joins its ends`(
    seed: UInt64, papers: Int, citations: Int, reach: Int
  ) throws {
    let network = try AcyclicCitations.random(
      seed: seed, papers: papers, citations: citations, reach: reach)
    // What each node leads to, from the last node back.
    var after = [Set<Int32>](repeating: [], count: network.nodeCount)
    for node in (0..<network.nodeCount).reversed() {
      var found: Set<Int32> = [Int32(node)]
      for arc in network.arcs(from: node) { found.formUnion(after[Int(network.targets[arc])]) }
      after[node] = found
    }
    let expected = (0..<network.arcCount).map { arc in
      !network.arcs(from: Int(network.sources[arc])).contains { other in
        other != arc && after[Int(network.targets[other])].contains(network.targets[arc])
      }
    }
    #expect(network.transitiveReduction() == expected)
    #expect(network.transitiveReduction(threads: 1) == expected)
    #expect(expected.contains(false))
  }

  @Test func `of papers in a row every citation stays, of all citations one to the next`() throws {
    let row = try AcyclicCitations(
      paperCount: 2000, cited: (0..<1999).map { $0 }, citing: (1..<2000).map { $0 })
    #expect(row.transitiveReduction().allSatisfy { $0 })
    let pairs = (0..<40).flatMap { later in (0..<later).map { (Int32($0), Int32(later)) } }
    let all = try AcyclicCitations(
      paperCount: 40, cited: pairs.map { $0.0 }, citing: pairs.map { $0.1 })
    let isKept = all.transitiveReduction()
    for arc in 0..<all.arcCount {
      #expect(isKept[arc] == (all.targets[arc] == all.sources[arc] + 1))
    }
    let none = try AcyclicCitations(paperCount: 0, cited: [], citing: [])
    #expect(none.transitiveReduction().isEmpty)
  }
}
