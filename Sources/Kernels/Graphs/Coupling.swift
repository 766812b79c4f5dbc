/// Bibliographic coupling of what papers have: two authors, say, are coupled by the works that papers
/// of both cite.
///
/// The work w couples the nodes a and b when a paper of a that is not one of b cites it, and a paper of
/// b that is not one of a. What two nodes share by being on one paper, all of its references, says
/// nothing of how alike their other papers are; `countsShared` counts it all the same: then w couples
/// them when a paper of a and a paper of b cite it, which may be one paper.
///
/// Source: coupling of authors, D. Zhao, A. Strotmann, "Evolution of research activities and
/// intellectual influences in information science 1996-2005: introducing author bibliographic-coupling
/// analysis", JASIST 59 (2008), doi:10.1002/asi.20910; that joint papers are left out is ours.
public struct Coupling: Sendable {
  /// Which nodes count for each paper.
  public let nodes: OccurrenceMatrix
  /// Which nodes each paper has, whether or not they count for it.
  public let members: OccurrenceMatrix
  /// Which works each paper cites.
  public let works: OccurrenceMatrix
  /// Whether what two nodes share by being on one paper counts too.
  public let countsShared: Bool

  /// - Parameter members: of the same papers and nodes as `nodes`, and all of its pairs; nil for
  ///   `nodes` itself.
  /// - Throws: `KernelError` for matrices of different papers or nodes.
  public init(
    nodes: OccurrenceMatrix, members: OccurrenceMatrix? = nil, works: OccurrenceMatrix,
    countsShared: Bool
  ) throws(KernelError) {
    let members = members ?? nodes
    guard nodes.documentCount == works.documentCount,
      nodes.documentCount == members.documentCount, nodes.itemCount == members.itemCount
    else {
      throw KernelError(
        "coupling of \(nodes.documentCount) papers that have nodes, \(members.documentCount) that "
          + "have members and \(works.documentCount) that cite works; they are the same papers")
    }
    self.nodes = nodes
    self.members = members
    self.works = works
    self.countsShared = countsShared
  }

  /// Which nodes cite each work: works become documents. Its item counts are the works of each node,
  /// by which strengths are normalised.
  ///
  /// - Complexity: O(Σ over papers of works · nodes).
  public func citing() throws(KernelError) -> OccurrenceMatrix {
    var documents: [Int32] = []
    var items: [Int32] = []
    for paper in 0..<nodes.documentCount {
      let row = nodes.row(paper)
      for work in works.row(paper) {
        for node in row {
          documents.append(work)
          items.append(node)
        }
      }
    }
    return try OccurrenceMatrix(
      documents: documents, items: items, documentCount: works.itemCount,
      itemCount: nodes.itemCount)
  }

  /// The pairs of nodes that works couple, and by how many.
  ///
  /// - Parameters:
  ///   - citing: what `citing()` gave.
  ///   - weights: of each work; the pairs then have sums of them too.
  /// - Complexity: O(Σ over works of citing nodes²), and where papers have several nodes
  ///   O(Σ over citations of works cited more than once of the paper's nodes² · log).
  public func pairs(
    citing: OccurrenceMatrix, weights: [Double]? = nil, threads: Int? = nil
  ) throws(KernelError) -> CoOccurrences {
    let options = CoOccurrenceOptions(documentWeights: weights)
    let haveCompany = (0..<members.documentCount).contains { members.row($0).count > 1 }
    guard !countsShared, haveCompany else {
      return try citing.coOccurrences(options, threads: threads)
    }
    let papers = works.transposed()
    // A work that one paper cites couples none of its nodes.
    let isRepeated = (0..<papers.documentCount).map { papers.row($0).count > 1 }
    let all = try citing.keepingRows { isRepeated[$0] }.coOccurrences(options, threads: threads)
    var rest = PairRemoval(all, nodeCount: nodes.itemCount)
    forEachUncoupled(papers, isRepeated) { work, pair in
      rest.remove(pair, weight: weights?[work] ?? 0)
    }
    return rest.pairs
  }

  /// Calls `body` with each pair that a work does not couple although both nodes cite it, in the order of
  /// works; the lower node is in the upper half of the pair.
  private func forEachUncoupled(
    _ papers: OccurrenceMatrix, _ isRepeated: [Bool], _ body: (_ work: Int, _ pair: UInt64) -> Void
  ) {
    var paperCounts = [Int32](repeating: 0, count: nodes.itemCount)
    // A node of a paper and another one that is on it.
    var together: [UInt64] = []
    for work in 0..<papers.documentCount where isRepeated[work] {
      together.removeAll(keepingCapacity: true)
      for paper in papers.row(work) {
        for node in nodes.row(Int(paper)) {
          paperCounts[Int(node)] += 1
          for other in members.row(Int(paper)) where other != node {
            together.append(UInt64(node) << 32 | UInt64(other))
          }
        }
      }
      together.sort()
      var found: [UInt64] = []
      var start = 0
      while start < together.count {
        var end = start + 1
        while end < together.count, together[end] == together[start] { end += 1 }
        let node = Int(together[start] >> 32)
        let other = Int(together[start] & 0xFFFF_FFFF)
        // All papers of the node that cite the work are the other's too.
        if end - start == Int(paperCounts[node]), paperCounts[other] > 0 {
          found.append(UInt64(min(node, other)) << 32 | UInt64(max(node, other)))
        }
        start = end
      }
      found.sort()
      for (index, pair) in found.enumerated() where index == 0 || found[index - 1] != pair {
        body(work, pair)
      }
      for paper in papers.row(work) {
        for node in nodes.row(Int(paper)) { paperCounts[Int(node)] = 0 }
      }
    }
  }
}

/// Pairs from which documents are taken away.
private struct PairRemoval {
  private let all: CoOccurrences
  /// Where the pairs of each source begin.
  private var offsets: [Int]
  private var counts: [Int32]
  private var strengths: [Double]

  init(_ all: CoOccurrences, nodeCount: Int) {
    self.all = all
    counts = all.counts
    strengths = all.strengths
    offsets = [Int](repeating: 0, count: nodeCount + 1)
    for source in all.sources { offsets[Int(source) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
  }

  /// Takes away a document of a pair that is there.
  ///
  /// - Complexity: O(log pairs of the source).
  mutating func remove(_ pair: UInt64, weight: Double) {
    let source = Int(pair >> 32)
    let target = Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF)
    var (low, high) = (offsets[source], offsets[source + 1])
    while low < high {
      let middle = (low + high) / 2
      if all.targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    counts[low] -= 1
    if !strengths.isEmpty { strengths[low] -= weight }
  }

  /// What is left; pairs of no document are left out.
  var pairs: CoOccurrences {
    let kept = counts.indices.filter { counts[$0] > 0 }
    return CoOccurrences(
      sources: kept.map { all.sources[$0] }, targets: kept.map { all.targets[$0] },
      counts: kept.map { counts[$0] },
      strengths: strengths.isEmpty ? [] : kept.map { strengths[$0] }, firstYears: [])
  }
}

extension OccurrenceMatrix {
  /// The items of a document.
  func row(_ document: Int) -> ArraySlice<Int32> {
    items[Int(offsets[document])..<Int(offsets[document + 1])]
  }

  /// The matrix with the items of some documents only; the others are there and have none.
  fileprivate func keepingRows(_ isKept: (Int) -> Bool) -> OccurrenceMatrix {
    var newOffsets: [Int32] = [0]
    newOffsets.reserveCapacity(offsets.count)
    var newItems: [Int32] = []
    for document in 0..<documentCount {
      if isKept(document) { newItems += row(document) }
      newOffsets.append(Int32(newItems.count))
    }
    return OccurrenceMatrix(
      uncheckedOffsets: newOffsets, items: newItems, itemCount: itemCount)
  }
}
