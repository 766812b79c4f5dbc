import Kernels
import Testing

struct SelectionTests {
  @Test(arguments: [
    // Sums 10, 15, 18, 20, 21, …: 4² ≤ 20, but 5² > 21; with k = 25 even 7² ≤ 25 · 23.
    (SelectionRule.gIndex(scale: 1), [0, 1, 2, 3]),
    (.gIndex(scale: 25), [0, 1, 2, 3, 4, 5, 6]),
    (.gIndex(scale: 0), []),
    (.top(0, ties: .keep), []),
    (.top(5, ties: .cut), [0, 1, 2, 3, 4]),
    (.top(5, ties: .keep), [0, 1, 2, 3, 4, 5, 6]),
    (.top(99, ties: .cut), [0, 1, 2, 3, 4, 5, 6]),
    (.topPercent(30, maximum: nil, ties: .cut), [0, 1, 2]),
    (.topPercent(100, maximum: 2, ties: .cut), [0, 1]),
    (.topPercent(60, maximum: nil, ties: .keep), [0, 1, 2, 3, 4, 5, 6]),
    (.minimumCount(2), [0, 1, 2, 3]),
    (.minimumCount(2.5), [0, 1, 2]),
    (.all, [0, 1, 2, 3, 4, 5, 6]),
  ])
  func `each rule takes the items it should`(rule: SelectionRule, items: [Int32]) throws {
    let found = try rule.select(counts: [10, 5, 3, 2, 1, 1, 1, 0])
    #expect(found.items == items)
    #expect(found.candidateCount == 7)
  }

  @Test func `equal counts are in the order that is given`() throws {
    let found = try SelectionRule.top(3, ties: .cut)
      .select(counts: [2, 5, 2, 2], tieOrder: [3, 0, 2, 1])
    #expect(found.items == [1, 3, 2])
    #expect(found.threshold == 2)
  }

  @Test func `items below the least eligible count are no candidates`() throws {
    let found = try SelectionRule.all.select(counts: [3, 1, 2], eligibleFrom: 2)
    #expect(found.items == [0, 2])
    #expect(found.candidateCount == 2)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `the g-index is the greatest g that fulfils its inequality`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let counts = (0..<200).map { _ in Int32(random.below(4) == 0 ? random.below(30) : 1) }
    for scale in [0.5, 1, 2, 5, 10, 25] {
      let sorted = counts.filter { $0 > 0 }.sorted(by: >).map { Double($0) }
      let fulfilled = (0...sorted.count).filter { rank in
        Double(rank * rank) <= scale * sorted.prefix(rank).reduce(0, +)
      }
      let found = try SelectionRule.gIndex(scale: scale).select(counts: counts)
      #expect(found.items.count == fulfilled.max())
    }
  }

  @Test func `nothing to take from gives nothing`() throws {
    for rule in [SelectionRule.gIndex(scale: 25), .top(50, ties: .keep), .all] {
      let none = try rule.select(counts: [])
      #expect(none.items.isEmpty)
      #expect(none.candidateCount == 0)
      #expect(none.threshold == 0)
      #expect(try rule.select(counts: [0, 0]).items.isEmpty)
    }
  }

  @Test(arguments: [
    SelectionRule.gIndex(scale: -1), .gIndex(scale: .nan), .top(-1, ties: .cut),
    .topPercent(101, maximum: nil, ties: .cut), .topPercent(10, maximum: -1, ties: .cut),
    .minimumCount(.nan),
  ])
  func `a parameter out of range is an error`(rule: SelectionRule) {
    #expect(throws: KernelError.self) { try rule.select(counts: [1, 2]) }
  }

  @Test func `counts below 0 and a tie order of another length are errors`() {
    #expect(throws: KernelError.self) { try SelectionRule.all.select(counts: [-1]) }
    #expect(throws: KernelError.self) {
      try SelectionRule.all.select(counts: [1], tieOrder: [1, 2])
    }
  }

  @Test func `thresholds lie on lines through the first, middle and last slice`() {
    let first = Thresholds(count: 2, linkCount: 2, cosinePercent: 20)
    let middle = Thresholds(count: 4, linkCount: 3, cosinePercent: 20)
    let last = Thresholds(count: 3, linkCount: 3, cosinePercent: 30)
    func count(_ slice: Int, of slices: Int) -> Thresholds {
      .interpolated(first: first, middle: middle, last: last, slice: slice, of: slices)
    }
    #expect(count(0, of: 5) == first)
    #expect(count(1, of: 5) == Thresholds(count: 3, linkCount: 2.5, cosinePercent: 20))
    #expect(count(2, of: 5) == middle)
    #expect(count(3, of: 5) == Thresholds(count: 3.5, linkCount: 3, cosinePercent: 25))
    #expect(count(4, of: 5) == last)
    #expect(count(0, of: 1) == first)
    #expect(count(1, of: 2) == last)
    #expect(last.accepts(linkCount: 3, cosine: 0.3))
    #expect(!last.accepts(linkCount: 2, cosine: 0.9))
    #expect(!last.accepts(linkCount: 9, cosine: 0.29))
  }
}
