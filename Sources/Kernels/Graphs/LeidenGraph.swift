/// A graph whose nodes are sets of nodes: rows without links inside a set, and each set's size.
struct LeidenGraph: Sendable {
  var offsets: [Int32]
  var targets: [Int32]
  var weights: [Double]
  /// Weighted degrees for modularity, numbers of nodes for the constant Potts model.
  var sizes: [Double]
  /// What two sets lose when they are together: `resolution` × size × size.
  var resolution: Double
  /// The mean weight of a link between the nodes to begin with.
  var meanWeight: Double

  var nodeCount: Int { sizes.count }

  /// The graph to begin with. Links of weight 0 are left out.
  init(_ graph: Graph, _ options: LeidenOptions) {
    offsets = graph.offsets
    targets = graph.targets
    weights = options.isWeighted ? graph.weights : Array(repeating: 1, count: targets.count)
    if weights.contains(0) {
      offsets = [0]
      targets = []
      weights = []
      for node in 0..<graph.nodeCount {
        for entry in Int(graph.offsets[node])..<Int(graph.offsets[node + 1])
        where graph.weights[entry] > 0 {
          targets.append(graph.targets[entry])
          weights.append(graph.weights[entry])
        }
        offsets.append(Int32(targets.count))
      }
    }
    meanWeight = targets.isEmpty ? 1 : weights.reduce(0, +) / Double(targets.count)
    switch options.measure {
    case .constantPotts(let value):
      sizes = Array(repeating: 1, count: graph.nodeCount)
      resolution = value
    case .modularity(let value):
      sizes = []
      sizes.reserveCapacity(graph.nodeCount)
      for node in 0..<graph.nodeCount {
        var sum = 0.0
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) { sum += weights[entry] }
        sizes.append(sum)
      }
      let total = sizes.reduce(0, +)
      resolution = total > 0 ? value / total : 0
    }
  }

  private init(
    offsets: [Int32], targets: [Int32], weights: [Double], sizes: [Double], resolution: Double,
    meanWeight: Double
  ) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.sizes = sizes
    self.resolution = resolution
    self.meanWeight = meanWeight
  }

  /// The graph whose nodes are the given sets of this one's nodes, numbered from 0 to `count` - 1.
  /// - Complexity: O(n + m).
  func aggregated(by sets: [Int32], count: Int) -> LeidenGraph {
    let order = stableOrder(of: sets, keyCount: count)
    var newOffsets: [Int32] = [0]
    newOffsets.reserveCapacity(count + 1)
    var newTargets: [Int32] = []
    var newWeights: [Double] = []
    newTargets.reserveCapacity(targets.count / 4)
    newWeights.reserveCapacity(targets.count / 4)
    var newSizes = [Double](repeating: 0, count: count)
    var sums = [Double](repeating: 0, count: count)
    var met = [Int32](repeating: 0, count: count + 1)
    var next = 0
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          sets.withUnsafeBufferPointer { sets in
            sums.withUnsafeMutableBufferPointer { sums in
              met.withUnsafeMutableBufferPointer { met in
                for set in 0..<count {
                  var metCount = 0
                  while next < order.count, sets[Int(order[next])] == set {
                    let node = Int(order[next])
                    next += 1
                    newSizes[set] += sizes[node]
                    for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                      let target = Int(sets[Int(targets[entry])])
                      if target == set { continue }
                      met[metCount] = Int32(truncatingIfNeeded: target)
                      metCount &+= sums[target] == 0 ? 1 : 0
                      sums[target] += weights[entry]
                    }
                  }
                  for place in 0..<metCount {
                    let target = Int(met[place])
                    newTargets.append(met[place])
                    newWeights.append(sums[target])
                    sums[target] = 0
                  }
                  newOffsets.append(Int32(newTargets.count))
                }
              }
            }
          }
        }
      }
    }
    return LeidenGraph(
      offsets: newOffsets, targets: newTargets, weights: newWeights, sizes: newSizes,
      resolution: resolution, meanWeight: meanWeight)
  }
}
