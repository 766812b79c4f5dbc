import Kernels

/// The parameters of a network, in the order in which they are shown.
public enum NetworkParameters {
  public typealias Item = Parameter<NetworkSettings>

  public static let name = Item.name(
    \.name, absence: "the kinds, and the link kind if it is not co-occurrence")
  public static let link = Item.choice("link", \.linkKind, "What links two nodes.")
  public static let firstYear = Item.whole(
    "first-year", \.firstYear, "The first year.", absence: "that of the first paper")
  public static let lastYear = Item.whole(
    "last-year", \.lastYear, "The last year.", absence: "that of the last paper")
  public static let slice = Item.whole("slice", \.sliceLength, "Years a slice.")
    .stored(as: "slice_length")
  public static let selection = Item(
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
      }))
  public static let pool = Item.truth(
    "pool", \.poolsKinds,
    "Whether several kinds are selected in a slice together, by one rule, or each by itself."
  )
  .before { $0.poolsKinds = false }
  public static let counting = Item.choice(
    "counting", \.counting,
    "Where a selected item counts: in the slices where it was selected, or in all.")
  public static let lookBack = Item.whole(
    "look-back", \.lookBackYears, or: ["all", "none", "-1"],
    "The oldest cited work counted, in years before the paper, or all (as for coupling, if not given)."
  )
  .part("look_back_years")
  public static let linkRetainingFactor = Item.number(
    "lrf", \.linkRetainingFactor,
    "The strongest links kept of a slice, in multiples of its nodes; -1 for all."
  )
  .stored(as: "link_retaining_factor").stored(when: hasLinkStrengths)
  public static let linksPerNode = Item.whole(
    "links-per-node", \.linksPerNode,
    "The strongest links that each node keeps in a slice; -1 for all."
  )
  .stored(when: hasLinkStrengths)
  public static let linkEnds = Item.choice(
    "link-ends", \.linkEnds,
    """
    Which ends must keep a link: either, among the links that --lrf leaves (a node can have more of \
    them), or both (no node has more), before --lrf.
    """
  )
  .stored(when: hasLinkStrengths).before { $0.linkEnds = .either }
  public static let leastCount = Item.number(
    "e", \.minimumCount, "The least count with which an item is selected in a slice."
  )
  .stored(as: "minimum_count")
  public static let strength = Item.choice(
    "strength", \.strength,
    of: [
      ("cosine", .cosine), ("jaccard", .jaccard), ("dice", .dice),
      ("association", .associationStrength), ("count", .count),
    ], "Strength of links."
  )
  .stored(when: hasLinkStrengths)
  public static let scope = Item.choice(
    "scope", \.scope,
    "Strengths are counted within slices, or across all of them (as for coupling, if not given)."
  )
  .stored(when: hasLinkStrengths)
  public static let couplingShared = Item.truth(
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
  public static let fractional = Item.truth(
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
  .stored(when: hasLinkStrengths)
  public static let round = Item.whole(
    "round", \.roundedDecimals, or: ["all"], "Decimals of strengths, or all."
  )
  .stored(as: "rounded_decimals").stored(when: hasLinkStrengths)
  public static let rounding = Item.choice(
    "rounding", \.rounding, "How the last decimal is found: nearest, or up."
  )
  .stored(when: hasLinkStrengths).before { $0.rounding = .nearest }
  public static let merge = Item.choice(
    "merge", \.merging, "The strength of a link in several slices."
  )
  .stored(when: hasLinkStrengths)
  public static let prune = Item.choice(
    "prune", \.pruning, "Pruning: none, pathfinder, or mst (one tree of the strongest links).")
  public static let pruneSlices = Item.truth(
    "prune-slices", \.prunesSlices, "Whether the network of each slice is pruned."
  )
  .flag("Prune the network of each slice too.")
  public static let pruneMerged = Item.truth(
    "prune-merged", \.prunesMerged, "Whether the merged network is pruned."
  )
  .flags("Prune the merged network.")
  public static let weighted = Item.truth(
    "weighted", \.isWeighted,
    "Whether clusters, Q, PageRank and eigenvector go by link strengths, not by links."
  )
  .flags(
    """
    Clusters, Q, PageRank and eigenvector go by link strengths, or by links that count 1 each.
    """)
  public static let betweenness = Item(
    "betweenness", form: .text(like: "auto"),
    summary: """
      Betweenness: steps (exact), distance (a link is 1 / strength long), sampled:N (from N \
      sources), or auto (steps; sampled:1000 where nodes x links pass 20,000,000,000).
      """,
    read: { $0.betweenness.text },
    write: { (settings, value) throws(AnalysisError) in
      settings.betweenness = try BetweennessMethod(text: value.text)
    },
    // How it was found depends on the size of the network; an empty one has no measures.
    stored: StoredMember(
      key: "betweenness", json: { .text($0.betweenness.text) },
      read: { (settings, stored, key) throws(AnalysisError) in
        settings.betweenness = try BetweennessMethod(text: stored.text(key))
      }, applies: { _ in false }))
  public static let cluster = Item.choice("cluster", \.clustering, "Clusters.")
    .stored(as: "clustering")
  public static let resolution = Item.number(
    "resolution", \.resolution, "Resolution of the clusters: more gives smaller ones.")
  public static let objective = Item.choice(
    "objective", \.objective, "What clusters are optimised for.")
  public static let seed = Item.whole("seed", \.seed, "Seed of random choices.")
    .notStored
  public static let silhouette = Item.choice(
    "silhouette", \.silhouette,
    of: [
      ("self-adjacency", .adjacencyWithSelf), ("adjacency", .adjacency), ("hops", .hops),
      ("link-profile", .linkProfile),
    ],
    """
    Distance of silhouettes: link-profile (cosine of the numbers of links into each cluster), \
    self-adjacency (cosine of rows of A + I; stored beside it in any case), adjacency, or hops.
    """
  )
  .stored(as: "silhouette_distance")
  public static let label = Item.choice(
    "label", \.labelMethod,
    of: [
      ("llr", .logLikelihoodRatio), ("mutual-information", .mutualInformation),
      ("tf-idf", .tfIdf),
    ], "Names of clusters."
  )
  .stored(as: "label_method")
  public static let labelSource = Item.choice(
    "label-source", \.labelSource,
    """
    Text that clusters are named from; members (the leading nodes themselves) for countries, \
    institutions, authors and sources, if not given.
    """)
  public static let references = Item.references
  public static let authors = Item.authors
  public static let keywords = Item.choice(
    "keywords", \.form.keywords,
    "Keywords folded (a hyphen is a blank), or each spelling as written a node of its own."
  )
  .part("keywords")
  public static let thesaurus = Item.thesaurus
  public static let singleWords = Item.singleWords
  public static let jointInstitutions = Item.truth(
    "joint-institutions", \.linksJointInstitutions,
    """
    Whether a paper also links two institutions of which one is a part of the other, or that are of \
    one and the same address.
    """
  )
  // Before there was a choice all pairs were linked.
  .stored(when: linksInstitutions)
  .before { if linksInstitutions($0) { $0.linksJointInstitutions = true } }
  public static let anonymous = Item.anonymous
  public static let reprintAddresses = Item.reprintAddresses
  public static let institutions = Item.institutions
  public static let compatible = Item.compatibility(
    """
    Rules that are turned on as one: plain, or citespace: several kinds selected together, authors \
    and references as written, no author keyword of one word, no reprint address, only the user's \
    merges, [Anonymous] an author, institutions of one address linked, at most L/N links of a \
    node, strengths of two decimals, clusters of links without strengths. Each can be set by itself.
    """, { $0.compatibility })

  /// Citations are single and equal: what decides over the links of other kinds is nothing to them.
  @Sendable private static func hasLinkStrengths(_ settings: NetworkSettings) -> Bool {
    settings.linkKind != .citation
  }

  @Sendable private static func linksInstitutions(_ settings: NetworkSettings) -> Bool {
    settings.linkKind == .coOccurrence && settings.kinds.contains(.item(.institution))
  }

  public static let all: [Item] = [
    name, compatible, link, firstYear, lastYear, slice, selection, pool, counting, lookBack,
    linksPerNode, linkEnds, linkRetainingFactor, leastCount, strength, scope, couplingShared,
    fractional, round, rounding, merge, prune, pruneSlices, pruneMerged, weighted, betweenness,
    cluster, resolution, objective, seed, silhouette, label, labelSource, authors, references,
    keywords, thesaurus, singleWords, reprintAddresses, institutions, jointInstitutions, anonymous,
  ]
}

extension NetworkSettings: ParameterisedSettings {
  public static var parameters: [Parameter<NetworkSettings>] { NetworkParameters.all }

  public static func examples(
    of parameter: Parameter<NetworkSettings>
  ) -> (plain: NetworkSettings, compatible: [NetworkSettings]) {
    // Keywords first; what they do not have is told of the kinds that have it.
    let kinds: [ItemKind] = [.keyword, .institution, .author, .citedAuthor]
    let others = kinds.map { NetworkSettings(kinds: [.item($0)], compatibility: .citeSpace) }
    let isOfKind =
      [NetworkParameters.anonymous.name, NetworkParameters.jointInstitutions.name].contains(
        parameter.name)
    return (NetworkSettings(kinds: [.item(.keyword)]), isOfKind ? others : [others[0]])
  }
}
