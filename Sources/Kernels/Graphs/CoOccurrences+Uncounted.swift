/// Two items of one document, the lower first.
public struct PairOfDocument: Hashable, Sendable {
  /// The document's number.
  public let document: Int32
  /// The lower item.
  public let first: Int32
  /// The higher item.
  public let second: Int32

  /// A pair of items of a document.
  public init(document: Int32, first: Int32, second: Int32) {
    self.document = document
    self.first = first
    self.second = second
  }
}

extension OccurrenceMatrix {
  /// The pairs of items that are in the same document, but for some pairs of some documents.
  ///
  /// A university and its hospital in the address of one author are two items of a paper, and did not
  /// work together: the paper counts for both, and not for the pair.
  ///
  /// - Parameter uncounted: the pairs that a document does not count; one that it does not have changes
  ///   nothing.
  /// Documents' weights stay as they are given: a fractional one has the pairs that are left out in its
  /// number of pairs.
  ///
  /// - Throws: `KernelError` when weights or years do not fit the documents.
  /// - Complexity: that of `coOccurrences`, and O(documents of the items) for each different pair of
  ///   `uncounted`.
  public func coOccurrences(
    _ options: CoOccurrenceOptions = CoOccurrenceOptions(), without uncounted: Set<PairOfDocument>,
    threads: Int? = nil
  ) throws(KernelError) -> CoOccurrences {
    let all = try coOccurrences(options, threads: threads)
    if uncounted.isEmpty { return all }
    struct Pair: Hashable {
      let first: Int32
      let second: Int32
    }
    let affected = Set(uncounted.map { Pair(first: $0.first, second: $0.second) })
    let byItem = transposed()
    var sources: [Int32] = []
    var targets: [Int32] = []
    var counts: [Int32] = []
    var strengths: [Double] = []
    var firstYears: [Int32] = []
    for place in 0..<all.count {
      let (first, second) = (all.sources[place], all.targets[place])
      var count = all.counts[place]
      var strength = all.strengths.isEmpty ? 0 : all.strengths[place]
      var firstYear = all.firstYears.isEmpty ? 0 : all.firstYears[place]
      if affected.contains(Pair(first: first, second: second)) {
        (count, strength, firstYear) = (0, 0, .max)
        let others = Set(byItem.row(Int(second)))
        for document in byItem.row(Int(first))
        where others.contains(document)
          && !uncounted.contains(
            PairOfDocument(document: document, first: first, second: second))
        {
          count += 1
          strength += options.documentWeights?[Int(document)] ?? 0
          firstYear = min(firstYear, options.documentYears?[Int(document)] ?? 0)
        }
        if count == 0 || count < options.minimumCount { continue }
      }
      sources.append(first)
      targets.append(second)
      counts.append(count)
      if !all.strengths.isEmpty { strengths.append(strength) }
      if !all.firstYears.isEmpty { firstYears.append(firstYear) }
    }
    return CoOccurrences(
      sources: sources, targets: targets, counts: counts, strengths: strengths,
      firstYears: firstYears)
  }
}
