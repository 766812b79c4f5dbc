import Testing

@testable import Kernels

/// What `Kernels.docc` shows gives what it says.
struct UsePageTests {
  @Test func `papers and keywords become a network`() throws {
    let papers = try OccurrenceMatrix(
      documents: [0, 0, 1, 1, 1, 2, 2], items: [0, 1, 0, 1, 2, 2, 3], documentCount: 3,
      itemCount: 4)
    let pairs = try papers.coOccurrences()
    let graph = try Graph(
      nodeCount: 4,
      edges: (0..<pairs.count).map {
        Edge(pairs.sources[$0], pairs.targets[$0], weight: Double(pairs.counts[$0]))
      })
    let betweenness = try graph.betweenness()
    #expect(betweenness[0...1] == [0, 0] && betweenness[3] == 0)
    #expect(abs(betweenness[2] - 2 / 3) < 1e-12)
    let clusters = try graph.leiden().clusters.groups
    #expect(clusters == [0, 0, 1, 1])
  }

  @Test func `counts a year become bursts`() throws {
    let automaton = try BurstAutomaton()
    let bursts = try automaton.bursts(
      counts: [1, 1, 1, 9, 8, 1, 1], totals: [50, 50, 50, 50, 50, 50, 50])
    #expect(bursts.map(\.begin) == [3] && bursts.map(\.end) == [4])
  }
}
