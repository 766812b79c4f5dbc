import Kernels

/// A stage of the output: a row of the table `growth_stages`.
public struct GrowthStage: Equatable, Sendable {
  /// From 1.
  public let number: Int
  public let name: String
  public let years: ClosedRange<Int>
  public let paperCount: Int
  /// Of the papers of the period, 0 to 1.
  public let share: Double
  /// The first of its years that is incomplete, if any.
  public let incompleteFrom: Int?
}

/// Which series a curve was fitted to.
public enum GrowthSeries: String, CaseIterable, Sendable {
  /// Papers a year.
  case annual
  /// All papers of the period up to and including the year, in stages too.
  case cumulative
}

/// A curve fitted to a stage or to the whole: a row of the table `growth_fits`.
public struct StageFit: Equatable, Sendable {
  /// Nil for the whole.
  public let stage: Int?
  public let series: GrowthSeries
  /// The first year of the values; `t = 1` of the curve.
  public let firstYear: Int
  public let fit: GrowthFit
  /// The lowest AIC of the same values among the curves that are not flagged as unidentified or not
  /// converged.
  public let isBest: Bool

  /// The model as the table names it: `exponential-log` is fitted to logarithms.
  public var model: String {
    fit.estimation == .logLeastSquares ? "\(fit.model.rawValue)-log" : fit.model.rawValue
  }

  /// The parameters as they are stored.
  var parameters: JSON {
    .object(
      fit.parameters.map { ($0.name, JSON.real($0.value)) } + [
        ("first_year", .integer(firstYear)),
        ("last_year", .integer(firstYear + fit.valueCount - 1)),
        ("estimation", .text(fit.estimation.rawValue)),
        ("flags", .list(fit.flags.map { .text($0.rawValue) })),
        ("log_r_squared", fit.logRSquared.map(JSON.real) ?? .null),
      ])
  }
}

/// The growth of a corpus.
public struct GrowthReport: Sendable {
  public let analysisName: String
  /// Nil when there were no papers.
  public let output: AnnualOutput?
  public let papersWithoutYear: Int
  public let stages: [GrowthStage]
  public let fits: [StageFit]
  /// What a reader must know: years left out, stages too short for a fit.
  public let notes: [String]

  /// The best curve of the annual output of the whole and of each stage, of the cumulative output of
  /// the whole, and the mean rate, each as a sentence.
  public var sentences: [String] {
    var sentences: [String] = []
    for fit in fits where fit.isBest {
      switch (fit.stage, fit.series) {
      case (nil, .annual):
        sentences.append(fit.fit.sentence(firstYear: fit.firstYear, quantity: "Annual output"))
      case (nil, .cumulative):
        sentences.append(
          fit.fit.sentence(firstYear: fit.firstYear, quantity: "Cumulative output"))
      case (let stage?, .annual) where stages.count > 1:
        let name = stages[stage - 1].name
        sentences.append(
          fit.fit.sentence(firstYear: fit.firstYear, quantity: "\(name): annual output"))
      default: break
      }
    }
    return sentences
  }

  /// The mean yearly rate of growth of the complete years, 0.1 for 10 %; nil when fewer than five
  /// of them have papers, or the first or the last has none.
  public var annualRate: Double? {
    guard let output, output.completeYearsWithPapers >= AnnualOutput.minimumYears else {
      return nil
    }
    return Growth.annualRate(of: output.completeCounts.map(Double.init))
  }

  /// The mean yearly rate as a sentence, with its years; nil when there is none.
  public var rateSentence: String? {
    guard let annualRate, let output else { return nil }
    let last = output.firstYear + output.completeCounts.count - 1
    return "Mean yearly rate of growth from \(output.firstYear) to \(last): "
      + "\(((annualRate * 10_000).rounded() / 100).plain) %."
  }
}
