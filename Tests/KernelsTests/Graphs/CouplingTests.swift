import Testing

@testable import Kernels

struct CouplingKernelTests {
  /// Random papers with nodes, members and works, as rows of a matrix.
  private func matrix(
    _ rows: [Set<Int32>], itemCount: Int
  ) throws -> OccurrenceMatrix {
    try OccurrenceMatrix(
      documents: rows.enumerated().flatMap { row, items in items.map { _ in Int32(row) } },
      items: rows.flatMap { Array($0) }, documentCount: rows.count, itemCount: itemCount)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [false, true])
  func `pairs are what the definition says`(seed: UInt64, countsShared: Bool) throws {
    var random = RandomNumbers(seed: seed)
    func items(_ count: Int, upTo most: Int) -> Set<Int32> {
      Set(
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          Int32.random(in: 0..<Int32(count), using: &random)
        })
    }
    let members = (0..<25).map { _ in items(8, upTo: 4) }
    // Some members do not count.
    let nodes = members.map { row in row.filter { _ in Int.random(in: 0..<5, using: &random) > 0 } }
    let works = (0..<25).map { _ in items(12, upTo: 6) }
    let coupling = try Coupling(
      nodes: matrix(nodes, itemCount: 8), members: matrix(members, itemCount: 8),
      works: matrix(works, itemCount: 12), countsShared: countsShared)
    let weights = (0..<12).map { 1 / Double($0 + 1) }
    let citing = try coupling.citing()
    let pairs = try coupling.pairs(citing: citing, weights: weights)
    var place = 0
    for one in Int32(0)..<8 {
      for other in (one + 1)..<8 {
        var (count, sum): (Int32, Double) = (0, 0)
        for work in Int32(0)..<12 {
          func isCited(by node: Int32, without rival: Int32) -> Bool {
            (0..<25).contains { paper in
              works[paper].contains(work) && nodes[paper].contains(node)
                && (countsShared || !members[paper].contains(rival))
            }
          }
          if isCited(by: one, without: other), isCited(by: other, without: one) {
            count += 1
            sum += weights[Int(work)]
          }
        }
        guard count > 0 else { continue }
        guard place < pairs.count else {
          Issue.record("the pair \(one)-\(other) is not there")
          continue
        }
        #expect(pairs.sources[place] == one && pairs.targets[place] == other)
        #expect(pairs.counts[place] == count)
        #expect(abs(pairs.strengths[place] - sum) < 1e-12)
        place += 1
      }
    }
    #expect(place == pairs.count)
    for node in 0..<8 {
      let cited = Set((0..<25).filter { nodes[$0].contains(Int32(node)) }.flatMap { works[$0] })
      #expect(Int(citing.itemCounts()[node]) == cited.count)
    }
  }

  @Test func `matrices of different papers are refused`() throws {
    let one = try matrix([[0]], itemCount: 1)
    let two = try matrix([[0], [0]], itemCount: 1)
    #expect(throws: KernelError.self) {
      try Coupling(nodes: one, works: two, countsShared: false)
    }
    #expect(throws: KernelError.self) {
      try Coupling(nodes: one, members: two, works: one, countsShared: false)
    }
  }
}
