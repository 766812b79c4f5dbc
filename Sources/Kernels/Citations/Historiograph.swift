/// The papers of a corpus that its other papers cite most, with the citations among them.
///
/// Source: E. Garfield, A. I. Pudovkin, V. S. Istomin, JASIST 54 (2003), doi:10.1002/asi.10226.
public struct Historiograph: Equatable, Sendable {
  /// A citation between two papers that are drawn.
  public struct Citation: Equatable, Sendable {
    public let cited, citing: Int32
    /// Whether no longer way leads from one to the other within what is drawn; citations within
    /// a circle of papers always stay.
    public let isDirect: Bool
  }

  /// LCS: how many papers of the corpus cite each paper.
  public let localCitations: [Int]
  /// LCR: how many papers of the corpus each paper cites.
  public let localReferences: [Int]
  /// The papers of the most local citations, ascending, all ties of the last one included; a paper
  /// without any is never among them.
  public let papers: [Int32]
  /// Those of `papers` that none of the others cites or is cited by.
  public let unlinked: [Int32]
  /// The citations among `papers`, by cited, then citing paper.
  public let citations: [Citation]

  /// - Parameters:
  ///   - paperCount: how many papers; they are numbered from 0.
  ///   - cited: the cited paper of each citation.
  ///   - citing: the citing paper of each citation; repeated pairs count once, citations of a
  ///     paper by itself not at all.
  ///   - count: how many papers to draw.
  /// - Throws: `KernelError` for a count below 1, lists of different lengths, or a paper out of
  ///   range.
  /// - Complexity: O(n log n + m).
  public init(
    paperCount: Int, cited: [Int32], citing: [Int32], count: Int
  ) throws(KernelError) {
    guard count >= 1 else {
      throw KernelError(
        kernel: "historiograph", parameter: "count", given: "\(count)",
        requirement: "at least 1")
    }
    let rows = try CitationRows(nodeCount: paperCount, cited: cited, citing: citing)
    var references = [Int](repeating: 0, count: paperCount)
    for target in rows.targets { references[Int(target)] += 1 }
    localReferences = references
    let citations = (0..<paperCount).map { Int(rows.offsets[$0 + 1] - rows.offsets[$0]) }
    localCitations = citations
    let ranked = citations.filter { $0 > 0 }.sorted(by: >)
    let limit = ranked.isEmpty ? Int.max : ranked[min(count, ranked.count) - 1]
    let drawn = (0..<paperCount).filter { citations[$0] >= limit }
    papers = drawn.map { Int32($0) }
    self.citations = try Self.citations(among: drawn, of: rows)
    let linked = Set(self.citations.flatMap { [$0.cited, $0.citing] })
    unlinked = papers.filter { !linked.contains($0) }
  }

  private static func citations(
    among drawn: [Int], of rows: CitationRows
  ) throws(KernelError) -> [Citation] {
    var place = [Int32](repeating: -1, count: rows.nodeCount)
    for (index, paper) in drawn.enumerated() { place[paper] = Int32(index) }
    var (cited, citing): ([Int32], [Int32]) = ([], [])
    for (index, paper) in drawn.enumerated() {
      for arc in Int(rows.offsets[paper])..<Int(rows.offsets[paper + 1]) {
        let other = place[Int(rows.targets[arc])]
        if other >= 0 {
          cited.append(Int32(index))
          citing.append(other)
        }
      }
    }
    let part = try AcyclicCitations(paperCount: drawn.count, cited: cited, citing: citing)
    let isKept = part.transitiveReduction()
    return zip(cited, citing).map { source, target in
      let arc = part.arc(cited: source, citing: target)
      return Citation(
        cited: Int32(drawn[Int(source)]), citing: Int32(drawn[Int(target)]),
        isDirect: arc.map { isKept[$0] } ?? true)
    }
  }
}
