import Kernels

/// The clusters of a network, numbered from the largest; of equal size first the one whose nodes are
/// older on average, then the one with the lower node.
///
/// A node without links has no cluster.
struct NetworkClusters {
  /// The cluster of each node; -1 for none.
  let clusters: [Int32]
  let sizes: [Int]
  let meanYears: [Double]
  /// 0 for a node without cluster.
  let silhouettes: [Double]
  let clusterSilhouettes: [Double]
  /// Q of the clusters, with the resolution 1; nil when there are no links.
  let modularity: Double?
  /// S, the mean over the nodes that have a cluster; nil for fewer than two clusters.
  let meanSilhouette: Double?

  var count: Int { sizes.count }
  var harmonicMean: Double? {
    guard let modularity, let meanSilhouette else { return nil }
    return Kernels.harmonicMean(modularity, meanSilhouette)
  }

  /// - Complexity: near O(links) for Leiden and for silhouettes of adjacency.
  init(
    of measures: NetworkMeasures, firstYears: [Int], settings: NetworkSettings
  ) throws(KernelError) {
    let graph = measures.graph
    let linked = measures.degrees.indices.filter { measures.degrees[$0] > 0 }.map { Int32($0) }
    guard settings.clustering == .leiden, !linked.isEmpty else {
      clusters = [Int32](repeating: -1, count: graph.nodeCount)
      sizes = []
      meanYears = []
      silhouettes = [Double](repeating: 0, count: graph.nodeCount)
      clusterSilhouettes = []
      modularity = nil
      meanSilhouette = nil
      return
    }
    let part = graph.subgraph(of: linked)
    let found = try part.leiden(
      LeidenOptions(
        measure: settings.partitionQuality, seed: UInt64(settings.seed), restarts: 10,
        isWeighted: settings.isWeighted),
      threads: settings.threads
    ).clusters
    let summary = part.silhouettes(
      of: found, distance: settings.silhouette, threads: settings.threads)
    var yearSums = [Double](repeating: 0, count: found.count)
    for (index, node) in linked.enumerated() {
      yearSums[Int(found.groups[index])] += Double(firstYears[Int(node)])
    }
    let means = found.sizes.indices.map { yearSums[$0] / Double(found.sizes[$0]) }
    // Groups come by size, then by their lowest node, which decides where years are equal.
    let order = found.sizes.indices.sorted { first, second in
      (-found.sizes[first], means[first], first) < (-found.sizes[second], means[second], second)
    }
    var number = [Int32](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { number[old] = Int32(new) }
    var clusters = [Int32](repeating: -1, count: graph.nodeCount)
    var silhouettes = [Double](repeating: 0, count: graph.nodeCount)
    for (index, node) in linked.enumerated() {
      clusters[Int(node)] = number[Int(found.groups[index])]
      silhouettes[Int(node)] = summary.values[index]
    }
    self.clusters = clusters
    self.silhouettes = silhouettes
    sizes = order.map { found.sizes[$0] }
    meanYears = order.map { means[$0] }
    clusterSilhouettes = order.map { summary.clusterMeans[$0] }
    modularity = part.modularity(clusters: found.groups, isWeighted: settings.isWeighted)
    meanSilhouette = found.count > 1 ? summary.mean : nil
  }

  /// Which papers have nodes of each cluster, and how many.
  ///
  /// - Complexity: O(occurrences).
  func papers(of matrix: OccurrenceMatrix) -> [[(paper: Int32, nodeCount: Int)]] {
    var papers = [[(paper: Int32, nodeCount: Int)]](repeating: [], count: count)
    for document in 0..<matrix.documentCount {
      var counts: [Int32: Int] = [:]
      for node in matrix.row(document) where clusters[Int(node)] >= 0 {
        counts[clusters[Int(node)], default: 0] += 1
      }
      for (cluster, count) in counts { papers[Int(cluster)].append((Int32(document), count)) }
    }
    return papers
  }
}
