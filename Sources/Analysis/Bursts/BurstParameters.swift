import Kernels
import Kinds
import Wording

/// The parameters of a search for bursts, each defined once, in the order in which they are shown.
public enum BurstParameters {
  public typealias Item = Parameter<BurstSettings>

  public static let all = searching + looking

  /// How bursts are searched for.
  @ParameterList<BurstSettings> private static var searching: [Item] {
    Item.name(\.name, absence: "KIND-bursts")
    Item.compatibility(
      "Rules that are turned on as one: plain, or citespace. Each can be set by itself.",
      \.compatibility)
    Item.number("gamma", \.gamma, "Cost of moving up a state; less finds more bursts.")
      .range(.above(0))
      .told(.costs) { .more(", γ = \(NumberText.short($0.gamma))") }
    Item.number(
      "ratio", \.firstRatio, "Rate of the first burst state over the base rate."
    )
    .range(.above(1)).stored(as: "first_ratio")
    .told(.ratios) { .more(" (ratio \(NumberText.short($0.firstRatio))") }
    Item.number(
      "general-ratio", \.generalRatio, "Rate of each further state over that of the state before."
    )
    .range(.above(1))
    .told(.ratios) { settings in
      guard settings.stateCount > 2, settings.firstRatio != settings.generalRatio else {
        return nil
      }
      return .more(", then \(NumberText.short(settings.generalRatio))")
    }
    Item.whole("states", \.stateCount, "States with the base state.")
      .range(.within(2...64))
      .told(.start) { .clause("with Kleinberg’s automaton of \($0.stateCount.of("state"))") }
    Item.whole("minimum-duration", \.minimumDuration, "Fewest slices of a burst.")
      .range(.from(1))
      .told(.costs) { settings in
        let least =
          settings.sliceLength > 1
          ? "\(settings.minimumDuration.of("slice")) of \(settings.sliceLength.of("year"))"
          : settings.minimumDuration.of("year")
        return .more(", at least \(least))")
      }
    Item.choice(
      "counting", \.counting, "Where a selected item counts: in selected slices, or in all."
    )
    .told(.counting) { settings in
      guard settings.isSelective else { return nil }
      return .more(
        SelectionWords.counting(settings.counting, one: settings.selection.text == "top:1"))
    }
    Item.choice(
      "totals", \.totals, "What counts are held against: papers of the slice, or occurrences."
    )
    .told(.totals) { settings in
      let totals = settings.totals == .occurrences ? "all occurrences" : "papers"
      return .more(
        ", against the number of \(totals) of each \(settings.sliceLength > 1 ? "slice" : "year")")
    }
    Item(
      "selection", "select", form: .text(like: "g-index:25"),
      summary: "Selection in each slice: \(SelectionRule.forms).", read: { $0.selection.text },
      write: { (settings, value) throws(AnalysisError) in
        settings.selection = try SelectionRule(text: value.text)
      },
      stored: StoredMember(
        key: "selection", json: { .text($0.selection.text) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings.selection = try SelectionRule(text: stored.text(key))
        })
    )
    .told(.selection) { settings in
      guard settings.isSelective else { return nil }
      return .more(", where " + SelectionWords(things: "items").clause(settings.selection))
    }
    Item.truth(
      "pool", \.poolsKinds,
      "Whether several kinds are selected, and totalled, in a slice together, or each by itself."
    )
    .before { $0.poolsKinds = false }
    .told(.selection) { settings in
      guard settings.kinds.count > 1, settings.isSelective || settings.totals == .occurrences
      else { return nil }
      return .more(SelectionWords.pool(settings.poolsKinds))
    }
    Item.number(
      "minimum-count", \.minimumCount, "Least count in a slice to be selected there."
    )
    .range(.from(0))
    .told(.selection) { settings in
      SelectionWords(things: "items").least(settings.minimumCount).map { .more($0) }
    }
    Item.choice("ending", \.ending, "How a burst's last year is reported.")
      .told(.ending) { settings in
        switch (settings.compatibility, settings.ending) {
        case (.citeSpace, .citeSpace): .more(", by the rules of CiteSpace")
        case (.citeSpace, .plain):
          .more(
            ", by the rules of CiteSpace, except that a burst ends with its last raised slice")
        case (.plain, .citeSpace):
          .more(", the last year of a burst being found as CiteSpace does")
        case (.plain, .plain): nil
        }
      }
  }

  /// Among what they are searched for.
  @ParameterList<BurstSettings> private static var looking: [Item] {
    Item.whole("slice", \.sliceLength, "Years a slice.")
      .stored(as: "slice_length")
    Item.whole(
      "first-year", \.firstYear, "The first year.", absence: "that of the first paper"
    )
    .told(.years) {
      .more(" in the papers of \(YearSpan.words($0.firstYear ?? 0, $0.lastYear ?? 0))")
    }
    Item.whole(
      "last-year", \.lastYear, "The last year.", absence: "that of the last paper")
    Item.lookBack(
      \.form.lookBackYears,
      "The oldest cited work counted, in years before the paper, or all.")
    Item.authors
    Item.references
    Item.thesaurus
    Item.singleWords
    Item.reprintAddresses
    Item.institutions
    Item.anonymous
  }
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

  /// Whether some items of a slice are left out.
  fileprivate var isSelective: Bool { selection != .all || minimumCount > 1 }
}
