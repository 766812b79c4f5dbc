import SQLite

/// An analysis whose data are not those that it was made from any more.
public struct StaleAnalysis: Equatable, Sendable {
  public let name: String
  /// `network`, `bursts` or `growth`.
  public let kind: String
}

extension Database {
  /// The stale analyses whose results a statement reads, by name.
  ///
  /// - Parameter sql: one statement that is known to compile
  /// - Complexity: that of ``dataFingerprint()`` if results are read, else nothing.
  public func staleAnalyses(readBy sql: String) throws(BibliographyError) -> [StaleAnalysis] {
    let tables = try attempt { connection throws(SQLiteError) in
      try connection.tablesRead(by: sql)
    }
    let kinds = Set(tables.compactMap { Self.resultTables[$0] })
    if kinds.isEmpty { return [] }
    let fingerprint = try dataFingerprint()
    return try attempt { connection throws(SQLiteError) in
      try connection.rows(
        "SELECT name, kind FROM analyses WHERE data_fingerprint <> ? ORDER BY name",
        .text(fingerprint)
      ) { StaleAnalysis(name: $0.text(0), kind: $0.text(1)) }
    }.filter { kinds.contains($0.kind) }
  }

  /// The kind of analysis that fills each table of results.
  private static let resultTables = [
    "networks": "network", "network_slices": "network", "network_nodes": "network",
    "network_node_years": "network", "network_edges": "network", "network_papers": "network",
    "clusters": "network", "cluster_labels": "network", "cluster_papers": "network",
    "bursts": "bursts", "burst_item_papers": "bursts",
    "growth_stages": "growth", "growth_fits": "growth",
  ]
}
