import Bibliography

/// How the output of a corpus is cut into stages, and what its curves are fitted to.
public struct GrowthSettings: Sendable {
  /// How stages are found.
  public enum Stages: Equatable, Sendable {
    /// As many as the Bayesian information criterion prefers.
    case automatic
    /// The best cut into so many.
    case count(Int)
    /// The first years of all stages but the first, ascending.
    case cuts([Int])
  }

  /// Whether the last year takes part in fits.
  public enum LastYear: String, CaseIterable, Sendable {
    /// When it was over before the records were exported.
    case auto
    case yes
    case no
  }

  /// Of the analysis.
  public var name = "growth"
  public var stages = Stages.automatic
  /// Of the stages, in their order; "stage 1", … when empty.
  public var stageNames: [String] = []
  public var firstYear: Int?
  public var lastYear: Int?
  public var includesLastYear = LastYear.auto

  public init() {}

  /// - Throws: `AnalysisError` for settings that cannot be, whatever the data are.
  package func check() throws(AnalysisError) {
    _ = try Slicing(of: nil, from: firstYear, to: lastYear)
    var count: Int?
    switch stages {
    case .automatic: break
    case .count(let number):
      guard number >= 1 else {
        throw .usage("the number of stages is \(number); give 1 or more, or auto")
      }
      count = number
    case .cuts(let years):
      for (previous, year) in zip(years, years.dropFirst()) where year <= previous {
        throw .usage(
          "stages overlap: one begins in \(year) after one that begins in \(previous); "
            + "give the years in ascending order, each once")
      }
      count = years.count + 1
    }
    try Self.check(names: stageNames)
    if let count, !stageNames.isEmpty, stageNames.count != count {
      throw .usage(
        "\(GrowthStages.counted(stageNames.count, "name")) for "
          + "\(GrowthStages.counted(count, "stage")); give one each")
    }
  }

  /// - Throws: for a name that is empty, or that two stages have.
  static func check(names: [String]) throws(AnalysisError) {
    for (index, name) in names.enumerated() {
      if name.allSatisfy(\.isWhitespace) {
        throw .usage("the name of stage \(index + 1) is empty; give each stage one")
      }
      if let other = names.firstIndex(of: name), other < index {
        throw .usage(
          "stages \(other + 1) and \(index + 1) have the same name, '\(name)'; give each its own")
      }
    }
  }

  /// Everything that decides the result, as it is stored.
  package func parameters(_ output: AnnualOutput?) -> JSON {
    var members = GrowthParameters.all.members(of: self)
    members["first_year"] = output.map { .integer($0.firstYear) } ?? .null
    members["last_year"] = output.map { .integer($0.lastYear) } ?? .null
    members["incomplete_from"] = output?.incompleteFrom.map(JSON.integer) ?? .null
    return .object(members)
  }

  /// The settings of a stored analysis of growth.
  package init(stored parameters: StoredParameters, name: String) throws(AnalysisError) {
    self.init()
    self.name = name
    try GrowthParameters.all.read(parameters, into: &self)
  }
}

extension GrowthSettings {
  /// The parts of the data that decide the result.
  package var reads: Set<DataPart> { [.papers] }
}
