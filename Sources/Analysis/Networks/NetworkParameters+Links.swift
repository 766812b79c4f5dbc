import Kernels
import Wording

/// Which links a network has, and how strong they are. Citations are single and equal: what decides over
/// the links of other kinds is nothing to them.
extension NetworkParameters {
  @ParameterList<NetworkSettings> static var linking: [Item] {
    Item.whole(
      "links-per-node", \.linksPerNode,
      "The strongest links that each node keeps in a slice; -1 for all."
    )
    .stored(when: \.hasLinkStrengths)
    .toldOfLinks(.limits) { settings in
      let links = settings.linksPerNode
      if links < 0 { return nil }
      if settings.linkEnds == .both {
        return .clause(
          "only links were kept that are \(links == 1 ? "the" : "among the \(links.grouped)") "
            + "strongest\(settings.place) for both of their nodes")
      }
      return .clause(
        "each node kept its "
          + (links == 1 ? "strongest link" : "\(links.grouped) strongest links") + settings.place)
    }
    Item.choice(
      "link-ends", \.linkEnds,
      """
      Which ends must keep a link: either, among the links that --lrf leaves (a node can have more of \
      them), or both (no node has more), before --lrf.
      """
    )
    .stored(when: \.hasLinkStrengths).before { $0.linkEnds = .either }
    Item.number(
      "lrf", \.linkRetainingFactor,
      "The strongest links kept of a slice, in multiples of its nodes; -1 for all."
    )
    .range(.finite)
    .stored(as: "link_retaining_factor").stored(when: \.hasLinkStrengths)
    .toldOfLinks(.limits) { settings in
      let factor = settings.linkRetainingFactor
      if factor < 0 { return nil }
      let hasLimit = settings.linksPerNode >= 0
      let times = factor == 1 ? "" : "\(NumberText.short(factor)) times "
      let limit =
        (settings.scope == .across ? "the network" : "each slice")
        + " kept at most \(times)as many "
        + (settings.linkEnds == .both ? "of them" : "links") + " as it has nodes"
      return hasLimit ? .more(", and \(limit)") : .clause(limit)
    }
    Item.number(
      "e", \.minimumCount, "The least count with which an item is selected in a slice."
    )
    .range(.from(0)).stored(as: "minimum_count")
    .told(.selection) { settings in
      settings.selectionWords.least(settings.minimumCount).map { .more($0) }
    }
    Item.choice(
      "strength", \.strength,
      of: [
        ("cosine", .cosine), ("jaccard", .jaccard), ("dice", .dice),
        ("association", .associationStrength), ("count", .count),
      ], "Strength of links."
    )
    .stored(when: \.hasLinkStrengths)
    .told(.strength) { settings in
      guard settings.hasLinkStrengths else {
        return .clause("a link is a citation, and all are equal")
      }
      return .clause(settings.strengthWords)
    }
    Item.choice(
      "scope", \.scope,
      "Strengths are counted within slices, or across all of them (as for coupling, if not given)."
    )
    .stored(when: \.hasLinkStrengths)
    .toldOfLinks(.strength) { settings in
      let counted = settings.strength == .count ? ", counted" : ""
      return .more(
        counted + (settings.scope == .across ? " over all slices at once" : " within slices"))
    }
    Item.truth(
      "coupling-shared", \.couplingShared,
      """
      Whether a work also couples two nodes, as authors, that share it by being on one paper; if not, a \
      paper of each that is not the other's must cite it.
      """
    )
    .flag(
      """
      A work also couples two nodes, as authors, that share it by being on one paper. Without it, a \
      paper of each that is not the other's must cite it.
      """
    )
    .stored(when: { $0.linkKind == .coupling && $0.kinds != [.paper] })
    .told(.exclusions) { settings in
      guard settings.couplingNote != nil else { return nil }
      let couples = settings.couplingShared ? "couples them too" : "does not couple them"
      return .clause("what two nodes share by being on one paper \(couples)")
    }
    Item.truth(
      "fractional", \.isFractional,
      """
      Whether a paper of n items gives each of its pairs 1 / (n - 1); a paper of one item then counts \
      for nothing in strengths.
      """
    )
    .flag(
      """
      A paper of n items gives each of its pairs 1 / (n - 1); a paper of one item then counts for \
      nothing in strengths.
      """
    )
    .stored(when: \.hasLinkStrengths)
    .toldOfLinks(.strength) {
      $0.isFractional
        ? .more(", each paper of n nodes giving each of its pairs 1/(n − 1)") : nil
    }
    Item.whole(
      "round", \.roundedDecimals, or: ["all"], "Decimals of strengths, or all."
    )
    .range(.within(0...15))
    .stored(as: "rounded_decimals").stored(when: \.hasLinkStrengths)
    .toldOfLinks(.strength) { settings in
      settings.roundedDecimals.map {
        .more(", rounded \(settings.rounding == .up ? "up " : "")to \($0.of("decimal"))")
      }
    }
    Item.choice(
      "rounding", \.rounding, "How the last decimal is found: nearest, or up."
    )
    .stored(when: \.hasLinkStrengths).before { $0.rounding = .nearest }
    Item.choice(
      "merge", \.merging, "The strength of a link in several slices."
    )
    .stored(when: \.hasLinkStrengths)
    .toldOfLinks(.merging) { settings in
      if settings.scope == .across { return nil }
      let strength =
        switch settings.merging {
        case .max: "its greatest strength"
        case .first: "the strength of the first of them"
        case .last: "the strength of the last of them"
        case .sum: "the sum of its strengths"
        }
      return .clause("a link of several slices has \(strength)")
    }
    Item.choice(
      "prune", \.pruning, "Pruning: none, pathfinder, or mst (one tree of the strongest links)."
    )
    .told(.pruning) { .clause($0.pruningWords) }
    Item.truth(
      "prune-slices", \.prunesSlices, "Whether the network of each slice is pruned."
    )
    .flag("Prune the network of each slice too.")
    Item.truth(
      "prune-merged", \.prunesMerged, "Whether the merged network is pruned."
    )
    .flags("Prune the merged network.")
  }
}

extension Parameter<NetworkSettings> {
  /// The same, told of links that have strengths.
  fileprivate func toldOfLinks(
    _ place: MethodsPlace, _ words: @escaping @Sendable (NetworkSettings) -> MethodsWords?
  ) -> Parameter {
    told(place) { $0.hasLinkStrengths ? words($0) : nil }
  }
}

extension NetworkSettings {
  fileprivate var hasLinkStrengths: Bool { linkKind != .citation }

  /// Where links are counted, at the end of what is said of them.
  fileprivate var place: String { scope == .across ? "" : " in each slice" }

  fileprivate var strengthWords: String {
    switch strength {
    case .count:
      linkKind == .coupling
        ? "the strength of a link is the number of works that both cite, not normalised"
        : "the strength of a link is its number of papers, not normalised"
    case .cosine: "links were normalised by the cosine"
    case .jaccard: "links were normalised by Jaccard’s index"
    case .dice: "links were normalised by Dice’s index"
    case .associationStrength: "links were normalised by association strength"
    }
  }

  fileprivate var pruningWords: String {
    let what: String
    switch (prunesSlices, prunesMerged) {
    case (true, true): what = "the network of each slice and the merged one were"
    case (true, false): what = "the network of each slice was"
    case (false, true): what = "the merged network was"
    case (false, false): return "no links were pruned"
    }
    switch pruning {
    case .none: return "no links were pruned"
    case .pathfinder: return "\(what) pruned by Pathfinder (q = N − 1, r = ∞)"
    case .spanningTree:
      let tree = linkKind == .citation ? "spanning tree" : "tree of the strongest links"
      return "\(what) reduced to a \(tree)"
    }
  }
}
