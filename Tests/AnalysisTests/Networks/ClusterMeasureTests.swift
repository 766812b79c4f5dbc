import AnalysisFixtures
import Bibliography
import Kernels
import Testing

@testable import Analysis

/// What is said of clusters: Q, both silhouettes, mean years.
struct ClusterMeasureTests {
  /// Two triangles that one link joins: a-b-c and d-e-f, c-d.
  private func triangles() throws -> Database {
    try AnalysisDatabases.papers([
      (2001, ["a", "b"]), (2001, ["b", "c"]), (2001, ["a", "c"]), (2001, ["d", "e"]),
      (2001, ["e", "f"]), (2001, ["d", "f"]), (2001, ["c", "d"]),
    ])
  }

  // By hand: a has the profile (1, 0), c (2, 1) / √5, d (1, 2) / √5, e (0, 1). s(a) = 1 - 0.0527864 /
  // 0.8509288, s(c) = 1 - 0.1055728 / 0.4351908; the mean of rows of A + I is that of scikit-learn.
  @Test
  func `silhouettes of link profiles are the default, those of rows of A + I stand beside them`()
    throws
  {
    let database = try triangles()
    let report = try database.network(.item(.keyword))
    #expect(try abs(#require(report.meanSilhouette) - 0.877781) < 1e-6)
    #expect(try abs(#require(report.selfAdjacencySilhouette) - 0.880905) < 1e-6)
    #expect(
      try database.lines(
        """
        SELECT silhouette_distance, round(mean_silhouette, 6), round(self_adjacency_silhouette, 6)
        FROM networks
        """) == ["link-profile|0.877781|0.880905"])
    #expect(
      try database.lines(
        """
        SELECT label, round(silhouette, 6), round(self_adjacency_silhouette, 6) FROM network_nodes
        WHERE label IN ('a', 'c') ORDER BY label
        """) == ["a|0.937966|0.925881", "c|0.75741|0.790953"])
    #expect(
      try database.lines(
        "SELECT round(silhouette, 6), round(self_adjacency_silhouette, 6) FROM clusters")
        == ["0.877781|0.880905", "0.877781|0.880905"])
  }

  @Test func `another distance is named, and the thresholds' definition is not taken for it`()
    throws
  {
    let database = try triangles()
    let report = try database.network(.item(.keyword)) { $0.silhouette = .adjacencyWithSelf }
    #expect(report.meanSilhouette == report.selfAdjacencySilhouette)
    #expect(
      try database.lines("SELECT silhouette_distance FROM networks") == ["self-adjacency"])
  }

  // Cosines: a-b 1 / 2, a-c and b-c 1 / √6, c-d 1 / 3. Q = 2 · 1.3164966 / 2.9663265 - 1 / 2; of links
  // that count 1, 6 / 7 - 1 / 2.
  @Test(arguments: [(Compatibility.plain, "1|0.387628"), (.citeSpace, "0|0.357143")])
  func `clusters and Q go by strengths, by CiteSpace's rules by links`(
    compatibility: Compatibility, row: String
  ) throws {
    let database = try triangles()
    var settings = NetworkSettings(kinds: [.item(.keyword)], compatibility: compatibility)
    settings.singleWordAuthorKeywords = true
    settings.roundedDecimals = nil
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    let found = try database.lines("SELECT is_weighted, round(modularity, 6) FROM networks")
    #expect(found == [row])
  }

  @Test func `cited references have the mean year of publication, and that of citing beside it`()
    throws
  {
    let database = try AnalysisDatabases.papers([(2010, ["a", "b"]), (2012, ["a", "b"])])
    for (work, year) in [(1, 2005), (2, 2007), (3, nil), (4, 2202)] {
      try database.connection.run(
        """
        INSERT INTO cited_references (reference_id, year, reference_key, preferred_id)
        VALUES (?1, ?2, 'W' || ?1, ?1)
        """, .integer(work), year.map { .integer($0) } ?? .null)
      for paper in 1...2 {
        try database.connection.run(
          "INSERT INTO cited_reference_papers (item_id, paper_id, year) VALUES (?, ?, ?)",
          .integer(work), .integer(paper), .integer(2008 + 2 * paper))
      }
    }
    try database.network(.item(.citedReference)) { $0.lookBackYears = nil }
    try database.network(.item(.keyword))
    #expect(
      try database.lines(
        """
        SELECT n.name, c.mean_year, c.mean_citing_year FROM clusters AS c
        JOIN networks AS n ON n.network_id = c.network_id ORDER BY n.name
        """) == ["cited_reference|2006.0|2010.0", "keyword|2010.0|NULL"])
  }
}
