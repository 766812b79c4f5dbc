/// How stable the clusters of a partition are over other runs: other seeds, other resolutions.
///
/// A cluster *recurs* in a run that has a cluster with which its Jaccard index (common items by all
/// items of both) is at least a threshold.
///
/// Source: C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics &
/// Data Analysis 52 (2007), doi:10.1016/j.csda.2006.11.025; similarity of items: A. J. Gates et
/// al., Scientific Reports 9 (2019), doi:10.1038/s41598-019-44892-y.
public struct ClusterStability: Equatable, Sendable {
  /// For each cluster from 0, the share of the runs in which it recurs; 0 for a number that no item
  /// has. Nil without runs.
  public let recurrence: [Double]?
  /// For each cluster, the mean over its items and the runs of the element-centric similarity. Nil
  /// without runs.
  public let similarity: [Double]?
  /// For each item the mean of its similarity over the runs. Nil without runs.
  public let itemSimilarity: [Double]?

  /// - Parameters:
  ///   - clusters: the partition that is judged: the cluster of each item, from 0.
  ///   - runs: partitions of the same items.
  ///   - threshold: the least Jaccard index, above 0.5 and up to 1, so that at most one cluster of
  ///     a run is meant.
  /// - Throws: `KernelError` for lists of different lengths, a negative cluster, or a threshold out
  ///   of range.
  /// - Complexity: O(r (n + k)) for r runs and k clusters.
  public init(
    of clusters: [Int32], in runs: [[Int32]], threshold: Double = 0.75
  ) throws(KernelError) {
    guard threshold > 0.5, threshold <= 1 else {
      throw KernelError(
        kernel: "cluster stability", parameter: "threshold", given: "\(threshold)",
        requirement: "above 0.5 and at most 1")
    }
    let clusterCount = Int(clusters.max() ?? -1) + 1
    var recurring = [Int](repeating: 0, count: clusterCount)
    var items = [Double](repeating: 0, count: clusters.count)
    for run in runs {
      let agreement = try ClusterAgreement(clusters, run)
      for item in items.indices { items[item] += agreement.itemSimilarities[item] }
      for cluster in Self.recurring(clusters, clusterCount, in: run, threshold) {
        recurring[cluster] += 1
      }
    }
    guard !runs.isEmpty else {
      (recurrence, similarity, itemSimilarity) = (nil, nil, nil)
      return
    }
    let runCount = Double(runs.count)
    var sizes = [Double](repeating: 0, count: clusterCount)
    var sums = sizes
    for (item, cluster) in clusters.enumerated() {
      sizes[Int(cluster)] += 1
      sums[Int(cluster)] += items[item] / runCount
    }
    recurrence = recurring.map { Double($0) / runCount }
    similarity = zip(sums, sizes).map { $1 > 0 ? $0 / $1 : 0 }
    itemSimilarity = items.map { $0 / runCount }
  }

  /// The clusters that a run has again.
  private static func recurring(
    _ clusters: [Int32], _ clusterCount: Int, in run: [Int32], _ threshold: Double
  ) -> [Int] {
    var sizes = [Int](repeating: 0, count: clusterCount)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    let other = Grouping(run)
    var best = [Double](repeating: 0, count: clusterCount)
    let order = stableOrder(of: clusters, keyCount: clusterCount)
    var overlaps = [Int](repeating: 0, count: other.count)
    var start = 0
    for cluster in 0..<clusterCount {
      let members = order[start..<(start + sizes[cluster])]
      start += sizes[cluster]
      for item in members { overlaps[Int(other.groups[Int(item)])] += 1 }
      for item in members {
        let group = Int(other.groups[Int(item)])
        let common = overlaps[group]
        let either = sizes[cluster] + other.sizes[group] - common
        best[cluster] = max(best[cluster], Double(common) / Double(either))
      }
      for item in members { overlaps[Int(other.groups[Int(item)])] = 0 }
    }
    return (0..<clusterCount).filter { best[$0] >= threshold }
  }
}
