import AnalysisFixtures
import Bibliography
import Foundation
import Kernels
import Kinds
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// An analysis is stale when what it reads has changed, and only then.
struct StalenessTests {
  /// The analyses of every kind of items, and networks that read more than their nodes.
  private static func analysed() throws -> Database {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "1").run()
    for kind in ItemKind.allCases {
      var bursts = BurstSettings(kind: kind)
      bursts.gamma = 0.2
      _ = try BurstAnalysis(bursts, of: database, programVersion: "1").run()
    }
    func network(_ kind: NodeKind, _ name: String, _ change: (inout NetworkSettings) throws -> Void)
      throws
    {
      var settings = NetworkSettings(kinds: [kind])
      settings.name = name
      settings.selection = try NodeSelection(text: "top:3")
      try change(&settings)
      _ = try NetworkAnalysis(settings, of: database, programVersion: "1").run()
    }
    try network(.item(.country), "country") { _ in }
    try network(.item(.country), "country-by-keywords") { $0.labelSource = .keyword }
    try network(.item(.author), "author-coupling") { $0.linkKind = .coupling }
    try network(.paper, "paper-citation") {
      $0.linkKind = .citation
      $0.selection = try NodeSelection(text: "top-percent:20")
    }
    try network(.item(.citedSource), "both") { $0.kinds.append(.item(.keyword)) }
    return database
  }

  /// What a merge of a kind makes stale.
  private static let readers: [(kind: ThesaurusKind, analyses: [String])] = [
    (.author, ["author-bursts", "author-coupling"]),
    (.institution, ["institution-bursts"]),
    (.country, ["country", "country-bursts", "country-by-keywords", "state-bursts"]),
    (
      .keyword,
      [
        "author_keyword-bursts", "both", "country-by-keywords", "keyword-bursts",
        "keyword_plus-bursts",
        // Clusters that have no fitting phrase are called by their keywords.
        "paper-citation",
      ]
    ),
    (.source, ["source-bursts"]),
    (.citedReference, ["author-coupling", "cited_reference-bursts", "paper-citation"]),
    (.citedAuthor, ["cited_author-bursts"]),
    (.citedSource, ["both", "cited_source-bursts"]),
    (.term, ["term-bursts"]),
  ]

  @Test func `a merge makes stale what reads its kind, and what is not stale comes out the same`()
    throws
  {
    let database = try Self.analysed()
    var expected: Set<String> = []
    for (kind, analyses) in Self.readers {
      // Two items that many papers have.
      let view = kind == .country ? "country" : kind.name
      let names = try database.connection.rows(
        """
        SELECT \(kind.label) FROM \(kind.table)
        JOIN (
          SELECT item_id, count(*) AS papers FROM \(view)_occurrences GROUP BY item_id
          ORDER BY papers DESC, item_id LIMIT 2
        ) ON item_id = \(kind.idColumn) ORDER BY papers DESC, item_id
        """
      ) { $0.text(0) }
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("staleness-\(UUID().uuidString).csv").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      try "variant,preferred\n\"\(names[1])\",\"\(names[0])\"\n"
        .write(toFile: path, atomically: true, encoding: .utf8)
      let summary = try Thesaurus(database).import(file: path, kind: kind, name: "test")
      #expect(summary.mergeCount > 0, "\(kind.name): \(summary.rejected)")
      expected.formUnion(analyses)
      #expect(summary.staleAnalyses == expected.sorted(), "\(kind.name)")
      #expect(try database.staleAnalyses().map(\.name) == expected.sorted())
    }
    let verdicts = try Verification(of: database, programVersion: "1").run()
    for verdict in verdicts {
      if expected.contains(verdict.name) {
        #expect(verdict.outcome == .stale, "\(verdict.name)")
      } else if case .same = verdict.outcome {
      } else {
        Issue.record("\(verdict)")
      }
    }
    // Without the merges, all are what they were.
    for (kind, _) in Self.readers { _ = try Thesaurus(database).undo(kind: kind, name: "test") }
    #expect(try database.staleAnalyses() == [])
  }

  @Test func `joined data sets make nothing stale, decisions everything`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "1").run()
    _ = try BurstAnalysis(
      BurstSettings(kind: .wosCategory), of: database, programVersion: "1"
    ).run()
    let whole = try database.dataFingerprint()
    try database.connection.execute(
      """
      INSERT INTO datasets (name, origin, sha256, row_count, imported_at)
      VALUES ('x', 'x.csv', 'abc', 1, '2026-01-01T00:00:00Z')
      """)
    #expect(try database.dataFingerprint() != whole)
    #expect(try database.staleAnalyses() == [])
    try database.connection.execute(
      """
      INSERT INTO screening_decisions (paper_id, stage, decision, decided_at)
      VALUES (1, 'screening', 'include', '2026-01-01T00:00:00Z')
      """)
    #expect(try database.staleAnalyses().map(\.name) == ["growth", "wos_category-bursts"])
  }

  @Test func `merges that come with the program are not those of the user`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var own = BurstSettings(kind: .country)
    own.form.thesaurus = .own
    _ = try BurstAnalysis(own, of: database, programVersion: "1").run()
    try database.connection.execute(
      "UPDATE thesaurus SET origin = 'mine' WHERE kind = 'country' AND variant = 'Turkey'")
    #expect(try database.staleAnalyses().map(\.name) == ["country-bursts"])
  }

  @Test func `rows whose analysis is gone are found, and the next analysis removes them`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let run = { () throws -> Void in
      var network = NetworkSettings(kinds: [.item(.country)])
      network.selection = .rule(.all)
      _ = try NetworkAnalysis(network, of: database, programVersion: "1").run()
      _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "1").run()
    }
    try run()
    let verification = Verification(of: database, programVersion: "1")
    #expect(try verification.orphans() == [])
    let nodes = try #require(
      try database.connection.integer("SELECT count(*) FROM network_nodes"))
    try database.connection.execute(
      "PRAGMA foreign_keys = OFF; DELETE FROM analyses; PRAGMA foreign_keys = ON")
    let orphans = try verification.orphans()
    #expect(orphans.first { $0.table == "network_nodes" }?.rowCount == nodes)
    #expect(orphans.contains { $0.table == "growth_fits" })
    try run()
    #expect(try verification.orphans() == [])
    #expect(try verification.run().filter(\.isWrong) == [])
  }

  @Test func `a verdict names the command that makes the analysis again`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var growth = GrowthSettings()
    growth.name = "three stages"
    growth.stages = .cuts([2006, 2016])
    growth.stageNames = ["slow", "faster", "it's fast"]
    _ = try GrowthAnalysis(growth, of: database, programVersion: "1").run()
    var bursts = BurstSettings(kind: .keyword, compatibility: .citeSpace)
    bursts.gamma = 0.7
    bursts.selection = try SelectionRule(text: "top:10")
    _ = try BurstAnalysis(bursts, of: database, programVersion: "1").run()
    var network = NetworkSettings(kinds: [.item(.author)])
    network.linkKind = .coupling
    network.selection = try NodeSelection(text: "top:3")
    network.prunesMerged = false
    network.isWeighted = false
    _ = try NetworkAnalysis(network, of: database, programVersion: "1").run()
    let path = database.path
    let commands = try Verification(of: database, programVersion: "1").run().map(\.command)
    #expect(
      commands == [
        "bibliolite bursts \(path) keyword --name keyword-bursts --compatible citespace --gamma 0.7 "
          + "--selection top:10 --first-year 1996 --last-year 2024",
        "bibliolite growth \(path) --name 'three stages' --cuts 2006,2016 "
          + "--names 'slow,faster,it'\\''s fast' --first-year 1996 --last-year 2024",
        "bibliolite network \(path) author --link coupling --name author-coupling --first-year 1996 "
          + "--last-year 2024 --selection top:3 --no-prune-merged --no-weighted "
          + "--betweenness steps",
      ], "\(commands)")
  }
}
