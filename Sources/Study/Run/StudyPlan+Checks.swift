import Analysis
import Bibliography

/// What of a study can only be judged beside the papers: years, stages, names that rules keep.
extension StudyPlan {
  /// The papers as they will be when the new files are in and the screening is done.
  func outline() throws(AnalysisError) -> PaperOutline {
    return try PaperOutline(of: database, files: inputs.records, screening: inputs.screening)
  }

  /// The years of the included papers that the database has.
  func years() throws(AnalysisError) -> PaperYears? {
    guard let database else { return nil }
    return try database.analysing { try PaperYears(database.connection) }
  }

  /// - Throws: `AnalysisError` with all that does not go with the papers, each with its line.
  func check(_ outline: PaperOutline) throws(AnalysisError) {
    var problems = StudyProblems(fileName: study.path)
    let mistakes = inputs.screening.unknownValues(among: outline).filter(\.isMistake)
    for value in mistakes {
      problems.add(
        line: study.screening.keyLines[value.key] ?? study.screening.line,
        "\"\(value.key)\" in [screening]: \(value.message)")
    }
    if mistakes.isEmpty, outline.paperCount > 0, outline.includedCount == 0 {
      let rules = study.screening.keyLines
      let ruleLine = (rules.count == 1 ? rules.values.first : nil) ?? study.screening.line
      problems.add(
        line: ruleLine,
        "[screening] keeps none of \(outline.paperCount) papers: change its rules")
    }
    if let years = outline.years { check(years, &problems) }
    try problems.check()
  }

  /// - Throws: as ``check(_:)``, and for stages that the output of each year cannot have.
  func check() throws(AnalysisError) {
    guard let database else { return }
    try check(try outline())
    guard let growth = study.growth else { return }
    let settings = growth.value
    let line = ["cuts", "stages", "names"].lazy.compactMap { growth.keyLines[$0] }.first
    try at(line ?? growth.line) { () throws(AnalysisError) in
      try database.analysing {
        let years = try PaperYears(database.connection)
        guard
          let output = try AnnualOutput(database.connection, years: years, settings: settings)
        else { return }
        _ = try GrowthStages(settings, output: output).stages()
      }
    }
  }

  private func check(_ years: ClosedRange<Int>, _ problems: inout StudyProblems) {
    if let growth = study.growth {
      let slicing = self.slicing(growth, growth.value.firstYear, growth.value.lastYear, 1)
      check(slicing, of: years, &problems)
      let first = growth.value.firstYear ?? years.lowerBound
      let last = growth.value.lastYear ?? years.upperBound
      if years.contains(first), years.contains(last) {
        do {
          try GrowthStages.check(growth.value.stages, first: first, last: last)
        } catch {
          problems.addOnce(
            line: growth.keyLines["cuts"] ?? growth.keyLines["stages"] ?? growth.line,
            error.description)
        }
      }
    }
    for stated in study.bursts {
      let settings = stated.value
      check(
        slicing(stated, settings.firstYear, settings.lastYear, settings.sliceLength), of: years,
        &problems)
    }
    for stated in study.networks {
      let settings = stated.value
      check(
        slicing(stated, settings.firstYear, settings.lastYear, settings.sliceLength), of: years,
        &problems)
    }
  }

  private func check(
    _ slicing: StatedSlicing, of years: ClosedRange<Int>, _ problems: inout StudyProblems
  ) {
    for (name, year, line) in [
      ("first", slicing.first, slicing.firstLine), ("last", slicing.last, slicing.lastLine),
    ] {
      guard let year, !years.contains(year) else { continue }
      problems.addOnce(line: line, Slicing.outside(name, year, years))
    }
  }

  // MARK: Slices

  /// The years that an analysis states, and where.
  struct StatedSlicing {
    let first: Int?
    let last: Int?
    let length: Int
    let firstLine: Int
    let lastLine: Int
  }

  private func slicing<Settings>(
    _ stated: Study.Stated<Settings>, _ first: Int?, _ last: Int?, _ length: Int
  ) -> StatedSlicing {
    func line(_ key: String) -> Int {
      stated.keyLines[key] ?? study.slices.keyLines[key] ?? stated.line
    }
    return StatedSlicing(
      first: first, last: last, length: length, firstLine: line("first_year"),
      lastLine: line("last_year"))
  }

  /// The slices of an analysis; nil when there are no papers.
  ///
  /// - Throws: with the line that states the years, for years outside those of the papers.
  func slicing<Settings>(
    of stated: Study.Stated<Settings>, _ first: Int?, _ last: Int?, _ length: Int
  ) throws(AnalysisError) -> Slicing? {
    guard let years = try years()?.range else { return nil }
    let slicing = slicing(stated, first, last, length)
    let isFirst = first.map { !years.contains($0) } ?? false
    return try at(isFirst ? slicing.firstLine : slicing.lastLine) { () throws(AnalysisError) in
      try Slicing(of: years, from: first, to: last, length: length)
    }
  }
}
