/// A checked graph for drawing: neighbours, pulls, clusters, circles.
struct LayoutGraph {
  let nodeCount: Int
  let offsets: [Int32]
  let targets: [Int32]
  /// How strongly each link pulls, about 1 on average, within 1/4 ... 4; 0 for no pull.
  let pulls: [Double]
  let clusters: [Int32]
  let radii: [Double]

  init(
    offsets: [Int32], targets: [Int32], weights: [Double], clusters: [Int32], radii: [Double]
  ) throws(KernelError) {
    let require = KernelRequirement(kernel: "layout")
    let count = max(0, offsets.count - 1)
    try require(
      (offsets.isEmpty && targets.isEmpty)
        || (offsets.first == 0 && Int(offsets[count]) == targets.count
          && zip(offsets, offsets.dropFirst()).allSatisfy(<=)),
      "offsets", "a list up to \(offsets.last ?? 0)", "ascending from 0 to \(targets.count)")
    try require(
      targets.allSatisfy { $0 >= 0 && $0 < count }, "targets",
      "a list with a node that is not there",
      "nodes from 0 to \(count - 1)")
    try require(
      weights.isEmpty || weights.count == targets.count, "weights", "\(weights.count) long",
      "as long as targets, \(targets.count), or empty")
    try require(
      weights.allSatisfy { $0 >= 0 && $0 <= 1e100 }, "weights", "a list with a number out of range",
      "from 0 to 1e100 each")
    try require(
      clusters.isEmpty || clusters.count == count, "clusters", "\(clusters.count) long",
      "\(count) long, one per node, or empty")
    try require(
      radii.isEmpty || radii.count == count, "radii", "\(radii.count) long",
      "\(count) long, one per node, or empty")
    try require(
      radii.allSatisfy { $0 >= 0 && $0 <= 1e9 }, "radii", "a list with a number out of range",
      "from 0 to 1e9 each")
    nodeCount = count
    self.offsets = offsets
    self.targets = targets
    self.clusters = clusters.isEmpty ? [Int32](repeating: -1, count: count) : clusters
    self.radii = radii.isEmpty ? [Double](repeating: 0, count: count) : radii
    let sum = weights.reduce(0, +)
    let mean = weights.isEmpty || sum == 0 ? 1 : sum / Double(weights.count)
    // Square roots, so that one very strong link does not draw its ends into one point.
    pulls =
      weights.isEmpty
      ? [Double](repeating: 1, count: targets.count)
      : weights.map { $0 == 0 ? 0 : min(4, max(0.25, ($0 / mean).squareRoot())) }
  }

  func neighbours(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  func degree(of node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }

  /// Nodes by component, ascending; components by size downwards, then by lowest node.
  func components() -> [[Int]] {
    var parents = Array(0..<nodeCount)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for node in 0..<nodeCount {
      for link in neighbours(of: node) {
        let (one, other) = (root(node), root(Int(targets[link])))
        // The lower node is the root, so that roots come in order.
        if one != other { parents[max(one, other)] = min(one, other) }
      }
    }
    var positions = [Int](repeating: -1, count: nodeCount)
    var members: [[Int]] = []
    for node in 0..<nodeCount {
      let root = root(node)
      if positions[root] < 0 {
        positions[root] = members.count
        members.append([])
      }
      members[positions[root]].append(node)
    }
    return members.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

/// Points spread evenly over a disc, the first in its centre.
enum Sunflower {
  /// The `index`-th of points that lie one unit apart, at radius about `0.56 sqrt(index)`.
  ///
  /// Source: H. Vogel, Mathematical Biosciences 44 (1979), doi:10.1016/0025-5564(79)90080-4.
  static func point(_ index: Int) -> (x: Double, y: Double) {
    guard index > 0 else { return (0, 0) }
    let radius = 0.5642 * Double(index).squareRoot()
    let angle = 2.399963229728653 * Double(index)
    return (radius * Elementary.cosine(angle), radius * Elementary.sine(angle))
  }
}
