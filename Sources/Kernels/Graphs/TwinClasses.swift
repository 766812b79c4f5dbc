/// Nodes that no shortest path can tell apart, put together: adjacent nodes with the same other
/// neighbours (true twins).
///
/// In networks of co-occurrence all items that are only in the same documents are twins, which is most
/// of them where nothing was selected: the references that a single paper cites, for instance. Two
/// twins are one step from each other and equally far from every other node, and no shortest path
/// has both inside; so searches by steps go over one node of each class, weighted by the class.
struct TwinClasses {
  /// The class of each node, numbered in the order of their lowest nodes.
  let classes: [Int32]
  /// How many nodes each class has.
  let sizes: [Int32]
  /// The graph of the lowest nodes of the classes, as compressed rows.
  let offsets: [Int32]
  let targets: [Int32]

  var count: Int { sizes.count }

  /// - Complexity: O(n + m) expected.
  init(_ graph: Graph) {
    let nodeCount = graph.nodeCount
    let lowest = Self.lowestTwins(graph)
    var classes = [Int32](repeating: 0, count: nodeCount)
    var sizes: [Int32] = []
    for node in 0..<nodeCount {
      if Int(lowest[node]) == node {
        classes[node] = Int32(sizes.count)
        sizes.append(1)
      } else {
        classes[node] = classes[Int(lowest[node])]
        sizes[Int(classes[node])] += 1
      }
    }
    self.classes = classes
    self.sizes = sizes
    if sizes.count == nodeCount {
      offsets = graph.offsets
      targets = graph.targets
      return
    }
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    for node in 0..<nodeCount where Int(lowest[node]) == node {
      // Whoever is linked to a class is linked to its lowest node.
      for target in graph.neighbors(of: node) where lowest[Int(target)] == target {
        targets.append(classes[Int(target)])
      }
      offsets.append(Int32(targets.count))
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// The lowest twin of each node, which may be the node itself.
  private static func lowestTwins(_ graph: Graph) -> [Int32] {
    let nodeCount = graph.nodeCount
    // The sum of random numbers of a node and its neighbours: equal for twins, and hardly else.
    var random = RandomSource(seed: 0)
    let numbers = (0..<nodeCount).map { _ in random.next() }
    let sums = (0..<nodeCount).map { node in
      graph.neighbors(of: node).reduce(numbers[node]) { $0 &+ numbers[Int($1)] }
    }
    var lowest = (0..<nodeCount).map { Int32($0) }
    for node in 0..<nodeCount {
      for other in graph.neighbors(of: node) {
        if other > node { break }
        if sums[Int(other)] == sums[node], areTwins(Int(other), node, graph) {
          lowest[node] = other
          break
        }
      }
    }
    return lowest
  }

  /// Whether two adjacent nodes have the same other neighbours.
  private static func areTwins(_ first: Int, _ second: Int, _ graph: Graph) -> Bool {
    graph.degree(of: first) == graph.degree(of: second)
      && graph.neighbors(of: first).lazy.filter { $0 != second }
        .elementsEqual(graph.neighbors(of: second).lazy.filter { $0 != first })
  }
}
