import Testing

@testable import Kernels

struct GrowthTests {
  /// Yearly values 1996 to 2024 with the published sums of a study and invented values between
  /// them: 107 to 2014, 100 to 2019, 186 to 2024.
  static let annual: [Double] = [
    2, 3, 1, 3, 4, 3, 5, 4, 5, 6, 4, 6, 7, 6, 8, 7, 9, 10, 14, 18, 21, 20, 21, 20, 34, 36, 38, 41,
    37,
  ]

  struct Curve: Sendable, CustomTestStringConvertible {
    let model: GrowthModel
    let estimation: GrowthEstimation
    let isCumulative: Bool
    let parameters: [Double]
    let rSquared: Double
    let rootMeanSquaredError: Double
    let akaike: Double
    let bayesian: Double
    var logRSquared: Double?
    var doublingTime: Double?

    var testDescription: String {
      "\(model.rawValue) by \(estimation.rawValue), \(isCumulative ? "cumulative" : "annual")"
    }
  }

  // numpy.polyfit and scipy.optimize.curve_fit, by Scripts/golden/series.py.
  static let curves = [
    Curve(
      model: .linear, estimation: .leastSquares, isCumulative: false,
      parameters: [-6.376847290640402, 1.3285714285714287], rSquared: 0.8137671674251882,
      rootMeanSquaredError: 5.317554762573129, akaike: 102.91878686254051,
      bayesian: 107.02067435249994),
    Curve(
      model: .exponential, estimation: .logLeastSquares, isCumulative: false,
      parameters: [1.6184202652786515, 0.11248947507047732], rSquared: 0.9522702853724613,
      rootMeanSquaredError: 2.692019897747565, akaike: 63.43692458512748,
      bayesian: 67.5388120750869, logRSquared: 0.9360138672937602, doublingTime: 6.161884746334465),
    Curve(
      model: .exponential, estimation: .leastSquares, isCumulative: false,
      parameters: [1.6330086292274788, 0.11361474640949375], rSquared: 0.9552103210537544,
      rootMeanSquaredError: 2.6077912358186124, akaike: 61.59320840820202,
      bayesian: 65.69509589816144, doublingTime: 6.100855764459333),
    Curve(
      model: .power, estimation: .logLeastSquares, isCumulative: false,
      parameters: [0.7065226170058486, 1.0240334136322073], rSquared: 0.6409512678072142,
      rootMeanSquaredError: 7.383470524967057, akaike: 121.95613975678302,
      bayesian: 126.05802724674244, logRSquared: 0.7685214536698602),
    Curve(
      model: .power, estimation: .leastSquares, isCumulative: false,
      parameters: [0.010911475121321162, 2.450504116316474], rSquared: 0.9477305866153873,
      rootMeanSquaredError: 2.8171350028259923, akaike: 66.0717839001631,
      bayesian: 70.17367139012252),
    Curve(
      model: .logistic, estimation: .leastSquares, isCumulative: false,
      parameters: [89.65828884101329, 0.15334292258587634, 29.782303271793705],
      rSquared: 0.9603253372073793, rootMeanSquaredError: 2.4543724581400097,
      akaike: 60.07652442089535, bayesian: 65.54570774084125),
    Curve(
      model: .exponential, estimation: .logLeastSquares, isCumulative: true,
      parameters: [5.251950924127779, 0.15787143191673186], rSquared: 0.9204729406517168,
      rootMeanSquaredError: 31.23045351850494, akaike: 205.60083419839123,
      bayesian: 209.70272168835064, logRSquared: 0.9534847590355701,
      doublingTime: 4.390580183788671),
    Curve(
      model: .exponential, estimation: .leastSquares, isCumulative: true,
      parameters: [9.307412775875655, 0.129894731562342], rSquared: 0.9985868229401103,
      rootMeanSquaredError: 4.163121812091962, akaike: 88.72338324929949,
      bayesian: 92.82527073925891, doublingTime: 5.336222433527063),
    Curve(
      model: .power, estimation: .leastSquares, isCumulative: true,
      parameters: [0.02770857004090361, 2.829389951982457], rSquared: 0.9910226799772051,
      rootMeanSquaredError: 10.49286734949817, akaike: 142.34035212463823,
      bayesian: 146.44223961459764),
    Curve(
      model: .logistic, estimation: .leastSquares, isCumulative: true,
      parameters: [2421.097331963196, 0.14125663099700664, 40.53854505447624],
      rSquared: 0.9989946385284647, rootMeanSquaredError: 3.5114132846176593,
      akaike: 80.8490788944338, bayesian: 86.3182622143797),
  ]

  @Test(arguments: curves)
  func `a curve is fitted as SciPy fits it`(golden: Curve) throws {
    let values = golden.isCumulative ? Growth.cumulative(Self.annual) : Self.annual
    let fit = try Growth.fit(golden.model, to: values, by: golden.estimation)
    for (parameter, expected) in zip(fit.parameters, golden.parameters) {
      #expect(abs(parameter.value - expected) < 1e-6 * max(1, abs(expected)), "\(parameter.name)")
    }
    #expect(abs((fit.rSquared ?? .nan) - golden.rSquared) < 1e-9)
    #expect(abs(fit.rootMeanSquaredError - golden.rootMeanSquaredError) < 1e-8)
    #expect(abs(fit.akaike - golden.akaike) < 1e-7)
    #expect(abs(fit.bayesian - golden.bayesian) < 1e-7)
    #expect((fit.logRSquared == nil) == (golden.logRSquared == nil))
    #expect(abs((fit.logRSquared ?? 0) - (golden.logRSquared ?? 0)) < 1e-9)
    #expect((fit.doublingTime == nil) == (golden.doublingTime == nil))
    #expect(abs((fit.doublingTime ?? 0) - (golden.doublingTime ?? 0)) < 1e-6)
    #expect(!fit.flags.contains(.notConverged))
  }

  @Test func `a logistic curve without a visible ceiling is flagged`() throws {
    let early = try Growth.fit(.logistic, to: Growth.cumulative(Self.annual))
    #expect(early.flags == [.unidentifiedCapacity])
    let settled = (1...30).map { 200 / (1 + Elementary.exp(-0.4 * (Double($0) - 12))) }
    let late = try Growth.fit(.logistic, to: settled)
    #expect(late.flags.isEmpty)
    #expect(abs((late["capacity"] ?? 0) - 200) < 1e-6)
    #expect(abs((late["midpoint"] ?? 0) - 12) < 1e-6)
    // In year 12 the ceiling of 200 is twice the last value, in year 8 six times.
    #expect(try Growth.fit(.logistic, to: Array(settled.prefix(12))).flags.isEmpty)
    let hidden = try Growth.fit(.logistic, to: Array(settled.prefix(8)))
    #expect(hidden.flags == [.unidentifiedCapacity])
  }

  @Test(arguments: [
    [0.0, 0, 0, 0, 0], [5, 5, 5, 5, 5], [0, 0, 0, 0, 7], [9, 4, 0, 0, 0], [0, 1, 0, 1, 0],
    [1e9, 1, 1e9, 1, 1e9], [3, 2, 1, 0, -1], [1e90, 1e95, 1e99, 1e100, 1],
    [1e-90, 1e-95, 1e-99, 1e-80, 1e-90],
  ])
  func `odd series give finite numbers`(values: [Double]) throws {
    for model in GrowthModel.allCases {
      let fit = try Growth.fit(model, to: values)
      #expect(fit.parameters.allSatisfy { $0.value.isFinite })
      #expect(fit.squaredError.isFinite && fit.akaike.isFinite && fit.bayesian.isFinite)
      #expect(fit.rSquared?.isFinite ?? true)
    }
  }

  @Test func `the best fit has the lowest AIC and no flag against it`() throws {
    let cumulative = Growth.cumulative(Self.annual)
    let fits = try GrowthModel.allCases.map { try Growth.fit($0, to: cumulative) }
    // The logistic curve fits best but does not show its ceiling.
    #expect(Growth.best(of: fits).map { fits[$0].model } == .exponential)
    #expect(Growth.best(of: []) == nil)
  }

  @Test func `series too short or not finite are refused`() {
    #expect(throws: KernelError.self) { try Growth.fit(.linear, to: [1, 2]) }
    #expect(throws: KernelError.self) { try Growth.fit(.logistic, to: [1, 2, 3]) }
    #expect(throws: KernelError.self) { try Growth.fit(.linear, to: [1, .nan, 2]) }
    #expect(throws: KernelError.self) {
      try Growth.fit(.linear, to: [1, 2, 3], by: .logLeastSquares)
    }
    #expect(throws: KernelError.self) {
      try Growth.fit(.exponential, to: [0, 0, 3], by: .logLeastSquares)
    }
  }

  @Test func `zeros are left out of a fit of logarithms and said to be`() throws {
    let fit = try Growth.fit(.exponential, to: [0, 2, 4, 8], by: .logLeastSquares)
    #expect(fit.flags == [.valuesLeftOut])
    #expect(abs((fit.doublingTime ?? 0) - 1) < 1e-12)
  }

  @Test func `the annual rate is the geometric mean`() {
    #expect(Growth.annualRate(of: [100, 90, 121]).map { abs($0 - 0.1) < 1e-12 } == true)
    #expect(Growth.annualRate(of: [0, 5]) == nil)
    #expect(Growth.annualRate(of: [5]) == nil)
  }
}
