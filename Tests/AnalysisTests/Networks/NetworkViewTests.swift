import Analysis
import AnalysisFixtures
import Bibliography
import SQLite
import Testing

/// From a node, a link or a cluster to its papers.
struct NetworkViewTests {
  @Test(arguments: [
    "SELECT paper_id FROM network_node_papers WHERE network = 'keyword' AND node_id = 1",
    """
    SELECT paper_id FROM network_edge_papers
    WHERE network = 'keyword' AND source_node_id = 1
      AND target_node_id = (SELECT min(target_node_id) FROM network_edges WHERE source_node_id = 1)
    """,
    "SELECT paper_id FROM cluster_paper_details WHERE network = 'keyword' AND cluster = 0",
  ])
  func `papers are found through keys, without reading a whole table`(sql: String) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    try database.network(.item(.keyword)) { $0.linksPerNode = -1 }
    let plan = try database.lines("EXPLAIN QUERY PLAN " + sql)
    // Only the subquery that finds a link for this test reads all links; what is left out (d) is a list
    // that a person wrote.
    let scans = plan.filter {
      $0.contains("SCAN") && !$0.contains("SCAN network_edges") && !$0.hasSuffix("SCAN d")
    }
    #expect(scans == [])
    #expect(try !database.lines(sql).isEmpty)
  }
}

/// Noun phrases of the papers.
struct TermExtractionTests {
  private func database() throws -> Database {
    let database = try AnalysisDatabases.papers([(2001, ["river water quality"]), (2002, [])])
    try database.connection.run(
      "UPDATE papers SET title = 'The abandoned mines of acid lakes' WHERE paper_id = 1")
    try database.connection.run(
      "UPDATE papers SET abstract = 'Acid lakes were sampled.' WHERE paper_id = 2")
    return database
  }

  @Test func `terms come from titles, abstracts and keywords, and only when they are stale`() throws
  {
    let database = try database()
    let extraction = TermExtraction(of: database, programVersion: "test")
    #expect(try extraction.refresh())
    #expect(try !extraction.refresh())
    #expect(
      try database.lines(
        """
        SELECT s.paper_id, t.term, s.field FROM paper_terms AS s
        JOIN terms AS t ON t.term_id = s.term_id ORDER BY 1, 2, 3
        """) == [
          "1|abandoned mine|title", "1|acid lake|title", "1|river water quality|author_keyword",
          "2|acid lake|abstract",
        ])
    #expect(
      try database.lines(
        "SELECT paper_id, year, label FROM term_occurrences WHERE label = 'acid lake' ORDER BY 1")
        == ["1|2001|acid lake", "2|2002|acid lake"])
  }

  @Test func `terms of an excluded paper do not occur any more`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    try TermExtraction(of: database, programVersion: "test").refresh()
    let papers = "SELECT count(DISTINCT paper_id) FROM term_occurrences"
    #expect(try database.lines(papers) == ["393"])
    var screening = Screening(.sql("SELECT paper_id FROM papers WHERE paper_id <= 3"))
    screening.decision = .exclude
    screening.reason = "a test"
    _ = try screening.run(inDatabaseAt: database.path)
    #expect(try database.lines(papers) == ["390"])
  }

  @Test func `bursts of terms take the terms from the papers`() throws {
    let database = try database()
    let report = try BurstAnalysis(
      BurstSettings(kind: .term), of: database, programVersion: "test"
    ).run()
    #expect(report.itemCount == 3)
  }

  @Test func `a term keeps its id, and one that is gone goes`() throws {
    let database = try database()
    let extraction = TermExtraction(of: database, programVersion: "test")
    try extraction.refresh()
    let id = try database.lines("SELECT term_id FROM terms WHERE term = 'acid lake'")
    try database.connection.run(
      "UPDATE papers SET title = 'Acid lakes of old towns' WHERE paper_id = 1")
    try database.connection.run("UPDATE term_extractions SET data_fingerprint = 'older'")
    #expect(try extraction.refresh())
    #expect(try database.lines("SELECT term_id FROM terms WHERE term = 'acid lake'") == id)
    #expect(try database.lines("SELECT count(*) FROM terms WHERE term = 'abandoned mine'") == ["0"])
  }

  @Test func `a network of terms fills them first`() throws {
    let database = try database()
    let report = try database.network(.item(.term))
    #expect(report.topNodes.map(\.label) == ["acid lake", "abandoned mine", "river water quality"])
    #expect(report.edgeCount == 3)
  }
}
