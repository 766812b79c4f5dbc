import Kernels
import Wording

/// How a network is measured, and how its clusters are found and named.
extension NetworkParameters {
  @ParameterList<NetworkSettings> static var measuring: [Item] {
    Item.truth(
      "weighted", \.isWeighted,
      "Whether clusters, Q, PageRank and eigenvector go by link strengths, not by links."
    )
    .flags(
      """
      Clusters, Q, PageRank and eigenvector go by link strengths, or by links that count 1 each.
      """)
    Item(
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
        }, applies: { _ in false })
    )
    .told(.paths) { settings in
      switch settings.betweenness {
      case .automatic, .steps: nil
      case .distance: .clause("over the shortest paths of links that are 1 / strength long")
      case .sampled(let sources): .clause("estimated from \(sources.of("random source"))")
      }
    }
    Item.choice("cluster", \.clustering, "Clusters.")
      .stored(as: "clustering")
      .told(.clustering) {
        .clause("by the \($0.clustering.rawValue.capitalisedFirst) algorithm")
      }
    Item.number(
      "resolution", \.resolution, "Resolution of the clusters: more gives smaller ones."
    )
    .range(.from(0))
    .told(.chance) { .more(", resolution \(NumberText.short($0.resolution))") }
    Item.choice("objective", \.objective, "What clusters are optimised for.")
      .told(.partition) { settings in
        let objective =
          switch settings.objective {
          case .modularity: "modularity"
          case .constantPotts: "the constant Potts model"
          }
        let links = settings.isWeighted ? "link strengths" : "links that count 1 each"
        return .more(" (\(objective) of \(links)")
      }
    Item.whole(
      "starts", \.starts, "Random starts of the search for clusters, of which the best counts."
    )
    .range(.within(1...1000))
    // Before there was a choice there were ten.
    .stored(when: { $0.starts != 10 }).before { $0.starts = 10 }
    .told(.chance) { $0.starts == 10 ? nil : .more(", from \($0.starts.of("random start"))") }
    Item.whole("seed", \.seed, "Seed of random choices.")
      .range(.from(0)).notStored
      .told(.chance) { .more(", seed \($0.seed))") }
    Item.choice(
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
    .told(.distance) { .clause($0.silhouette.words) }
    Item.choice(
      "label", \.labelMethod,
      of: [
        ("llr", .logLikelihoodRatio), ("mutual-information", .mutualInformation),
        ("tf-idf", .tfIdf),
      ], "Names of clusters."
    )
    .stored(as: "label_method")
    .told(.naming) { .more(" and \($0.namingWords)") }
    Item.choice(
      "label-source", \.labelSource,
      """
      Text that clusters are named from; members (the leading nodes themselves) for countries, \
      institutions, authors and sources, if not given.
      """)
  }
}

extension SilhouetteDistance {
  /// "by …", with the thresholds that are in use for it.
  fileprivate var words: String {
    switch self {
    case .linkProfile:
      "by the cosine of link profiles, a node’s numbers of links into each cluster, of which more than "
        + "0.5 counts as reasonable and more than 0.7 as convincing"
    case .adjacencyWithSelf: "by the cosine of rows of A + I, A being the adjacency matrix"
    case .adjacency: "by the cosine of rows of the adjacency matrix"
    case .hops: "by the number of steps between nodes"
    }
  }
}

extension NetworkSettings {
  /// How clusters got their names.
  package var namingWords: String {
    labelSource == .members
      ? "named after their leading members"
      : "labelled with terms of \(labelSource.rawValue)s chosen by \(labelMethodWords)"
  }

  /// What labels are chosen by.
  package var labelMethodWords: String {
    switch labelMethod {
    case .logLikelihoodRatio: "the log-likelihood ratio"
    case .mutualInformation: "mutual information"
    case .tfIdf: "tf·idf"
    }
  }
}
