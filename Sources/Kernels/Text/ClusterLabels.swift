/// Terms ranked as labels of clusters.
///
/// A cluster is here a set of records (those that cite a member, or hold one); a record may belong
/// to several clusters, and a term counts once per record.
///
/// - Ties in the score: more records of the cluster with the term first, then the term that comes
///   first in the order of Unicode scalars.
/// - With one cluster that holds every record no term is over-represented: no method ranks any.
public struct ClusterLabels: Equatable, Sendable {
  /// By which terms were ranked.
  public let method: LabelMethod
  /// Per cluster, the best terms in order.
  public let rankings: [[LabelScore]]
  /// Per cluster, the index of its label: the best-ranked term that no cluster before it took;
  /// failing that, the term in most of its records that is still free; nil without such a term.
  public let labels: [Int?]

  /// Scores each cluster's terms.
  ///
  /// - Parameters:
  ///   - method: how.
  ///   - terms: the text of each term, for the tie rule.
  ///   - termRecordCounts: the records with the term, per term.
  ///   - clusterRecordCounts: the records of each cluster, largest cluster first: labels are given
  ///     in that order and not given twice.
  ///   - recordCount: all records.
  ///   - offsets: `clusterCount + 1` indices into the next two arrays.
  ///   - clusterTerms: the terms that occur in each cluster, each once.
  ///   - clusterTermCounts: the records of the cluster with that term, at least 1.
  ///   - limit: the most terms kept in a ranking.
  ///   - minimumCount: the fewest records of the cluster that must have the term. Mutual
  ///     information and its like put terms of one record first; 2 or 3 keeps them out.
  /// - Throws: `KernelError` when arrays disagree or a count is impossible.
  /// - Complexity: O(m log m) for `m` pairs of a cluster and a term; O(m) memory.
  ///
  /// Source: the log-likelihood ratio and mutual information as `TermContingency` says; TF-IDF as
  /// `a ln(K / k)` for a term in the records of `k` of `K` clusters: G. Salton, C. Buckley, Inf.
  /// Process. Manage. 24 (1988), doi:10.1016/0306-4573(88)90021-0, with clusters as documents.
  public init(
    method: LabelMethod, terms: [String], termRecordCounts: [Int], clusterRecordCounts: [Int],
    recordCount: Int, offsets: [Int], clusterTerms: [Int32], clusterTermCounts: [Int32],
    limit: Int = 10, minimumCount: Int = 1
  ) throws(KernelError) {
    let input = Input(
      terms: terms, termRecordCounts: termRecordCounts, clusterRecordCounts: clusterRecordCounts,
      recordCount: recordCount, offsets: offsets, clusterTerms: clusterTerms,
      clusterTermCounts: clusterTermCounts)
    try input.check()
    try Input.require(limit >= 1, "limit", "\(limit)", "at least 1")
    try Input.require(minimumCount >= 1, "minimumCount", "\(minimumCount)", "at least 1")

    var clustersOfTerm = [Int](repeating: 0, count: terms.count)
    for term in clusterTerms { clustersOfTerm[Int(term)] += 1 }
    var taken = [Bool](repeating: false, count: terms.count)
    var rankings: [[LabelScore]] = []
    var labels: [Int?] = []
    for cluster in clusterRecordCounts.indices {
      var scored: [(term: Int, count: Int, score: Double)] = []
      for pair in offsets[cluster]..<offsets[cluster + 1]
      where clusterTermCounts[pair] >= minimumCount {
        let term = Int(clusterTerms[pair])
        let table = try input.table(cluster: cluster, pair: pair)
        let score: Double
        switch method {
        case .logLikelihoodRatio:
          score = table.isOverRepresented ? table.logLikelihoodRatio : 0
        case .mutualInformation:
          score = table.isOverRepresented ? table.mutualInformation ?? 0 : 0
        case .tfIdf:
          let spread = Double(clusterRecordCounts.count) / Double(clustersOfTerm[term])
          score = Double(table.a) * Elementary.log(spread)
        }
        if score > 0 { scored.append((term, table.a, score)) }
      }
      scored.sort { first, second in
        if first.score != second.score { return first.score > second.score }
        if first.count != second.count { return first.count > second.count }
        return input.comesFirst(first.term, second.term)
      }
      rankings.append(
        scored.prefix(limit).enumerated().map { position, entry in
          let isRatio = method == .logLikelihoodRatio
          return LabelScore(
            term: entry.term, rank: position + 1, score: entry.score,
            pValue: isRatio ? TermContingency.pValue(logLikelihoodRatio: entry.score) : nil)
        })
      let label =
        scored.first { !taken[$0.term] }?.term ?? input.mostFrequent(in: cluster, except: taken)
      if let label { taken[label] = true }
      labels.append(label)
    }
    self.method = method
    self.rankings = rankings
    self.labels = labels
  }
}

extension ClusterLabels {
  fileprivate struct Input {
    let terms: [String]
    let termRecordCounts: [Int]
    let clusterRecordCounts: [Int]
    let recordCount: Int
    let offsets: [Int]
    let clusterTerms: [Int32]
    let clusterTermCounts: [Int32]

    static func require(
      _ holds: Bool, _ parameter: String, _ given: @autoclosure () -> String, _ requirement: String
    ) throws(KernelError) {
      guard !holds else { return }
      throw KernelError(
        kernel: "label scoring", parameter: parameter, given: given(), requirement: requirement)
    }

    func check() throws(KernelError) {
      try Self.require(
        termRecordCounts.count == terms.count, "termRecordCounts", "\(termRecordCounts.count) long",
        "as long as terms, \(terms.count)")
      try Self.require(
        clusterTermCounts.count == clusterTerms.count, "clusterTermCounts",
        "\(clusterTermCounts.count) long", "as long as clusterTerms, \(clusterTerms.count)")
      try Self.require(
        offsets.count == clusterRecordCounts.count + 1 && offsets.first == 0
          && offsets.last == clusterTerms.count && zip(offsets, offsets.dropFirst()).allSatisfy(<=),
        "offsets", "\(offsets.count) indices up to \(offsets.last ?? 0)",
        "\(clusterRecordCounts.count + 1) ascending indices from 0 to \(clusterTerms.count)")
      try Self.require(
        clusterTerms.allSatisfy { terms.indices.contains(Int($0)) }, "clusterTerms",
        "a list with a term that is not there", "indices of the \(terms.count) terms")
    }

    func table(cluster: Int, pair: Int) throws(KernelError) -> TermContingency {
      let a = Int(clusterTermCounts[pair])
      let b = clusterRecordCounts[cluster] - a
      let c = termRecordCounts[Int(clusterTerms[pair])] - a
      return try TermContingency(a: a, b: b, c: c, d: recordCount - a - b - c)
    }

    func comesFirst(_ first: Int, _ second: Int) -> Bool {
      let (one, other) = (terms[first].unicodeScalars, terms[second].unicodeScalars)
      if one.elementsEqual(other) { return first < second }
      return one.lexicographicallyPrecedes(other)
    }

    func mostFrequent(in cluster: Int, except taken: [Bool]) -> Int? {
      (offsets[cluster]..<offsets[cluster + 1])
        .map { (term: Int(clusterTerms[$0]), count: clusterTermCounts[$0]) }
        .filter { !taken[$0.term] }
        .min { first, second in
          first.count != second.count
            ? first.count > second.count : comesFirst(first.term, second.term)
        }?.term
    }
  }
}
