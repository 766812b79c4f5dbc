import Bibliography
import SQLite

/// A table with rows of results, and what tells them apart.
package struct ResultTable {
  package let name: String
  /// The column that says whose rows they are.
  package let owner: String
  /// The columns that tell the rows of one owner apart; the rows are compared in their order.
  package let key: [String]

  package static func tables(ofKind kind: String) -> [ResultTable] {
    switch kind {
    case "network":
      func table(_ name: String, _ key: String...) -> ResultTable {
        ResultTable(name: name, owner: "network_id", key: key)
      }
      return [
        table("networks"), table("network_slices", "slice"), table("network_nodes", "node_id"),
        table("network_node_years", "node_id", "year"),
        table("network_edges", "source_node_id", "target_node_id"), table("clusters", "cluster"),
        table("cluster_labels", "cluster", "method", "rank"),
        table("cluster_papers", "cluster", "rank"),
        table("network_papers", "node_id", "paper_id"),
      ]
    case "bursts":
      return [
        ResultTable(
          name: "bursts", owner: "analysis_id",
          key: ["item_kind", "item_id", "level", "begin_year"]),
        ResultTable(
          name: "burst_item_papers", owner: "analysis_id",
          key: ["item_kind", "item_id", "paper_id"]),
      ]
    case "growth":
      return [
        ResultTable(name: "growth_stages", owner: "analysis_id", key: ["stage"]),
        ResultTable(
          name: "growth_fits", owner: "analysis_id", key: ["stage", "series", "model"]),
      ]
    default: return []
    }
  }

  /// The hash of all rows of the results of an analysis, without its id.
  ///
  /// - Complexity: O(bytes of the rows).
  package static func hash(
    ofKind kind: String, _ id: Int, _ connection: Connection
  ) throws(SQLiteError) -> String {
    let hashes = RowHashes(connection)
    var queries: [String] = []
    for table in tables(ofKind: kind) {
      let literals = try hashes.literals(of: table.name, without: table.owner)
      let order = table.key.isEmpty ? "" : " ORDER BY \(table.key.joined(separator: ", "))"
      queries.append("SELECT \(literals) FROM \(table.name) WHERE \(table.owner) = ?1\(order)")
    }
    return try hashes.hash(of: queries, owner: id)
  }
}
