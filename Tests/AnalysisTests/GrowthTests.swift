import AnalysisFixtures
import Bibliography
import Kernels
import SQLite
import Testing

@testable import Analysis

struct GrowthTests {
  /// A series with the study's sums, from which the numbers below were computed independently
  /// (SciPy): 393 papers of 1996-2024.
  private static let series = [
    2, 3, 1, 3, 4, 3, 5, 4, 5, 6, 4, 6, 7, 6, 8, 7, 9, 10, 14, 18, 21, 20, 21, 20, 34, 36, 38, 41,
    37,
  ]

  private func database(_ series: [Int], from year: Int) throws -> Database {
    try AnalysisDatabases.papers(
      series.enumerated().flatMap { index, count in
        (0..<count).map { _ in (year: year + index, keywords: []) }
      })
  }

  private func run(_ database: Database, _ change: (inout GrowthSettings) -> Void = { _ in })
    throws -> GrowthReport
  {
    var settings = GrowthSettings()
    change(&settings)
    return try GrowthAnalysis(settings, of: database, programVersion: "test").run()
  }

  @Test func `the fits of the whole are the golden ones`() throws {
    let report = try run(database(Self.series, from: 1996))
    func fit(_ series: GrowthSeries, _ model: String) throws -> GrowthFit {
      try #require(
        report.fits.first { $0.stage == nil && $0.series == series && $0.model == model }
      ).fit
    }
    let linear = try fit(.annual, "linear")
    #expect(abs((linear["slope"] ?? 0) - 1.328571) < 1e-6)
    #expect(abs((linear["intercept"] ?? 0) + 6.376847) < 1e-6)
    #expect(abs((linear.rSquared ?? 0) - 0.813767) < 1e-6)
    let exponential = try fit(.annual, "exponential")
    #expect(abs((exponential["scale"] ?? 0) - 1.633009) < 1e-4)
    #expect(abs((exponential["rate"] ?? 0) - 0.113615) < 1e-5)
    let logarithmic = try fit(.annual, "exponential-log")
    #expect(abs((logarithmic.logRSquared ?? 0) - 0.936014) < 1e-6)
    #expect(abs((logarithmic.doublingTime ?? 0) - 6.1619) < 1e-4)
    let logistic = try fit(.cumulative, "logistic")
    #expect(logistic.flags == [.unidentifiedCapacity])
    #expect(
      report.fits.filter { $0.stage == nil && $0.isBest }.map(\.series) == [.annual, .cumulative])
  }

  @Test func `stages are those of the criterion, or as many as asked`() throws {
    let database = try database(Self.series, from: 1996)
    // BIC's minimum is at four stages: 1996, 2013, 2016, 2020.
    #expect(try run(database).stages.map(\.years.lowerBound) == [1996, 2013, 2016, 2020])
    let three = try run(database) { $0.stages = .count(3) }
    #expect(three.stages.map(\.years) == [1996...2013, 2014...2019, 2020...2024])
  }

  @Test func `the study's stages of the example come out with their shares`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let report = try run(database) {
      $0.stages = .cuts([2015, 2020])
      $0.stageNames = ["slow", "fast", "level"]
    }
    #expect(report.stages.map(\.paperCount) == [107, 100, 186])
    #expect(report.stages.map(\.years) == [1996...2014, 2015...2019, 2020...2024])
    // 186 of 393 is 47.33 %, as printed; 107 of 393 is 27.23 %, where the study prints 27.33 %.
    #expect(abs(report.stages[2].share - 0.4733) < 1e-4)
    #expect(abs(report.stages[0].share - 0.2723) < 1e-4)
    // Exported in January 2025: the last year is complete.
    #expect(report.output?.incompleteFrom == nil && report.notes.isEmpty)
    #expect(
      try database.lines(
        "SELECT stage, name, first_year, last_year, paper_count FROM growth_stages")
        == ["1|slow|1996|2014|107", "2|fast|2015|2019|100", "3|level|2020|2024|186"])
    let stored = try database.connection.integer("SELECT count(*) FROM growth_fits")
    #expect(stored == report.fits.count && report.fits.count == 44)
    #expect(
      try database.connection.integer(
        "SELECT count(*) FROM growth_fits WHERE is_best = 1") == 8)
    #expect(report.sentences.count == 5)
  }

  @Test func `the year of the export is left out of fits and shown`() throws {
    let database = try database([1, 3, 4, 5, 6, 2], from: 2020)
    try database.connection.execute(
      """
      INSERT INTO imports VALUES (1, '2026-02-03T00:00:00Z', NULL, 'test', 'test', 'done');
      INSERT INTO import_files VALUES (1, 1, 'a', 'b', 1, 'wos', 'wos-plain', 'UTF-8', 1, 1, 0, 0, 0);
      INSERT INTO record_origins (file_id, first_line, byte_offset, byte_count, paper_id, status,
        exported_on, field_count) VALUES (1, 1, 0, 1, 1, 'new', '2025-08-17', 1);
      """)
    let auto = try run(database)
    #expect(auto.output?.incompleteFrom == 2025)
    #expect(auto.stages.last?.incompleteFrom == 2025 && auto.stages.last?.years.upperBound == 2025)
    #expect(auto.notes.first?.hasPrefix("2025 is incomplete") == true)
    #expect(auto.fits.allSatisfy { $0.firstYear + $0.fit.valueCount - 1 <= 2024 })
    let yes = try run(database) { $0.includesLastYear = .yes }
    #expect(yes.output?.incompleteFrom == nil)
    #expect(!yes.notes.contains { $0.contains("incomplete") }, "\(yes.notes)")
    let earlier = try run(database) { $0.lastYear = 2024 }
    #expect(earlier.output?.incompleteFrom == nil)
    #expect(earlier.fits.first?.fit == auto.fits.first?.fit)
    let no = try run(database) {
      $0.lastYear = 2024
      $0.includesLastYear = .no
    }
    #expect(no.output?.incompleteFrom == 2024)
  }

  @Test func `the rate of growth is that of complete years, in the corpus's figures too`() throws {
    // Twice as many papers each year; the export was made when the last year had just begun.
    let database = try database([1, 2, 4, 8, 16, 1], from: 2010)
    try database.connection.execute(
      """
      INSERT INTO imports VALUES (1, '2019-02-03T00:00:00Z', NULL, 'test', 'test', 'done');
      INSERT INTO import_files VALUES (1, 1, 'a', 'b', 1, 'wos', 'wos-plain', 'UTF-8', 1, 1, 0, 0, 0);
      INSERT INTO record_origins (file_id, first_line, byte_offset, byte_count, paper_id, status,
        exported_on, field_count) VALUES (1, 1, 0, 1, 1, 'new', '2015-01-20', 1);
      """)
    let report = try run(database)
    #expect(report.rateSentence == "Mean yearly rate of growth from 2010 to 2014: 100 %.")
    func figure(_ arguments: [String: String] = [:]) throws -> [Value] {
      let rows = try SavedQueryCatalogue().query(named: "output/main-information")
        .rows(in: database.connection, arguments)
      while let row = try rows.next() {
        if row[0] == .text("annual growth rate") { return Array(row.dropFirst()) }
      }
      return []
    }
    #expect(
      try figure() == [
        .real(1),
        .text(
          "100 % a year from 2010 to 2014; 2015 is left out: the records were exported in 2015"),
      ])
    #expect(try figure(["include_last_year": "no"]).first == .real(1))
    #expect(try figure(["include_last_year": "yes"]).first == .real(0))
    #expect(try run(database) { $0.includesLastYear = .yes }.annualRate == 0)
  }

  @Test func `without a date of the records, the day of the search tells the incomplete year`()
    throws
  {
    let database = try database([1, 2, 4, 8, 16, 1], from: 2010)
    try database.connection.execute(
      """
      INSERT INTO imports VALUES (1, '2019-02-03T00:00:00Z', NULL, 'test', 'test', 'done');
      INSERT INTO searches (database, query, retrieved_on) VALUES ('WoS', 'TS=slag', '2015-03-01');
      """)
    let report = try run(database)
    #expect(report.output?.incompleteFrom == 2015)
    #expect(report.notes.first?.hasSuffix("the records were retrieved in 2015") == true)
  }

  @Test func `the same settings give the same rows`() throws {
    let database = try database(Self.series, from: 1996)
    let dump = "SELECT * FROM growth_fits UNION ALL SELECT *, NULL, NULL FROM growth_stages"
    _ = try run(database)
    let first = try database.lines(dump)
    _ = try run(database)
    #expect(try database.lines(dump) == first)
  }

  @Test func `few papers give few fits and a note, none gives none`() throws {
    let empty = try run(Database.inMemory())
    #expect(empty.stages.isEmpty && empty.fits.isEmpty && empty.notes.count == 1)
    let two = try run(database([1, 5], from: 2000))
    #expect(two.stages.map(\.paperCount) == [6] && two.fits.isEmpty && two.notes.count == 1)
    // Five years, of which two have papers: no curve and no rate.
    let gap = try run(database([1, 0, 0, 0, 1], from: 2000))
    #expect(gap.output?.counts == [1, 0, 0, 0, 1])
    #expect(gap.fits.isEmpty && gap.annualRate == nil)
    let five = try run(database([1, 1, 0, 2, 1, 1], from: 2000))
    #expect(!five.fits.isEmpty && five.annualRate == 0)
    #expect(five.fits.allSatisfy { $0.fit.akaike.isFinite })
    let database = try database([1, 2, 3], from: 2000)
    let all = try run(database) { $0.includesLastYear = .no }
    #expect(all.notes.contains { $0.hasPrefix("2 complete years with papers are too few") })
    #expect(try database.lines("SELECT 1 FROM growth_fits").isEmpty)
  }

  @Test func `stages that overlap or lie outside the years are refused`() throws {
    let database = try database(Self.series, from: 1996)
    let wrong: [(inout GrowthSettings) -> Void] = [
      { $0.stages = .cuts([2020, 2015]) }, { $0.stages = .cuts([2015, 2015]) },
      { $0.stages = .cuts([1996]) }, { $0.stages = .cuts([2030]) }, { $0.stages = .count(0) },
      { $0.stages = .count(10) }, { $0.firstYear = 1900 }, { $0.lastYear = 2100 },
      {
        $0.stages = .cuts([2015])
        $0.stageNames = ["one"]
      },
    ]
    for change in wrong { #expect(throws: AnalysisError.self) { try run(database, change) } }
    #expect(try database.lines("SELECT * FROM analyses").isEmpty)
  }
}
