import Analysis
import AnalysisFixtures
import Bibliography
import Foundation
import Testing

/// Networks of the shipped example.
struct NetworkExampleTests {
  static let kinds: [NodeKind] = [
    .item(.country), .item(.institution), .item(.author), .item(.keyword),
    .item(.citedReference), .item(.citedSource), .item(.wosCategory), .item(.term),
  ]

  @Test(arguments: kinds)
  func `measures are in their ranges and agree with each other`(kind: NodeKind) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let report = try database.network(kind)
    #expect(report.nodeCount > 0)
    let wrong = try database.lines(
      """
      SELECT node_id FROM network_nodes
      WHERE count < 1 OR first_year > last_year OR degree < 0 OR weighted_degree < degree
        OR betweenness NOT BETWEEN 0 AND 1 OR closeness NOT BETWEEN 0 AND 1
        OR eigenvector NOT BETWEEN 0 AND 1 OR pagerank NOT BETWEEN 0 AND 1
        OR core_number > degree OR component < 1 OR silhouette NOT BETWEEN -1 AND 1
        OR x NOT BETWEEN 0 AND 1 OR y NOT BETWEEN 0 AND 1 OR timeline_y < 0 OR half_life < 0
        OR (cluster IS NULL) <> (degree = 0)
        OR betweenness IS NULL OR closeness IS NULL OR harmonic IS NULL OR eigenvector IS NULL
        OR pagerank IS NULL OR x IS NULL OR timeline_y IS NULL OR half_life IS NULL
      """)
    #expect(wrong == [])
    // The counts of a node are those of its years, of its papers, and of its links.
    let inconsistent = try database.lines(
      """
      SELECT n.node_id FROM network_nodes AS n
      WHERE n.count <> (SELECT sum(y.count) FROM network_node_years AS y
          WHERE y.network_id = n.network_id AND y.node_id = n.node_id)
        OR n.count <> (SELECT count(*) FROM network_node_papers AS p
          WHERE p.network_id = n.network_id AND p.node_id = n.node_id)
        OR n.degree <> (SELECT count(*) FROM network_neighbors AS e
          WHERE e.network_id = n.network_id AND e.node_id = n.node_id)
        OR n.weighted_degree <> (SELECT coalesce(sum(e.count), 0) FROM network_neighbors AS e
          WHERE e.network_id = n.network_id AND e.node_id = n.node_id)
      UNION ALL
      SELECT e.source_node_id FROM network_edges AS e
      WHERE e.source_node_id >= e.target_node_id OR e.weight <= 0 OR e.weight > 1
        OR e.count <> (SELECT count(*) FROM network_edge_papers AS p
          WHERE p.network_id = e.network_id AND p.source_node_id = e.source_node_id
            AND p.target_node_id = e.target_node_id)
        OR e.first_year <> (SELECT min(p.year) FROM network_edge_papers AS p
          WHERE p.network_id = e.network_id AND p.source_node_id = e.source_node_id
            AND p.target_node_id = e.target_node_id)
      UNION ALL
      SELECT c.cluster FROM clusters AS c
      WHERE c.label IS NULL
        OR c.size <> (SELECT count(*) FROM network_nodes AS n
          WHERE n.network_id = c.network_id AND n.cluster = c.cluster)
        OR (SELECT count(*) FROM cluster_paper_details AS p
            WHERE p.network_id = c.network_id AND p.cluster = c.cluster)
          <> (SELECT count(DISTINCT p.paper_id) FROM network_nodes AS n
            JOIN network_papers AS p ON p.network_id = n.network_id AND p.node_id = n.node_id
            WHERE n.network_id = c.network_id AND n.cluster = c.cluster)
      """)
    #expect(inconsistent == [])
    #expect(
      try database.lines(
        "SELECT abs(sum(pagerank) - 1) < 1e-9, min(node_id), max(node_id) FROM network_nodes")
        == ["1|1|\(report.nodeCount)"])
    #expect(
      try database.lines(
        "SELECT node_count, edge_count, largest_component_size FROM networks")
        == ["\(report.nodeCount)|\(report.edgeCount)|\(report.largestComponentSize)"])
  }

  @Test(arguments: kinds)
  func `the same parameters give the same rows, with any number of threads`(
    kind: NodeKind
  ) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let name = try database.network(kind) { $0.threads = 1 }.name
    let first = try database.networkRows(name)
    try database.network(.item(.source))
    try database.network(kind) { $0.threads = 2 }
    #expect(try database.networkRows(name) == first)
    #expect(try database.lines("SELECT count(*) FROM networks") == ["2"])
  }

  @Test func `clusters are numbered from the largest and named differently`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let report = try database.network(.item(.keyword))
    #expect(report.clusters.count > 3)
    #expect(report.clusters.map(\.size) == report.clusters.map(\.size).sorted(by: >))
    #expect(Set(report.clusters.map(\.label)).count == report.clusters.count)
    #expect(
      try database.lines("SELECT DISTINCT method FROM cluster_labels ORDER BY 1")
        == ["llr", "mutual_information", "tf_idf"])
  }

  @Test func `sigma is (betweenness + 1) ^ burst strength once there are bursts`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    try database.network(.item(.keyword))
    #expect(try database.lines("SELECT count(burst_strength) FROM network_nodes") == ["0"])
    var bursts = BurstSettings(kind: .keyword)
    bursts.gamma = 0.5
    let found = try BurstAnalysis(bursts, of: database, programVersion: "test").run()
    #expect(!found.bursts.isEmpty)
    try database.network(.item(.keyword))
    #expect(
      try database.lines(
        """
        SELECT count(*) FROM network_nodes
        WHERE abs(sigma - pow(betweenness + 1, burst_strength)) > 1e-12 OR sigma < 1
          OR burst_strength <> coalesce((SELECT max(strength) FROM bursts AS b
            WHERE b.item_id = network_nodes.item_id AND level = 1), 0)
        """) == ["0"])
    // c = 0.33, b = 4.33 (Scripts/golden and the literature's formula): 3.437776.
    #expect(abs(sigma(betweenness: 0.33, burstStrength: 4.33) - 3.437776) < 1e-6)
  }

  /// A Python that has networkx, from PYTHON or the path.
  private static let python: String? = {
    let environment = ProcessInfo.processInfo.environment
    return [environment["PYTHON"], "/usr/bin/env python3"].compactMap(\.self).first { command in
      (try? run(command + " -c 'import networkx, numpy, scipy'"))?.status == 0
    }
  }()

  private static func run(_ command: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test(.enabled(if: python != nil, "no python3 with networkx, numpy and scipy (set PYTHON)"))
  func `networkx finds the same measures in the stored nodes and links`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    for kind in Self.kinds { try database.network(kind) }
    try database.network(.item(.keyword)) {
      $0.name = "unweighted"
      $0.isWeighted = false
      $0.betweenness = .distance
      $0.pruning = .pathfinder
    }
    try database.network(.item(.author)) { $0.linkKind = .coupling }
    try database.network(.paper) {
      $0.linkKind = .citation
      $0.selection = .rule(.all)
    }
    let script = AnalysisDatabases.packageRoot.appendingPathComponent("Scripts/verify-network")
    let result = try Self.run(
      "\(try #require(Self.python)) '\(script.path)' '\(database.path)'")
    #expect(result.status == 0, "\(result.output)")
  }
}
