import Bibliography
import SQLite

/// The strongest burst of each node, from the stored analyses `<kind>-bursts`.
struct NodeBursts {
  /// Nil for a node whose kind has no search for bursts that is of the present data.
  let strengths: [Double?]
  /// The analyses they come from.
  let analyses: [String]

  init(_ nodes: [NetworkOccurrences.Node], database: Database, connection: Connection) throws {
    let present = PresentData(database)
    var strengths: [NodeKind: [Int: Double]] = [:]
    var analyses: [String] = []
    for kind in Set(nodes.map(\.kind)).sorted(by: { $0.name < $1.name }) {
      let name = kind.name + "-bursts"
      let stored = try connection.rows(
        "SELECT analysis_id, data_fingerprint FROM analyses WHERE name = ? AND kind = 'bursts'",
        .text(name)
      ) { (id: $0.int(0), fingerprint: $0.text(1)) }.first
      guard let stored, try present.changes(since: stored.fingerprint).isEmpty else { continue }
      analyses.append(name)
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
    self.strengths = nodes.map { node in strengths[node.kind].map { $0[node.itemID] ?? 0 } }
    self.analyses = analyses
  }
}
