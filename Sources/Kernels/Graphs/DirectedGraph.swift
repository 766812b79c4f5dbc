/// A directed, weighted graph without self-loops, as compressed sparse rows in both directions.
///
/// Rows are as in `Graph`: `outgoing` lists the successors of each node, `incoming` its
/// predecessors, both ascending.
public struct DirectedGraph: Equatable, Sendable {
  /// The edges by their source.
  public let outgoing: Rows
  /// The edges by their target.
  public let incoming: Rows

  /// Compressed rows: `nodeCount + 1` offsets into targets and their weights.
  public struct Rows: Equatable, Sendable {
    /// `n + 1` places: those of node `i` are `offsets[i]..<offsets[i + 1]`.
    public let offsets: [Int32]
    /// The node at the other end of each edge.
    public let targets: [Int32]
    /// Of each edge.
    public let weights: [Double]
  }

  /// How many nodes there are.
  public var nodeCount: Int { outgoing.offsets.count - 1 }
  /// How many edges there are.
  public var edgeCount: Int { outgoing.targets.count }

  /// A graph from a list of edges from `source` to `target`; see `Graph.init` for the rules.
  ///
  /// - Throws: `KernelError` for a node out of range, a bad weight, or what is to be rejected.
  /// - Complexity: O(n + m).
  public init(
    nodeCount: Int, edges: [Edge], duplicates: DuplicateEdges = .sum, selfLoops: SelfLoops = .drop
  ) throws(KernelError) {
    guard nodeCount >= 0, nodeCount < Int(Int32.max), edges.count < Int(Int32.max) else {
      throw KernelError(
        "\(nodeCount) nodes and \(edges.count) edges are more than 32-bit rows can hold")
    }
    var rows = SparseRows(rowCount: nodeCount, capacity: edges.count)
    for (index, edge) in edges.enumerated() {
      try edge.check(at: index, nodeCount: nodeCount)
      if edge.source == edge.target {
        if selfLoops == .drop { continue }
        throw KernelError("edge \(index) joins node \(edge.source) to itself")
      }
      rows.append(row: edge.source, column: edge.target, value: edge.weight)
    }
    let forward = rows.sortedAndMerged(columnCount: nodeCount)
    if let repeated = forward.repeated, duplicates == .reject {
      throw KernelError("the edge \(repeated.0)-\(repeated.1) is listed more than once")
    }
    outgoing = Rows(
      offsets: forward.offsets, targets: forward.columns, weights: forward.values)
    var backward = SparseRows(rowCount: nodeCount, capacity: forward.columns.count)
    for source in 0..<nodeCount {
      for entry in Int(forward.offsets[source])..<Int(forward.offsets[source + 1]) {
        backward.append(
          row: forward.columns[entry], column: Int32(source), value: forward.values[entry])
      }
    }
    let reversed = backward.sortedAndMerged(columnCount: nodeCount)
    incoming = Rows(
      offsets: reversed.offsets, targets: reversed.columns, weights: reversed.values)
  }

  /// The graph without directions; a pair linked both ways has the sum of both weights.
  /// - Complexity: O(n + m).
  public var undirected: Graph {
    var rows = SparseRows(rowCount: nodeCount, capacity: edgeCount * 2)
    for part in [outgoing, incoming] {
      for node in 0..<nodeCount {
        for entry in Int(part.offsets[node])..<Int(part.offsets[node + 1]) {
          rows.append(row: Int32(node), column: part.targets[entry], value: part.weights[entry])
        }
      }
    }
    let merged = rows.sortedAndMerged(columnCount: nodeCount)
    return Graph(
      uncheckedOffsets: merged.offsets, targets: merged.columns, weights: merged.values)
  }
}
