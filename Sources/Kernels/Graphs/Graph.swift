/// An undirected, weighted graph without self-loops, as compressed sparse rows; it never changes.
///
/// The neighbours of node `v` are `targets[offsets[v]..<offsets[v + 1]]`, ascending, with their
/// weights at the same places in `weights`. Each edge stands in the rows of both its ends.
/// Weights are finite and not negative; an edge of weight 0 is an edge (it counts as a neighbour).
///
/// ```swift
/// let path = try Graph(nodeCount: 3, edges: [Edge(0, 1), Edge(1, 2, weight: 2)])
/// path.offsets  // [0, 1, 3, 4]
/// path.targets  // [1, 0, 2, 1]
/// path.weights  // [1, 1, 2, 2]
/// ```
public struct Graph: Equatable, Sendable {
  /// `nodeCount + 1` indices into `targets`.
  public let offsets: [Int32]
  /// The neighbours of each node, ascending.
  public let targets: [Int32]
  /// The weight of each entry of `targets`.
  public let weights: [Double]

  /// How many nodes there are; they are numbered from 0.
  public var nodeCount: Int { offsets.count - 1 }
  /// How many edges there are, each counted once.
  public var edgeCount: Int { targets.count / 2 }

  /// For kernels that make the rows themselves: sorted, symmetric, without self-loops.
  init(uncheckedOffsets: [Int32], targets: [Int32], weights: [Double]) {
    offsets = uncheckedOffsets
    self.targets = targets
    self.weights = weights
  }

  /// The neighbours of a node, ascending.
  /// - Complexity: O(1).
  public func neighbors(of node: Int) -> ArraySlice<Int32> {
    targets[Int(offsets[node])..<Int(offsets[node + 1])]
  }

  /// How many neighbours a node has.
  /// - Complexity: O(1).
  public func degree(of node: Int) -> Int {
    Int(offsets[node + 1] - offsets[node])
  }

  /// The number of the entry in `targets` that holds the edge from one node to another, or nil.
  /// - Complexity: O(log degree).
  public func entry(from source: Int, to target: Int) -> Int? {
    var low = Int(offsets[source])
    var high = Int(offsets[source + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < Int32(target) { low = middle + 1 } else { high = middle }
    }
    return low < Int(offsets[source + 1]) && targets[low] == Int32(target) ? low : nil
  }

  /// Every edge once, source < target, ordered by source, then target.
  /// - Complexity: O(n + m).
  public var edges: [Edge] {
    var list: [Edge] = []
    list.reserveCapacity(edgeCount)
    for node in 0..<nodeCount {
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) where targets[entry] > node {
        list.append(Edge(Int32(node), targets[entry], weight: weights[entry]))
      }
    }
    return list
  }

  /// The sum of all edges' weights, each edge once.
  /// - Complexity: O(m).
  public var totalWeight: Double {
    var sum = 0.0
    for node in 0..<nodeCount {
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) where targets[entry] > node {
        sum += weights[entry]
      }
    }
    return sum
  }

  /// The graph of some nodes and the edges between them; node `i` of it is `nodes[i]`.
  ///
  /// - Parameter nodes: different node numbers, ascending.
  /// - Complexity: O(n + m).
  public func subgraph(of nodes: [Int32]) -> Graph {
    var newNumber = [Int32](repeating: -1, count: nodeCount)
    for (index, node) in nodes.enumerated() {
      precondition(index == 0 || nodes[index - 1] < node, "the nodes of a subgraph ascend")
      newNumber[Int(node)] = Int32(index)
    }
    var newOffsets: [Int32] = [0]
    var newTargets: [Int32] = []
    var newWeights: [Double] = []
    for node in nodes {
      for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let target = newNumber[Int(targets[entry])]
        if target >= 0 {
          newTargets.append(target)
          newWeights.append(weights[entry])
        }
      }
      newOffsets.append(Int32(newTargets.count))
    }
    return Graph(uncheckedOffsets: newOffsets, targets: newTargets, weights: newWeights)
  }
}
