import Kernels
import Testing

/// A network of citations with golden numbers.
struct GoldenCitations {
  let golden: GoldenValue
  let network: AcyclicCitations

  /// A line of `citationGoldenLines`.
  init(line: String) throws {
    golden = try GoldenValue(json: line.utf8)
    network = try AcyclicCitations(
      paperCount: golden["papers"].int,
      cited: golden["pairs"].list.map { Int32($0[0].int) },
      citing: golden["pairs"].list.map { Int32($0[1].int) })
  }

  static let lines = citationGoldenLines.split(separator: "\n").map(String.init)
}

extension AcyclicCitations {
  /// Arcs as least papers, by cited, then citing paper.
  func ends(of arcs: [Int32]) -> [[Int]] {
    arcs.map { arc in
      [Int(papers[Int(sources[Int(arc)])]), Int(papers[Int(targets[Int(arc)])])]
    }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }

  /// The citations of papers of a made corpus: each cites some of the `reach` papers before it.
  static func random(
    seed: UInt64, papers: Int, citations: Int, reach: Int, backward: Int = 0
  ) throws -> AcyclicCitations {
    let pairs = randomCitations(
      seed: seed, papers: papers, citations: citations, reach: reach, backward: backward)
    return try AcyclicCitations(paperCount: papers, cited: pairs.cited, citing: pairs.citing)
  }
}

/// Pairs in which paper `p` cites one of the `reach` papers before it; `backward` more are cited
/// by an earlier paper, which makes circles.
func randomCitations(
  seed: UInt64, papers: Int, citations: Int, reach: Int, backward: Int = 0
) -> (cited: [Int32], citing: [Int32]) {
  var random = RandomSource(seed: seed)
  var (cited, citing): ([Int32], [Int32]) = ([], [])
  for index in 0..<(citations + backward) {
    let later = 1 + random.below(papers - 1)
    let earlier = later - 1 - random.below(min(later, reach))
    cited.append(Int32(index < citations ? earlier : later))
    citing.append(Int32(index < citations ? later : earlier))
  }
  return (cited, citing)
}
