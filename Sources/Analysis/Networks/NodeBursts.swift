import Bibliography
import SQLite

/// The strongest burst of each node, from the stored analyses `<kind>-bursts`; of a network of several
/// kinds from that of the same kinds, e.g. `author+country-bursts`, where there is one.
package struct NodeBursts {
  /// Nil for a node whose kind has no search for bursts that is of the present data.
  let strengths: PerNode<Double?>
  /// The analyses they come from.
  let analyses: [String]

  /// The names of the analyses that bursts of a kind of node can come from, the first that there is.
  package static func names(of kind: NodeKind, in kinds: [NodeKind]) -> [String] {
    let together = kinds.map(\.name).joined(separator: "+") + "-bursts"
    return kinds.count > 1 ? [together, kind.name + "-bursts"] : [together]
  }

  init(
    _ nodes: PerNode<NetworkOccurrences.Node>, kinds: [NodeKind], database: Database,
    connection: Connection
  ) throws {
    let present = PresentData(database)
    var strengths: [NodeKind: [Int: Double]] = [:]
    var analyses: [String] = []
    for kind in Set(nodes.map(\.kind)).sorted(by: { $0.name < $1.name }) {
      var found: (name: String, id: Int)?
      for name in Self.names(of: kind, in: kinds) where found == nil {
        let stored = try connection.rows(
          "SELECT analysis_id, data_fingerprint FROM analyses WHERE name = ? AND kind = 'bursts'",
          .text(name)
        ) { (id: $0.int(0), fingerprint: $0.text(1)) }.first
        guard let stored, try present.changes(since: stored.fingerprint).isEmpty else { continue }
        found = (name, stored.id)
      }
      guard let stored = found else { continue }
      if !analyses.contains(stored.name) { analyses.append(stored.name) }
      var strongest: [Int: Double] = [:]
      let rows = try connection.prepare(
        """
        SELECT item_id, max(strength) FROM bursts
        WHERE analysis_id = ? AND item_kind = ? AND level = 1 GROUP BY item_id
        """)
      try rows.bind([.integer(stored.id), .text(kind.name)])
      while try rows.step() { strongest[rows.int(0)] = rows.double(1) }
      strengths[kind] = strongest
    }
    self.strengths = nodes.mapped { node in strengths[node.kind].map { $0[node.itemID] ?? 0 } }
    self.analyses = analyses
  }
}
