/// Between what the distances of a silhouette are measured.
public enum SilhouetteDistance: String, CaseIterable, Sendable {
  /// 1 - cosine of two rows of A + I, the adjacency matrix with ones on its diagonal.
  case adjacencyWithSelf
  /// 1 - cosine of two rows of the adjacency matrix A; 1 for a node without links.
  case adjacency
  /// The number of steps between two nodes; n for nodes that are not connected.
  case hops
  /// 1 - cosine of two link profiles: the numbers of links of a node into each cluster. 1 for a node
  /// without links. Of some fifteen definitions the only one that comes within 0.05 of what CiteSpace
  /// prints (`docs/citespace-comparison.md`); 0.5 and 0.7 are thresholds for it and for no other.
  case linkProfile
}

/// How well nodes fit into their clusters, -1...1; 0 when nothing can be said.
public struct SilhouetteSummary: Equatable, Sendable {
  /// The silhouette of each node; 0 for the only node of a cluster.
  public let values: [Double]
  /// The mean over the nodes of each cluster.
  public let clusterMeans: [Double]
  /// The mean over all nodes, which is the mean over clusters weighted by size; 0 without nodes.
  public let mean: Double
}

extension Graph {
  /// Silhouettes: s(i) = (b - a) / max(a, b).
  ///
  /// a is the mean distance from node i to the other nodes of its cluster, b the least mean distance
  /// to the nodes of another cluster. With fewer than two clusters there is no b, and all are 0.
  ///
  /// - Parameters:
  ///   - clusters: the cluster of each node.
  ///   - distance: see `SilhouetteDistance`.
  ///   - isWeighted: true takes weights for the entries of A; false (the default) ones. Steps are
  ///     never weighted.
  ///   - threads: for `.hops`; nil for one per processor, the result is the same for any number.
  /// - Complexity: for cosines O(Σ over nodes of the clusters that their neighbours' neighbours are
  ///   in), near O(m) in practice; for `.hops` O(nm).
  ///
  /// Source: P. Rousseeuw, J. Comput. Appl. Math. 20 (1987), doi:10.1016/0377-0427(87)90125-7. Agrees
  /// with scikit-learn `silhouette_samples` on precomputed distances.
  public func silhouettes(
    of clusters: Grouping, distance: SilhouetteDistance = .adjacencyWithSelf,
    isWeighted: Bool = false, threads: Int? = nil
  ) -> SilhouetteSummary {
    precondition(
      clusters.groups.count == nodeCount, "\(clusters.groups.count) clusters, \(nodeCount) nodes")
    var values = [Double](repeating: 0, count: nodeCount)
    if clusters.count > 1 {
      switch distance {
      case .hops:
        values = hopSilhouettes(clusters, threads: threads)
      case .adjacency, .adjacencyWithSelf, .linkProfile:
        values = cosineSilhouettes(clusters, features(distance, clusters, isWeighted: isWeighted))
      }
    }
    var sums = [Double](repeating: 0, count: clusters.count)
    for node in 0..<nodeCount { sums[Int(clusters.groups[node])] += values[node] }
    return SilhouetteSummary(
      values: values, clusterMeans: sums.indices.map { sums[$0] / Double(clusters.sizes[$0]) },
      mean: nodeCount > 0 ? values.reduce(0, +) / Double(nodeCount) : 0)
  }

  /// The rows that are compared, each scaled to the length 1 (or empty).
  private func features(
    _ distance: SilhouetteDistance, _ clusters: Grouping, isWeighted: Bool
  ) -> SparseFeatures {
    var rows = SparseFeatures(
      featureCount: distance == .linkProfile ? clusters.count : nodeCount)
    for node in 0..<nodeCount {
      if distance == .adjacencyWithSelf { rows.add(1, to: Int32(node)) }
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = targets[entry]
        rows.add(
          isWeighted ? weights[entry] : 1,
          to: distance == .linkProfile ? clusters.groups[Int(target)] : target)
      }
      rows.closeRow()
    }
    return rows
  }

  /// The mean cosine distance to a cluster is 1 - x · S / n, where S is the sum of its rows.
  private func cosineSilhouettes(_ clusters: Grouping, _ rows: SparseFeatures) -> [Double] {
    let sums = rows.sumsByCluster(clusters)
    var product = [Double](repeating: 0, count: clusters.count)
    var isMet = [Bool](repeating: false, count: clusters.count)
    var met: [Int] = []
    var values = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      var square = 0.0
      for entry in rows.range(of: node) {
        let value = rows.values[entry]
        square += value * value
        let feature = Int(rows.columns[entry])
        for place in sums.range(of: feature) {
          let cluster = Int(sums.columns[place])
          if !isMet[cluster] {
            isMet[cluster] = true
            met.append(cluster)
          }
          product[cluster] += value * sums.values[place]
        }
      }
      let own = Int(clusters.groups[node])
      let others = Double(clusters.sizes[own] - 1)
      if others > 0 {
        let within = max(0, 1 - (product[own] - square) / others)
        // Clusters that share no feature with the node are at distance 1.
        var least = met.count - (isMet[own] ? 1 : 0) < clusters.count - 1 ? 1 : Double.infinity
        for cluster in met where cluster != own {
          least = min(least, max(0, 1 - product[cluster] / Double(clusters.sizes[cluster])))
        }
        values[node] = silhouette(within: within, between: least)
      }
      for cluster in met {
        product[cluster] = 0
        isMet[cluster] = false
      }
      met.removeAll(keepingCapacity: true)
    }
    return values
  }

  private func hopSilhouettes(_ clusters: Grouping, threads: Int?) -> [Double] {
    let count = nodeCount
    var values = [Double](repeating: 0, count: count)
    values.withUnsafeMutableBufferPointer { values in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          let blocks = min(64, count)
          Parallel.forEachWorker(blocks: blocks, threads: threads) { nextBlock in
            var queue = [Int32](repeating: 0, count: count)
            var steps = [Int32](repeating: -1, count: count)
            var sums = [Int](repeating: 0, count: clusters.count)
            while let block = nextBlock() {
              for source in Parallel.range(ofBlock: block, blocks: blocks, count: count) {
                // Every distance is n until a shorter one is found.
                for cluster in sums.indices { sums[cluster] = count * clusters.sizes[cluster] }
                for node in 0..<count { steps[node] = -1 }
                steps[source] = 0
                queue[0] = Int32(truncatingIfNeeded: source)
                var end = 1
                var next = 0
                while next < end {
                  let node = Int(queue[next])
                  next &+= 1
                  sums[Int(clusters.groups[node])] += Int(steps[node]) - count
                  for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                    let target = Int(targets[entry])
                    if steps[target] < 0 {
                      steps[target] = steps[node] &+ 1
                      queue[end] = targets[entry]
                      end &+= 1
                    }
                  }
                }
                let own = Int(clusters.groups[source])
                guard clusters.sizes[own] > 1 else { continue }
                var least = Double.infinity
                for cluster in sums.indices where cluster != own {
                  least = min(least, Double(sums[cluster]) / Double(clusters.sizes[cluster]))
                }
                values[source] = silhouette(
                  within: Double(sums[own]) / Double(clusters.sizes[own] - 1), between: least)
              }
            }
          }
        }
      }
    }
    return values
  }
}

/// (b - a) / max(a, b); 0 when both are nothing but rounding.
private func silhouette(within: Double, between: Double) -> Double {
  let larger = max(within, between)
  return larger > 1e-12 ? (between - within) / larger : 0
}

/// Rows of few values among many columns.
private struct SparseFeatures {
  let featureCount: Int
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  private var starts: [Int] = [0]
  private var sums: [Double]
  private var met: [Int32] = []

  init(featureCount: Int) {
    self.featureCount = featureCount
    sums = [Double](repeating: 0, count: featureCount)
  }

  func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  mutating func add(_ value: Double, to column: Int32) {
    if value == 0 { return }
    if sums[Int(column)] == 0 { met.append(column) }
    sums[Int(column)] += value
  }

  /// Ends a row, which is scaled to the length 1 when asked.
  mutating func closeRow(scales: Bool = true) {
    var square = 0.0
    for column in met { square += sums[Int(column)] * sums[Int(column)] }
    let length = scales ? square.squareRoot() : 1
    for column in met {
      columns.append(column)
      values.append(sums[Int(column)] / length)
      sums[Int(column)] = 0
    }
    met.removeAll(keepingCapacity: true)
    starts.append(columns.count)
  }

  /// For each column, the sum of its values over the rows of each cluster.
  func sumsByCluster(_ clusters: Grouping) -> SparseFeatures {
    let rowCount = starts.count - 1
    var rowOfEntry = [Int32](repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      for entry in range(of: row) { rowOfEntry[entry] = Int32(row) }
    }
    var result = SparseFeatures(featureCount: clusters.count)
    let order = stableOrder(of: columns, keyCount: featureCount)
    var next = 0
    for column in 0..<featureCount {
      while next < order.count, Int(columns[Int(order[next])]) == column {
        let entry = Int(order[next])
        result.add(values[entry], to: clusters.groups[Int(rowOfEntry[entry])])
        next += 1
      }
      result.closeRow(scales: false)
    }
    return result
  }
}
