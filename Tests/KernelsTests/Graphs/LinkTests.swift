@testable import Kernels
import Testing

struct LinkTests {
  @Test(arguments: [
    // A pair in 6 documents, its items in 9 and 16.
    (LinkStrength.cosine, 0.5), (.jaccard, 6.0 / 19), (.dice, 12.0 / 25),
    (.associationStrength, 6.0 / 144), (.count, 6),
  ])
  func `strengths follow their formulas`(measure: LinkStrength, expected: Double) {
    #expect(abs(measure.value(pair: 6, first: 9, second: 16) - expected) < 1e-15)
    #expect(measure.value(pair: 0, first: 9, second: 16) == 0)
    #expect(measure.value(pair: 1, first: 0, second: 16) == 0)
  }

  @Test func `strengths of pairs can be rounded`() throws {
    let matrix = try OccurrenceMatrix(
      documents: [0, 0, 1, 1, 2, 3], items: [0, 1, 0, 1, 0, 1], documentCount: 4, itemCount: 2)
    let pairs = try matrix.coOccurrences()
    let counts = matrix.itemCounts().map { Double($0) }
    #expect(abs(pairs.linkStrengths(.cosine, itemCounts: counts)[0] - 2.0 / 3) < 1e-15)
    let nearest = try StrengthRounding(decimals: 2)
    #expect(pairs.linkStrengths(.cosine, itemCounts: counts, rounding: nearest) == [0.67])
    let down = try StrengthRounding(decimals: 2, rule: .down)
    #expect(pairs.linkStrengths(.cosine, itemCounts: counts, rounding: down) == [0.66])
    #expect(nearest(0.285) == 0.29)
    #expect(nearest(1) == 1)
    #expect(try StrengthRounding(decimals: 2, rule: .up)(0.58) == 0.58)
    #expect(throws: KernelError.self) { try StrengthRounding(decimals: -1) }
  }

  @Test(arguments: [
    (SliceMerging.max, 0.9), (.first, 0.4), (.last, 0.5), (.sum, 1.8),
  ])
  func `slices merge by the rule that is named`(rule: SliceMerging, strength: Double) {
    let merged = rule.merge([
      [Link(2, 1, count: 3, strength: 0.4, firstSlice: 0)],
      [],
      [
        Link(0, 3, count: 1, strength: 0.1, firstSlice: 2),
        Link(1, 2, count: 2, strength: 0.9, firstSlice: 2),
      ],
      [Link(1, 2, count: 1, strength: 0.5, firstSlice: 3)],
    ])
    #expect(merged.map(\.source) == [0, 1])
    #expect(merged.map(\.target) == [3, 2])
    #expect(merged.map(\.count) == [1, 6])
    #expect(merged.map(\.firstSlice) == [2, 0])
    #expect(abs(merged[1].strength - strength) < 1e-15)
  }

  @Test func `no slices merge to no links`() {
    #expect(SliceMerging.max.merge([]).isEmpty)
    #expect(SliceMerging.sum.merge([[], []]).isEmpty)
  }

  let fan = [
    Link(0, 1, strength: 0.5), Link(0, 2, strength: 0.9), Link(0, 3, strength: 0.5),
    Link(2, 3, strength: 0.1),
  ]

  @Test func `the strongest links stay, as many as the factor times the nodes`() throws {
    #expect(try LinkRetention.strongest(fan, nodeCount: 4, factor: 0.5) == [0, 1])
    #expect(try LinkRetention.strongest(fan, nodeCount: 4, factor: 3) == [0, 1, 2, 3])
    #expect(try LinkRetention.strongest(fan, nodeCount: 4, factor: -1) == [0, 1, 2, 3])
    #expect(try LinkRetention.strongest(fan, nodeCount: 4, factor: 0).isEmpty)
  }

  @Test func `each node keeps its strongest links`() throws {
    #expect(
      try LinkRetention.strongestPerNode(fan, nodeCount: 4, limit: 1) == [0, 1, 2])
    #expect(
      try LinkRetention.strongestPerNode(fan, nodeCount: 4, limit: 1, ends: .both) == [1])
    #expect(
      try LinkRetention.strongestPerNode(fan, nodeCount: 4, limit: 2, ends: .both) == [0, 1, 3])
    #expect(try LinkRetention.strongestPerNode(fan, nodeCount: 4, limit: -1).count == 4)
    #expect(try LinkRetention.strongestPerNode([], nodeCount: 0, limit: 3).isEmpty)
  }

  @Test func `strengths that are not numbers are errors`() {
    #expect(throws: KernelError.self) {
      try LinkRetention.strongest([Link(0, 1, strength: .nan)], nodeCount: 2, factor: 1)
    }
    #expect(throws: KernelError.self) {
      try LinkRetention.strongest(fan, nodeCount: 4, factor: .nan)
    }
  }
}

/// Equal strengths are equal, whatever their roots round to.
struct StrengthOrderTests {
  private func link(_ source: Int32, _ target: Int32, _ pair: Int32, _ one: Int32, _ other: Int32)
    -> Link
  {
    Link(
      source, target, count: pair,
      strength: LinkStrength.cosine.value(
        pair: Double(pair), first: Double(one), second: Double(other)),
      ratio: LinkStrength.cosine.ratio(pair: pair, first: one, second: other))
  }

  // c² / (a · b) is 1/3 for all: 1 / √(1 · 3), 3 / √(3 · 9), 5 / √(5 · 15), 7 / √(7 · 21), ….
  @Test func `Pathfinder keeps all equal cosines of a ring`() throws {
    let counts: [Int32] = [1, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    let ring = counts.enumerated().map { place, count in
      link(Int32(place), Int32((place + 1) % counts.count), count, count, count * 3)
    }
    // As floating-point numbers they are not all the same: that is what the test is about.
    #expect(Set(ring.map(\.strength)).count > 1)
    #expect(try Pruning.pathfinder(ring, nodeCount: 10).count == 10)
    // The tree leaves out the one with the highest ends.
    #expect(try Pruning.spanningTree(ring, nodeCount: 10) == [0, 1, 2, 3, 4, 5, 6, 7, 9])
    #expect(
      try LinkRetention.strongest(ring, nodeCount: 10, factor: 0.3) == [0, 1, 9])
  }

  @Test func `cosines that differ by less than a rounding are told apart`() throws {
    let large: Int32 = 2_000_000_000
    let links = [
      link(0, 1, large - 1, large, large - 1), link(1, 2, large - 2, large - 1, large - 2),
      link(0, 2, large - 2, large, large - 1),
    ]
    // (n - 1) / n, (n - 2) / (n - 1), and (n - 2)² / (n (n - 1)), which is the least.
    #expect(try Pruning.pathfinder(links, nodeCount: 3) == [0, 1])
    #expect(try StrengthOrder(links).ranks == [0, 1, 2])
  }

  @Test func `strengths without fractions are equal up to rounding`() throws {
    let sum = 0.1 + 0.2
    let links = [
      Link(0, 1, strength: sum), Link(1, 2, strength: 0.3), Link(0, 2, strength: 0.3),
    ]
    #expect(sum != 0.3)
    #expect(try Pruning.pathfinder(links, nodeCount: 3) == [0, 1, 2])
    let less = [Link(0, 1, strength: 0.3), Link(1, 2, strength: 0.3), Link(0, 2, strength: 0.29)]
    #expect(try Pruning.pathfinder(less, nodeCount: 3) == [0, 1])
  }

  @Test(arguments: LinkStrength.allCases)
  func `fractions order as strengths do`(measure: LinkStrength) {
    var random = RandomNumbers(seed: 5)
    func triple() -> (Int32, Int32, Int32) {
      let pair = Int32.random(in: 1...20, using: &random)
      return (
        pair, pair + Int32.random(in: 0...20, using: &random),
        pair + Int32.random(in: 0...20, using: &random)
      )
    }
    for _ in 0..<2000 {
      let (one, other) = (triple(), triple())
      func value(_ t: (Int32, Int32, Int32)) -> Double {
        measure.value(pair: Double(t.0), first: Double(t.1), second: Double(t.2))
      }
      guard let first = measure.ratio(pair: one.0, first: one.1, second: one.2),
        let second = measure.ratio(pair: other.0, first: other.1, second: other.2)
      else {
        Issue.record("no fraction")
        continue
      }
      if first < second { #expect(value(one) < value(other)) }
      if first == second { #expect(abs(value(one) - value(other)) < 1e-15 * value(one) * 4) }
    }
  }

  @Test func `the strength of merged slices is a fraction unless it is a sum`() throws {
    let slices = [[link(0, 1, 1, 1, 3)], [link(0, 1, 1, 2, 2)]]
    #expect(SliceMerging.max.merge(slices).first?.ratio == StrengthRatio(1, 3))
    #expect(SliceMerging.last.merge(slices).first?.ratio == StrengthRatio(1, 4))
    #expect(SliceMerging.sum.merge(slices).first?.ratio == nil)
  }

  @Test func `a cosine of 0.29 has 29 per cent`() {
    let thresholds = Thresholds(count: 1, linkCount: 1, cosinePercent: 29)
    #expect(0.29 * 100 < 29)
    #expect(thresholds.accepts(linkCount: 1, cosine: 0.29))
    #expect(!thresholds.accepts(linkCount: 1, cosine: 0.2899))
  }
}
