import Kernels

/// The parameters of a search for bursts, in the order in which they are shown.
public enum BurstParameters {
  public typealias Item = Parameter<BurstSettings>

  public static let name = Item.name(\.name, absence: "KIND-bursts")
  public static let gamma = Item.number(
    "gamma", \.gamma, "Cost of moving up a state; less finds more bursts.")
  public static let ratio = Item.number(
    "ratio", \.firstRatio, "Rate of the first burst state over the base rate."
  )
  .stored(as: "first_ratio")
  public static let generalRatio = Item.number(
    "general-ratio", \.generalRatio, "Rate of each further state over that of the state before.")
  public static let states = Item.whole("states", \.stateCount, "States with the base state.")
  public static let minimumDuration = Item.whole(
    "minimum-duration", \.minimumDuration, "Fewest slices of a burst.")
  public static let compatible = Item.compatibility(
    "Rules that are turned on as one: plain, or citespace. Each can be set by itself.",
    { $0.compatibility })
  public static let pool = Item.truth(
    "pool", \.poolsKinds,
    "Whether several kinds are selected, and totalled, in a slice together, or each by itself."
  )
  .before { $0.poolsKinds = false }
  public static let counting = Item.choice(
    "counting", \.counting, "Where a selected item counts: in selected slices, or in all.")
  public static let totals = Item.choice(
    "totals", \.totals, "What counts are held against: papers of the slice, or occurrences.")
  public static let selection = Item(
    "selection", "select", form: .text(like: "g-index:25"),
    summary: "Selection in each slice: \(SelectionRule.forms).", read: { $0.selection.text },
    write: { (settings, value) throws(AnalysisError) in
      settings.selection = try SelectionRule(text: value.text)
    },
    stored: StoredMember(
      key: "selection", json: { .text($0.selection.text) },
      read: { (settings, stored, key) throws(AnalysisError) in
        settings.selection = try SelectionRule(text: stored.text(key))
      }))
  public static let minimumCount = Item.number(
    "minimum-count", \.minimumCount, "Least count in a slice to be selected there.")
  public static let ending = Item.choice(
    "ending", \.ending, "How a burst's last year is reported.")
  public static let slice = Item.whole("slice", \.sliceLength, "Years a slice.")
    .stored(as: "slice_length")
  public static let firstYear = Item.whole(
    "first-year", \.firstYear, "The first year.", absence: "that of the first paper")
  public static let lastYear = Item.whole(
    "last-year", \.lastYear, "The last year.", absence: "that of the last paper")
  public static let lookBack = Item.whole(
    "look-back", \.form.lookBackYears, or: ["all", "none", "-1"],
    "The oldest cited work counted, in years before the paper, or all."
  )
  .part("look_back_years")
  public static let authors = Item.authors
  public static let references = Item.references
  public static let thesaurus = Item.thesaurus
  public static let singleWords = Item.singleWords
  public static let reprintAddresses = Item.reprintAddresses
  public static let anonymous = Item.anonymous
  public static let institutions = Item.institutions

  public static let all: [Item] = [
    name, compatible, gamma, ratio, generalRatio, states, minimumDuration, counting, totals,
    selection, pool, minimumCount, ending, slice, firstYear, lastYear, lookBack, authors,
    references, thesaurus, singleWords, reprintAddresses, institutions, anonymous,
  ]
}

extension BurstSettings: ParameterisedSettings {
  public static var parameters: [Parameter<BurstSettings>] { BurstParameters.all }

  public static func examples(
    of parameter: Parameter<BurstSettings>
  ) -> (plain: BurstSettings, compatible: [BurstSettings]) {
    (
      BurstSettings(kind: .keyword),
      ItemKind.allCases.map { BurstSettings(kind: $0, compatibility: .citeSpace) }
    )
  }
}
