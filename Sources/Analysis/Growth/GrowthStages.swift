import Kernels

/// Cuts the output into stages as the settings say.
package struct GrowthStages {
  private let settings: GrowthSettings
  private let output: AnnualOutput

  package init(_ settings: GrowthSettings, output: AnnualOutput) {
    self.settings = settings
    self.output = output
  }

  /// The stages with their papers. Incomplete years are in the last one and take no part in finding
  /// them.
  package func stages() throws(AnalysisError) -> [GrowthStage] {
    let starts = [output.firstYear] + (try cuts())
    if !settings.stageNames.isEmpty && settings.stageNames.count != starts.count {
      throw .usage(
        "\(Self.counted(settings.stageNames.count, "name")) for "
          + "\(Self.counted(starts.count, "stage")) "
          + "(\(starts.map { "from \($0)" }.joined(separator: ", "))); give one each")
    }
    let total = output.counts.reduce(0, +)
    return starts.indices.map { index in
      let last = index + 1 < starts.count ? starts[index + 1] - 1 : output.lastYear
      let years = starts[index]...last
      let papers = years.reduce(0) { $0 + output.counts[$1 - output.firstYear] }
      let incomplete = output.incompleteFrom.flatMap { from in
        from <= last ? max(from, starts[index]) : nil
      }
      return GrowthStage(
        number: index + 1,
        name: settings.stageNames.isEmpty ? "stage \(index + 1)" : settings.stageNames[index],
        years: years, paperCount: papers,
        share: total == 0 ? 0 : Double(papers) / Double(total), incompleteFrom: incomplete)
    }
  }

  /// The first years of all stages but the first.
  private func cuts() throws(AnalysisError) -> [Int] {
    let values = output.completeCounts.map(Double.init)
    switch settings.stages {
    case .cuts(let years):
      try Self.check(cuts: years, first: output.firstYear, last: output.lastYear)
      return years
    case .automatic:
      let best = try kernel { () throws(KernelError) in
        try Growth.bestSegmentation(of: values)
      }
      return years(of: best)
    case .count(let count):
      guard count >= 1 else {
        throw .usage("the number of stages is \(count); give 1 or more, or auto")
      }
      let all = try kernel { () throws(KernelError) in
        try Growth.segmentations(of: values, maximumStageCount: count)
      }
      guard all.count >= count || count == 1 else {
        throw Self.tooShort(count, values.count)
      }
      return years(of: all.last)
    }
  }

  private func years(of segmentation: Segmentation?) -> [Int] {
    (segmentation?.stages ?? []).dropFirst().map { output.firstYear + $0.range.lowerBound }
  }

  /// "1 stage", "2 stages".
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func tooShort(_ count: Int, _ years: Int) -> AnalysisError {
    .usage(
      "\(count) stages need \(count * Growth.minimumStageLength) complete years, "
        + "\(Growth.minimumStageLength) each; there \(years == 1 ? "is" : "are") \(years)")
  }

  /// - Throws: `AnalysisError` for stages that some years cannot have, whatever their output is.
  package static func check(_ stages: GrowthSettings.Stages, first: Int, last: Int)
    throws(AnalysisError)
  {
    switch stages {
    case .automatic: break
    case .cuts(let years): try check(cuts: years, first: first, last: last)
    case .count(let count):
      if count > 1, count > (last - first + 1) / Growth.minimumStageLength {
        throw tooShort(count, last - first + 1)
      }
    }
  }

  /// - Throws: `AnalysisError` for stages that do not lie within some years, or overlap.
  private static func check(cuts years: [Int], first: Int, last: Int) throws(AnalysisError) {
    var previous = first
    for year in years {
      guard year <= last, year > first else {
        throw .usage(
          "a stage begins in \(year), but it must begin after \(first), the first year, and not after "
            + "\(last), the last")
      }
      guard year > previous else {
        throw .usage(
          "stages overlap: one begins in \(year) after one that begins in \(previous); "
            + "give the years in ascending order, each once")
      }
      previous = year
    }
  }

  private func kernel<Result>(
    _ body: () throws(KernelError) -> Result
  ) throws(AnalysisError) -> Result {
    do {
      return try body()
    } catch {
      throw .usage(error.description)
    }
  }
}
