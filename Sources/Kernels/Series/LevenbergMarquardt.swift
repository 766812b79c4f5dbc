/// Least squares of a growth curve by damped Gauss-Newton steps, scaled by the normal matrix's
/// diagonal.
struct LevenbergMarquardt {
  static let stepLimit = 500

  let model: GrowthModel
  let values: [Double]
  private(set) var parameters: [Double] = []

  init(model: GrowthModel, values: [Double]) {
    self.model = model
    self.values = values
  }

  /// Improves `start` until a step changes neither the parameters nor the error; false when the
  /// limit of steps comes first.
  mutating func run(from start: [Double]) -> Bool {
    parameters = start
    var error = squaredError(of: start)
    var damping = 1e-3
    var settled = 0
    for _ in 0..<Self.stepLimit {
      let (matrix, vector) = normalEquations()
      var improved = false
      while damping < 1e16 {
        if let step = solve(matrix, vector, damping: damping) {
          let candidate = zip(parameters, step).map(+)
          let candidateError = squaredError(of: candidate)
          if candidateError <= error {
            let relativeStep = zip(step, candidate).map { abs($0) / max(abs($1), 1e-12) }.max()
            let gain = error - candidateError
            // Two small steps in a row, as one may be small only because it was damped.
            let isSmall = (relativeStep ?? 0) < 1e-10 || gain <= 1e-15 * error
            settled = isSmall ? settled + 1 : 0
            parameters = candidate
            error = candidateError
            damping = max(damping / 10, 1e-12)
            improved = true
            break
          }
        }
        damping *= 10
      }
      // No step however small helps: this is the minimum to the precision of the arithmetic.
      if !improved || settled >= 2 { return true }
    }
    return false
  }

  /// Infinite where the curve is not finite, so that no such step is taken.
  private func squaredError(of parameters: [Double]) -> Double {
    var sum = 0.0
    for (index, value) in values.enumerated() {
      let difference = value - model.value(at: Double(index + 1), parameters: parameters)
      sum += difference * difference
    }
    return sum.isFinite ? sum : .infinity
  }

  private func normalEquations() -> (matrix: [[Double]], vector: [Double]) {
    let size = parameters.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var vector = [Double](repeating: 0, count: size)
    var gradient = vector
    for (index, value) in values.enumerated() {
      let time = Double(index + 1)
      model.gradient(at: time, parameters: parameters, into: &gradient)
      let difference = value - model.value(at: time, parameters: parameters)
      for row in 0..<size {
        vector[row] += gradient[row] * difference
        for column in 0..<size { matrix[row][column] += gradient[row] * gradient[column] }
      }
    }
    return (matrix, vector)
  }

  /// Gaussian elimination with partial pivoting of the damped equations, each unknown scaled by
  /// its diagonal; nil for a singular or overflowing matrix.
  private func solve(_ matrix: [[Double]], _ vector: [Double], damping: Double) -> [Double]? {
    let size = vector.count
    let scales = (0..<size).map { matrix[$0][$0] > 0 ? matrix[$0][$0].squareRoot() : 1 }
    var rows = (0..<size).map { row in
      (0..<size).map { matrix[row][$0] / (scales[row] * scales[$0]) } + [vector[row] / scales[row]]
    }
    for index in 0..<size { rows[index][index] += damping }
    for column in 0..<size {
      var pivot = column
      for row in column..<size where abs(rows[row][column]) > abs(rows[pivot][column]) {
        pivot = row
      }
      guard abs(rows[pivot][column]) > 1e-300 else { return nil }
      rows.swapAt(column, pivot)
      for row in (column + 1)..<max(size, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for index in column...size { rows[row][index] -= factor * rows[column][index] }
      }
    }
    var solution = [Double](repeating: 0, count: size)
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = rows[row][size]
      for column in (row + 1)..<max(size, row + 1) { value -= rows[row][column] * solution[column] }
      solution[row] = value / rows[row][row]
    }
    let step = zip(solution, scales).map(/)
    return step.allSatisfy(\.isFinite) ? step : nil
  }
}
