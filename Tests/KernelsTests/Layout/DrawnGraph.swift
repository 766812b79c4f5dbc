@testable import Kernels

/// A graph made of cliques and rings for layout tests.
struct DrawnGraph {
  private(set) var neighbours: [[Int32]] = []
  private(set) var clusters: [Int32] = []

  mutating func addNode(cluster: Int32) -> Int32 {
    neighbours.append([])
    clusters.append(cluster)
    return Int32(neighbours.count - 1)
  }

  mutating func link(_ one: Int32, _ other: Int32) {
    neighbours[Int(one)].append(other)
    neighbours[Int(other)].append(one)
  }

  var offsets: [Int32] {
    neighbours.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  var targets: [Int32] { neighbours.flatMap(\.self) }

  /// Clusters of a size around `size`, each connected and with some more links inside than to the
  /// others, and `isolates` nodes without links.
  static func clustered(
    _ clusterCount: Int, size: Int, isolates: Int = 0, seed: UInt64
  ) -> DrawnGraph {
    var random = RandomNumbers(seed: seed)
    var graph = DrawnGraph()
    var first: [Int32] = []
    for cluster in 0..<clusterCount {
      let count = max(1, Int.random(in: (size / 2)...(size * 3 / 2), using: &random))
      let start = Int32(graph.neighbours.count)
      for position in 0..<Int32(count) {
        let node = graph.addNode(cluster: Int32(cluster))
        if position > 0 {
          graph.link(node, start + Int32.random(in: 0..<position, using: &random))
        }
        if position > 2 {
          graph.link(node, start + Int32.random(in: 0..<position, using: &random))
        }
      }
      if let before = first.last { graph.link(before, start) }
      first.append(start)
    }
    let linked = Int32(graph.neighbours.count)
    for _ in 0..<(clusterCount * 2) where linked > 1 {
      let one = Int32.random(in: 0..<linked, using: &random)
      graph.link(one, (one + 1 + Int32.random(in: 0..<(linked - 1), using: &random)) % linked)
    }
    for _ in 0..<isolates { _ = graph.addNode(cluster: -1) }
    return graph
  }

  func layout(
    radii: [Double] = [], box: LayoutBox = LayoutBox(width: 1200, height: 800),
    options: ForceLayout.Options = ForceLayout.Options()
  ) throws(KernelError) -> ForceLayout {
    try ForceLayout(
      offsets: offsets, targets: targets, clusters: clusters, radii: radii, box: box,
      options: options)
  }
}
