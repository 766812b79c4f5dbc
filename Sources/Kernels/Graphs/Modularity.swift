/// What a partition is measured by.
public enum PartitionQuality: Equatable, Sendable {
  /// Newman's modularity with a resolution γ: Q = Σ over clusters of L / m - γ (D / 2m)².
  case modularity(resolution: Double)
  /// The constant Potts model: Σ over clusters of L - γ n (n - 1) / 2, divided by m.
  case constantPotts(resolution: Double)

  var resolution: Double {
    switch self {
    case .modularity(let resolution), .constantPotts(let resolution): return resolution
    }
  }
}

extension Graph {
  /// Modularity: the share of links within clusters, less what it would be by chance.
  ///
  /// Q = Σ over clusters of L / m - γ (D / 2m)², where L is the weight of the links within the
  /// cluster, D the sum of its nodes' weighted degrees, m the weight of all links.
  ///
  /// - Parameters:
  ///   - clusters: the cluster of each node; any numbers that are not negative.
  ///   - resolution: γ; 1 is Newman's Q.
  ///   - isWeighted: false takes every weight as 1.
  /// - Returns: a value below 1; 0 when the weights add up to 0.
  /// - Complexity: O(n + m).
  ///
  /// Source: M. Newman, "Analysis of weighted networks", Phys. Rev. E 70 (2004),
  /// doi:10.1103/PhysRevE.70.056131; resolution: J. Reichardt, S. Bornholdt, Phys. Rev. E 74 (2006).
  public func modularity(
    clusters: [Int32], resolution: Double = 1, isWeighted: Bool = true
  ) -> Double {
    quality(of: clusters, .modularity(resolution: resolution), isWeighted: isWeighted)
  }

  /// The quality of a partition; 0 when the weights add up to 0. See `PartitionQuality`.
  ///
  /// Source for the constant Potts model: V. Traag, P. Van Dooren, Y. Nesterov, Phys. Rev. E 84
  /// (2011), doi:10.1103/PhysRevE.84.016114.
  /// - Complexity: O(n + m).
  public func quality(
    of clusters: [Int32], _ measure: PartitionQuality, isWeighted: Bool = true
  ) -> Double {
    precondition(clusters.count == nodeCount, "\(clusters.count) clusters, \(nodeCount) nodes")
    let clusterCount = Int(clusters.max() ?? -1) + 1
    var within = [Double](repeating: 0, count: clusterCount)
    var size = [Double](repeating: 0, count: clusterCount)
    var total = 0.0
    for node in 0..<nodeCount {
      let cluster = Int(clusters[node])
      var strength = 0.0
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let weight = isWeighted ? weights[entry] : 1
        strength += weight
        if clusters[Int(targets[entry])] == clusters[node] { within[cluster] += weight }
      }
      total += strength
      switch measure {
      case .modularity: size[cluster] += strength
      case .constantPotts: size[cluster] += 1
      }
    }
    guard total > 0 else { return 0 }
    var quality = 0.0
    for cluster in 0..<clusterCount {
      switch measure {
      case .modularity(let resolution):
        let share = size[cluster] / total
        quality += within[cluster] / total - resolution * share * share
      case .constantPotts(let resolution):
        let pairs = size[cluster] * (size[cluster] - 1)
        quality += (within[cluster] - resolution * pairs) / total
      }
    }
    return quality
  }
}

/// The harmonic mean of modularity and silhouette, 2QS / (Q + S); 0 unless both are positive.
///
/// ```swift
/// harmonicMean(0.6622, 0.8491)  // 0.744093
/// ```
public func harmonicMean(_ modularity: Double, _ silhouette: Double) -> Double {
  guard modularity > 0, silhouette > 0 else { return 0 }
  return 2 * modularity * silhouette / (modularity + silhouette)
}
