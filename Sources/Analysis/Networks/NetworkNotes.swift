import Kernels

/// Sentences that say why a network is empty, trivial, or less than was asked for.
struct NetworkNotes {
  let settings: NetworkSettings
  private(set) var sentences: [String] = []

  init(settings: NetworkSettings) { self.settings = settings }

  private var plural: String { settings.kinds.map(\.plural).joined(separator: " and ") }

  mutating func undatedPapers(_ count: Int) {
    guard count > 0 else { return }
    sentences.append(
      "\(count) \(count == 1 ? "paper has" : "papers have") no year and "
        + "\(count == 1 ? "is" : "are") left out")
  }

  mutating func noPapers(undatedCount: Int) {
    sentences.append(
      undatedCount > 0
        ? "no paper has a year, so the network is empty"
        : "there are no papers, so the network is empty")
  }

  mutating func network(_ network: Network) {
    let occurrences = network.occurrences
    let slicing = occurrences.slicing
    let candidates = occurrences.slices.reduce(0) { $0 + $1.candidateCount }
    guard !occurrences.nodes.isEmpty else {
      if candidates == 0 {
        sentences.append(
          "no paper of \(slicing.firstYear) to \(slicing.lastYear) has "
            + settings.kinds.map { fields(of: $0, occurrences) }.joined(separator: " or ")
            + ", so the network is empty")
      } else if settings.selection == .linked {
        sentences.append(
          "no paper of \(slicing.firstYear) to \(slicing.lastYear) cites another one of them, so the "
            + "network is empty")
      } else {
        sentences.append(
          "the selection \(settings.selection.text) with at least "
            + "\(settings.minimumCount.plain) occurrences takes no \(plural), so the network is empty"
        )
      }
      return
    }
    kindsWithoutNodes(occurrences)
    emptySlices(occurrences)
    if case .rule(.top(let number, _)) = settings.selection {
      let most = occurrences.slices.map(\.candidateCount).max() ?? 0
      if number > most, occurrences.slices.allSatisfy({ $0.selectedCount == $0.candidateCount }) {
        sentences.append(
          "\(settings.selection.text) takes all \(plural): no slice has more than \(most)")
      }
    }
    if network.links.links.isEmpty { noLinks(network) }
    if network.clusters.count == 1 {
      sentences.append(
        "all linked nodes are one cluster at the resolution \(settings.resolution.plain), so there are no "
          + "silhouettes")
    }
    if case .sampled(let sources) = network.measures.betweennessMethod {
      sentences.append(
        sources >= occurrences.nodes.count
          ? "betweenness is exact: there are no more than \(sources) nodes to take as sources"
          : "betweenness is estimated from \(sources) sources; with 95 % confidence every value is within "
            + "\(Self.rounded(network.measures.betweennessError)) of the exact one"
            + (network.measures.betweennessError < 1
              ? "" : ", which says nothing: take more sources")
      )
    }
    if network.layout.x.isEmpty {
      sentences.append(
        "more than \(NetworkLayout.nodeLimit) nodes are not laid out: x and y are empty")
    }
  }

  private mutating func noLinks(_ network: Network) {
    if network.occurrences.nodes.count == 1 {
      sentences.append("there is one node, so nothing can be linked")
    } else if network.links.pairCount > 0 {
      var limits = [
        "LRF \(settings.linkRetainingFactor.plain)", "L/N \(settings.linksPerNode)",
      ]
      if case .thresholds = settings.selection { limits.insert("the thresholds of links", at: 0) }
      sentences.append(
        "there are no links: of \(network.links.pairCount) pairs, the limits leave none ("
          + limits.joined(separator: ", ") + ")")
    } else if settings.kinds.count == 1, let kind = settings.kinds.first?.item,
      kind.isOnePerPaper, settings.linkKind == .coOccurrence
    {
      sentences.append(
        "there are no links: a paper has one \(kind.nouns.singular); \(kind.plural) are linked by "
          + "--link coupling")
    } else {
      let isSelected =
        settings.linkKind == .coOccurrence && settings.counting == .selected
        && settings.selection != .rule(.all)
      sentences.append(
        "there are no links: \(settings.linkKind.absence)"
          + (leavesOutShared ? ", papers of both left out" : "")
          + (isSelected ? " in a slice in which both were selected" : ""))
    }
  }

  private var leavesOutShared: Bool {
    settings.linkKind == .coupling && settings.kinds != [.paper] && !settings.couplingShared
  }

  /// Kinds of a network of several that have none of its nodes.
  private mutating func kindsWithoutNodes(_ occurrences: NetworkOccurrences) {
    guard settings.kinds.count > 1 else { return }
    let present = Set(occurrences.nodes.map(\.kind))
    for kind in settings.kinds where !present.contains(kind) {
      let slicing = occurrences.slicing
      sentences.append(
        occurrences.kindsWithoutItems.contains(kind)
          ? "no paper of \(slicing.firstYear) to \(slicing.lastYear) has "
            + "\(fields(of: kind, occurrences)), so no \(kind.plural) are in the network"
          : "the selection \(settings.selection.text) takes no \(kind.plural)")
    }
  }

  /// What the papers lack for nodes of a kind.
  private func fields(of kind: NodeKind, _ occurrences: NetworkOccurrences) -> String {
    guard let years = settings.lookBackYears, occurrences.kindsOfOlderItems.contains(kind) else {
      return kind.fields
    }
    return "\(kind.fields) at most \(years) \(years == 1 ? "year" : "years") old"
  }

  /// With two significant decimals, as far as a reader can use them.
  private static func rounded(_ error: Double) -> Double {
    var scale = 1.0
    while error > 0, error * scale < 10, scale < 1e9 { scale *= 10 }
    return (error * scale).rounded(.up) / scale
  }

  private mutating func emptySlices(_ occurrences: NetworkOccurrences) {
    let empty = occurrences.slices.indices.filter { occurrences.slices[$0].candidateCount == 0 }
    guard !empty.isEmpty else { return }
    let named = empty.prefix(5).map { slice in
      let years = occurrences.slicing.years(of: slice)
      return years.count == 1
        ? String(years.lowerBound) : "\(years.lowerBound) to \(years.upperBound)"
    }
    sentences.append(
      "\(empty.count) of \(occurrences.slices.count) slices have no \(plural): "
        + named.joined(separator: ", ") + (empty.count > named.count ? ", …" : ""))
  }
}
