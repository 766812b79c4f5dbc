/// Pairs that occur together: parallel arrays, ordered by source, then target.
public struct CoOccurrences: Equatable, Sendable {
  /// The lower item of each pair (the row, for pairs of two kinds).
  public let sources: [Int32]
  /// The higher item of each pair (the column, for pairs of two kinds).
  public let targets: [Int32]
  /// In how many documents both are.
  public let counts: [Int32]
  /// The sum of those documents' weights; empty when no weights were given.
  public let strengths: [Double]
  /// The least of those documents' years; empty when no years were given.
  public let firstYears: [Int32]

  /// How many pairs there are.
  public var count: Int { sources.count }
}

/// What counting pairs also adds up.
public struct CoOccurrenceOptions: Sendable {
  /// Pairs in fewer documents are left out.
  public var minimumCount: Int
  /// A weight for each document, such as `fractionalDocumentWeights()`.
  public var documentWeights: [Double]?
  /// A year for each document.
  public var documentYears: [Int32]?

  /// The options, each with the value that changes nothing.
  public init(
    minimumCount: Int = 1, documentWeights: [Double]? = nil, documentYears: [Int32]? = nil
  ) {
    self.minimumCount = minimumCount
    self.documentWeights = documentWeights
    self.documentYears = documentYears
  }

  func check(documentCount: Int) throws(KernelError) {
    if let weights = documentWeights {
      guard weights.count == documentCount else {
        throw KernelError("\(weights.count) weights for \(documentCount) documents")
      }
      for (document, weight) in weights.enumerated() where !weight.isFinite {
        throw KernelError("document \(document) has the weight \(weight)")
      }
    }
    if let years = documentYears, years.count != documentCount {
      throw KernelError("\(years.count) years for \(documentCount) documents")
    }
  }
}

extension OccurrenceMatrix {
  /// The pairs of items i < j that are in the same document, and in how many.
  ///
  /// Co-authorship, co-words and co-citation are this; bibliographic coupling is this of
  /// `transposed()`. An item does not pair with itself; documents of fewer than two items add
  /// nothing. No documents or no items give no pairs.
  ///
  /// - Parameters:
  ///   - options: a minimum count, and weights and years of documents to add up. Weights are added
  ///     in the order of documents.
  ///   - threads: nil for one per processor; the result is the same for any number.
  /// - Throws: `KernelError` when weights or years do not fit the documents.
  /// - Complexity: O(Σ over documents of items²) time, O(items) memory a thread and the result.
  ///
  /// Source: the row-wise sparse product AᵀA with a dense accumulator, F. Gustavson, ACM TOMS 4
  /// (1978), doi:10.1145/355791.355796.
  ///
  /// ```swift
  /// // documents {0, 1}, {0, 1, 2}
  /// try matrix.coOccurrences().counts  // 0-1: 2, 0-2: 1, 1-2: 1
  /// ```
  public func coOccurrences(
    _ options: CoOccurrenceOptions = CoOccurrenceOptions(), threads: Int? = nil
  ) throws(KernelError) -> CoOccurrences {
    try options.check(documentCount: documentCount)
    let byItem = transposed()
    return PairProduct(
      rows: byItem, columns: self, isSymmetric: true, options: options
    ).pairs(threads: threads)
  }

  /// The pairs of an item of this matrix and an item of another over the same documents.
  ///
  /// For networks of two kinds of nodes, or to couple groups: authors × cited references, taken as
  /// an occurrence matrix (`asOccurrences`) and transposed, couples authors.
  ///
  /// - Throws: `KernelError` when the matrices differ in documents, or weights or years do not fit.
  /// - Complexity: O(Σ over documents of items × other items).
  public func coOccurrences(
    with other: OccurrenceMatrix, _ options: CoOccurrenceOptions = CoOccurrenceOptions(),
    threads: Int? = nil
  ) throws(KernelError) -> CoOccurrences {
    guard other.documentCount == documentCount else {
      throw KernelError(
        "matrices of \(documentCount) and \(other.documentCount) documents have no pairs")
    }
    try options.check(documentCount: documentCount)
    return PairProduct(
      rows: transposed(), columns: other, isSymmetric: false, options: options
    ).pairs(threads: threads)
  }
}

extension CoOccurrences {
  /// The pairs as occurrences: sources become documents, targets items.
  /// - Complexity: O(pairs + sourceCount).
  public func asOccurrences(sourceCount: Int, targetCount: Int) -> OccurrenceMatrix {
    var offsets = [Int32](repeating: 0, count: sourceCount + 1)
    for source in sources { offsets[Int(source) + 1] += 1 }
    for source in 0..<sourceCount { offsets[source + 1] += offsets[source] }
    return OccurrenceMatrix(uncheckedOffsets: offsets, items: targets, itemCount: targetCount)
  }

  /// The pairs as edges with the count as weight.
  public var edges: [Edge] {
    sources.indices.map { Edge(sources[$0], targets[$0], weight: Double(counts[$0])) }
  }
}
