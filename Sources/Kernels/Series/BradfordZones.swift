/// Sources in zones that hold equally many papers each, the core first.
public struct BradfordZones: Equatable, Sendable {
  /// The zone of each source, in the order given; 0 is the core. Sources without papers are in
  /// the last zone.
  public let zoneOfSource: [Int]
  /// The number of sources with papers in each zone.
  public let sourceCounts: [Int]
  /// The papers in each zone.
  public let paperCounts: [Int]
  /// Each zone's number of sources over that of the zone before: Bradford's multiplier. Nil where
  /// the zone before is empty.
  public let multipliers: [Double?]

  /// Ranks sources by papers downwards (equal ones in the order given) and puts a source into zone
  /// `floor(zoneCount * b / total)`, `b` being the papers of the sources ranked before it. So a
  /// source that reaches over a border belongs to the inner zone, and the core is never empty.
  ///
  /// - Parameters:
  ///   - papersBySource: one count per source.
  ///   - zoneCount: the number of zones, at least 1.
  /// - Throws: `KernelError` for a negative count or fewer than one zone.
  /// - Complexity: O(n log n).
  ///
  /// Source: S. C. Bradford, "Sources of information on specific subjects", Engineering 137 (1934).
  /// bibliometrix puts a source that reaches over a border into the outer zone instead.
  public init(papersBySource: [Int], zoneCount: Int = 3) throws(KernelError) {
    guard (1...1_000_000).contains(zoneCount) else {
      throw Self.refusal("zoneCount", "\(zoneCount)", "from 1 to 1,000,000")
    }
    if let wrong = papersBySource.firstIndex(where: { $0 < 0 }) {
      throw Self.refusal("the count of source \(wrong)", "\(papersBySource[wrong])", "at least 0")
    }
    let ranked = papersBySource.indices.sorted {
      (papersBySource[$1], $0) < (papersBySource[$0], $1)
    }
    let total = papersBySource.reduce(0, +)
    var zones = [Int](repeating: zoneCount - 1, count: papersBySource.count)
    var sources = [Int](repeating: 0, count: zoneCount)
    var papers = sources
    var before = 0
    for source in ranked where papersBySource[source] > 0 {
      let zone = min(before * zoneCount / total, zoneCount - 1)
      zones[source] = zone
      sources[zone] += 1
      papers[zone] += papersBySource[source]
      before += papersBySource[source]
    }
    zoneOfSource = zones
    sourceCounts = sources
    paperCounts = papers
    multipliers = zip(sources, sources.dropFirst()).map { inner, outer in
      inner > 0 ? Double(outer) / Double(inner) : nil
    }
  }

  private static func refusal(
    _ parameter: String, _ given: String, _ requirement: String
  ) -> KernelError {
    KernelError(
      kernel: "Bradford zones", parameter: parameter, given: given, requirement: requirement)
  }
}
