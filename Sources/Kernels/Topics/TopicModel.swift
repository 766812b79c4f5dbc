/// Latent topics of texts: a non-negative factorisation of their weighted terms.
///
/// The matrix X of texts and terms is approximated by W H with k topics, none of whose entries is
/// negative, so that ½ ‖X − W H‖² is least: W says how much of a topic a text has, H how much of a
/// term a topic has. The search starts from the singular vectors of X (NNDSVD), so it needs no
/// random start, and improves one topic at a time (coordinate descent, HALS). It ends in a local
/// minimum, as every such search does.
///
/// ```swift
/// let texts = try SparseMatrix(columnCount: 3, rows: [[(0, 1), (1, 1)], [(2, 2)]])
/// let model = try TopicModel(of: texts.termWeights(), topics: 2)
/// model.error  // 0: each text is a topic
/// ```
///
/// Source: D. D. Lee, H. S. Seung, Nature 401 (1999), doi:10.1038/44565; start: C. Boutsidis, E.
/// Gallopoulos, Pattern Recognition 41 (2008), doi:10.1016/j.patcog.2007.09.010; descent: A.
/// Cichocki, A.-H. Phan, IEICE Trans. E92-A (2009), doi:10.1587/transfun.E92.A.708. With the same
/// start the numbers are those of scikit-learn's NMF with the solver "cd".
public struct TopicModel: Equatable, Sendable {
  public let topicCount: Int
  /// W, `textTopics[text * topicCount + topic]`.
  public let textTopics: [Double]
  /// H turned around, `termTopics[term * topicCount + topic]`.
  public let termTopics: [Double]
  /// ‖X − W H‖, the root of the sum of squares.
  public let error: Double
  /// How many rounds were made.
  public let rounds: Int
  /// Whether the search ended before the last round that was allowed.
  public let hasConverged: Bool

  /// When a search ends.
  public struct Limits: Equatable, Sendable {
    /// The greatest number of rounds.
    public var rounds: Int
    /// What the changes of a round may be of those of the first one.
    public var tolerance: Double

    public init(rounds: Int = 400, tolerance: Double = 1e-5) {
      self.rounds = rounds
      self.tolerance = tolerance
    }
  }

  /// - Parameters:
  ///   - weights: a row for each text, a column for each term.
  ///   - topics: k, at least 1. There are never more topics than singular values: no text, no term
  ///     or nothing but zeros gives no topics.
  ///   - limits: when to end.
  /// - Throws: `KernelError` for fewer than 1 topic, or limits below 1 round or 0 tolerance.
  /// - Complexity: O(k · entries + k² (texts + terms)) a round.
  public init(
    of weights: SparseMatrix, topics: Int, limits: Limits = Limits()
  ) throws(KernelError) {
    guard topics >= 1 else {
      throw KernelError(
        kernel: "topics", parameter: "topics", given: "\(topics)", requirement: "at least 1")
    }
    let start = NonNegativeStart(of: weights, topics: topics)
    try self.init(
      of: weights, topics: start.topicCount, textTopics: start.textTopics,
      termTopics: start.termTopics, limits: limits)
  }

  /// The same from a given start, of the shapes of the properties.
  init(
    of weights: SparseMatrix, topics: Int, textTopics: [Double], termTopics: [Double],
    limits: Limits
  ) throws(KernelError) {
    guard limits.rounds >= 1, limits.tolerance >= 0 else {
      throw KernelError(
        "topics: \(limits.rounds) rounds to a tolerance of \(limits.tolerance); there is at least "
          + "1 round, to a tolerance of 0 or more")
    }
    var search = TopicSearch(topics: topics, texts: textTopics, terms: termTopics)
    var (first, made, isDone) = (0.0, 0, topics == 0)
    while made < limits.rounds, !isDone {
      let change = search.round(weights)
      made += 1
      if made == 1 { first = change }
      isDone = first == 0 || change <= limits.tolerance * first
    }
    topicCount = topics
    self.textTopics = search.texts
    self.termTopics = search.terms
    error = search.error(of: weights)
    rounds = made
    hasConverged = isDone
  }
}
