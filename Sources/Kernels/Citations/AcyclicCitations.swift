/// Citations among papers as a network without cycles, whose arcs run with the flow of knowledge:
/// from the cited paper to the citing one.
///
/// Papers that cite one another in a circle (a strong component) are one node; citations within
/// it vanish and parallel ones are one arc. Papers without a citation to or from another node are
/// left out. Nodes are numbered by the length of the longest path that ends in them, then by their
/// least paper, so every arc leads from a lower number to a higher one; arcs are numbered by
/// source, then target. The order of the input changes nothing.
///
/// ```swift
/// // 1 cites 0; 1 and 2 cite each other; 3 cites 2
/// let network = try AcyclicCitations(paperCount: 4, cited: [0, 1, 2, 2], citing: [1, 2, 1, 3])
/// network.nodeOfPaper  // 0, 1, 1, 2
/// network.targets  // 1, 2: the arcs 0→1 and 1→2
/// ```
///
/// Source for the components: R. Tarjan, SIAM J. Computing 1 (1972), doi:10.1137/0201010; for
/// shrinking them: V. Batagelj, arXiv cs/0309023 (2003).
public struct AcyclicCitations: Equatable, Sendable {
  /// The node of each paper, or -1 for one without citations to or from other nodes.
  public let nodeOfPaper: [Int32]
  /// The least paper of each node.
  public let papers: [Int32]
  /// How long the longest path is that ends in each node; never descending.
  public let levels: [Int32]
  /// `nodeCount + 1` indices into `targets`.
  public let offsets: [Int32]
  /// The source and the target of each arc.
  public let sources, targets: [Int32]
  /// `nodeCount + 1` indices into `incomingArcs`.
  public let incomingOffsets: [Int32]
  /// The numbers of the arcs by target, then by source.
  public let incomingArcs: [Int32]

  public var nodeCount: Int { papers.count }
  public var arcCount: Int { targets.count }

  /// - Parameters:
  ///   - paperCount: how many papers; they are numbered from 0.
  ///   - cited: the cited paper of each citation.
  ///   - citing: the citing paper of each citation; a pair may be repeated, and a paper's citation
  ///     of itself is left out.
  /// - Throws: `KernelError` for lists of different lengths, or a paper out of range.
  /// - Complexity: O(n + m) time and memory.
  public init(paperCount: Int, cited: [Int32], citing: [Int32]) throws(KernelError) {
    let raw = try CitationRows(nodeCount: paperCount, cited: cited, citing: citing)
    let shrunk = raw.shrunk()
    papers = shrunk.papers
    levels = shrunk.levels
    nodeOfPaper = shrunk.nodeOfPaper
    let rows = CitationRows(
      nodeCount: shrunk.papers.count, unchecked: shrunk.sources, to: shrunk.targets)
    offsets = rows.offsets
    targets = rows.targets
    sources = rows.sources
    incomingArcs = stableOrder(of: rows.targets, keyCount: shrunk.papers.count)
    var starts = [Int32](repeating: 0, count: shrunk.papers.count + 1)
    for target in rows.targets { starts[Int(target) + 1] += 1 }
    for node in 0..<shrunk.papers.count { starts[node + 1] += starts[node] }
    incomingOffsets = starts
  }

  /// The arcs that leave a node.
  /// - Complexity: O(1).
  public func arcs(from node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The arcs that enter a node.
  /// - Complexity: O(1).
  public func arcs(into node: Int) -> ArraySlice<Int32> {
    incomingArcs[Int(incomingOffsets[node])..<Int(incomingOffsets[node + 1])]
  }

  /// The arc that a citation became; nil when there is none, or both papers are one node.
  /// - Complexity: O(log degree).
  public func arc(cited: Int32, citing: Int32) -> Int? {
    let (source, target) = (nodeOfPaper[Int(cited)], nodeOfPaper[Int(citing)])
    guard source >= 0, target >= 0 else { return nil }
    let all = arcs(from: Int(source))
    var (low, high) = (all.lowerBound, all.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < all.upperBound && targets[low] == target ? low : nil
  }
}
