import Kernels

/// The clusters of a network, numbered from the largest; of equal size first the one whose nodes are
/// older on average, then the one with the lower node.
///
/// A node without links has no cluster.
struct NetworkClusters {
  /// The cluster of each node; -1 for none.
  let clusters: PerNode<Int32>
  let sizes: [Int]
  /// Of cited references that of their publication, of other nodes that of their first papers; nil for a
  /// cluster of references without years.
  let meanYears: [Double?]
  /// Of the first papers that cite its references; nil for a cluster without any.
  let meanCitingYears: [Double?]
  /// 0 for a node without cluster.
  let silhouettes: PerNode<Double>
  let clusterSilhouettes: [Double]
  /// By the cosine of rows of A + I, whatever the distance of the others is: whether the nodes of a
  /// cluster share neighbours at all.
  let selfAdjacency: SelfAdjacency
  /// Q of the clusters, with the resolution 1; nil when there are no links.
  let modularity: Double?
  /// S, the mean over the nodes that have a cluster; nil for fewer than two clusters.
  let meanSilhouette: Double?

  /// Silhouettes by the cosine of rows of A + I.
  struct SelfAdjacency {
    /// 0 for a node without cluster.
    var values = PerNode<Double>([])
    var clusterMeans: [Double] = []
    /// Nil for fewer than two clusters.
    var mean: Double?
  }

  /// The nodes that have a link, without the others.
  private enum Linked {}

  var count: Int { sizes.count }
  var harmonicMean: Double? {
    guard let modularity, let meanSilhouette else { return nil }
    return Kernels.harmonicMean(modularity, meanSilhouette)
  }

  /// - Complexity: near O(links) for Leiden and for silhouettes of adjacency.
  init(
    of measures: NetworkMeasures, history: NodeHistory, settings: NetworkSettings
  ) throws(KernelError) {
    let graph = measures.graph
    let linked = Listed<Linked, NodeNumber>(
      measures.degrees.indices.filter { measures.degrees[$0] > 0 })
    guard settings.clustering == .leiden, !linked.isEmpty else {
      clusters = PerNode(repeating: -1, count: graph.nodeCount)
      sizes = []
      meanYears = []
      meanCitingYears = []
      silhouettes = PerNode(repeating: 0, count: graph.nodeCount)
      clusterSilhouettes = []
      selfAdjacency = SelfAdjacency()
      modularity = nil
      meanSilhouette = nil
      return
    }
    let part = graph.subgraph(of: linked.map(\.number))
    let found = try part.leiden(
      LeidenOptions(
        measure: settings.partitionQuality, seed: UInt64(settings.seed), restarts: settings.starts,
        isWeighted: settings.isWeighted),
      threads: settings.threads
    ).clusters
    let summary = part.silhouettes(
      of: found, distance: settings.silhouette, threads: settings.threads)
    let beside =
      settings.silhouette == .adjacencyWithSelf
      ? summary
      : part.silhouettes(of: found, distance: .adjacencyWithSelf, threads: settings.threads)
    let means = found.means(
      of: linked.map { node in
        history.isWork[node]
          ? history.publicationYears[node] : history.firstYears[node]
      })
    let citingMeans = found.means(
      of: linked.map { history.isWork[$0] ? history.firstYears[$0] : nil })
    // Groups come by size, then by their lowest node, which decides where years are equal.
    let order = found.sizes.indices.sorted { first, second in
      (-found.sizes[first], means[first] ?? .infinity, first)
        < (-found.sizes[second], means[second] ?? .infinity, second)
    }
    var number = [Int32](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { number[old] = Int32(new) }
    var clusters = PerNode<Int32>(repeating: -1, count: graph.nodeCount)
    var silhouettes = PerNode<Double>(repeating: 0, count: graph.nodeCount)
    var besides = silhouettes
    let groups = Listed<Linked, Int32>(found.groups)
    let values = Listed<Linked, Double>(summary.values)
    let valuesBeside = Listed<Linked, Double>(beside.values)
    for place in linked.indices {
      clusters[linked[place]] = number[Int(groups[place])]
      silhouettes[linked[place]] = values[place]
      besides[linked[place]] = valuesBeside[place]
    }
    self.clusters = clusters
    self.silhouettes = silhouettes
    sizes = order.map { found.sizes[$0] }
    meanYears = order.map { means[$0] }
    meanCitingYears = order.map { citingMeans[$0] }
    clusterSilhouettes = order.map { summary.clusterMeans[$0] }
    selfAdjacency = SelfAdjacency(
      values: besides, clusterMeans: order.map { beside.clusterMeans[$0] },
      mean: found.count > 1 ? beside.mean : nil)
    modularity = part.modularity(clusters: found.groups, isWeighted: settings.isWeighted)
    meanSilhouette = found.count > 1 ? summary.mean : nil
  }

  /// Which papers have nodes of each cluster, and how many.
  ///
  /// - Complexity: O(occurrences).
  func papers(
    of matrix: Incidence<Papers, Nodes>
  ) -> [[(paper: PaperPlace, nodeCount: Int)]] {
    var papers = [[(paper: PaperPlace, nodeCount: Int)]](repeating: [], count: count)
    for paper in matrix.rows {
      var counts: [Int32: Int] = [:]
      for node in matrix[paper] where clusters[node] >= 0 {
        counts[clusters[node], default: 0] += 1
      }
      for (cluster, count) in counts { papers[Int(cluster)].append((paper, count)) }
    }
    return papers
  }
}

extension Grouping {
  /// The mean of the years of each group's members that have one; nil for a group of none.
  fileprivate func means(of years: [Int?]) -> [Double?] {
    var sums = [Int](repeating: 0, count: count)
    var counts = [Int](repeating: 0, count: count)
    for (index, year) in years.enumerated() {
      guard let year else { continue }
      sums[Int(groups[index])] += year
      counts[Int(groups[index])] += 1
    }
    return sums.indices.map { counts[$0] > 0 ? Double(sums[$0]) / Double(counts[$0]) : nil }
  }
}

extension SilhouetteDistance {
  /// As an option, a report and the table `networks` name it.
  var name: String {
    switch self {
    case .linkProfile: "link-profile"
    case .adjacencyWithSelf: "self-adjacency"
    case .adjacency: "adjacency"
    case .hops: "hops"
    }
  }
}
