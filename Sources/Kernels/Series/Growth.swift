/// Growth of a series of output: curves, rates, stages.
public enum Growth {
  /// A logistic capacity above this many times the last value is flagged as unidentified.
  public static let capacityLimit = 5.0
}

extension Growth {
  /// Fits one curve to a series, `t = 1, 2, ...`.
  ///
  /// Least squares of exponential, power and logistic curves is Levenberg-Marquardt from a fixed
  /// start (the fit of `ln y`; for the logistic `K = 1.5 * last` and the logits), so the result is
  /// the same every time. A series without two values above 0 starts from a flat curve. Perfect
  /// fits would have an infinitely good AIC: `SSE / n` is therefore held above `(1e-12 max|y|)^2`.
  ///
  /// - Parameters:
  ///   - model: the curve.
  ///   - values: one value per slice, finite; annual or cumulative output.
  ///   - estimation: `logLeastSquares` for exponential and power curves only.
  /// - Throws: `KernelError` for a value that is not finite or is above 1e100, for fewer values
  ///   than the curve has parameters and one more, for `ln y` of a line or a logistic curve, and
  ///   for `ln y` with fewer than two values above 0.
  /// - Complexity: O(n) for a line and for `ln y`; O(n) a step, at most 500 steps, otherwise.
  ///
  /// Source: D. J. de Solla Price, "Little Science, Big Science" (1963), chapter 1, for the
  /// exponential and logistic growth of literature; K. Levenberg, Q. Appl. Math. 2 (1944) and
  /// D. Marquardt, J. SIAM 11 (1963), doi:10.1137/0111030, for the method.
  ///
  ///     try Growth.fit(.linear, to: [1, 3, 5, 7])   // intercept -1, slope 2, R² 1
  public static func fit(
    _ model: GrowthModel, to values: [Double], by estimation: GrowthEstimation = .leastSquares
  ) throws(KernelError) -> GrowthFit {
    try check(values, for: model)
    switch (model, estimation) {
    case (.linear, .leastSquares):
      let line = StraightLine(through: values)
      return GrowthFit(
        model: model, estimation: estimation, parameters: [line.intercept, line.slope],
        values: values)
    case (.exponential, .logLeastSquares), (.power, .logLeastSquares):
      guard let logarithmic = logarithmicFit(model, values) else {
        throw refusal(
          "values", "\(values.count { $0 > 0 }) values above 0",
          "at least two above 0 for a fit of ln y")
      }
      return logarithmic
    case (_, .logLeastSquares):
      throw refusal(
        "estimation", estimation.rawValue, "least-squares for a \(model.rawValue) curve")
    case (_, .leastSquares):
      var search = LevenbergMarquardt(model: model, values: values)
      let converged = search.run(from: start(model, values))
      return GrowthFit(
        model: model, estimation: estimation, parameters: search.parameters, values: values,
        flags: converged ? [] : [.notConverged])
    }
  }

  /// The fit with the lowest AIC among those without the flags `unidentifiedCapacity` and
  /// `notConverged`, or among all when each has one; of equal ones the first. Nil for no fits.
  ///
  /// Only fits of the same series are comparable.
  public static func best(of fits: [GrowthFit]) -> Int? {
    func lowest(_ candidates: [Int]) -> Int? {
      candidates.min { (fits[$0].akaike, $0) < (fits[$1].akaike, $1) }
    }
    let sound = fits.indices.filter {
      !fits[$0].flags.contains(.unidentifiedCapacity) && !fits[$0].flags.contains(.notConverged)
    }
    return lowest(sound) ?? lowest(Array(fits.indices))
  }

  /// The mean yearly rate of growth, `(last / first)^(1 / (n - 1)) - 1`: 0.1 is 10 % a slice.
  ///
  /// - Returns: nil for fewer than two values, or when the first value or the last is not above 0.
  /// - Complexity: O(1).
  ///
  /// Source: M. Aria, C. Cuccurullo, "bibliometrix", J. Informetrics 11 (2017),
  /// doi:10.1016/j.joi.2017.08.007 (its "annual growth rate").
  public static func annualRate(of values: [Double]) -> Double? {
    guard values.count > 1, let first = values.first, let last = values.last, first > 0, last > 0
    else { return nil }
    let rate = Elementary.power(last / first, 1 / Double(values.count - 1)) - 1
    return rate.isFinite ? rate : nil
  }

  /// The running sum of a series.
  public static func cumulative(_ values: [Double]) -> [Double] {
    var sum = 0.0
    return values.map {
      sum += $0
      return sum
    }
  }

  private static func check(
    _ values: [Double], for model: GrowthModel
  ) throws(KernelError) {
    let needed = model.parameterNames.count + 1
    guard values.count >= needed else {
      throw refusal(
        "values", "a series of \(values.count)", "at least \(needed) for a \(model.rawValue) curve")
    }
    if let wrong = values.firstIndex(where: { !(abs($0) <= 1e100) }) {
      throw refusal("value \(wrong + 1)", "\(values[wrong])", "a number of at most 1e100")
    }
  }

  static func refusal(
    _ parameter: String, _ given: String, _ requirement: String
  ) -> KernelError {
    KernelError(kernel: "growth", parameter: parameter, given: given, requirement: requirement)
  }

  private static func logarithmicFit(_ model: GrowthModel, _ values: [Double]) -> GrowthFit? {
    let used = values.indices.filter { values[$0] > 0 }
    guard used.count >= 2 else { return nil }
    let times = used.map { model == .power ? Elementary.log(Double($0 + 1)) : Double($0 + 1) }
    let logarithms = used.map { Elementary.log(values[$0]) }
    let line = StraightLine(times: times, values: logarithms)
    return GrowthFit(
      model: model, estimation: .logLeastSquares,
      parameters: [Elementary.exp(line.intercept), line.slope], values: values,
      logRSquared: line.rSquared, flags: used.count < values.count ? [.valuesLeftOut] : [])
  }

  private static func start(_ model: GrowthModel, _ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    guard model == .logistic else {
      return logarithmicFit(model, values)?.parameters.map(\.value) ?? [mean, 0]
    }
    let highest = values.max() ?? 0
    let last = values[values.count - 1]
    let capacity = max(1.5 * last, 1.05 * highest)
    let used = values.indices.filter { values[$0] > 0 && values[$0] < capacity }
    guard capacity > 0, used.count >= 2 else {
      return [capacity, 0.1, Double(values.count) / 2]
    }
    let logits = used.map { Elementary.log(values[$0] / (capacity - values[$0])) }
    let line = StraightLine(times: used.map { Double($0 + 1) }, values: logits)
    guard abs(line.slope) > 1e-9 else { return [capacity, 0.1, Double(values.count) / 2] }
    return [capacity, line.slope, -line.intercept / line.slope]
  }
}

extension GrowthFit {
  init(
    model: GrowthModel, estimation: GrowthEstimation, parameters: [Double], values: [Double],
    logRSquared: Double? = nil, flags: [GrowthFlag] = []
  ) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    var error = 0.0
    var spread = 0.0
    for (index, value) in values.enumerated() {
      let difference = value - model.value(at: Double(index + 1), parameters: parameters)
      error += difference * difference
      spread += (value - mean) * (value - mean)
    }
    let meanError = InformationCriterion.flooredMeanError(error, values: values)
    let freeParameters = Double(parameters.count + 1)
    var flags = flags
    if model == .logistic, let last = values.last,
      parameters[0] > Growth.capacityLimit * last
    {
      flags.append(.unidentifiedCapacity)
    }
    let rises = model == .exponential && parameters[1] > 0
    let doubling = rises ? Elementary.log(2) / parameters[1] : .infinity
    self.init(
      model: model, estimation: estimation,
      parameters: zip(model.parameterNames, parameters).map { name, value in
        GrowthParameter(name: name, value: value)
      },
      valueCount: values.count, squaredError: error,
      rSquared: spread > 0 ? 1 - error / spread : nil, logRSquared: logRSquared,
      rootMeanSquaredError: (error / count).squareRoot(),
      akaike: count * Elementary.log(meanError) + 2 * freeParameters,
      bayesian: count * Elementary.log(meanError) + freeParameters * Elementary.log(count),
      doublingTime: doubling.isFinite ? doubling : nil, flags: flags)
  }
}

/// The mean squared error that information criteria take the logarithm of.
enum InformationCriterion {
  /// `SSE / n`, held above what rounding leaves of a perfect fit.
  static func flooredMeanError(_ squaredError: Double, values: [Double]) -> Double {
    let largest = values.reduce(0) { max($0, abs($1)) }
    let rounding = max(largest * 1e-12, 1e-100)
    return max(squaredError / Double(values.count), rounding * rounding)
  }
}
