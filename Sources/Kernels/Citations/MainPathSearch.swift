extension TraversalWeights {
  /// For each node the greatest sum of weights of a path that ends there, and that begins there.
  func pathSums() -> (before: [PathCount], after: [PathCount]) {
    var before = [PathCount](repeating: .zero, count: network.nodeCount)
    var after = before
    for node in 0..<network.nodeCount {
      for arc in network.arcs(from: node) {
        let target = Int(network.targets[arc])
        before[target] = max(before[target], before[node] + weight(ofArc: arc))
      }
    }
    for node in (0..<network.nodeCount).reversed() {
      var greatest = PathCount.zero
      for arc in network.arcs(from: node) {
        greatest = max(greatest, weight(ofArc: arc) + after[Int(network.targets[arc])])
      }
      after[node] = greatest
    }
    return (before, after)
  }

  /// The arcs that leave a node forward, or that enter it.
  func arcs(at node: Int, _ direction: Direction) -> [Int] {
    direction == .forward
      ? Array(network.arcs(from: node)) : network.arcs(into: node).map { Int($0) }
  }

  /// The node at which an arc followed in a direction arrives.
  func end(of arc: Int, _ direction: Direction) -> Int {
    Int(direction == .forward ? network.targets[arc] : network.sources[arc])
  }

  /// The arcs of the greatest weight, all ties.
  func heaviest(of arcs: [Int]) -> [Int] {
    var greatest = PathCount.zero
    for arc in arcs { greatest = max(greatest, weight(ofArc: arc)) }
    return arcs.filter { weight(ofArc: $0).isTied(with: greatest) }
  }

  /// The `count` heaviest arcs of all and those tied with the last of them, ascending.
  func keyArcs(count: Int) -> [Int] {
    // The heaviest weights so far, ascending.
    var top: [PathCount] = []
    for arc in 0..<network.arcCount {
      let weight = weight(ofArc: arc)
      if top.count == count, let least = top.first, weight <= least { continue }
      var (low, high) = (0, top.count)
      while low < high {
        let middle = (low + high) / 2
        if top[middle] < weight { low = middle + 1 } else { high = middle }
      }
      top.insert(weight, at: low)
      if top.count > count { top.removeFirst() }
    }
    guard let limit = top.first else { return [] }
    return (0..<network.arcCount).filter { arc in
      let weight = weight(ofArc: arc)
      return weight >= limit || weight.isTied(with: limit)
    }
  }

  /// Adds the arcs that `choose` gives at each node that is reached, until no new node is.
  func follow(
    from starts: [Int], _ direction: Direction, into found: inout MainPathArcs,
    choose: (_ node: Int) -> [Int]
  ) {
    var front = starts
    while let node = front.popLast() {
      guard found.visit(node) else { continue }
      let chosen = choose(node)
      found.add(chosen)
      for arc in chosen { front.append(end(of: arc, direction)) }
    }
  }
}

/// Arcs found so far, and the nodes from which the search has gone on.
struct MainPathArcs {
  private var isFound: [Bool]
  private var isVisited: [Bool]

  init(arcCount: Int, nodeCount: Int) {
    isFound = [Bool](repeating: false, count: arcCount)
    isVisited = [Bool](repeating: false, count: nodeCount)
  }

  /// Notes a node; false when it was there already.
  mutating func visit(_ node: Int) -> Bool {
    defer { isVisited[node] = true }
    return !isVisited[node]
  }

  mutating func forgetNodes() {
    isVisited = [Bool](repeating: false, count: isVisited.count)
  }

  mutating func add(_ arcs: [Int]) {
    for arc in arcs { isFound[arc] = true }
  }

  var list: [Int32] {
    isFound.indices.filter { isFound[$0] }.map { Int32($0) }
  }
}
