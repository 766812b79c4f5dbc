/// One round of the Leiden algorithm: move nodes, refine clusters, and go on with the sets found.
enum LeidenRound {
  /// Improves a partition; the result's clusters are numbered anyhow from 0 to n - 1.
  static func run(
    from clusters: [Int32], _ start: LeidenGraph, _ randomness: Double,
    _ random: inout RandomSource
  ) -> [Int32] {
    var graph = start
    // The set (a node of `graph`) of each node, and the cluster of each set.
    var setOfNode = (0..<start.nodeCount).map { Int32($0) }
    var clusterOfSet = clusters
    while true {
      let clusterCount = moveNodes(graph, &clusterOfSet, &random)
      if clusterCount >= graph.nodeCount { break }
      var refined = refine(graph, clusterOfSet, clusterCount, randomness, &random)
      if refined.count >= graph.nodeCount {
        // Nothing merged: go on with the clusters themselves, as else nothing would change.
        refined = (clusterOfSet, clusterCount)
      }
      var next = [Int32](repeating: 0, count: refined.count)
      for set in 0..<graph.nodeCount { next[Int(refined.sets[set])] = clusterOfSet[set] }
      for node in setOfNode.indices { setOfNode[node] = refined.sets[Int(setOfNode[node])] }
      graph = graph.aggregated(by: refined.sets, count: refined.count)
      clusterOfSet = next
    }
    return setOfNode.map { clusterOfSet[Int($0)] }
  }

  /// Moves nodes to the neighbouring (or an empty) cluster where they gain most, until none gains.
  ///
  /// Equal gains: the cluster that the node is in, then the one met first among its neighbours.
  /// - Returns: how many clusters there are; they are renumbered from 0.
  private static func moveNodes(
    _ graph: LeidenGraph, _ clusters: inout [Int32], _ random: inout RandomSource
  ) -> Int {
    let count = graph.nodeCount
    var queue = (0..<count).map { Int32($0) }
    random.shuffle(&queue)
    var isQueued = [Bool](repeating: true, count: count)
    var sizes = [Double](repeating: 0, count: count)
    var members = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      sizes[Int(clusters[node])] += graph.sizes[node]
      members[Int(clusters[node])] += 1
    }
    var empty = (0..<count).filter { members[$0] == 0 }.map { Int32($0) }
    var linked = [Double](repeating: 0, count: count)
    var met = [Int32](repeating: 0, count: count + 2)
    graph.withRows { offsets, targets, weights, nodeSizes in
      clusters.withUnsafeMutableBufferPointer { clusters in
        queue.withUnsafeMutableBufferPointer { queue in
          isQueued.withUnsafeMutableBufferPointer { isQueued in
            sizes.withUnsafeMutableBufferPointer { sizes in
              members.withUnsafeMutableBufferPointer { members in
                linked.withUnsafeMutableBufferPointer { linked in
                  met.withUnsafeMutableBufferPointer { met in
                    var head = 0
                    var waiting = count
                    while waiting > 0 {
                      let node = Int(queue[head])
                      head = head &+ 1 == count ? 0 : head &+ 1
                      waiting &-= 1
                      isQueued[node] = false
                      let old = Int(clusters[node])
                      let size = nodeSizes[node]
                      sizes[old] -= size
                      members[old] &-= 1
                      if members[old] == 0 {
                        sizes[old] = 0
                        empty.append(Int32(truncatingIfNeeded: old))
                      }
                      let row = Int(offsets[node])..<Int(offsets[node &+ 1])
                      var metCount = 0
                      for entry in row {
                        let cluster = Int(clusters[Int(targets[entry])])
                        met[metCount] = Int32(truncatingIfNeeded: cluster)
                        metCount &+= linked[cluster] == 0 ? 1 : 0
                        linked[cluster] += weights[entry]
                      }
                      let cost = size * graph.resolution
                      var best = old
                      var bestGain = linked[old] - cost * sizes[old]
                      // Rounding must not send a node to and fro between equal clusters.
                      let margin = 1e-12 * (abs(linked[old]) + cost * sizes[old])
                      for place in 0..<metCount {
                        let cluster = Int(met[place])
                        let gain = linked[cluster] - cost * sizes[cluster]
                        linked[cluster] = 0
                        if cluster != old, gain > bestGain + margin {
                          best = cluster
                          bestGain = gain
                        }
                      }
                      if bestGain < -margin, members[old] > 0 {
                        best = Int(empty[empty.count - 1])
                      }
                      sizes[best] += size
                      if members[best] == 0 {
                        // The empty cluster taken is the last of the list, unless it is the old one
                        // that was put there a moment ago and is taken again.
                        empty.removeLast()
                      }
                      members[best] &+= 1
                      if best == old { continue }
                      clusters[node] = Int32(truncatingIfNeeded: best)
                      for entry in row {
                        let target = Int(targets[entry])
                        if !isQueued[target], Int(clusters[target]) != best {
                          isQueued[target] = true
                          var tail = head &+ waiting
                          if tail >= count { tail &-= count }
                          queue[tail] = targets[entry]
                          waiting &+= 1
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return renumber(&clusters)
  }

  /// Numbers clusters from 0 in the order in which nodes have them; returns how many there are.
  private static func renumber(_ clusters: inout [Int32]) -> Int {
    var number = [Int32](repeating: -1, count: clusters.count)
    var count: Int32 = 0
    for node in clusters.indices {
      let cluster = Int(clusters[node])
      if number[cluster] < 0 {
        number[cluster] = count
        count += 1
      }
      clusters[node] = number[cluster]
    }
    return Int(count)
  }

  /// Splits each cluster into well-connected sets by merging single nodes at random.
  private static func refine(
    _ graph: LeidenGraph, _ clusters: [Int32], _ clusterCount: Int, _ randomness: Double,
    _ random: inout RandomSource
  ) -> (sets: [Int32], count: Int) {
    let count = graph.nodeCount
    var order = (0..<count).map { Int32($0) }
    random.shuffle(&order)
    var clusterSizes = [Double](repeating: 0, count: clusterCount)
    for node in 0..<count { clusterSizes[Int(clusters[node])] += graph.sizes[node] }
    var sets = (0..<count).map { Int32($0) }
    var setSizes = graph.sizes
    var isSingle = [Bool](repeating: true, count: count)
    // The weight of the links from each set to the rest of its cluster.
    var outside = [Double](repeating: 0, count: count)
    var linked = [Double](repeating: 0, count: count)
    var met = [Int32](repeating: 0, count: count + 1)
    var choices: [(set: Int, gain: Double)] = []
    // Gains are compared with the mean weight of the links, so that scaling all weights changes
    // nothing.
    let temperature = randomness * graph.meanWeight
    graph.withRows { offsets, targets, weights, nodeSizes in
      clusters.withUnsafeBufferPointer { clusters in
        sets.withUnsafeMutableBufferPointer { sets in
          linked.withUnsafeMutableBufferPointer { linked in
            met.withUnsafeMutableBufferPointer { met in
              for node in 0..<count {
                var sum = 0.0
                for entry in Int(offsets[node])..<Int(offsets[node &+ 1])
                where clusters[Int(targets[entry])] == clusters[node] { sum += weights[entry] }
                outside[node] = sum
              }
              for place in 0..<count {
                let node = Int(order[place])
                let size = nodeSizes[node]
                let clusterSize = clusterSizes[Int(clusters[node])]
                guard isSingle[node],
                  outside[node] >= graph.resolution * size * (clusterSize - size)
                else { continue }
                var metCount = 0
                for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                  let target = Int(targets[entry])
                  if clusters[target] != clusters[node] { continue }
                  let set = Int(sets[target])
                  met[metCount] = Int32(truncatingIfNeeded: set)
                  metCount &+= linked[set] == 0 ? 1 : 0
                  linked[set] += weights[entry]
                }
                choices.removeAll(keepingCapacity: true)
                choices.append((node, 0))
                for index in 0..<metCount {
                  let set = Int(met[index])
                  let total = setSizes[set]
                  guard outside[set] >= graph.resolution * total * (clusterSize - total) else {
                    continue
                  }
                  let gain = linked[set] - graph.resolution * size * total
                  if gain >= 0 { choices.append((set, gain)) }
                }
                if let set = pick(choices, temperature, &random), set != node {
                  outside[set] += outside[node] - 2 * linked[set]
                  setSizes[set] += size
                  setSizes[node] = 0
                  sets[node] = Int32(truncatingIfNeeded: set)
                  isSingle[set] = false
                  isSingle[node] = false
                }
                for index in 0..<metCount { linked[Int(met[index])] = 0 }
              }
            }
          }
        }
      }
    }
    let setCount = renumber(&sets)
    return (sets, setCount)
  }

  /// One of the sets, with a probability that grows with exp(gain / randomness); nil for a single one,
  /// which is to stay alone.
  private static func pick(
    _ choices: [(set: Int, gain: Double)], _ randomness: Double, _ random: inout RandomSource
  ) -> Int? {
    guard choices.count > 1 else { return nil }
    var best = choices[0]
    for choice in choices where choice.gain > best.gain { best = choice }
    if randomness == 0 { return best.set }
    // Relative to the best, so that nothing overflows; what is far below it has no chance.
    var total = 0.0
    for choice in choices where best.gain - choice.gain < 40 * randomness {
      total += Elementary.exp((choice.gain - best.gain) / randomness)
    }
    var point = random.unit() * total
    for choice in choices where best.gain - choice.gain < 40 * randomness {
      point -= Elementary.exp((choice.gain - best.gain) / randomness)
      if point < 0 { return choice.set }
    }
    return best.set
  }
}

extension LeidenGraph {
  /// The rows and sizes as pointers.
  @inline(__always)
  func withRows(
    _ body: (
      _ offsets: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>,
      _ weights: UnsafeBufferPointer<Double>, _ sizes: UnsafeBufferPointer<Double>
    ) -> Void
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          sizes.withUnsafeBufferPointer { sizes in body(offsets, targets, weights, sizes) }
        }
      }
    }
  }
}
