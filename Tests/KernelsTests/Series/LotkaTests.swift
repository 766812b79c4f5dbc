import Testing

@testable import Kernels

struct LotkaTests {
  // numpy.polyfit, and the likelihood maximised with scipy, by Scripts/golden/series.py.
  static let tables: [([Int], [Int])] = [
    ([1, 2, 3, 4, 5, 6, 7, 8], [120, 31, 14, 6, 4, 2, 2, 1]),
    ([1, 2, 3, 5, 10], [783, 205, 65, 11, 1]),
  ]

  // R² is numpy.corrcoef's, squared; the critical distance 1.63 / sqrt(180 and 1065).
  @Test(arguments: [
    (
      0, 2.2699041855815136, 0.7742060487813218, 0.03642390480844315, 0.9897710871856904,
      0.12149302677748856
    ),
    (
      1, 2.9403921677534766, 1.0999078773469264, 0.08830417574077865, 0.9831410247656247,
      0.049947390162425484
    ),
  ])
  func `the least-squares exponent`(
    table: Int, exponent: Double, constant: Double, distance: Double, rSquared: Double,
    critical: Double
  ) throws {
    let (papers, authors) = Self.tables[table]
    let fit = try #require(try LotkaFit.fit(papers: papers, authors: authors, by: .leastSquares))
    #expect(abs(fit.exponent - exponent) < 1e-10)
    #expect(abs(fit.constant - constant) < 1e-10)
    #expect(abs((fit.distance ?? 0) - distance) < 1e-10)
    #expect(abs((fit.logRSquared ?? 0) - rSquared) < 1e-12)
    #expect(abs(fit.criticalDistance - critical) < 1e-15)
    let likeliest = try LotkaFit.fit(papers: papers, authors: authors, by: .maximumLikelihood)
    #expect(likeliest?.criticalDistance == fit.criticalDistance && likeliest?.logRSquared == nil)
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

  // scipy.special.zeta, and mpmath.zeta(s, 1, 1) for the derivative.
  @Test(arguments: [
    (1.05, 20.580844302036976, -399.92767119173027), (1.5, 2.612375348685488, -3.9322397374311016),
    (2, 1.6449340668482264, -0.93754825431584377), (3.5, 1.1267338673170566, -0.11311916960810248),
    (10, 1.000994575127818, -0.00069703300817139369),
    (30, 1.0000000009313275, -6.4554895388000304e-10),
  ])
  func `zeta and its derivative`(s: Double, value: Double, slope: Double) {
    #expect(abs(ZetaFunction.value(s) - value) < 1e-12 * value)
    #expect(abs(ZetaFunction.derivative(s) - slope) < 1e-12 * abs(slope))
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
