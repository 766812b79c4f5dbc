import AnalysisFixtures
import Bibliography
import Kernels
import SQLite
import Testing

@testable import Analysis

/// What couples two nodes of which one paper has both, by hand.
struct CouplingTests {
  /// Papers with their keywords, which stand for whatever papers have, and the works they cite.
  private func database(
    _ papers: [(year: Int, keywords: [String], works: [Int])]
  ) throws -> Database {
    let database = try AnalysisDatabases.papers(papers.map { ($0.year, $0.keywords) })
    for work in Set(papers.flatMap(\.works)).sorted() {
      try database.connection.run(
        """
        INSERT INTO cited_references (reference_id, year, reference_key, preferred_id)
        VALUES (?1, 1990, 'W' || ?1, ?1)
        """, .integer(work))
    }
    for (index, paper) in papers.enumerated() {
      for (position, work) in paper.works.enumerated() {
        try database.connection.run(
          """
          INSERT INTO citations (paper_id, position, reference_id, as_written)
          VALUES (?, ?, ?, 'W')
          """, .integer(index + 1), .integer(position + 1), .integer(work))
        try database.connection.run(
          "INSERT INTO cited_reference_papers (item_id, paper_id, year) VALUES (?, ?, ?)",
          .integer(work), .integer(index + 1), .integer(paper.year))
      }
    }
    return database
  }

  private func links(
    _ database: Database, _ change: (inout NetworkSettings) -> Void = { _ in }
  ) throws -> [String] {
    try database.network(.item(.keyword)) {
      $0.linkKind = .coupling
      $0.strength = .count
      change(&$0)
    }
    return try database.lines(
      """
      SELECT min(a.label, b.label) || max(a.label, b.label), e.count, round(e.weight, 6), e.first_year
      FROM network_edges AS e
      JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
      ORDER BY 1
      """)
  }

  @Test func `what two nodes share by being on one paper does not couple them`() throws {
    let database = try database([(2001, ["a", "b"], [1, 2, 3]), (2002, ["c"], [3])])
    // c cites work 3 as the paper of a and b does.
    #expect(try links(database) == ["ac|1|1.0|2002", "bc|1|1.0|2002"])
    #expect(
      try links(database) { $0.couplingShared = true }
        == ["ab|3|3.0|2001", "ac|1|1.0|2002", "bc|1|1.0|2002"])
  }

  @Test func `papers of their own couple two nodes that also have one together`() throws {
    // Together: works 1, 2. a alone cites 2 and 4, b alone 2, 5 and, with d, 4.
    let database = try database([
      (2001, ["a", "b"], [1, 2]), (2003, ["a"], [2, 4]), (2002, ["b"], [2, 5]),
      (2004, ["b", "d"], [4]),
    ])
    // Works 2 and 4, of which 2 from 2003 on.
    #expect(try links(database).first == "ab|2|2.0|2003")
    // Cosine: a cites 1, 2, 4; b cites 1, 2, 4, 5.
    #expect(
      try links(database) { $0.strength = .cosine }.first
        == "ab|2|0.57735|2003")
  }

  @Test func `a paper of one alone and a joint paper do not couple`() throws {
    // Work 1 is cited by a alone, and by the joint paper; by no paper of b alone.
    let database = try database([
      (2001, ["a", "b"], [1]), (2002, ["a"], [1]), (2003, ["b"], [2]),
    ])
    #expect(try links(database) == [])
    #expect(try links(database) { $0.couplingShared = true } == ["ab|1|1.0|2001"])
  }

  @Test func `a joint paper is one although a node does not count in its slice`() throws {
    // In 2001 a is selected and b is not; in 2002 b is, and cites what the joint paper of 2001 does.
    let database = try database([
      (2001, ["a", "b"], [1]), (2001, ["a"], [9]), (2002, ["b"], [1]), (2002, ["b"], [8]),
    ])
    #expect(try links(database) { $0.minimumCount = 2 } == [])
  }

  @Test func `fractional coupling gives a work of three nodes half`() throws {
    // Work 1: a, b, c; b and c cite it in one paper only.
    let database = try database([(2001, ["a"], [1]), (2002, ["b", "c"], [1]), (2003, ["b"], [7])])
    #expect(
      try links(database) { $0.isFractional = true } == ["ab|1|0.5|2002", "ac|1|0.5|2002"])
  }

  @Test func `shared works are counted for coupling only, and told in the parameters`() throws {
    let database = try database([(2001, ["a", "b"], [1])])
    for change: (inout NetworkSettings) -> Void in [
      { $0.linkKind = .coOccurrence }, { $0.kinds = [.paper] },
    ] {
      #expect(throws: AnalysisError.self) {
        try links(database) {
          $0.couplingShared = true
          change(&$0)
        }
      }
    }
    let stored = "SELECT json_extract(parameters, '$.coupling_shared') FROM analyses"
    _ = try links(database)
    #expect(try database.lines(stored) == ["0"])
    _ = try links(database) { $0.couplingShared = true }
    #expect(try database.lines(stored) == ["1"])
  }
}

/// Networks of direct citations.
struct CitationNetworkTests {
  /// Paper 1 and 2 cite 3, 3 cites 4; 5 cites nothing and is cited most.
  private func database() throws -> Database {
    let database = try AnalysisDatabases.papers(
      (1...5).map { (2010 - $0, ["k\($0)"]) })
    for (paper, times) in [(1, 0), (2, 0), (3, 2), (4, 1), (5, 90)] {
      try database.connection.run(
        "UPDATE papers SET times_cited = ?2 WHERE paper_id = ?1", .integer(paper), .integer(times))
      try database.connection.run(
        """
        INSERT INTO cited_references (reference_id, year, reference_key, paper_id, preferred_id)
        VALUES (?1, 2000, 'W' || ?1, ?1, ?1)
        """, .integer(paper))
    }
    for (paper, work) in [(1, 3), (2, 3), (3, 4), (5, 5)] {
      try database.connection.run(
        """
        INSERT INTO citations (paper_id, position, reference_id, as_written)
        VALUES (?, 1, ?, 'W')
        """, .integer(paper), .integer(work))
    }
    return database
  }

  @Test func `every paper that cites or is cited is taken, and no other`() throws {
    let database = try database()
    let report = try database.network(.paper) { $0.linkKind = .citation }
    #expect(report.selection == "papers with a citation")
    #expect(
      try database.lines("SELECT item_id FROM network_nodes ORDER BY node_id")
        == ["3", "4", "2", "1"])
    #expect(
      try database.lines(
        "SELECT sum(candidate_count), sum(selected_count), sum(edge_count) FROM network_slices")
        == ["5|4|3"])
  }

  @Test func `PageRank goes from the citing paper to the cited one`() throws {
    let database = try database()
    try database.network(.paper) { $0.linkKind = .citation }
    // With x for a paper that is not cited: paper 3 has x + 2 · 0.85 x = 2.7 x and passes it on: paper
    // 4 has x + 0.85 · 2.7 x = 3.295 x. They add up to 1: x = 1 / 7.995.
    let ranks = try database.connection.rows(
      "SELECT pagerank FROM network_nodes ORDER BY item_id"
    ) { $0.double(0) }
    for (rank, share) in zip(ranks, [1, 1, 2.7, 3.295]) {
      #expect(abs(rank - share / 7.995) < 1e-12)
    }
  }

  @Test func `linked is a selection of direct citations`() throws {
    let database = try database()
    #expect(throws: AnalysisError.self) {
      try database.network(.item(.keyword)) { $0.selection = .linked }
    }
    #expect(throws: AnalysisError.self) {
      try database.network(.paper) {
        $0.linkKind = .coupling
        $0.selection = .linked
      }
    }
    #expect(try NodeSelection(text: "linked").text == "linked")
  }

  @Test func `no citation among the papers is said`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a"]), (2002, ["b"])])
    let report = try database.network(.paper) { $0.linkKind = .citation }
    #expect(report.nodeCount == 0)
    #expect(
      report.notes.contains(
        "no paper of 2001 to 2002 cites another one of them, so the network is empty"))
  }
}
