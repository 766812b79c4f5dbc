import Testing

@testable import Kernels

struct LotkaTests {
  // numpy.polyfit, and the likelihood maximised with scipy, by Scripts/golden/series.py.
  static let tables: [([Int], [Int])] = [
    ([1, 2, 3, 4, 5, 6, 7, 8], [120, 31, 14, 6, 4, 2, 2, 1]),
    ([1, 2, 3, 5, 10], [783, 205, 65, 11, 1]),
  ]

  @Test(arguments: [
    (0, 2.2699041855815136, 0.7742060487813218, 0.03642390480844315),
    (1, 2.9403921677534766, 1.0999078773469264, 0.08830417574077865),
  ])
  func `the least-squares exponent`(
    table: Int, exponent: Double, constant: Double, distance: Double
  ) throws {
    let (papers, authors) = Self.tables[table]
    let fit = try #require(try LotkaFit.fit(papers: papers, authors: authors, by: .leastSquares))
    #expect(abs(fit.exponent - exponent) < 1e-10)
    #expect(abs(fit.constant - constant) < 1e-10)
    #expect(abs((fit.distance ?? 0) - distance) < 1e-10)
    #expect(fit.logRSquared != nil)
  }

  @Test(arguments: [
    (0, 2.3690336293110237, 0.7154646729656252, 0.048798006298958585),
    (1, 2.7361750542421857, 0.7911451842195762, 0.055933916613942425),
  ])
  func `the likeliest exponent`(
    table: Int, exponent: Double, constant: Double, distance: Double
  ) throws {
    let (papers, authors) = Self.tables[table]
    let fit = try #require(
      try LotkaFit.fit(papers: papers, authors: authors, by: .maximumLikelihood))
    // The reference stops its search at about 1e-8.
    #expect(abs(fit.exponent - exponent) < 1e-6)
    #expect(abs(fit.constant - constant) < 1e-6)
    #expect(abs((fit.distance ?? 0) - distance) < 1e-6)
  }

  // scipy.special.zeta
  @Test(arguments: [
    (1.05, 20.580844302036976), (1.5, 2.612375348685488), (2, 1.6449340668482264),
    (3.5, 1.1267338673170566), (10, 1.000994575127818), (30, 1.0000000009313275),
  ])
  func `zeta and its derivative`(s: Double, value: Double) {
    #expect(abs(ZetaFunction.value(s) - value) < 1e-12 * value)
    let step = 1e-5
    let slope = (ZetaFunction.value(s + step) - ZetaFunction.value(s - step)) / (2 * step)
    #expect(abs(ZetaFunction.derivative(s) - slope) < 1e-5 * max(1, abs(slope)))
  }

  @Test func `one number of papers gives no law`() throws {
    for estimation in LotkaFit.Estimation.allCases {
      #expect(try LotkaFit.fit(papers: [1], authors: [50], by: estimation) == nil)
      #expect(try LotkaFit.fit(papers: [1, 2], authors: [50, 0], by: estimation) == nil)
      #expect(try LotkaFit.fit(papers: [], authors: [], by: estimation) == nil)
      #expect(throws: KernelError.self) {
        try LotkaFit.fit(papers: [0], authors: [1], by: estimation)
      }
      #expect(throws: KernelError.self) {
        try LotkaFit.fit(papers: [1, 1], authors: [1, 2], by: estimation)
      }
    }
    // More authors with more papers: a rising line has no zeta distribution.
    let rising = try LotkaFit.fit(papers: [1, 2], authors: [1, 9], by: .leastSquares)
    #expect(rising?.distance == nil)
  }
}
