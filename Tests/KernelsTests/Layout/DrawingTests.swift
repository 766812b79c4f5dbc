import Testing

@testable import Kernels

/// Where the parts of a drawing go, in pictures that can be measured by hand.
struct DrawingTests {
  /// A triangle, and next to it the links given.
  private func triangle(and nodes: Int, links: [(Int32, Int32)] = []) -> DrawnGraph {
    var graph = DrawnGraph()
    for _ in 0..<(3 + nodes) { _ = graph.addNode(cluster: -1) }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] + links { graph.link(one, other) }
    return graph
  }

  @Test func `small components stand in rows at the right, largest first`() throws {
    // Nodes 3 and 5 are linked, 4 and 6 alone. A node takes a circle of 5 + 2 / 2 + 5 / 2 = 8.5; of
    // a component of several nodes the disc is 1.6 times as wide as their area needs. The strip is
    // 4 % of the width, the first share in which the pair's disc has room.
    let graph = triangle(and: 4, links: [(3, 5)])
    let radii = [Double](repeating: 5, count: 7)
    let layout = try graph.layout(radii: radii, box: LayoutBox(x: 100, width: 1000, height: 500))
    #expect(layout.components == [0, 0, 0, 1, 2, 1, 3])
    #expect(layout.sideStrip == LayoutBox(x: 1060, y: 0, width: 40, height: 500))
    let disc = (2 * 8.5 * 8.5).squareRoot() * 1.6
    #expect(abs((layout.x[3] + layout.x[5]) / 2 - (1060 + disc)) < 1e-9)
    #expect(abs((layout.y[3] + layout.y[5]) / 2 - disc) < 1e-9)
    for node in [3, 5] {
      let (dx, dy) = (layout.x[node] - 1060 - disc, layout.y[node] - disc)
      #expect(dx * dx + dy * dy <= disc * disc)
    }
    #expect(abs(layout.x[4] - 1068.5) < 1e-9 && abs(layout.x[6] - 1085.5) < 1e-9)
    #expect(abs(layout.y[4] - 2 * disc - 8.5) < 1e-9 && abs(layout.y[6] - layout.y[4]) < 1e-9)
    // The main picture has the rest, but for the gap.
    let main = [layout.x[0], layout.x[1], layout.x[2]]
    #expect(abs((main.min() ?? 0) + (main.max() ?? 0) - 2 * (100 + 958 / 2)) < 1e-6)
  }

  @Test func `a lone component stands in the middle of its strip`() throws {
    let layout = try triangle(and: 1).layout(
      radii: [5, 5, 5, 5], box: LayoutBox(width: 1000, height: 500))
    #expect(layout.sideStrip?.width == 40)
    #expect(abs(layout.x[3] - 980) < 1e-9 && abs(layout.y[3] - 250) < 1e-9)
  }

  @Test func `the strip is as wide as its components need, to about a third`() throws {
    // Circles of 60 need discs of 60 + 1 + 2.5: 127 of the 1000, the first share above is 13 %.
    let wide = try triangle(and: 3).layout(
      radii: [5, 5, 5, 60, 60, 60], box: LayoutBox(width: 1000, height: 500))
    #expect(abs((wide.sideStrip?.width ?? 0) - 130) < 1e-6)
    // A circle may take 90 % of the strip's width.
    #expect(abs(wide.radiusScale - 0.975) < 1e-9)
    // Twelve of them do not fit: the discs shrink, and the circles with them.
    let full = try triangle(and: 12).layout(
      radii: [5, 5, 5] + [Double](repeating: 60, count: 12),
      box: LayoutBox(width: 1000, height: 500))
    #expect(abs((full.sideStrip?.width ?? 0) - 350) < 1e-6)
    #expect(full.radiusScale < 1)
  }

  @Test func `nodes without links fill a picture of their own in rows`() throws {
    var graph = DrawnGraph()
    for _ in 0..<6 { _ = graph.addNode(cluster: -1) }
    let layout = try graph.layout(box: LayoutBox(x: 10, y: 20, width: 300, height: 200))
    #expect(layout.sideStrip == nil)
    // Three columns of two rows; the discs are nearly as large as they can be.
    #expect(layout.y[0] == layout.y[2] && layout.y[3] == layout.y[5] && layout.y[0] < layout.y[3])
    let radius = layout.x[0] - 10
    #expect(abs(layout.y[0] - 20 - radius) < 1e-9)
    #expect(abs(layout.x[2] - 10 - 5 * radius) < 1e-9 && abs(layout.y[5] - 20 - 3 * radius) < 1e-9)
    #expect(6 * radius <= 300 && 6 * radius > 280)
  }

  @Test func `a drawing takes 94 per cent of its box in the direction that is short of room`()
    throws
  {
    for (width, height) in [(900.0, 900.0), (900, 300), (300, 900)] {
      let box = LayoutBox(x: -70, y: 30, width: width, height: height)
      let layout = try DrawnGraph.clustered(4, size: 12, seed: 7).layout(box: box)
      let (left, right) = (layout.x.min() ?? 0, layout.x.max() ?? 0)
      let (top, bottom) = (layout.y.min() ?? 0, layout.y.max() ?? 0)
      #expect(abs(left + right - 2 * box.x - width) < 1e-6)
      #expect(abs(top + bottom - 2 * box.y - height) < 1e-6)
      let (across, down) = ((right - left) / width, (bottom - top) / height)
      #expect(abs(max(across, down) - 0.94) < 1e-9)
      #expect(min(across, down) > 0.3)
    }
  }

  @Test func `a drawing moves and grows with its box`() throws {
    let graph = DrawnGraph.clustered(4, size: 15, isolates: 6, seed: 9)
    let radii = graph.clusters.indices.map { 2 + Double($0 % 7) }
    let one = try graph.layout(radii: radii, box: LayoutBox(width: 800, height: 600))
    var options = ForceLayout.Options()
    options.circleGap = 8
    let other = try graph.layout(
      radii: radii.map { $0 * 4 }, box: LayoutBox(x: -500, y: 90, width: 3200, height: 2400),
      options: options)
    for node in radii.indices {
      #expect(abs(one.x[node] * 4 - 500 - other.x[node]) < 1e-6)
      #expect(abs(one.y[node] * 4 + 90 - other.y[node]) < 1e-6)
    }
  }

  @Test func `links pull by the root of their weight, within bounds`() throws {
    func pulls(_ weights: [Double]) throws -> [Double] {
      // Links of two nodes, as many as there are weights.
      try LayoutGraph(
        offsets: [0, Int32(weights.count), Int32(weights.count)],
        targets: weights.map { _ in 1 }, weights: weights, clusters: [], radii: []
      ).pulls
    }
    // The mean is 2.
    #expect(
      try pulls([0, 0, 2, 8, 0.02, 1.98]).map { ($0 * 1000).rounded() } == [
        0, 0, 1000, 2000, 250, 995,
      ])
    // 100 is more than 16 times the mean of 238 / 40.
    #expect(try pulls([Double](repeating: 1, count: 38) + [100, 100]).last == 4)
    #expect(try pulls([0, 0]) == [0, 0])
    #expect(try pulls([]) == [])
  }

  @Test func `components come by size, then by their lowest node`() throws {
    let graph = try LayoutGraph(
      offsets: [0, 1, 2, 2, 4, 5, 6, 6], targets: [4, 5, 4, 5, 3, 3], weights: [], clusters: [],
      radii: [])
    #expect(graph.components() == [[0, 1, 3, 4, 5], [2], [6]])
    #expect((0..<7).map(graph.degree(of:)) == [1, 1, 0, 2, 1, 1, 0])
    #expect(graph.neighbours(of: 3) == 2..<4)
    #expect(graph.pulls == [1, 1, 1, 1, 1, 1] && graph.clusters == [-1, -1, -1, -1, -1, -1, -1])
  }
}
