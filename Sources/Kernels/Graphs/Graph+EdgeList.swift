extension Graph {
  /// A graph from a list of edges in any order and direction.
  ///
  /// - Parameters:
  ///   - nodeCount: how many nodes; those without an edge are isolated. 0 gives the empty graph.
  ///   - edges: ends from 0 to `nodeCount` - 1; finite weights that are not negative.
  ///   - duplicates: the same pair again (in either direction) is added up, or is an error. Sums
  ///     are made in the order of the list.
  ///   - selfLoops: an edge from a node to itself is left out, or is an error.
  /// - Throws: `KernelError` for a node out of range, a bad weight, or what is to be rejected.
  /// - Complexity: O(n + m) time and memory (two counting sorts).
  public init(
    nodeCount: Int, edges: [Edge], duplicates: DuplicateEdges = .sum, selfLoops: SelfLoops = .drop
  ) throws(KernelError) {
    guard nodeCount >= 0, nodeCount < Int(Int32.max) else {
      throw KernelError("a graph of \(nodeCount) nodes cannot be numbered with 32 bits")
    }
    guard edges.count < Int(Int32.max) / 2 else {
      throw KernelError("\(edges.count) edges are more than 32-bit rows can hold")
    }
    for (index, edge) in edges.enumerated() {
      try edge.check(at: index, nodeCount: nodeCount)
      if edge.source == edge.target, selfLoops == .reject {
        throw KernelError("edge \(index) joins node \(edge.source) to itself")
      }
    }
    // Both directions, sorted by target, then stably by source: rows come out ascending.
    var rows = SparseRows(rowCount: nodeCount, capacity: edges.count * 2)
    for edge in edges where edge.source != edge.target {
      rows.append(row: edge.target, column: edge.source, value: edge.weight)
      rows.append(row: edge.source, column: edge.target, value: edge.weight)
    }
    let (offsets, targets, weights, repeated) = rows.sortedAndMerged(columnCount: nodeCount)
    if let repeated, duplicates == .reject {
      throw KernelError("the edge \(repeated.0)-\(repeated.1) is listed more than once")
    }
    self.init(uncheckedOffsets: offsets, targets: targets, weights: weights)
  }
}

/// Entries (row, column, value) on their way to compressed rows.
struct SparseRows {
  let rowCount: Int
  private var rows: [Int32] = []
  private var columns: [Int32] = []
  private var values: [Double] = []

  init(rowCount: Int, capacity: Int) {
    self.rowCount = rowCount
    rows.reserveCapacity(capacity)
    columns.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  mutating func append(row: Int32, column: Int32, value: Double) {
    rows.append(row)
    columns.append(column)
    values.append(value)
  }

  /// The rows with ascending columns, equal entries added up in the order they came.
  ///
  /// `repeated` is the first (row, column) that came more than once.
  consuming func sortedAndMerged(columnCount: Int) -> (
    offsets: [Int32], columns: [Int32], values: [Double], repeated: (Int32, Int32)?
  ) {
    let byColumn = stableOrder(of: columns, keyCount: columnCount)
    let sortedRows = byColumn.map { rows[Int($0)] }
    let byRow = stableOrder(of: sortedRows, keyCount: rowCount)
    var offsets = [Int32](repeating: 0, count: rowCount + 1)
    var merged: [Int32] = []
    var sums: [Double] = []
    merged.reserveCapacity(columns.count)
    sums.reserveCapacity(columns.count)
    var repeated: (Int32, Int32)?
    var previousRow: Int32 = -1
    for place in byRow {
      let entry = Int(byColumn[Int(place)])
      let row = rows[entry]
      if row == previousRow, let last = merged.last, last == columns[entry] {
        sums[sums.count - 1] += values[entry]
        if repeated == nil { repeated = (row, last) }
      } else {
        merged.append(columns[entry])
        sums.append(values[entry])
        offsets[Int(row) + 1] += 1
        previousRow = row
      }
    }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    return (offsets, merged, sums, repeated)
  }
}

/// The order that sorts keys from 0 to `keyCount` - 1, equal ones staying in place.
/// - Complexity: O(keys + keyCount).
func stableOrder(of keys: [Int32], keyCount: Int) -> [Int32] {
  var starts = [Int32](repeating: 0, count: keyCount + 1)
  return [Int32](unsafeUninitializedCapacity: keys.count) { order, count in
    starts.withUnsafeMutableBufferPointer { starts in
      keys.withUnsafeBufferPointer { keys in
        for key in keys { starts[Int(key) &+ 1] &+= 1 }
        for key in 0..<keyCount { starts[key &+ 1] &+= starts[key] }
        for index in 0..<keys.count {
          let key = Int(keys[index])
          order[Int(starts[key])] = Int32(truncatingIfNeeded: index)
          starts[key] &+= 1
        }
      }
    }
    count = keys.count
  }
}
