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
  /// - Complexity: that of ``staleAnalyses()`` if results are read, else nothing.
  public func staleAnalyses(readBy sql: String) throws(BibliographyError) -> [StaleAnalysis] {
    let tables = try attempt { connection throws(SQLiteError) in
      try connection.tablesRead(by: sql)
    }
    let kinds = Set(tables.compactMap { Self.resultTables[$0] })
    if kinds.isEmpty { return [] }
    return try staleAnalyses().filter { kinds.contains($0.kind) }
  }

  /// The analyses that were made from other data than there are now, by name.
  ///
  /// - Complexity: O(f log f + m log m + d log d) for f files, m merges and d decisions.
  public func staleAnalyses() throws(BibliographyError) -> [StaleAnalysis] {
    let stored = try attempt { connection throws(SQLiteError) in
      try connection.rows("SELECT name, kind, data_fingerprint FROM analyses ORDER BY name") {
        (StaleAnalysis(name: $0.text(0), kind: $0.text(1)), fingerprint: $0.text(2))
      }
    }
    let present = PresentData(self)
    var stale: [StaleAnalysis] = []
    for (analysis, fingerprint) in stored
    where try !present.changes(since: fingerprint).isEmpty {
      stale.append(analysis)
    }
    return stale
  }

  /// The kind of analysis that fills each table of results.
  static let resultTables = [
    "networks": "network", "network_slices": "network", "network_nodes": "network",
    "network_node_years": "network", "network_edges": "network", "network_papers": "network",
    "clusters": "network", "cluster_labels": "network", "cluster_papers": "network",
    "bursts": "bursts", "burst_item_papers": "bursts",
    "growth_stages": "growth", "growth_fits": "growth",
  ]
}
