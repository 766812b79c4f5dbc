import Bibliography
import Kernels
import SQLite

/// What the clusters of a network are called: terms ranked by each method, and one name each.
struct ClusterNames {
  struct Candidate {
    let term: String
    let rank: Int
    let score: Double
    let pValue: Double?
  }

  let methods: [LabelMethod]
  /// By method, then by cluster.
  let candidates: [[[Candidate]]]
  /// By cluster.
  ///
  /// Of countries, institutions, authors and sources: the leading members. Of others: the best term of
  /// the method asked for that no larger cluster has in any spelling, that is in at least a third of the
  /// cluster's leading papers and more frequent in the cluster than by chance; where there is none, the
  /// cluster's most specific keyword; else the label of its first node.
  let names: [String]

  /// The papers that use most of a cluster, of which a third must have its name.
  static let leadingPaperCount = 10
  /// How many members a name has.
  static let memberCount = 2
  /// How probable by chance the score of a name may be, where the score tells it.
  static let greatestPValue = 0.05
  /// Terms a cluster that are stored.
  private static let storedTerms = 10
  /// Terms a cluster among which a name is looked for.
  private static let triedTerms = 200

  /// - Parameter papers: those of each cluster, as documents of the occurrences, those that use most of it
  ///   first.
  /// - Complexity: O(texts + pairs of a cluster and a term).
  init(
    _ clusters: NetworkClusters, papers: [[(paper: PaperPlace, nodeCount: Int)]],
    occurrences: NetworkOccurrences, settings: NetworkSettings, connection: Connection
  ) throws {
    methods = LabelMethod.allCases
    guard clusters.count > 0 else {
      candidates = methods.map { _ in [] }
      names = []
      return
    }
    let source = settings.labelSource == .members ? .title : settings.labelSource
    let papers = settings.namesNodesByThemselves ? Self.leaning(papers) : papers
    let phrases = try PaperPhrases(
      of: occurrences.paperIDs, source: source, connection: connection)
    let counted = ClusterTerms(phrases, papers: papers)
    let rankings = try methods.map { method in
      try counted.ranking(method, recordCount: occurrences.paperIDs.count)
    }
    candidates = rankings.map { ranking in
      ranking.rankings.map { scores in
        scores.prefix(Self.storedTerms).map {
          Candidate(
            term: phrases.terms[$0.term], rank: $0.rank, score: $0.score, pValue: $0.pValue)
        }
      }
    }
    let members = Self.members(of: clusters, occurrences)
    if settings.labelSource == .members {
      names = members.map { Self.name(ofMembers: $0) }
      return
    }
    let chosen = rankings[methods.firstIndex(of: settings.labelMethod) ?? 0]
    var taken: Set<String> = []
    if source == .keyword {
      names = chosen.labels.enumerated().map { cluster, label in
        let terms = [label].compactMap(\.self) + chosen.rankings[cluster].map(\.term)
        let name =
          Self.free(terms.lazy.map { phrases.terms[$0] }, taken)
          ?? Self.free(members[cluster], taken) ?? label.map { phrases.terms[$0] } ?? ""
        taken.insert(Self.folded(name))
        return name
      }
      return
    }
    let keywords = try PaperPhrases(
      of: occurrences.paperIDs, source: .keyword, connection: connection)
    let keywordTerms = ClusterTerms(keywords, papers: papers)
    let keywordRanking = try keywordTerms.ranking(
      settings.labelMethod, recordCount: occurrences.paperIDs.count)
    names = papers.indices.map { cluster in
      let leading = papers[cluster].prefix(Self.leadingPaperCount).map(\.paper)
      let ranked = chosen.rankings[cluster]
      let rankedKeywords = keywordRanking.rankings[cluster]
      func name(_ limit: Double) -> String? {
        let ranked = ranked.filter { $0.pValue ?? 0 <= limit }
        let rankedKeywords = rankedKeywords.filter { $0.pValue ?? 0 <= limit }
        return counted.name(of: cluster, ranked, leading: leading, taken)
          ?? keywordTerms.name(of: cluster, rankedKeywords, leading: leading, taken)
          ?? Self.free(rankedKeywords.lazy.map { keywords.terms[$0.term] }, taken)
          ?? Self.free(ranked.lazy.map { phrases.terms[$0.term] }, taken)
      }
      let name =
        name(Self.greatestPValue) ?? name(1) ?? Self.free(members[cluster], taken)
        ?? members[cluster].first ?? ""
      taken.insert(Self.folded(name))
      return name
    }
  }

  /// What the spellings of a name share: "Brain-Computer Interfaces (BCI)" and "brain computer
  /// interface" name one thing.
  static func folded(_ name: String) -> String {
    var outside = ""
    var depth = 0
    for character in name {
      if character == "(" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    let key = Keyword.foldedKey(outside)
    return SingularForm.ofHead(in: key.isEmpty ? Keyword.foldedKey(name) : key)
  }

  /// The first of some names that is not taken in any spelling.
  private static func free(_ names: some Sequence<String>, _ taken: Set<String>) -> String? {
    names.first { !taken.contains(folded($0)) }
  }

  /// The labels of the nodes of each cluster, those with most papers first.
  private static func members(
    of clusters: NetworkClusters, _ occurrences: NetworkOccurrences
  ) -> [[String]] {
    let counts = occurrences.matrix.columnCounts
    var nodes = [[NodeNumber]](repeating: [], count: clusters.count)
    for node in clusters.clusters.indices {
      let cluster = Int(clusters.clusters[node])
      if cluster >= 0 { nodes[cluster].append(node) }
    }
    return nodes.map { nodes in
      nodes.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        .map { occurrences.nodes[$0].label }
    }
  }

  /// "China, Canada"; names with commas of their own are told apart by semicolons.
  private static func name(ofMembers labels: [String]) -> String {
    let leading = labels.prefix(memberCount)
    return leading.joined(separator: leading.contains { $0.contains(",") } ? "; " : ", ")
  }

  /// Which terms the papers of each cluster have, and how many of them.
  private struct ClusterTerms {
    private let phrases: PaperPhrases
    private let paperCounts: [Int]
    private var offsets = [0]
    private var terms: [Int32] = []
    private var counts: [Int32] = []

    init(_ phrases: PaperPhrases, papers: [[(paper: PaperPlace, nodeCount: Int)]]) {
      self.phrases = phrases
      paperCounts = papers.map(\.count)
      var countOfTerm = [Int32](repeating: 0, count: phrases.terms.count)
      for cluster in papers {
        var met: [Int32] = []
        for (paper, _) in cluster {
          for term in phrases.rows[paper] {
            if countOfTerm[Int(term)] == 0 { met.append(term) }
            countOfTerm[Int(term)] += 1
          }
        }
        for term in met.sorted() {
          terms.append(term)
          counts.append(countOfTerm[Int(term)])
          countOfTerm[Int(term)] = 0
        }
        offsets.append(terms.count)
      }
    }

    func ranking(
      _ method: LabelMethod, recordCount: Int
    ) throws(KernelError) -> ClusterLabels {
      // Mutual information is greatest for terms of a single paper, which name nothing.
      try ClusterLabels(
        method: method, terms: phrases.terms, termRecordCounts: phrases.counts,
        clusterRecordCounts: paperCounts, recordCount: recordCount, offsets: offsets,
        clusterTerms: terms, clusterTermCounts: counts, limit: ClusterNames.triedTerms,
        minimumCount: method == .mutualInformation ? 2 : 1)
    }

    /// The best term that is in at least a third of the leading papers and not taken. Of terms with
    /// the same score, which are in the same papers mostly, the one with most words.
    func name(
      of cluster: Int, _ ranking: [LabelScore], leading: [PaperPlace], _ taken: Set<String>
    ) -> String? {
      var best: (score: Double, words: Int, term: String)?
      for score in ranking {
        let term = phrases.terms[score.term]
        if let best, score.score < best.score { break }
        let having = leading.count { paper in
          phrases.rows[paper].contains(Int32(score.term))
        }
        guard having * 3 >= leading.count, having > 0,
          !taken.contains(ClusterNames.folded(term))
        else { continue }
        let words = term.split(separator: " ").count
        if words > best?.words ?? 0 { best = (score.score, words, term) }
      }
      return best?.term
    }
  }
}

extension ClusterNames {
  /// The papers of each cluster that no other cluster has more nodes of.
  ///
  /// - Complexity: O(papers of clusters).
  fileprivate static func leaning(
    _ papers: [[(paper: PaperPlace, nodeCount: Int)]]
  ) -> [[(paper: PaperPlace, nodeCount: Int)]] {
    var most: [PaperPlace: Int] = [:]
    for (paper, nodeCount) in papers.joined() {
      most[paper] = max(most[paper, default: 0], nodeCount)
    }
    return papers.map { $0.filter { most[$0.paper] == $0.nodeCount } }
  }
}

extension NetworkSettings {
  /// Whether what names the clusters are their own nodes: keywords named from keywords.
  ///
  /// Every paper with a member of a cluster is one of its papers. A member is then in no paper
  /// outside, so log-likelihood would rank members by how many papers have them, however widely they are
  /// used. Such a paper therefore speaks for the cluster that most of its nodes are in.
  var namesNodesByThemselves: Bool {
    labelSource == .keyword && kinds.contains { $0.item?.has(.keywords) == true }
  }
}
