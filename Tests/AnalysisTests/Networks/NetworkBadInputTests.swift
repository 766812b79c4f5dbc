import AnalysisFixtures
import Bibliography
import Kernels
import Kinds
import Testing

@testable import Analysis

/// What cannot be a network is an empty or trivial one, with a sentence that says why.
struct NetworkBadInputTests {
  private func noMissingNumbers(_ database: Database) throws {
    #expect(
      try database.lines(
        """
        SELECT count(*) FROM network_nodes
        WHERE betweenness IS NULL OR closeness IS NULL OR pagerank IS NULL OR x IS NULL
          OR eigenvector IS NULL OR harmonic IS NULL
        """) == ["0"])
  }

  @Test func `no papers`() throws {
    let database = try Database.inMemory()
    let report = try database.network(.item(.keyword))
    #expect(report.notes == ["there are no papers, so the network is empty"])
    #expect(
      try database.lines("SELECT node_count, edge_count, density FROM networks") == ["0|0|NULL"])
  }

  @Test func `no paper with a year`() throws {
    let database = try AnalysisDatabases.papers([(nil, ["a", "b"])])
    let report = try database.network(.item(.keyword))
    #expect(report.notes.last == "no paper has a year, so the network is empty")
    #expect(report.nodeCount == 0)
  }

  @Test func `one paper with two keywords is one link`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    let report = try database.network(.item(.keyword))
    #expect(report.nodeCount == 2)
    #expect(report.edgeCount == 1)
    #expect(report.density == 1)
    #expect(report.notes.contains { $0.hasPrefix("all linked nodes are one cluster") })
    #expect(try database.lines("SELECT modularity, mean_silhouette FROM networks") == ["0.0|NULL"])
    try noMissingNumbers(database)
  }

  @Test func `one node`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a"]), (2002, ["a"])])
    let report = try database.network(.item(.keyword))
    #expect(report.nodeCount == 1)
    #expect(report.notes.contains("there is one node, so nothing can be linked"))
    #expect(try database.lines("SELECT count, degree, pagerank FROM network_nodes") == ["2|0|1.0"])
    try noMissingNumbers(database)
  }

  @Test func `a limit above all items is said to take all only where it does`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"]), (2001, ["a", "b", "c"])])
    let all = try database.network(.item(.keyword)) { $0.selection = .rule(.top(9, ties: .cut)) }
    #expect(all.notes.contains("top:9 takes all keywords: no slice has more than 3"))
    let some = try database.network(.item(.keyword)) {
      $0.selection = .rule(.top(9, ties: .cut))
      $0.minimumCount = 2
    }
    #expect(some.nodeCount == 2)
    #expect(!some.notes.contains { $0.contains("takes all") })
  }

  @Test func `as many sources as nodes are all of them`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"]), (2001, ["b", "c"])])
    let report = try database.network(.item(.keyword)) { $0.betweenness = .sampled(9) }
    #expect(report.notes.contains { $0.hasPrefix("betweenness is exact") })
  }

  @Test func `pruning neither slices nor the merged network is refused`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    #expect(throws: AnalysisError.self) {
      try database.network(.item(.keyword)) {
        $0.pruning = .pathfinder
        $0.prunesMerged = false
      }
    }
  }

  @Test func `papers that are cited too little are left out of all`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a"]), (2002, ["a"]), (2003, ["a"])])
    try database.connection.execute("UPDATE papers SET times_cited = paper_id")
    let report = try database.network(.paper) {
      $0.linkKind = .citation
      $0.selection = .rule(.all)
      $0.minimumCount = 2
    }
    #expect(report.nodeCount == 2)
  }

  @Test func `nodes without links`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a"]), (2001, ["b"]), (2003, ["c"])])
    let report = try database.network(.item(.keyword))
    #expect(report.edgeCount == 0)
    #expect(report.componentCount == 3)
    #expect(report.modularity == nil)
    #expect(report.notes.contains { $0.contains("no two nodes are in one paper") })
    #expect(report.notes.contains("1 of 3 slices have no keywords: 2002"))
    #expect(
      try database.lines("SELECT average_path_length, diameter FROM networks") == ["NULL|0"])
    try noMissingNumbers(database)
  }

  @Test func `all nodes equal`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b", "c", "d"])])
    let report = try database.network(.item(.keyword))
    #expect(report.edgeCount == 6)
    #expect(report.topNodes.map(\.label) == ["a", "b", "c", "d"])
    #expect(Set(try database.lines("SELECT degree, betweenness FROM network_nodes")) == ["3|0.0"])
  }

  @Test func `papers without a year are left out and counted`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"]), (nil, ["c"])])
    let report = try database.network(.item(.keyword))
    #expect(report.nodeCount == 2)
    #expect(report.notes.contains("1 paper has no year and is left out"))
  }

  @Test(arguments: [ItemKind.country, .citedReference, .author, .institution, .wosCategory, .term])
  func `a kind that the records lack`(kind: ItemKind) throws {
    let database = try AnalysisDatabases.papers([(2001, ["a"])])
    let report = try database.network(.item(kind))
    #expect(report.nodeCount == 0)
    #expect(report.notes.contains { $0.hasPrefix("no paper of 2001 to 2001 has ") })
  }

  @Test func `more nodes asked for than there are`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    let report = try database.network(.item(.keyword)) {
      $0.selection = .rule(.top(50, ties: .cut))
    }
    #expect(report.nodeCount == 2)
    #expect(
      report.notes.contains("top:50 takes all keywords: no slice has more than 2"))
  }

  @Test func `a selection that takes nothing`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    let report = try database.network(.item(.keyword)) { $0.minimumCount = 5 }
    #expect(report.nodeCount == 0)
    #expect(report.notes.contains { $0.contains("takes no keywords") })
  }

  @Test func `a kind of several that the records lack is named`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    let report = try database.network(.item(.keyword)) {
      $0.kinds = [.item(.keyword), .item(.citedReference)]
    }
    #expect(
      report.notes.contains(
        "no paper of 2001 to 2001 has cited references (CR), so no cited references are in the network"
      ))
  }

  @Test func `references that are all older than the look-back are not missing`() throws {
    let database = try AnalysisDatabases.papers([(2010, ["a", "b"])])
    try database.connection.execute(
      """
      INSERT INTO cited_references (reference_id, year, reference_key, preferred_id)
      VALUES (1, 1990, 'W1', 1);
      INSERT INTO cited_reference_papers (item_id, paper_id, year) VALUES (1, 1, 2010);
      """)
    let report = try database.network(.item(.citedReference)) { $0.lookBackYears = 3 }
    #expect(
      report.notes.contains(
        "no paper of 2010 to 2010 has cited references (CR) at most 3 years old, so the network is "
          + "empty"))
  }

  private static let limits: [@Sendable (inout NetworkSettings) -> Void] = [
    { $0.linkRetainingFactor = 0 },
    { $0.linksPerNode = 0 },
    {
      let thresholds = Thresholds(count: 1, linkCount: 9, cosinePercent: 20)
      $0.selection = .thresholds(first: thresholds, middle: thresholds, last: thresholds)
    },
  ]

  @Test(arguments: limits.indices)
  func `limits that leave no link are named`(index: Int) throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b", "c"])])
    let report = try database.network(.item(.keyword), Self.limits[index])
    #expect(report.edgeCount == 0)
    #expect(
      report.notes.contains { $0.hasPrefix("there are no links: of 3 pairs, the limits leave") })
  }

  @Test func `a link of strength 0 has no length`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"]), (2001, ["a"]), (2001, ["a"])])
    let error = #expect(throws: AnalysisError.self) {
      try database.network(.item(.keyword)) {
        $0.roundedDecimals = 0
        $0.strength = .jaccard
        $0.betweenness = .distance
      }
    }
    #expect(error?.description.contains("--round") == true)
  }

  @Test func `a resolution that gives one cluster`() throws {
    let database = try AnalysisDatabases.papers([
      (2001, ["a", "b"]), (2001, ["b", "c"]), (2001, ["c", "d"]),
    ])
    let report = try database.network(.item(.keyword)) { $0.resolution = 0 }
    #expect(report.clusters.map(\.size) == [4])
    #expect(report.clusters.map(\.silhouette) == [nil])
    #expect(report.meanSilhouette == nil)
    #expect(try database.lines("SELECT count(silhouette) FROM network_nodes") == ["0"])
  }

  @Test func `nothing is written when the settings cannot be`() throws {
    let database = try AnalysisDatabases.papers([(2001, ["a", "b"])])
    try database.network(.item(.keyword))
    let before = try database.networkRows("keyword")
    let changes: [@Sendable (inout NetworkSettings) -> Void] = [
      { $0.kinds = [.paper] },
      { $0.linkKind = .citation },
      { $0.kinds = [.item(.keyword), .item(.keyword)] },
      { $0.kinds = [] },
      {
        $0.kinds = [.item(.citedReference)]
        $0.linkKind = .coupling
      },
      {
        $0.prunesSlices = true
        $0.scope = .across
      },
      { $0.prunesSlices = true },
      {
        $0.kinds = [.paper]
        $0.linkKind = .citation
        $0.pruning = .pathfinder
      },
      {
        $0.selection = .thresholds(
          first: Thresholds(count: 1, linkCount: 1, cosinePercent: 0),
          middle: Thresholds(count: 1, linkCount: 2, cosinePercent: 0),
          last: Thresholds(count: 1, linkCount: 1, cosinePercent: 0))
        $0.scope = .across
      },
      { $0.references = .written },
      { $0.lookBackYears = 3 },
      { $0.reprintAddresses = false },
      { $0.institutions = .members },
      { $0.resolution = -1 },
      { $0.firstYear = 1900 },
      { $0.sliceLength = 0 },
      { $0.roundedDecimals = 99 },
      { $0.threads = 0 },
      { $0.betweenness = .sampled(0) },
    ]
    for change in changes {
      let error = #expect(throws: AnalysisError.self) {
        try database.network(.item(.keyword), change)
      }
      #expect(error?.kind == .usage)
    }
    #expect(try database.networkRows("keyword") == before)
  }

  @Test(arguments: [
    ("min:2", "minimum:2"), ("g-index:5", "g-index:5"), ("all", "all"),
    ("thresholds", "thresholds:2,2,20;4,3,20;3,3,20"),
    ("thresholds:1,2,30", "thresholds:1,2,30;1,2,30;1,2,30"),
  ])
  func `a selection is written as it is stored`(written: String, stored: String) throws {
    #expect(try NodeSelection(text: written).text == stored)
    #expect(try NodeSelection(text: stored) == NodeSelection(text: written))
  }

  @Test(arguments: ["thresholds:1,2", "thresholds:a,b,c", "thresholds:1,1,1;2,2,2", "g-idx:3"])
  func `a selection that is none`(text: String) {
    #expect(throws: AnalysisError.self) { try NodeSelection(text: text) }
  }
}
