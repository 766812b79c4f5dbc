import Testing

@testable import Kernels

struct GrowthSentenceTests {
  private func sentence(
    _ model: GrowthModel, _ values: [Double], firstYear: Int = 2000,
    by estimation: GrowthEstimation = .leastSquares
  ) throws -> String {
    try Growth.fit(model, to: values, by: estimation).sentence(firstYear: firstYear)
  }

  @Test func `a fit is told in one sentence`() throws {
    #expect(
      try sentence(.exponential, GrowthTests.annual, firstYear: 1996, by: .logLeastSquares)
        == "Annual output from 1996 to 2024 grew exponentially, by 11.9 % a year, "
        + "doubling every 6.2 years (R² = 0.952).")
    #expect(
      try sentence(.linear, GrowthTests.annual, firstYear: 1996)
        == "Annual output from 1996 to 2024 rose linearly, by 1.33 a year (R² = 0.814).")
    #expect(
      try sentence(.linear, [4, 4, 4]) == "Annual output from 2000 to 2002 stayed level.")
    #expect(
      try sentence(.linear, [9, 6, 3])
        == "Annual output from 2000 to 2002 fell linearly, by 3.00 a year (R² = 1.000).")
    let named = try Growth.fit(.linear, to: [1, 2, 3])
    #expect(
      named.sentence(firstYear: 1999, quantity: "Cumulative output")
        == "Cumulative output from 1999 to 2001 rose linearly, by 1.00 a year (R² = 1.000).")
  }

  @Test func `an exponential curve doubles, shrinks or stays`() throws {
    #expect(
      try sentence(.exponential, [1, 2, 4, 8], by: .logLeastSquares)
        == "Annual output from 2000 to 2003 grew exponentially, by 100.0 % a year, "
        + "doubling every year (R² = 1.000).")
    #expect(
      try sentence(.exponential, [8, 4, 2, 1], by: .logLeastSquares)
        == "Annual output from 2000 to 2003 shrank exponentially, by 50.0 % a year (R² = 1.000).")
    #expect(
      try sentence(.exponential, [1, 1, 1], by: .logLeastSquares)
        == "Annual output from 2000 to 2002 stayed level.")
  }

  @Test func `a power and a logistic curve say their exponent, ceiling and turning point`() throws {
    #expect(
      try sentence(.power, [3, 12, 27, 48], by: .logLeastSquares)
        == "Annual output from 2000 to 2003 followed a power of time with exponent 2.00 (R² = 1.000)."
    )
    // The midpoint is in the twelfth year.
    let settled = (1...30).map { 200 / (1 + Elementary.exp(-0.4 * (Double($0) - 12))) }
    #expect(
      try sentence(.logistic, settled)
        == "Annual output from 2000 to 2029 followed a logistic curve towards 200, "
        + "with its turning point in 2011.0 (R² = 1.000).")
    #expect(
      try sentence(.logistic, Array(settled.prefix(8)))
        == "Annual output from 2000 to 2007 followed the early part of a logistic curve whose "
        + "ceiling it does not show yet (R² = 1.000).")
  }

  @Test func `a search that did not end is said`() throws {
    let fit = try Growth.fit(.linear, to: [1, 2, 3])
    let doubtful = GrowthFit(
      model: .linear, estimation: .leastSquares, parameters: fit.parameters.map(\.value),
      values: [1, 2, 3], flags: [.notConverged])
    #expect(
      doubtful.sentence(firstYear: 2000)
        == "Annual output from 2000 to 2002 rose linearly, by 1.00 a year (R² = 1.000); "
        + "the search for the best curve did not end.")
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (0.005, 2, "0.01"), (-0.005, 2, "-0.01"), (1.25, 1, "1.3"),
    (-12.34, 1, "-12.3"),
    (7.5, 0, "8"), (-7.5, 0, "-8"), (0.04, 1, "0.0"), (123.4567, 3, "123.457"),
    (9e15, 0, "9000000000000000.0"),
    (1e300, 2, "1e+300"), (8e14, 1, "800000000000000.0"), (.infinity, 2, "inf"),
  ])
  func `numbers are rounded half away from zero`(value: Double, places: Int, text: String) {
    #expect(DecimalText.fixed(value, places) == text)
  }
}
