import AnalysisFixtures
import Bibliography
import Kinds
import SQLite
import Testing

@testable import Analysis

struct BurstStorageTests {
  private let dump = """
    SELECT b.*, a.name, a.kind, a.parameters, a.data_fingerprint, a.program_version
    FROM bursts AS b JOIN analyses AS a ON a.analysis_id = b.analysis_id
    ORDER BY b.analysis_id, b.item_id, b.level, b.begin_year
    """

  @Test func `the same parameters give the same rows, ids included`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let analysis = BurstAnalysis(
      BurstExampleTests.settings(), of: database, programVersion: "test")
    _ = try analysis.run()
    _ = try BurstAnalysis(BurstSettings(kind: .author), of: database, programVersion: "test").run()
    let first = try database.lines(dump)
    let papers = try database.lines("SELECT * FROM burst_item_papers")
    _ = try analysis.run()
    #expect(try database.lines(dump) == first)
    #expect(try database.lines("SELECT * FROM burst_item_papers") == papers)
    #expect(!first.isEmpty)
    #expect(
      try database.lines("SELECT name FROM analyses ORDER BY name")
        == ["author-bursts", "keyword-bursts"])
  }

  @Test func `other parameters under the same name replace the rows`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var settings = BurstExampleTests.settings()
    _ = try BurstAnalysis(settings, of: database, programVersion: "test").run()
    settings.gamma = 1
    let report = try BurstAnalysis(settings, of: database, programVersion: "test").run()
    #expect(try database.connection.integer("SELECT count(*) FROM bursts") == report.bursts.count)
    #expect(report.bursts.count < 10)
    #expect(
      try database.connection.text("SELECT parameters ->> 'gamma' FROM analyses") == "1.0")
  }

  @Test func `a name that another kind of analysis has is refused`() throws {
    let database = try AnalysisDatabases.papers([(2000, ["a"])])
    var growth = GrowthSettings()
    growth.name = "mine"
    _ = try GrowthAnalysis(growth, of: database, programVersion: "test").run()
    var bursts = BurstSettings(kind: .keyword)
    bursts.name = "mine"
    let error = #expect(throws: AnalysisError.self) {
      try BurstAnalysis(bursts, of: database, programVersion: "test").run()
    }
    #expect(error?.description.contains("another kind (growth)") == true)
    #expect(try database.lines("SELECT kind FROM analyses") == ["growth"])
  }

  @Test(arguments: ItemKind.allCases)
  func `an empty database gives an analysis without rows`(kind: ItemKind) throws {
    let database = try Database.inMemory()
    for compatibility in Compatibility.allCases {
      let settings = BurstSettings(kind: kind, compatibility: compatibility)
      let report = try BurstAnalysis(settings, of: database, programVersion: "test").run()
      #expect(report.slicing == nil && report.bursts.isEmpty)
    }
    #expect(try database.lines("SELECT name FROM analyses") == ["\(kind.name)-bursts"])
  }

  @Test(arguments: ItemKind.allCases)
  func `papers that have nothing of a kind give no bursts`(kind: ItemKind) throws {
    let database = try AnalysisDatabases.papers([(2000, []), (2002, []), (nil, [])])
    for compatibility in Compatibility.allCases {
      let settings = BurstSettings(kind: kind, compatibility: compatibility)
      let report = try BurstAnalysis(settings, of: database, programVersion: "test").run()
      #expect(report.itemCount == 0 && report.bursts.isEmpty && report.papersWithoutYear == 1)
    }
  }

  @Test func `settings out of range are refused before anything is written`() throws {
    let database = try AnalysisDatabases.papers([(2000, ["a"]), (2004, ["b"])])
    var wrong: [BurstSettings] = []
    func change(_ change: (inout BurstSettings) -> Void) {
      var settings = BurstSettings(kind: .keyword)
      change(&settings)
      wrong.append(settings)
    }
    for gamma in [0, -1, Double.nan, .infinity] { change { $0.gamma = gamma } }
    for ratio in [1, 0.5, Double.nan] {
      change { $0.firstRatio = ratio }
      change { $0.generalRatio = ratio }
    }
    change { $0.stateCount = 1 }
    change { $0.minimumDuration = 0 }
    change { $0.sliceLength = 0 }
    change { $0.firstYear = 1990 }
    change { $0.lastYear = 2030 }
    change { $0.form.lookBackYears = 5 }
    change { $0.name = "" }
    for settings in wrong {
      #expect(throws: AnalysisError.self) {
        try BurstAnalysis(settings, of: database, programVersion: "test").run()
      }
    }
    #expect(try database.lines("SELECT * FROM analyses").isEmpty)
  }

  @Test func `several bursts of an item are kept, the strongest marked`() throws {
    // Golden case J of the automaton: r = 0 5 6 0 0 0 0 7 8 0 of 20 papers a year gives
    // 2.931171 in slices 1-2 and 6.351132 in 7-8.
    let counts = [0, 5, 6, 0, 0, 0, 0, 7, 8, 0]
    let database = try AnalysisDatabases.papers(
      counts.enumerated().flatMap { year, count in
        (0..<20).map { (year: 2000 + year, keywords: $0 < count ? ["bursting"] : []) }
      })
    let report = try BurstAnalysis(
      BurstSettings(kind: .keyword), of: database, programVersion: "test"
    ).run()
    #expect(report.totals == [Int](repeating: 20, count: 10))
    #expect(report.bursts.map(\.beginYear) == [2001, 2007])
    #expect(report.bursts.map(\.endYear) == [2002, 2008])
    #expect(report.bursts.map(\.isStrongest) == [false, true])
    #expect(zip(report.bursts, [2.931171, 6.351132]).allSatisfy { abs($0.strength - $1) < 1e-6 })
    #expect(report.bursts.map(\.firstYear) == [2001, 2001])
    #expect(report.bursts.map(\.count) == [26, 26])
  }

  @Test func `an analysis is written with sorted keys`() throws {
    let json = JSON.object([
      "b": .list([.integer(1), .null, .boolean(true)]), "a": .text("x\"\\\n\u{1}é"),
      "c": .real(.nan), "d": .real(0.5), "B": .object([:]),
    ])
    #expect(
      json.description
        == #"{"B":{},"a":"x\"\\\u000a\u0001é","b":[1,null,true],"c":null,"d":0.5}"#)
  }
}
