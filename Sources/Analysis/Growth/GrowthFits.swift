import Kernels

/// Fits the curves to the whole period and to each stage.
struct GrowthFits {
  private let output: AnnualOutput
  private let stages: [GrowthStage]
  private let annual: [Double]
  private let cumulative: [Double]

  private static let models: [(GrowthModel, GrowthEstimation)] = [
    (.linear, .leastSquares), (.exponential, .leastSquares), (.exponential, .logLeastSquares),
    (.power, .leastSquares), (.power, .logLeastSquares), (.logistic, .leastSquares),
  ]

  init(output: AnnualOutput, stages: [GrowthStage]) {
    self.output = output
    self.stages = stages
    annual = output.completeCounts.map(Double.init)
    cumulative = Growth.cumulative(annual)
  }

  /// The indices into the series of a stage's complete years.
  private func range(of stage: GrowthStage) -> Range<Int> {
    let start = min(stage.years.lowerBound - output.firstYear, annual.count)
    return start..<max(start, min(stage.years.upperBound + 1 - output.firstYear, annual.count))
  }

  /// The complete years of a stage that have papers.
  func completeYears(of stage: GrowthStage) -> Int { count(range(of: stage)) }

  private func count(_ range: Range<Int>) -> Int { annual[range].count { $0 > 0 } }

  /// By stage (the whole first), series and model. Nothing is fitted to fewer than five complete years
  /// with papers.
  func all() throws(KernelError) -> [StageFit] {
    var fits = try fits(stage: nil, 0..<annual.count)
    for stage in stages { fits += try self.fits(stage: stage.number, range(of: stage)) }
    return fits
  }

  private func fits(stage: Int?, _ range: Range<Int>) throws(KernelError) -> [StageFit] {
    guard count(range) >= AnnualOutput.minimumYears else { return [] }
    var result: [StageFit] = []
    for series in GrowthSeries.allCases {
      let values = Array((series == .annual ? annual : cumulative)[range])
      var fits: [GrowthFit] = []
      for (model, estimation) in Self.models {
        if model == .logistic && series == .annual { continue }
        fits.append(try Growth.fit(model, to: values, by: estimation))
      }
      let best = Growth.best(of: fits)
      for (index, fit) in fits.enumerated() {
        result.append(
          StageFit(
            stage: stage, series: series, firstYear: output.firstYear + range.lowerBound,
            fit: fit, isBest: index == best))
      }
    }
    return result
  }
}
