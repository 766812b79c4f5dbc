/// A curve of output over time, with `t = 1` for the first value of the series.
public enum GrowthModel: String, Sendable, CaseIterable {
  /// `y = intercept + slope t`.
  case linear
  /// Price's `y = scale e^(rate t)`.
  case exponential
  /// `y = capacity / (1 + e^(-rate (t - midpoint)))`, meant for cumulative output.
  case logistic
  /// `y = scale t^exponent`.
  case power
}

/// How a curve's parameters are found.
public enum GrowthEstimation: String, Sendable, CaseIterable {
  /// The smallest sum of squared differences of `y` itself.
  case leastSquares = "least-squares"
  /// Ordinary least squares of `ln y` (a spreadsheet's "exponential trendline"), on the values
  /// above 0; exponential and power curves only.
  case logLeastSquares = "log-least-squares"
}

/// What a reader must know about a fit before using it.
public enum GrowthFlag: String, Sendable {
  /// A logistic capacity above five times the last value: the series does not show its ceiling.
  case unidentifiedCapacity = "unidentified-capacity"
  /// The search for the best parameters stopped at its limit of steps.
  case notConverged = "not-converged"
  /// Values of 0 or less were left out of a fit of `ln y`.
  case valuesLeftOut = "values-left-out"
}

/// A parameter of a fitted curve under its name.
public struct GrowthParameter: Equatable, Sendable {
  /// As in the model's formula.
  public let name: String
  /// As it was fitted.
  public let value: Double

  /// A parameter with its value.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A fitted curve and how well it fits.
public struct GrowthFit: Equatable, Sendable {
  /// Which curve was fitted.
  public let model: GrowthModel
  /// How it was fitted.
  public let estimation: GrowthEstimation
  /// linear: intercept, slope; exponential: scale, rate; logistic: capacity, rate, midpoint;
  /// power: scale, exponent.
  public let parameters: [GrowthParameter]
  /// The number of values in the series.
  public let valueCount: Int
  /// The sum of squared differences, on the scale of `y` whatever the estimation.
  public let squaredError: Double
  /// `1 - SSE / SST` on the scale of `y`, at most 1, below 0 for a curve worse than the mean; nil
  /// when all values are equal.
  public let rSquared: Double?
  /// The same of `ln y` over the values used; nil unless `ln y` was fitted.
  public let logRSquared: Double?
  /// `sqrt(SSE / n)`, in the unit of `y`.
  public let rootMeanSquaredError: Double
  /// `n ln(SSE / n) + 2 p`, with `p` one more than the curve's parameters (the error's variance).
  public let akaike: Double
  /// `n ln(SSE / n) + p ln n`.
  public let bayesian: Double
  /// `ln 2 / rate`, in slices; exponential curves that rise only.
  public let doublingTime: Double?
  /// Why the curve is not to be trusted; empty when it is.
  public let flags: [GrowthFlag]

  /// The parameter of that name, or nil.
  public subscript(name: String) -> Double? {
    parameters.first { $0.name == name }?.value
  }

  /// The curve at `t`, counted from 1 at the first value of the series.
  public func value(at time: Double) -> Double {
    model.value(at: time, parameters: parameters.map(\.value))
  }
}

extension GrowthModel {
  var parameterNames: [String] {
    switch self {
    case .linear: ["intercept", "slope"]
    case .exponential: ["scale", "rate"]
    case .logistic: ["capacity", "rate", "midpoint"]
    case .power: ["scale", "exponent"]
    }
  }

  func value(at time: Double, parameters p: [Double]) -> Double {
    switch self {
    case .linear: p[0] + p[1] * time
    case .exponential: p[0] * Elementary.exp(p[1] * time)
    case .logistic: p[0] / (1 + Elementary.exp(-p[1] * (time - p[2])))
    case .power: p[0] * Elementary.power(time, p[1])
    }
  }

  /// The curve's derivative by each of its parameters.
  func gradient(at time: Double, parameters p: [Double], into gradient: inout [Double]) {
    switch self {
    case .linear:
      gradient[0] = 1
      gradient[1] = time
    case .exponential:
      let growth = Elementary.exp(p[1] * time)
      gradient[0] = growth
      gradient[1] = p[0] * time * growth
    case .logistic:
      let decay = Elementary.exp(-p[1] * (time - p[2]))
      // 1/(1+e) and e/(1+e)^2 with e infinite are 0; computing them as quotients gives NaN.
      let share = 1 / (1 + decay)
      let slope = decay.isInfinite ? 0 : p[0] * share * share * decay
      gradient[0] = share
      gradient[1] = slope * (time - p[2])
      gradient[2] = -slope * p[1]
    case .power:
      let growth = Elementary.power(time, p[1])
      gradient[0] = growth
      gradient[1] = p[0] * growth * Elementary.log(time)
    }
  }
}
