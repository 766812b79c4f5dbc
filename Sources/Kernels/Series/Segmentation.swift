/// A series cut into stages, a least-squares line of its own in each.
public struct Segmentation: Equatable, Sendable {
  /// One stage of a series.
  public struct Stage: Equatable, Sendable {
    /// The indices of its values, counted from 0.
    public let range: Range<Int>
    /// The line `intercept + slope t`, with `t = 1` at the first value of the whole series.
    public let intercept: Double
    /// By how much the line rises from one value to the next.
    public let slope: Double
    /// The sum of squared differences from the line.
    public let squaredError: Double
  }

  /// In the order of time.
  public let stages: [Stage]
  /// The sum over the stages.
  public let squaredError: Double
  /// `n ln(SSE / n) + p ln n` with `p = 3 k` for `k` stages: two coefficients each, `k - 1` cuts
  /// and the error's variance.
  public let bayesian: Double
}

extension Growth {
  /// The stage lengths that `segmentations` allows by default.
  public static let minimumStageLength = 3

  /// The best cut of a series into 1, 2, ... stages, each with an independent line.
  ///
  /// - Parameters:
  ///   - values: one finite value per slice, at most 1e100.
  ///   - maximumStageCount: at least 1; fewer come back when the series is too short for that many.
  ///   - minimumLength: the fewest values of a stage, at least 2.
  /// - Returns: `result[k - 1]` has `k` stages and the least squared error possible. Among equally
  ///   good cuts the last one is the earliest possible, then the one before, and so on. Empty when
  ///   the series is shorter than `minimumLength`.
  /// - Throws: `KernelError` for a parameter outside its range.
  /// - Complexity: O(k n²) time, O(n² + k n) memory.
  ///
  /// Source: R. Bellman, R. Roth, "Curve fitting by segmented straight lines", J. Am. Stat. Assoc.
  /// 64 (1969), doi:10.1080/01621459.1969.10501038 (dynamic programming); G. Schwarz, Ann. Stat. 6
  /// (1978) for the criterion. The cut is not made continuous: a stage may begin with a jump.
  public static func segmentations(
    of values: [Double], maximumStageCount: Int = 8, minimumLength: Int = minimumStageLength
  ) throws(KernelError) -> [Segmentation] {
    guard maximumStageCount >= 1 else {
      throw refusal("maximumStageCount", "\(maximumStageCount)", "at least 1")
    }
    guard minimumLength >= 2 else {
      throw refusal("minimumLength", "\(minimumLength)", "at least 2")
    }
    try checkFinite(values)
    let count = values.count
    let stageCount = min(maximumStageCount, count / minimumLength)
    guard stageCount >= 1 else { return [] }

    let errors = SegmentErrors(values)
    // best[k][end]: the least error of k + 1 stages over the first `end` values.
    var best = [[Double]](
      repeating: [Double](repeating: .infinity, count: count + 1), count: stageCount)
    var cuts = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: stageCount)
    for end in minimumLength...count { best[0][end] = errors[0, end] }
    for stage in 1..<max(stageCount, 1) {
      let first = (stage + 1) * minimumLength
      for end in first...count {
        for cut in (stage * minimumLength)...(end - minimumLength) {
          let error = best[stage - 1][cut] + errors[cut, end]
          if error < best[stage][end] {
            best[stage][end] = error
            cuts[stage][end] = cut
          }
        }
      }
    }
    return (0..<stageCount).map { last in
      var starts: [Int] = []
      var end = count
      for stage in stride(from: last, through: 0, by: -1) {
        end = stage == 0 ? 0 : cuts[stage][end]
        starts.append(end)
      }
      return segmentation(values, starts: starts.reversed())
    }
  }

  /// The segmentation with the lowest BIC; of equal ones the one with fewer stages.
  ///
  /// - Parameters and errors: as for `segmentations`. Nil for a series that is too short.
  public static func bestSegmentation(
    of values: [Double], maximumStageCount: Int = 8, minimumLength: Int = minimumStageLength
  ) throws(KernelError) -> Segmentation? {
    try segmentations(
      of: values, maximumStageCount: maximumStageCount, minimumLength: minimumLength
    ).min { $0.bayesian < $1.bayesian }
  }

  /// A segmentation at cuts that the caller states.
  ///
  /// - Parameters:
  ///   - values: one finite value per slice.
  ///   - starts: the index of each stage's first value after the first stage, ascending, each in
  ///     `1 ..< values.count`; empty for one stage. A stage of one value has a flat line.
  /// - Throws: `KernelError` for an empty series, and for starts that are out of order or range.
  /// - Complexity: O(n).
  public static func segmentation(
    of values: [Double], startingAt starts: [Int]
  ) throws(KernelError) -> Segmentation {
    try checkFinite(values)
    guard !values.isEmpty else { throw refusal("values", "empty", "at least one value") }
    var previous = 0
    for start in starts {
      guard start > previous, start < values.count else {
        throw refusal(
          "a stage's start", "\(start) after \(previous)",
          "above the start before it and below the \(values.count) values")
      }
      previous = start
    }
    return segmentation(values, starts: [0] + starts)
  }

  private static func checkFinite(_ values: [Double]) throws(KernelError) {
    if let wrong = values.firstIndex(where: { !(abs($0) <= 1e100) }) {
      throw refusal("value \(wrong + 1)", "\(values[wrong])", "a number of at most 1e100")
    }
  }

  private static func segmentation(_ values: [Double], starts: [Int]) -> Segmentation {
    let count = Double(values.count)
    let stages = starts.indices.map { index in
      let range = starts[index]..<(index + 1 < starts.count ? starts[index + 1] : values.count)
      let line = StraightLine(times: range.map { Double($0 + 1) }, values: Array(values[range]))
      let error = range.reduce(0.0) { sum, slice in
        let difference = values[slice] - line.intercept - line.slope * Double(slice + 1)
        return sum + difference * difference
      }
      return Segmentation.Stage(
        range: range, intercept: line.intercept, slope: line.slope, squaredError: error)
    }
    let error = stages.reduce(0) { $0 + $1.squaredError }
    let meanError = InformationCriterion.flooredMeanError(error, values: values)
    let parameters = Double(3 * stages.count)
    return Segmentation(
      stages: stages, squaredError: error,
      bayesian: count * Elementary.log(meanError) + parameters * Elementary.log(count))
  }
}

/// The squared error of the best line over every stretch of a series.
private struct SegmentErrors {
  private let width: Int
  private var errors: [Double]

  init(_ values: [Double]) {
    width = values.count + 1
    errors = [Double](repeating: 0, count: width * width)
    for start in values.indices {
      // Means and squares grow with each value (Welford), so nothing is cancelled.
      var meanTime = 0.0
      var meanValue = 0.0
      var timeSquares = 0.0
      var valueSquares = 0.0
      var products = 0.0
      for slice in start..<values.count {
        let count = Double(slice - start + 1)
        let time = Double(slice - start) - meanTime
        let value = values[slice] - meanValue
        meanTime += time / count
        meanValue += value / count
        timeSquares += time * (Double(slice - start) - meanTime)
        products += time * (values[slice] - meanValue)
        valueSquares += value * (values[slice] - meanValue)
        let explained = timeSquares > 0 ? products * products / timeSquares : 0
        errors[start * width + slice + 1] = max(0, valueSquares - explained)
      }
    }
  }

  subscript(start: Int, end: Int) -> Double { errors[start * width + end] }
}
