import Kernels
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
