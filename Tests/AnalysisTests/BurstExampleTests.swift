import AnalysisFixtures
import Bibliography
import SQLite
import Testing

@testable import Analysis

/// Table 4 of the study that the example is calibrated to: keyword, first year, printed strength,
/// begin, end. `Examples/abandoned-mines/README.md` says how the strengths of the synthetic corpus
/// differ from the printed ones, by at most 0.3.
struct BurstExampleTests {
  static let table4: [(String, Int, Double, Int, Int)] = [
    ("natural revegetation", 2001, 2.70, 2001, 2008), ("drainage", 2001, 2.48, 2002, 2005),
    ("reclamation", 2002, 3.33, 2011, 2017), ("contaminated soils", 2012, 3.19, 2012, 2017),
    ("mine tailings", 2001, 2.42, 2012, 2017),
    ("spontaneous succession", 2013, 2.69, 2013, 2015), ("remediation", 2015, 2.42, 2015, 2024),
    ("ecological restoration", 2008, 4.33, 2017, 2021), ("water", 2018, 3.09, 2018, 2019),
    ("ecosystem services", 2020, 3.18, 2020, 2021),
  ]

  static func settings() -> BurstSettings {
    var settings = BurstSettings(kind: .keyword)
    settings.gamma = 0.7
    settings.totals = .occurrences
    return settings
  }

  @Test func `the study's table of bursts comes out, and nothing else`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let report = try BurstAnalysis(Self.settings(), of: database, programVersion: "test").run()
    let sorted = report.strongest(10).sorted {
      ($0.beginYear, -$0.strength) < ($1.beginYear, -$1.strength)
    }
    #expect(report.bursts.count == 10)
    for (found, printed) in zip(sorted, Self.table4) {
      #expect(found.label == printed.0)
      #expect(found.firstYear == printed.1)
      #expect(abs(found.strength - printed.2) < 0.3)
      #expect(found.beginYear == printed.3 && found.endYear == printed.4)
    }
    let strip = sorted.first?.strip(years: 1996...2024)
    #expect(strip == "·····████████────────────────")
  }

  @Test func `with every keyword selected, selected counts against their sum give the same`() throws
  {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let all = try BurstAnalysis(Self.settings(), of: database, programVersion: "test").run()
    var settings = Self.settings()
    settings.counting = .selected
    settings.selection = .top(200, ties: .cut)
    let selected = try BurstAnalysis(settings, of: database, programVersion: "test").run()
    #expect(selected.bursts == all.bursts)
    #expect(selected.totals == all.totals)
  }

  @Test func `against the papers of the year, one keyword cannot burst`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var settings = Self.settings()
    settings.totals = .papers
    let report = try BurstAnalysis(settings, of: database, programVersion: "test").run()
    let expected = Set(Self.table4.map(\.0)).subtracting(["remediation"])
    #expect(Set(report.strongest(9).map(\.label)) == expected)
  }

  @Test func `a burst leads to as many papers as were counted in it`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try BurstAnalysis(Self.settings(), of: database, programVersion: "test").run()
    let wrong = try database.lines(
      """
      SELECT b.label,
        (SELECT count(*) FROM burst_papers AS p WHERE p.analysis_id = b.analysis_id
          AND p.item_id = b.item_id AND p.begin_year = b.begin_year) AS stored,
        (SELECT count(*) FROM keyword_occurrences AS o WHERE o.item_id = b.item_id
          AND o.year BETWEEN b.begin_year AND b.end_year) AS counted
      FROM bursts AS b WHERE stored <> counted OR stored = 0
      """)
    #expect(wrong.isEmpty)
  }

  @Test func `Table 4 has one row a keyword, and a cell for each year of the analysis`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var settings = Self.settings()
    settings.gamma = 0.2
    settings.firstYear = 2005
    let report = try BurstAnalysis(settings, of: database, programVersion: "test").run()
    let rows = try SavedQueryCatalogue().query(named: "study/table-4-bursts").rows(
      in: database.connection, ["limit": "-1"])
    var keywords: [String] = []
    while let row = try rows.next() {
      guard case .text(let keyword) = row[0], case .text(let strip)? = row.last else { continue }
      keywords.append(keyword)
      // 2005 to 2024.
      #expect(strip.count == 20, "\(keyword): \(strip)")
    }
    #expect(report.bursts.count > keywords.count)
    #expect(keywords.sorted() == Set(report.bursts.map(\.label)).sorted())
  }

  @Test func `the saved queries show bursts with their strips, and the papers behind them`() throws
  {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try BurstAnalysis(Self.settings(), of: database, programVersion: "test").run()
    func rows(_ name: String, _ parameters: [String: String]) throws -> [[Value]] {
      let rows = try SavedQueryCatalogue().query(named: name).rows(
        in: database.connection, parameters)
      var all: [[Value]] = []
      while let row = try rows.next() { all.append(row) }
      return all
    }
    let bursts = try rows("results/bursts", ["limit": "1"])
    #expect(bursts.first?.first == .text("ecological restoration"))
    #expect(bursts.first?.last == .text("············─────────█████───"))
    let table = try rows("study/table-4-bursts", [:])
    #expect(table.map(\.first) == Self.table4.map { .text($0.0) })
    let papers = try rows("results/burst-papers", ["item": "water", "limit": "-1"])
    let counted = try database.connection.integer(
      """
      SELECT count(*) FROM keyword_occurrences WHERE label = 'water' AND year IN (2018, 2019)
      """)
    #expect(papers.count == counted)
  }
}
