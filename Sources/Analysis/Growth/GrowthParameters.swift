/// The parameters of growth, each defined once, in the order in which they are shown.
public enum GrowthParameters {
  public typealias Item = Parameter<GrowthSettings>

  public static let all = list

  @ParameterList<GrowthSettings> private static var list: [Item] {
    Item(
      "name", form: .text(like: "growth"),
      summary: "Name of the analysis; one of the same name is replaced.", read: { $0.name },
      write: { (settings, value) throws(AnalysisError) in
        settings.name = try Item.analysisName(value)
      })
    Item(
      "stages", form: .wholeOr(["auto"]), summary: "Number of stages, or auto.",
      read: { if case .count(let count) = $0.stages { String(count) } else { "auto" } },
      write: { (settings, value) throws(AnalysisError) in
        if case .cuts = settings.stages {
          throw .usage("stages and cuts both say what the stages are; give one")
        }
        if case .whole(let count) = value { settings.stages = .count(count) }
      },
      stored: StoredMember(
        key: "stages",
        json: { settings in
          switch settings.stages {
          case .automatic: .text("auto")
          case .count(let count): .integer(count)
          case .cuts(let years): .list(years.map(JSON.integer))
          }
        },
        read: { (settings, stored, key) throws(AnalysisError) in
          switch stored[key] {
          case .integer(let count): settings.stages = .count(count)
          case .list(let years):
            settings.stages = .cuts(
              years.compactMap { if case .integer(let year) = $0 { year } else { nil } })
          default: settings.stages = .automatic
          }
        }))
    Item(
      "cuts", form: .wholes, summary: "First years of all stages but the first, as 2015,2020.",
      absence: "found",
      read: { settings in
        guard case .cuts(let years) = settings.stages else { return nil }
        return years.map(String.init).joined(separator: ",")
      },
      write: { (settings, value) throws(AnalysisError) in
        if case .count = settings.stages {
          throw .usage("stages and cuts both say what the stages are; give one")
        }
        if case .wholes(let years) = value { settings.stages = .cuts(years) }
      })
    Item(
      "names", form: .texts, summary: "Names of the stages.", absence: "stage 1, stage 2, …",
      read: { $0.stageNames.isEmpty ? nil : $0.stageNames.joined(separator: ",") },
      write: { (settings, value) throws(AnalysisError) in
        guard case .texts(let names) = value else { return }
        try GrowthSettings.check(names: names)
        settings.stageNames = names
      },
      stored: StoredMember(
        key: "names", json: { .list($0.stageNames.map(JSON.text)) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings.stageNames = try stored.texts(key)
        }))
    Item.whole(
      "first-year", \.firstYear, "The first year.", absence: "that of the first paper")
    Item.whole(
      "last-year", \.lastYear, "The last year.", absence: "that of the last paper")
    Item.choice(
      "include-last-year", \.includesLastYear,
      "Whether the last year takes part in curves and rates; auto: if it was over before the export."
    )
  }
}

extension GrowthSettings: ParameterisedSettings {
  public static var parameters: [Parameter<GrowthSettings>] { GrowthParameters.all }

  public static func examples(
    of parameter: Parameter<GrowthSettings>
  ) -> (plain: GrowthSettings, compatible: [GrowthSettings]) {
    (GrowthSettings(), [])
  }
}
