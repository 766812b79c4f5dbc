import AnalysisFixtures
import Bibliography
import Kernels
import Testing

@testable import Analysis

/// The limits on links: of each node (L/N), then of the slice (LRF), then rounding.
struct LinkLimitTests {
  /// hub with a in three papers, with b in two, with c in one; x and y in one of nine.
  private func papers() throws -> Database {
    var papers: [(year: Int?, keywords: [String])] = []
    for (keyword, count) in [("a", 3), ("b", 2), ("c", 1)] {
      papers += [(Int?, [String])](repeating: (2001, ["hub", keyword]), count: count)
    }
    papers.append((2001, ["x", "y"]))
    for keyword in ["x", "y"] {
      papers += [(Int?, [String])](repeating: (2001, [keyword]), count: 4)
    }
    return try AnalysisDatabases.papers(papers)
  }

  private func links(_ database: Database) throws -> [String] {
    try database.lines(
      """
      SELECT min(a.label, b.label) || '-' || max(a.label, b.label), e.weight
      FROM network_edges AS e
      JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
      ORDER BY 1
      """)
  }

  private func names(_ database: Database) throws -> [String] {
    try links(database).map { String($0.prefix { $0 != "|" }) }
  }

  @Test func `a node has more links than L/N where the other ends keep them, unless both must`()
    throws
  {
    let database = try papers()
    try database.network(.item(.keyword)) {
      $0.linksPerNode = 1
      $0.linkRetainingFactor = -1
    }
    #expect(try names(database) == ["a-hub", "b-hub", "c-hub", "x-y"])
    try database.network(.item(.keyword)) {
      $0.linksPerNode = 1
      $0.linkEnds = .both
      $0.linkRetainingFactor = -1
    }
    #expect(try names(database) == ["a-hub", "x-y"])
  }

  // Six nodes, so LRF 1/2 keeps three links. Taken first, it would keep the three of the hub.
  @Test func `LRF counts the links that L/N has left`() throws {
    let database = try papers()
    try database.network(.item(.keyword)) {
      $0.linksPerNode = 1
      $0.linkEnds = .both
      $0.linkRetainingFactor = 0.5
    }
    #expect(try names(database) == ["a-hub", "x-y"])
  }

  // The cosine of a and hub is 3 / √18 = 0.70711.
  @Test(arguments: [(RoundingRule.nearest, "0.7"), (.up, "0.8")])
  func `the last decimal is the nearest, or the next one up`(
    rule: RoundingRule, strength: String
  ) throws {
    let database = try papers()
    try database.network(.item(.keyword)) {
      $0.roundedDecimals = 1
      $0.rounding = rule
    }
    #expect(try links(database).contains("a-hub|\(strength)"))
  }

  @Test func `CiteSpace's rules have its limits`() {
    let settings = NetworkSettings(kinds: [.item(.author)], compatibility: .citeSpace)
    #expect(settings.linkRetainingFactor == 3 && settings.linksPerNode == 10)
    #expect(settings.linkEnds == .both && settings.merging == .max)
    #expect(settings.roundedDecimals == 2 && settings.poolsKinds && !settings.isWeighted)
    #expect(settings.authors == .written && settings.thesaurus == .own)
  }
}
