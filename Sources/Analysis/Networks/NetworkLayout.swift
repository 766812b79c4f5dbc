import Kernels

/// Where the nodes of a network are drawn.
struct NetworkLayout {
  /// From 0 to 1; empty when the network is too large to be drawn.
  let x: PerNode<Double>
  let y: PerNode<Double>
  /// In rows from the top, one a cluster: row r lies between r and r + 1.
  let timelineRows: PerNode<Double>

  /// Nodes that are laid out; more cannot be told apart in a picture.
  static let nodeLimit = 20_000

  init(
    _ graph: Graph, clusters: PerNode<Int32>, counts: PerNode<Int>, firstYears: PerNode<Int>
  ) throws(KernelError) {
    timelineRows = PerNode(
      try TimelineRows(
        clusters: clusters.elements, columns: firstYears.elements,
        weights: counts.map { Double($0) }
      ).y)
    guard graph.nodeCount <= Self.nodeLimit else {
      x = PerNode([])
      y = PerNode([])
      return
    }
    // Circles as they will be drawn: area by count, and less of it when there are many.
    let side = 1000.0
    let largest = Double(max(counts.max() ?? 1, 1))
    let scale = min(1, (300 / Double(max(graph.nodeCount, 1))).squareRoot())
    let radii = counts.map { (4 + 20 * (Double($0) / largest).squareRoot()) * scale }
    let layout = try ForceLayout(
      offsets: graph.offsets, targets: graph.targets, weights: graph.weights,
      clusters: clusters.elements,
      radii: radii, box: LayoutBox(width: side, height: side))
    x = PerNode(layout.x.map { $0 / side })
    y = PerNode(layout.y.map { $0 / side })
  }
}
