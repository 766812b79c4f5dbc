/// The rows of a timeline: one per cluster, largest at the top, each node in its year's column.
public struct TimelineRows: Equatable, Sendable {
  /// The vertical place of each node in rows from the top: row `r` lies between `r` and `r + 1`,
  /// its line at `r + 0.5`.
  public let y: [Double]
  /// The row of each node.
  public let rowOfNode: [Int]
  /// The cluster in each row; -1 for the nodes without one, whose row is the last.
  public let clusters: [Int32]

  /// How far from its line a node may stand, in rows.
  public static let reach = 0.4

  /// Orders clusters by number of nodes downwards (equal ones by number), and nodes that share a
  /// row and a column by weight downwards (equal ones by index): the first stands on the row's
  /// line, the next above it, below it, and so on. The steps of a row are equal and so small that
  /// its fullest column keeps within `reach`.
  ///
  /// - Parameters:
  ///   - clusters: the cluster of each node, below 0 for none.
  ///   - columns: the column of each node: its first year, say.
  ///   - weights: how important each node is: its count, say. Finite.
  /// - Throws: `KernelError` when the lengths differ or a weight is not finite.
  /// - Complexity: O(n log n).
  ///
  ///     // Two nodes of one cluster in one year, the second the heavier:
  ///     try TimelineRows(clusters: [0, 0], columns: [2001, 2001], weights: [1, 9]).y   // 0.1, 0.5
  public init(clusters: [Int32], columns: [Int], weights: [Double]) throws(KernelError) {
    let count = clusters.count
    guard columns.count == count, weights.count == count else {
      throw KernelError(
        kernel: "timeline rows", parameter: "columns and weights",
        given: "\(columns.count) and \(weights.count) long",
        requirement: "as long as clusters, \(count)")
    }
    if let wrong = weights.firstIndex(where: { !$0.isFinite }) {
      throw KernelError(
        kernel: "timeline rows", parameter: "the weight of node \(wrong)",
        given: "\(weights[wrong])", requirement: "a finite number")
    }
    var sizes: [Int32: Int] = [:]
    for cluster in clusters { sizes[max(cluster, -1), default: 0] += 1 }
    let ordered = sizes.sorted { first, second in
      if (first.key < 0) != (second.key < 0) { return second.key < 0 }
      return (second.value, first.key) < (first.value, second.key)
    }.map(\.key)
    let rows = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    let rowOfNode = clusters.map { rows[max($0, -1)] ?? 0 }

    let nodes = (0..<count).sorted { one, other in
      (rowOfNode[one], columns[one], -weights[one], one)
        < (rowOfNode[other], columns[other], -weights[other], other)
    }
    // The place of each node in its column, and how many steps its row needs on either side.
    var places = [Int](repeating: 0, count: count)
    var steps = [Int](repeating: 0, count: ordered.count)
    for (position, node) in nodes.enumerated() {
      let before = position > 0 ? nodes[position - 1] : node
      if before != node, rowOfNode[before] == rowOfNode[node], columns[before] == columns[node] {
        places[node] = places[before] + 1
      }
      steps[rowOfNode[node]] = max(steps[rowOfNode[node]], (places[node] + 1) / 2)
    }
    y = (0..<count).map { node in
      let step = Self.reach / Double(max(steps[rowOfNode[node]], 1))
      let distance = Double((places[node] + 1) / 2) * step
      let middle = Double(rowOfNode[node]) + 0.5
      return places[node] % 2 == 1 ? middle - distance : middle + distance
    }
    self.rowOfNode = rowOfNode
    self.clusters = ordered
  }
}
