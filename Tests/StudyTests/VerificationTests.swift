import AnalysisFixtures
import Bibliography
import Kernels
import Kinds
import SQLite
import Testing

@testable import Analysis
@testable import Study

struct VerificationTests {
  private func verify(
    _ database: Database, _ names: [String] = [], tolerance: Double = 0
  ) throws -> [AnalysisVerdict] {
    var verification = Verification(of: database, programVersion: "1")
    verification.tolerance = tolerance
    return try verification.run(names)
  }

  /// The example with analyses of every kind and with settings that are not the default ones.
  private func analysed() throws -> Database {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var growth = GrowthSettings()
    growth.stages = .cuts([2006, 2016])
    growth.stageNames = ["slow", "faster", "fast"]
    _ = try GrowthAnalysis(growth, of: database, programVersion: "1").run()
    var country = NetworkSettings(kinds: [.item(.country)])
    country.selection = .rule(.all)
    country.betweenness = .distance
    country.seed = 7
    // Made before there are bursts, so without them.
    _ = try NetworkAnalysis(country, of: database, programVersion: "1").run()
    var keywords = BurstSettings(kind: .keyword)
    keywords.gamma = 0.7
    keywords.totals = .occurrences
    keywords.stateCount = 3
    _ = try BurstAnalysis(keywords, of: database, programVersion: "1").run()
    _ = try BurstAnalysis(
      BurstSettings(kind: .country), of: database, programVersion: "1"
    ).run()
    _ = try BurstAnalysis(
      BurstSettings(kind: .citedReference, compatibility: .citeSpace), of: database,
      programVersion: "1"
    ).run()
    var keyword = NetworkSettings(kinds: [.item(.keyword)], compatibility: .citeSpace)
    keyword.pruning = .pathfinder
    keyword.prunesSlices = true
    keyword.sliceLength = 2
    keyword.objective = .constantPotts
    keyword.resolution = 0.1
    keyword.labelSource = .keyword
    _ = try NetworkAnalysis(keyword, of: database, programVersion: "1").run()
    var coupling = NetworkSettings(kinds: [.paper])
    coupling.linkKind = .coupling
    coupling.selection = try NodeSelection(text: "top-percent:20")
    coupling.clustering = .none
    _ = try NetworkAnalysis(coupling, of: database, programVersion: "1").run()
    return database
  }

  @Test func `a network made before bursts of its kinds together is as it was`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try BurstAnalysis(BurstSettings(kind: .keyword), of: database, programVersion: "1").run()
    var network = NetworkSettings(kinds: [.item(.keyword), .item(.country)])
    network.selection = .rule(.all)
    _ = try NetworkAnalysis(network, of: database, programVersion: "1").run()
    // Whose strengths the network would take now.
    _ = try BurstAnalysis(
      BurstSettings(kinds: [.keyword, .country]), of: database, programVersion: "1"
    ).run()
    for verdict in try verify(database) {
      guard case .same = verdict.outcome else {
        Issue.record("\(verdict)")
        continue
      }
    }
  }

  @Test func `what nobody changed is the same, and one changed value is named`() throws {
    let database = try analysed()
    let verdicts = try verify(database)
    #expect(
      verdicts.map(\.name) == [
        "cited_reference-bursts", "country-bursts", "growth", "keyword-bursts", "country",
        "keyword",
        "paper-coupling",
      ])
    for verdict in verdicts {
      guard case .same(let rowCount) = verdict.outcome else {
        Issue.record("\(verdict)")
        continue
      }
      // No country bursts in the example.
      #expect(rowCount > 0 || verdict.name == "country-bursts")
      #expect(verdict.notes.isEmpty)
    }

    try database.connection.execute(
      """
      UPDATE network_nodes SET betweenness = 0.25
      WHERE node_id = 2 AND network_id = (SELECT network_id FROM networks WHERE name = 'country');
      DELETE FROM growth_stages WHERE stage = 2;
      UPDATE analyses SET program_version = '0.9' WHERE name = 'growth';
      """)
    let changed = try verify(database)
    #expect(changed.filter(\.isWrong).map(\.name) == ["growth", "country"])
    guard case .differs(let differences) = changed[4].outcome else {
      Issue.record("\(changed[4])")
      return
    }
    #expect(differences.map(\.table) == ["network_nodes"])
    #expect(differences.first?.changedRowCount == 1)
    let example = try #require(differences.first?.examples.first)
    #expect(example.key == "node_id 2")
    #expect(example.column == "betweenness")
    #expect(example.stored == "0.25")
    #expect(example.recomputed != "0.25")
    guard case .differs(let stages) = changed[2].outcome else {
      Issue.record("\(changed[2])")
      return
    }
    #expect(stages.map(\.missingRowCount) == [1])
    #expect(changed[2].notes == ["stored by version 0.9 of this program, which is 1"])
  }

  @Test(arguments: ["networks", "network_nodes", "clusters", "network_slices"])
  func `rows deleted by hand are missing, and the analysis brings them back`(
    table: String
  ) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let network = NetworkAnalysis(
      NetworkSettings(kinds: [.item(.country)]), of: database, programVersion: "1")
    _ = try network.run()
    let count = try database.connection.integer("SELECT count(*) FROM \(table)")
    #expect(count ?? 0 > 0)
    try database.connection.execute(
      "PRAGMA foreign_keys = OFF; DELETE FROM \(table); PRAGMA foreign_keys = ON")
    let verdict = try #require(try verify(database).first)
    guard case .differs(let differences) = verdict.outcome else {
      Issue.record("\(verdict)")
      return
    }
    #expect(differences.map(\.table) == [table])
    #expect(differences.map(\.missingRowCount) == [count])
    _ = try network.run()
    #expect(try verify(database).map(\.isWrong) == [false])
  }

  @Test func `other data make an analysis stale, and a tolerance is kept to`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "1").run()
    try database.connection.execute(
      "UPDATE growth_stages SET share = share * 1.000000001 WHERE stage = 1")
    #expect(try verify(database).map(\.isWrong) == [true])
    #expect(try verify(database, tolerance: 1e-6).map(\.isWrong) == [false])
    _ = try Thesaurus(database).undo(kind: .country, name: "built-in", variant: "Turkey")
    #expect(try verify(database, tolerance: 1e-6).map(\.isWrong) == [false])
    try database.connection.execute(
      """
      INSERT INTO screening_decisions (paper_id, stage, decision, decided_at)
      VALUES (1, 'screening', 'exclude', '2026-01-01T00:00:00Z')
      """)
    #expect(try verify(database).map(\.outcome) == [.stale])
  }

  @Test func `parameters that cannot be read fail alone, and names are checked`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    #expect(try verify(database).isEmpty)
    _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "1").run()
    try database.connection.execute("UPDATE analyses SET parameters = '{\"stages\": {}}'")
    let verdict = try #require(try verify(database).first)
    #expect(
      verdict.outcome
        == .failed(
          "the stored parameters of 'growth' have no 'names' that this program understands. Run "
            + "the analysis again."))
    let error = try #require(throws: AnalysisError.self) { try verify(database, ["grwth"]) }
    #expect(error.description.contains("no analysis named 'grwth'. Did you mean 'growth'?"))
  }

  @Test func `what several kinds have together is as it was stored`() throws {
    let kinds: [ItemKind] = [.authorKeyword, .keywordPlus]
    let database = try AnalysisDatabases.papers(
      (2001...2008).flatMap { year in
        (0..<4).map { paper in
          (
            year: Int?(year),
            keywords: year > 2004 && year < 2008 ? ["s t", "+s t"] : ["other \(paper)", "+else"]
          )
        }
      })
    _ = try BurstAnalysis(BurstSettings(kinds: kinds), of: database, programVersion: "1").run()
    _ = try NetworkAnalysis(
      NetworkSettings(kinds: kinds.map { .item($0) }), of: database, programVersion: "1"
    ).run()
    let verdicts = try verify(database)
    #expect(verdicts.filter(\.isWrong) == [])
    #expect(
      verdicts.first { $0.kind == "bursts" }?.command?
        .contains(" author_keyword keyword_plus ") == true)
  }
}
