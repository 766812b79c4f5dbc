import Testing

@testable import Kernels

struct TimelineRowsTests {
  @Test func `rows go by size and nodes of one year stand around the line`() throws {
    // Cluster 5 has four nodes, 2 and 9 one each, and one node has none.
    let rows = try TimelineRows(
      clusters: [5, 5, 5, 5, 9, 2, -1], columns: [2001, 2001, 2001, 2003, 2001, 2001, 2001],
      weights: [1, 9, 4, 2, 1, 1, 1])
    #expect(rows.clusters == [5, 2, 9, -1])
    #expect(rows.rowOfNode == [0, 0, 0, 0, 2, 1, 3])
    // The heaviest on the line, then above, then below.
    let expected = [0.9, 0.5, 0.1, 0.5, 2.5, 1.5, 3.5]
    for (place, hoped) in zip(rows.y, expected) { #expect(abs(place - hoped) < 1e-12) }
  }

  @Test func `nodes of one row and year never share a place, and none leaves its row`() throws {
    var random = RandomNumbers(seed: 12)
    let count = 400
    let clusters = (0..<count).map { _ in Int32.random(in: -1...6, using: &random) }
    let columns = (0..<count).map { _ in Int.random(in: 2000...2010, using: &random) }
    let weights = (0..<count).map { _ in Double(Int.random(in: 0...5, using: &random)) }
    let rows = try TimelineRows(clusters: clusters, columns: columns, weights: weights)
    for one in 0..<count {
      #expect(abs(rows.y[one] - Double(rows.rowOfNode[one]) - 0.5) <= TimelineRows.reach + 1e-12)
      for other in (one + 1)..<max(count, one + 1)
      where rows.rowOfNode[one] == rows.rowOfNode[other] && columns[one] == columns[other] {
        #expect(abs(rows.y[one] - rows.y[other]) > 1e-9)
      }
    }
    let sizes = rows.clusters.dropLast().map { row in clusters.count { $0 == row } }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `no nodes give no rows, and lengths must agree`() throws {
    #expect(try TimelineRows(clusters: [], columns: [], weights: []).clusters.isEmpty)
    #expect(throws: KernelError.self) {
      try TimelineRows(clusters: [1], columns: [], weights: [1])
    }
    #expect(throws: KernelError.self) {
      try TimelineRows(clusters: [1], columns: [1], weights: [.nan])
    }
  }
}
