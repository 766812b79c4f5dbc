extension Graph {
  /// The core number of each node: the greatest k for which it belongs to the k-core, the largest
  /// subgraph in which every node has at least k neighbours.
  ///
  /// Weights are ignored; an isolated node has 0.
  /// - Complexity: O(n + m).
  ///
  /// Source: V. Batagelj, M. Zaversnik, "An O(m) algorithm for cores decomposition of networks"
  /// (2003), arXiv:cs/0310049.
  public func coreNumbers() -> [Int32] {
    var degree = degrees()
    let highest = Int(degree.max() ?? 0)
    // Nodes sorted by the degree that is left; `starts[d]` is where those of degree d begin.
    var starts = [Int](repeating: 0, count: highest + 2)
    for value in degree { starts[Int(value) + 1] += 1 }
    for value in 0...highest { starts[value + 1] += starts[value] }
    var order = stableOrder(of: degree, keyCount: highest + 1)
    var place = [Int](repeating: 0, count: nodeCount)
    for (index, node) in order.enumerated() { place[Int(node)] = index }
    for index in 0..<nodeCount {
      let node = Int(order[index])
      for target in neighbors(of: node) where degree[Int(target)] > degree[node] {
        let other = Int(target)
        // Moves the neighbour to the front of its degree's part, then into the part below.
        let first = starts[Int(degree[other])]
        let displaced = order[first]
        order.swapAt(first, place[other])
        place[Int(displaced)] = place[other]
        place[other] = first
        starts[Int(degree[other])] += 1
        degree[other] -= 1
      }
    }
    return degree
  }
}
