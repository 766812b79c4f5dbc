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
  /// The best term of the method asked for that no larger cluster has; where there is none, the
  /// label of the cluster's first node.
  let names: [String]

  /// - Parameter papers: those of each cluster, as documents of the occurrences.
  /// - Complexity: O(texts + pairs of a cluster and a term).
  init(
    _ clusters: NetworkClusters, papers: [[(paper: Int32, nodeCount: Int)]],
    occurrences: NetworkOccurrences, settings: NetworkSettings, connection: Connection
  ) throws {
    methods = LabelMethod.allCases
    guard clusters.count > 0 else {
      candidates = methods.map { _ in [] }
      names = []
      return
    }
    let phrases = try PaperPhrases(
      of: occurrences.paperIDs, source: settings.labelSource, connection: connection)
    var offsets = [0]
    var terms: [Int32] = []
    var counts: [Int32] = []
    var countOfTerm = [Int32](repeating: 0, count: phrases.terms.count)
    for cluster in papers {
      var met: [Int32] = []
      for (paper, _) in cluster {
        for term in phrases.rows[Int(paper)] {
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
    let rankings = try methods.map { method in
      // Mutual information is greatest for terms of a single paper, which name nothing.
      try ClusterLabels(
        method: method, terms: phrases.terms, termRecordCounts: phrases.counts,
        clusterRecordCounts: papers.map(\.count), recordCount: occurrences.paperIDs.count,
        offsets: offsets, clusterTerms: terms, clusterTermCounts: counts,
        minimumCount: method == .mutualInformation ? 2 : 1)
    }
    candidates = rankings.map { ranking in
      ranking.rankings.map { scores in
        scores.map {
          Candidate(
            term: phrases.terms[$0.term], rank: $0.rank, score: $0.score, pValue: $0.pValue)
        }
      }
    }
    let chosen = rankings[methods.firstIndex(of: settings.labelMethod) ?? 0].labels
    names = chosen.enumerated().map { cluster, term in
      if let term { return phrases.terms[term] }
      let first = clusters.clusters.firstIndex(of: Int32(cluster)) ?? 0
      return occurrences.nodes[first].label
    }
  }
}
