import Analysis
import Bibliography

extension Database {
  /// Everything that the tables say of a network, but the times of day.
  func networkRows(_ name: String) throws -> [String] {
    let tables = [
      "networks", "network_slices", "network_nodes", "network_node_years", "network_edges",
      "network_papers", "clusters", "cluster_labels", "cluster_papers",
    ]
    var rows = try lines(
      "SELECT name, kind, parameters, data_fingerprint, seed FROM analyses WHERE name = '\(name)'")
    for table in tables {
      rows += try lines(
        """
        SELECT '\(table)', t.* FROM \(table) AS t
        WHERE network_id = (SELECT network_id FROM networks WHERE name = '\(name)') ORDER BY 2, 3, 4
        """)
    }
    return rows
  }

  /// Builds a network of one kind, with settings changed.
  @discardableResult
  func network(
    _ kind: NodeKind, _ change: (inout NetworkSettings) -> Void = { _ in }
  ) throws -> NetworkReport {
    var settings = NetworkSettings(kinds: [kind])
    change(&settings)
    return try NetworkAnalysis(settings, of: self, programVersion: "test").run()
  }
}
