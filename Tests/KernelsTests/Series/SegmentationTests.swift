import Testing

@testable import Kernels

struct SegmentationTests {
  // Every set of cuts enumerated by Scripts/golden/series.py.
  @Test(arguments: [
    (1, [0], 820.0152709359609, 107.02067435249994),
    (2, [0, 17], 143.38756341697513, 66.55318064895177),
    (3, [0, 18, 24], 43.40888987173812, 42.003346820927256),
    (4, [0, 17, 20, 24], 26.941176470588204, 38.27199025191101),
    (5, [0, 10, 17, 20, 24], 24.90865800865797, 46.099106552691694),
  ])
  func `the best cut into so many stages`(
    count: Int, starts: [Int], squaredError: Double, bayesian: Double
  ) throws {
    let all = try Growth.segmentations(of: GrowthTests.annual)
    let found = all[count - 1]
    #expect(found.stages.map(\.range.lowerBound) == starts)
    #expect(abs(found.squaredError - squaredError) < 1e-8)
    #expect(abs(found.bayesian - bayesian) < 1e-8)
  }

  @Test func `the number of stages with the lowest BIC is chosen`() throws {
    #expect(try Growth.bestSegmentation(of: GrowthTests.annual)?.stages.count == 4)
  }

  @Test func `cuts that the caller states are kept`() throws {
    let stated = try Growth.segmentation(of: GrowthTests.annual, startingAt: [19, 24])
    #expect(stated.stages.map(\.range) == [0..<19, 19..<24, 24..<29])
    let sums = stated.stages.map { GrowthTests.annual[$0.range].reduce(0, +) }
    #expect(sums == [107, 100, 186])
  }

  @Test(arguments: [[0], [5, 5], [9, 4], [29], [-1]])
  func `cuts out of order or range are refused`(starts: [Int]) {
    #expect(throws: KernelError.self) {
      try Growth.segmentation(of: GrowthTests.annual, startingAt: starts)
    }
  }

  @Test func `no cuts are better than the ones found`() throws {
    var random = RandomNumbers(seed: 3)
    for _ in 0..<30 {
      let values = (0..<12).map { _ in Double.random(in: 0...50, using: &random) }
      let all = try Growth.segmentations(of: values, minimumLength: 2)
      for first in 2...8 {
        for second in (first + 2)...10 {
          let stated = try Growth.segmentation(of: values, startingAt: [first, second])
          #expect(all[2].squaredError <= stated.squaredError + 1e-9)
        }
      }
      for (fewer, more) in zip(all, all.dropFirst()) {
        #expect(more.squaredError <= fewer.squaredError + 1e-9)
      }
    }
  }

  @Test func `a straight line stays one stage`() throws {
    let line = (0..<20).map { 3 + 2 * Double($0) }
    #expect(try Growth.bestSegmentation(of: line)?.stages.count == 1)
    #expect(try Growth.bestSegmentation(of: [Double](repeating: 0, count: 20))?.stages.count == 1)
  }

  @Test func `of equally good cuts the earliest is taken`() throws {
    let level = try Growth.segmentations(of: [Double](repeating: 4, count: 12))
    #expect(
      level.map { $0.stages.map(\.range.lowerBound) } == [[0], [0, 3], [0, 3, 6], [0, 3, 6, 9]])
  }

  @Test func `a stated stage of one value has a flat line`() throws {
    let stated = try Growth.segmentation(of: [2, 4, 9], startingAt: [2])
    #expect(stated.stages[1].slope == 0 && stated.stages[1].intercept == 9)
    #expect(abs(stated.stages[0].slope - 2) < 1e-12 && abs(stated.stages[0].intercept) < 1e-12)
    #expect(stated.squaredError < 1e-20)
  }

  @Test func `a series too short for a stage has none`() throws {
    #expect(try Growth.segmentations(of: [1, 2]).isEmpty)
    #expect(try Growth.bestSegmentation(of: []) == nil)
    #expect(try Growth.segmentations(of: [1, 2, 3, 4, 5]).count == 1)
    #expect(throws: KernelError.self) { try Growth.segmentations(of: [1], maximumStageCount: 0) }
    #expect(throws: KernelError.self) { try Growth.segmentations(of: [1], minimumLength: 1) }
  }
}
