import AnalysisFixtures
import Bibliography
import Kernels
import SQLite
import Testing

@testable import Analysis

/// Links of small networks, by hand.
struct NetworkLinkTests {
  /// a-b in 2001 twice of two and three papers, in 2002 once of two and one.
  private func twoYears() throws -> Database {
    try AnalysisDatabases.papers([
      (2001, ["a", "b"]), (2001, ["a", "b"]), (2001, ["b", "c"]), (2002, ["a"]),
      (2002, ["a", "b"]),
    ])
  }

  private func links(_ database: Database) throws -> [String] {
    try database.lines(
      """
      SELECT a.label || b.label, e.count, round(e.weight, 6), e.first_year
      FROM network_edges AS e
      JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
      ORDER BY 1
      """)
  }

  // Cosines of a-b: 2 / √(2 · 3) in 2001, 1 / √(2 · 1) in 2002, 3 / √(4 · 4) across both years.
  @Test(arguments: [
    (SliceMerging.max, LinkScope.within, "0.816497"), (.first, .within, "0.816497"),
    (.last, .within, "0.707107"), (.sum, .within, "1.523603"), (.max, .across, "0.75"),
  ])
  func `the strength of a link in two slices`(
    merging: SliceMerging, scope: LinkScope, strength: String
  ) throws {
    let database = try twoYears()
    try database.network(.item(.keyword)) {
      $0.merging = merging
      $0.scope = scope
    }
    #expect(try links(database).contains("ab|3|\(strength)|2001"))
  }

  @Test(arguments: [
    (LinkStrength.jaccard, "0.666667"), (.dice, "0.8"), (.associationStrength, "0.333333"),
    (.count, "2.0"), (.cosine, "0.816497"),
  ])
  func `measures of strength`(strength: LinkStrength, value: String) throws {
    let database = try twoYears()
    try database.network(.item(.keyword)) {
      $0.strength = strength
      $0.lastYear = 2001
    }
    #expect(try links(database).contains("ba|2|\(value)|2001"))
  }

  @Test func `a paper of three keywords gives each pair half`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b", "c"]), (2001, ["a", "b"])])
    try database.network(.item(.keyword)) {
      $0.strength = .count
      $0.isFractional = true
    }
    #expect(try links(database) == ["ab|2|1.5|2001", "ac|1|0.5|2001", "bc|1|0.5|2001"])
  }

  @Test func `a node counts where it was selected, or wherever it occurs`() throws {
    // In 2001 only a and b pass; in 2002 c does, and a does not.
    let database = try AnalysisDatabases.papers([
      (2001, ["a", "b"]), (2001, ["a", "b"]), (2001, ["a", "c"]), (2002, ["c", "b"]),
      (2002, ["c", "b"]), (2002, ["a", "c"]),
    ])
    try database.network(.item(.keyword)) { $0.minimumCount = 2 }
    #expect(
      try database.lines("SELECT label, count, first_year FROM network_nodes ORDER BY label")
        == ["a|3|2001", "b|4|2001", "c|3|2002"])
    #expect(try links(database).map { $0.prefix(4) } == ["ba|2", "bc|2"])
    try database.network(.item(.keyword)) {
      $0.minimumCount = 2
      $0.counting = .all
    }
    #expect(
      try database.lines("SELECT label, count, first_year FROM network_nodes ORDER BY label")
        == ["a|4|2001", "b|4|2001", "c|4|2001"])
    #expect(try links(database).count == 3)
  }

  @Test func `thresholds leave out rare nodes and weak links`() throws {
    let database = try twoYears()
    try database.network(.item(.keyword)) {
      let thresholds = Thresholds(count: 1, linkCount: 2, cosinePercent: 80)
      $0.selection = .thresholds(first: thresholds, middle: thresholds, last: thresholds)
    }
    #expect(try links(database) == ["ab|3|0.816497|2001"])
  }

  @Test func `keywords and countries in one network`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let report = try NetworkAnalysis(
      NetworkSettings(kinds: [.item(.country), .item(.keyword)]), of: database,
      programVersion: "test"
    ).run()
    #expect(report.name == "country+keyword")
    #expect(
      try database.lines("SELECT DISTINCT item_kind FROM network_nodes ORDER BY 1")
        == ["country", "keyword"])
    let mixed = try database.lines(
      """
      SELECT count(*) > 0 FROM network_edges AS e
      JOIN network_nodes AS a ON a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.node_id = e.target_node_id WHERE a.item_kind <> b.item_kind
      """)
    #expect(mixed == ["1"])
  }

  /// Papers 1 to 4 cite works 1 to 3, of which work 3 is paper 1.
  private func citing() throws -> Database {
    let database = try AnalysisDatabases.papers([
      (2001, ["a"]), (2002, ["a"]), (2002, ["b"]), (2003, ["c"]),
    ])
    for work in 1...3 {
      try database.connection.run(
        """
        INSERT INTO cited_references (reference_id, year, reference_key, paper_id, preferred_id)
        VALUES (?1, 2000, 'W' || ?1, ?2, ?1)
        """, .integer(work), work == 3 ? .integer(1) : .null)
    }
    for (paper, work) in [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3), (4, 3), (1, 3)] {
      try database.connection.run(
        """
        INSERT INTO citations (paper_id, position, reference_id, as_written)
        VALUES (?1, ?2, ?2, 'W')
        """, .integer(paper), .integer(work))
    }
    try database.connection.run(
      """
      INSERT INTO cited_reference_papers (item_id, paper_id, year)
      SELECT c.reference_id, c.paper_id, p.year
      FROM citations AS c JOIN papers AS p ON p.paper_id = c.paper_id
      """)
    return database
  }

  @Test func `papers are coupled by the works that both cite`() throws {
    let database = try citing()
    let report = try database.network(.paper) {
      $0.linkKind = .coupling
      $0.selection = .rule(.all)
      $0.strength = .count
    }
    #expect(report.name == "paper-coupling")
    // Works of paper 1 of 2001: 1, 3; of 2 of 2002: 1, 2; of 3 of 2002: 1, 2, 3; of 4 of 2003: 3. They
    // are coupled across years, from the later paper on.
    let pairs = try database.lines(
      """
      SELECT min(a.item_id, b.item_id), max(a.item_id, b.item_id), e.count, e.weight,
        e.first_year
      FROM network_edges AS e
      JOIN network_nodes AS a ON a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.node_id = e.target_node_id ORDER BY 1, 2
      """)
    #expect(
      pairs == [
        "1|2|1|1.0|2002", "1|3|2|2.0|2002", "1|4|1|1.0|2003", "2|3|2|2.0|2002", "3|4|1|1.0|2003",
      ])
    #expect(
      try database.lines("SELECT first_year, edge_count FROM network_slices ORDER BY 1")
        == ["2001|0", "2002|3", "2003|2"])
  }

  @Test func `keywords are coupled by the works that their papers cite`() throws {
    let database = try citing()
    try database.network(.item(.keyword)) {
      $0.linkKind = .coupling
      $0.strength = .count
    }
    // a: works 1, 2, 3; b: 1, 2, 3; c: 3.
    #expect(
      try links(database).map { $0.split(separator: "|").prefix(2).joined(separator: " ") }
        == ["ab 3", "ac 1", "bc 1"])
  }

  @Test func `citations go from the citing paper to the cited one`() throws {
    let database = try citing()
    try database.network(.paper) {
      $0.linkKind = .citation
      $0.selection = .rule(.all)
    }
    // Paper 1 citing itself is no link.
    let pairs = try database.lines(
      """
      SELECT a.item_id, b.item_id, e.first_year FROM network_edges AS e
      JOIN network_nodes AS a ON a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.node_id = e.target_node_id ORDER BY 1, 2
      """)
    #expect(pairs == ["3|1|2002", "4|1|2003"])
    #expect(
      try database.lines(
        "SELECT DISTINCT paper_id FROM network_edge_papers WHERE network = 'paper-citation' ORDER BY 1"
      )
        == ["1", "3", "4"])
  }

  // Nodes are in the order of times cited, which is not that of the papers' ids.
  @Test func `citations link the papers that cite each other, whatever order the nodes have`()
    throws
  {
    let database = try citing()
    for (paper, times) in [(1, 2), (2, 0), (3, 7), (4, 5)] {
      try database.connection.run(
        "UPDATE papers SET times_cited = ?2 WHERE paper_id = ?1", .integer(paper), .integer(times))
    }
    try database.network(.paper) {
      $0.linkKind = .citation
      $0.selection = .rule(.all)
    }
    #expect(
      try database.lines("SELECT item_id FROM network_nodes ORDER BY node_id")
        == ["3", "4", "1", "2"])
    let pairs = try database.lines(
      """
      SELECT a.item_id, b.item_id, e.first_year FROM network_edges AS e
      JOIN network_nodes AS a ON a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.node_id = e.target_node_id ORDER BY 1, 2
      """)
    #expect(pairs == ["3|1|2002", "4|1|2003"])
  }
}
