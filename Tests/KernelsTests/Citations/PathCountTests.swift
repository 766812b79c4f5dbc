import Testing

@testable import Kernels

struct PathCountTests {
  @Test func `counts beyond the largest Double keep their size`() throws {
    // A ladder: from each rung two papers lead to the next one, so 2^3000 ways through.
    var (cited, citing): ([Int32], [Int32]) = ([], [])
    for rung in 0..<3000 {
      let start = Int32(3 * rung)
      cited += [start, start, start + 1, start + 2]
      citing += [start + 1, start + 2, start + 3, start + 3]
    }
    let network = try AcyclicCitations(paperCount: 9001, cited: cited, citing: citing)
    let weights = TraversalWeights(of: network, .searchPathCount)
    #expect(weights.pathCount.value == nil)
    let digits = try #require(weights.pathCount.logarithm10)
    #expect(isClose(digits, 903.0899869919435, 1e-12))  // 3000 log10 2
    // Every arc is on half of the ways, so all of them tie and are on the global path.
    #expect(weights.globalPath().arcs.count == network.arcCount)
    #expect(try weights.keyRoutes(count: 1).keyArcs.count == network.arcCount)
    let half = weights.weight(ofArc: 0)
    #expect(half + half == weights.pathCount)
  }

  @Test func `sums and products are those of whole numbers`() {
    let large = PathCount(0x1p200)
    #expect((large * large).value == 0x1p400)
    #expect((large * large * large).value == 0x1p600)
    let smaller = large * PathCount(0x1p190)
    #expect((large * large + smaller).value == 0x1p400 + 0x1p390)
    #expect((smaller + large * large).value == 0x1p400 + 0x1p390)
    let square = PathCount(0x1p130) * PathCount(0x1p130)
    #expect((PathCount(0x1p250) + square).value == 0x1p260 + 0x1p250)
    #expect((large * large * large * large * large * large).value == nil)
    #expect((PathCount.zero * large).value == 0)
    #expect(PathCount.zero.logarithm10 == nil)
    #expect(PathCount.one.logarithm10 == 0)
    #expect(PathCount(7) + PathCount(5) == PathCount(12))
    #expect(large < large * large)
    #expect(large * large > PathCount(0x1p255))
    #expect(PathCount(3) < PathCount(4))
  }

  @Test func `exact counts tie when they are equal, rounded ones when they are near`() {
    #expect(!PathCount(0x1p53 - 1).isTied(with: PathCount(0x1p53 - 2)))
    #expect(PathCount(0x1p60).isTied(with: PathCount(0x1p60 + 1024)))
    #expect(!PathCount(0x1p60).isTied(with: PathCount(0x1p60 * 1.001)))
    let (above, below) = (PathCount(0x1p128) * PathCount(0x1p128), PathCount(0x1p256.nextDown))
    #expect(above.isTied(with: below))
    #expect(below.isTied(with: above))
    #expect(!above.isTied(with: PathCount(0x1p255)))
    #expect(!(above * above).isTied(with: PathCount(0x1p255)))
  }
}
