import Kernels
import Kinds
import Wording

/// The parameters of a network, each defined once: its option, its key in a study file, its range, how it
/// is stored and what methods say of it. They are in the order in which they are shown.
public enum NetworkParameters {
  public typealias Item = Parameter<NetworkSettings>

  public static let all = selecting + linking + measuring + counting

  @ParameterList<NetworkSettings> private static var selecting: [Item] {
    Item.name(\.name, absence: "the kinds, and the link kind if it is not co-occurrence")
    Item.compatibility(
      """
      Rules that are turned on as one: plain, or citespace: several kinds selected together, authors \
      and references as written, no author keyword of one word, no reprint address, only the user's \
      merges, [Anonymous] an author, institutions of one address linked, at most L/N links of a \
      node, strengths of two decimals, clusters of links without strengths. Each can be set by itself.
      """, \.compatibility
    )
    .told(.rules) {
      $0.compatibility == .citeSpace ? .clause("other rules are those of CiteSpace") : nil
    }
    Item.choice("link", \.linkKind, "What links two nodes.")
      .told(.start) { .clause("by \($0.linkWord)") }
    Item.whole(
      "first-year", \.firstYear, "The first year.", absence: "that of the first paper"
    )
    .told(.start) {
      .more(" from the papers of \(YearSpan.words($0.firstYear ?? 0, $0.lastYear ?? 0))")
    }
    Item.whole(
      "last-year", \.lastYear, "The last year.", absence: "that of the last paper")
    Item.whole("slice", \.sliceLength, "Years a slice.")
      .stored(as: "slice_length")
      .told(.start) { .more(", in slices of \($0.sliceLength.of("year"))") }
    Item(
      "selection", "select", form: .text(like: "g-index:25"),
      summary:
        "What becomes a node in each slice: \(NodeSelection.forms); for direct citations linked, if not given.",
      read: { $0.selection.text },
      write: { (settings, value) throws(AnalysisError) in
        settings.selection = try NodeSelection(text: value.text)
      },
      stored: StoredMember(
        key: "selection", json: { .text($0.selection.text) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings.selection = try NodeSelection(text: stored.text(key))
        })
    )
    .told(.selection) { .clause($0.selectionWords.clause($0.selection)) }
    Item.truth(
      "pool", \.poolsKinds,
      "Whether several kinds are selected in a slice together, by one rule, or each by itself."
    )
    .before { $0.poolsKinds = false }
    .told(.selection) { settings in
      guard settings.kinds.count > 1, settings.selection != .rule(.all) else { return nil }
      return .more(SelectionWords.pool(settings.poolsKinds))
    }
    Item.choice(
      "counting", \.counting,
      "Where a selected item counts: in the slices where it was selected, or in all."
    )
    .told(.counting) { settings in
      // A paper is in one slice, and cannot be selected in another.
      guard settings.selection != .rule(.all), !settings.isOfPapers else { return nil }
      let isOne = settings.selection.text == "top:1"
      return .more(SelectionWords.counting(settings.counting, one: isOne))
    }
    Item.lookBack(
      \.lookBackYears,
      "The oldest cited work counted, in years before the paper, or all (as for coupling, if not given)."
    )
  }
}

extension NetworkSettings: ParameterisedSettings {
  public static var parameters: [Parameter<NetworkSettings>] { NetworkParameters.all }

  public static func examples(
    of parameter: Parameter<NetworkSettings>
  ) -> (plain: NetworkSettings, compatible: [NetworkSettings]) {
    // Keywords first; what they do not have is said of the kinds that have it.
    let kinds: [ItemKind] =
      parameter.isOfKinds ? [.keyword, .institution, .author, .citedAuthor] : [.keyword]
    return (
      NetworkSettings(kinds: [.item(.keyword)]),
      kinds.map { NetworkSettings(kinds: [.item($0)], compatibility: .citeSpace) }
    )
  }

  fileprivate var isOfPapers: Bool { kinds == [.paper] }

  /// Papers are selected by how often they were cited, not by how often they occur.
  var selectionWords: SelectionWords {
    SelectionWords(things: isOfPapers ? "papers" : "nodes", isByTimesCited: isOfPapers)
  }

  /// The field's word for what links two nodes.
  fileprivate var linkWord: String {
    switch linkKind {
    case .coupling: "bibliographic coupling"
    case .citation: "direct citation"
    case .coOccurrence:
      kinds.allSatisfy { $0.item?.isCited == true } ? "co-citation" : linkKind.rawValue
    }
  }
}
