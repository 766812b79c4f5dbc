import AnalysisFixtures
import Bibliography
import Kernels
import Kinds
import Testing

@testable import Analysis

/// Several kinds of items in one network or one search for bursts: selected together or each by itself.
struct PooledKindsTests {
  /// a four times, b, c, x and y once each; x and y are Keywords Plus.
  private func papers() throws -> Database {
    try AnalysisDatabases.papers([
      (2000, ["a", "+x"]), (2000, ["a", "b"]), (2000, ["a", "c"]), (2000, ["a", "+y"]),
    ])
  }

  private let kinds: [ItemKind] = [.authorKeyword, .keywordPlus]

  // With k = 1, g of 4, 1, 1, 1, 1 is 2, as is that of 4, 1, 1; that of 1, 1 is 1. Ties by name.
  @Test(arguments: [(false, "a b x", "5|3"), (true, "a b", "5|2")])
  func `nodes are selected by one g-index over all kinds, or by one of each kind`(
    isPooled: Bool, labels: String, slice: String
  ) throws {
    let database = try papers()
    var settings = NetworkSettings(kinds: kinds.map { .item($0) })
    settings.selection = .rule(.gIndex(scale: 1))
    settings.poolsKinds = isPooled
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    #expect(
      try database.lines("SELECT label FROM network_nodes ORDER BY label").joined(separator: " ")
        == labels)
    #expect(
      try database.lines("SELECT candidate_count, selected_count FROM network_slices") == [slice])
  }

  @Test(arguments: [(false, 3, 6), (true, 2, 5)])
  func `bursts are held against what was selected of all kinds, or of each`(
    isPooled: Bool, items: Int, total: Int
  ) throws {
    var settings = BurstSettings(kinds: kinds, compatibility: .citeSpace)
    #expect(settings.poolsKinds)
    settings.form.singleWordAuthorKeywords = true
    settings.selection = .gIndex(scale: 1)
    settings.poolsKinds = isPooled
    let report = try BurstAnalysis(settings, of: papers(), programVersion: "test").run()
    #expect(report.analysisName == "author_keyword+keyword_plus-bursts")
    #expect(report.itemCount == items)
    #expect(report.totals == [total])
  }

  @Test func `a keyword that bursts as author keyword and in Keywords Plus has a row of each`()
    throws
  {
    let years = (2001...2008).flatMap { year in
      (0..<4).map { paper in
        (
          year: Int?(year),
          keywords: year > 2004 && year < 2008 ? ["s t", "+s t"] : ["other \(paper)", "+else"]
        )
      }
    }
    let database = try AnalysisDatabases.papers(years)
    _ = try BurstAnalysis(
      BurstSettings(kinds: kinds), of: database, programVersion: "test"
    ).run()
    #expect(
      try database.lines(
        """
        SELECT item_kind, begin_year, end_year FROM bursts
        WHERE label = 's t' AND level = 1 ORDER BY item_kind
        """) == ["author_keyword|2005|2007", "keyword_plus|2005|2007"])
    #expect(
      try database.lines(
        """
        SELECT item_kind, count(*) FROM burst_item_papers
        WHERE item_id = (SELECT keyword_id FROM keywords WHERE keyword = 's t')
        GROUP BY item_kind ORDER BY item_kind
        """) == ["author_keyword|12", "keyword_plus|12"])
    // A network of these kinds takes its bursts from this search.
    _ = try NetworkAnalysis(
      NetworkSettings(kinds: kinds.map { .item($0) }), of: database, programVersion: "test"
    ).run()
    #expect(
      try database.lines("SELECT parameters ->> '$.bursts' FROM analyses WHERE kind = 'network'")
        == [#"["author_keyword+keyword_plus-bursts"]"#])
    #expect(
      try database.lines(
        "SELECT DISTINCT burst_strength > 0 FROM network_nodes WHERE label = 's t'") == ["1"])
  }

  @Test func `a kind that is given twice, and a form that no kind has, are refused`() throws {
    let database = try papers()
    var twice = BurstSettings(kinds: [.author, .author])
    twice.name = "twice"
    var cited = BurstSettings(kinds: kinds)
    cited.form.lookBackYears = 5
    for settings in [twice, cited] {
      #expect(throws: AnalysisError.self) {
        try BurstAnalysis(settings, of: database, programVersion: "test").run()
      }
    }
    var mixed = BurstSettings(kinds: [.keyword, .citedReference])
    mixed.form.lookBackYears = 5
    _ = try BurstAnalysis(mixed, of: database, programVersion: "test").run()
  }

  /// Two authors of one name, who are two by their identifiers, and a third who wrote with both.
  private func namesakes() throws -> Database {
    let database = try AnalysisDatabases.papers([(2001, []), (2002, [])])
    try database.connection.execute(
      """
      INSERT INTO authors (author_id, name, full_name, name_key, abbreviated_key, preferred_id) VALUES
        (1, 'Kestrel, A', 'Kestrel, Ada', 'KESTREL ADA', 'KESTREL A', 1),
        (2, 'Kestrel, A', 'KESTREL, Ada', 'KESTREL ADA 2', 'KESTREL A', 2),
        (3, 'Finch, C', 'Finch, Cleo', 'FINCH CLEO', 'FINCH C', 3);
      INSERT INTO authorships (paper_id, position, author_id, name_as_written, is_corresponding) VALUES
        (1, 1, 1, 'Kestrel, A', 0), (1, 2, 3, 'Finch, C', 0), (2, 1, 2, 'Kestrel, A', 0),
        (2, 2, 3, 'Finch, C', 0);
      """)
    return database
  }

  @Test(arguments: [
    (Compatibility.plain, ["Finch, Cleo|2", "KESTREL, Ada|1", "Kestrel, Ada|1"]),
    (.citeSpace, ["Finch, Cleo|2", "Kestrel, Ada|2"]),
  ])
  func `by CiteSpace's rules authors of one name are one`(
    compatibility: Compatibility, nodes: [String]
  ) throws {
    let database = try namesakes()
    let settings = NetworkSettings(kinds: [.item(.author)], compatibility: compatibility)
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    #expect(
      try database.lines("SELECT label, count FROM network_nodes ORDER BY label") == nodes)
  }
}
