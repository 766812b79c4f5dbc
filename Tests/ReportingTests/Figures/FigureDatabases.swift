import Analysis
import Bibliography
import Foundation
import Kinds
import SQLite

/// Databases to draw figures of.
enum FigureDatabases {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of a database of the shipped example with growth, bursts and three networks.
  static let example = Result { () throws -> String in
    let folder = packageRoot.appendingPathComponent("Examples/abandoned-mines")
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-figures-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let path = directory.appendingPathComponent("example.db").path
    let files = ["savedrecs-1.txt", "savedrecs-2.txt"].map {
      folder.appendingPathComponent($0).path
    }
    _ = try Importer(paths: files, command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    let database = try Database.openForWriting(path)
    var growth = GrowthSettings()
    growth.stages = .cuts([2015, 2020])
    _ = try GrowthAnalysis(growth, of: database, programVersion: "test").run()
    var bursts = BurstSettings(kind: .keyword)
    bursts.gamma = 0.7
    bursts.totals = .occurrences
    _ = try BurstAnalysis(bursts, of: database, programVersion: "test").run()
    for kind in [ItemKind.country, .author, .keyword] {
      _ = try NetworkAnalysis(
        NetworkSettings(kinds: [.item(kind)]), of: database, programVersion: "test"
      ).run()
    }
    return path
  }

  /// An empty corpus.
  static func empty() throws -> Database { try Database.inMemory() }

  /// A network of invented keywords: so many nodes in a ring, each linked to the next, two clusters.
  ///
  /// - Parameter labels: of the nodes, those with most papers first.
  static func network(_ labels: [String], isolated: Int = 0) throws -> Database {
    let database = try Database.inMemory()
    let connection = database.connection
    try connection.execute(
      """
      INSERT INTO analyses VALUES (1, 'keyword', 'network', '{}', '9.9',
        '\(try database.dataFingerprint())', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z');
      INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, first_year,
        last_year, slice_length, selection, pruning, node_count, edge_count, density,
        component_count, largest_component_size, modularity, mean_silhouette, harmonic_mean)
      VALUES (1, 1, 'keyword', 'keyword', 'co-occurrence', 2001, 2010, 1, 'all', 'none',
        \(labels.count), \(max(labels.count - isolated - 1, 0)), 0.5, \(1 + isolated),
        \(labels.count - isolated), 0.25, 0.5, 0.3333);
      INSERT INTO clusters (network_id, cluster, size, silhouette, mean_year, label)
      VALUES (1, 0, 2, 0.5, 2003, 'first'), (1, 1, 1, 0.5, 2005, NULL);
      """)
    let node = try connection.prepare(
      """
      INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year,
        degree, betweenness, component, cluster, burst_strength, x, y, timeline_y)
      VALUES (1, ?, ?, 'keyword', ?, ?, ?, 1, ?, ?, ?, 0, ?, ?, 0.5)
      """)
    for (index, label) in labels.enumerated() {
      let isIsolated = index >= labels.count - isolated
      try node.bind([
        .integer(index + 1), .integer(index + 1), .text(label),
        .integer(3 * (labels.count - index)),
        .integer(2001 + index % 10), .real(index == 0 ? 0.3 : 0),
        .integer(isIsolated ? index + 2 : 1),
        isIsolated ? .null : .integer(index % 2), .real(Double(index % 7) / 7),
        .real(Double(index % 5) / 5),
      ])
      try node.run()
      try connection.run(
        "INSERT INTO network_node_years VALUES (1, ?, ?, ?), (1, ?, 2010, ?)",
        .integer(index + 1), .integer(2001 + index % 9), .integer(labels.count - index),
        .integer(index + 1), .integer(2 * (labels.count - index)))
    }
    for index in 1..<max(labels.count - isolated, 1) {
      try connection.run(
        "INSERT INTO network_edges VALUES (1, ?, ?, ?, 0.5, ?)", .integer(index),
        .integer(index + 1), .integer(1 + index % 3), .integer(2001 + index % 10))
    }
    return database
  }
}
