/// The least-squares line through points, computed from deviations so that large times and values
/// lose no digits.
struct StraightLine {
  let intercept: Double
  let slope: Double
  /// Nil when all values are equal.
  let rSquared: Double?

  /// At least one point; equal times give a flat line.
  init(times: [Double], values: [Double]) {
    let count = Double(times.count)
    let meanTime = times.reduce(0, +) / count
    let meanValue = values.reduce(0, +) / count
    var timeSquares = 0.0
    var products = 0.0
    var valueSquares = 0.0
    for (time, value) in zip(times, values) {
      timeSquares += (time - meanTime) * (time - meanTime)
      products += (time - meanTime) * (value - meanValue)
      valueSquares += (value - meanValue) * (value - meanValue)
    }
    slope = timeSquares > 0 ? products / timeSquares : 0
    intercept = meanValue - slope * meanTime
    let error = max(0, valueSquares - slope * products)
    rSquared = valueSquares > 0 ? 1 - error / valueSquares : nil
  }

  /// The line through `values` at `t = 1, 2, ...`.
  init(through values: [Double]) {
    self.init(times: values.indices.map { Double($0 + 1) }, values: values)
  }
}
