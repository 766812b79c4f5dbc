import Testing

@testable import Kernels

struct ForceLayoutTests {
  private func radii(_ count: Int, upTo largest: Double, seed: UInt64) -> [Double] {
    var random = RandomNumbers(seed: seed)
    return (0..<count).map { _ in
      let share = Double.random(in: 0...1, using: &random)
      return 3 + share * share * share * (largest - 3)
    }
  }

  /// The pairs of circles that overlap, and the circles that leave the box.
  private func faults(_ layout: ForceLayout, radii: [Double], box: LayoutBox) -> Int {
    var count = 0
    for one in radii.indices {
      let radius = radii[one] * layout.radiusScale
      let isInside =
        layout.x[one] - radius >= box.x - 1e-9 && layout.x[one] + radius <= box.right + 1e-9
        && layout.y[one] - radius >= box.y - 1e-9 && layout.y[one] + radius <= box.bottom + 1e-9
      if !isInside { count += 1 }
      for other in (one + 1)..<max(radii.count, one + 1) {
        let dx = layout.x[one] - layout.x[other]
        let dy = layout.y[one] - layout.y[other]
        let least = (radii[one] + radii[other]) * layout.radiusScale
        if dx * dx + dy * dy < least * least * (1 - 1e-9) { count += 1 }
      }
    }
    return count
  }

  @Test(arguments: [
    (1, 1, 0), (1, 30, 0), (3, 1, 0), (6, 12, 0), (6, 12, 20), (12, 20, 3), (1, 260, 4), (0, 1, 40),
    (0, 1, 1), (40, 4, 0),
  ])
  func `no circles overlap and none leaves the box`(
    clusters: Int, size: Int, isolates: Int
  ) throws {
    let graph = DrawnGraph.clustered(clusters, size: size, isolates: isolates, seed: 11)
    let box = LayoutBox(x: -50, y: 20, width: 1200, height: 800)
    let radii = radii(graph.clusters.count, upTo: 30, seed: 2)
    let layout = try graph.layout(radii: radii, box: box)
    #expect(layout.x.count == graph.clusters.count)
    #expect((layout.x + layout.y).allSatisfy { $0.isFinite })
    #expect(faults(layout, radii: radii, box: box) == 0)
    #expect(layout.radiusScale == 1)
  }

  @Test func `the same graph gives the same drawing to the bit`() throws {
    let graph = DrawnGraph.clustered(8, size: 15, isolates: 5, seed: 3)
    #expect(try graph.layout() == graph.layout())
  }

  @Test func `clusters are apart`() throws {
    let graph = DrawnGraph.clustered(8, size: 15, seed: 21)
    let radii = radii(graph.clusters.count, upTo: 12, seed: 4)
    let layout = try graph.layout(radii: radii)
    func distance(_ one: Int, _ other: Int) -> Double {
      let (dx, dy) = (layout.x[one] - layout.x[other], layout.y[one] - layout.y[other])
      return (dx * dx + dy * dy).squareRoot()
    }
    // A node's nearest neighbour on the paper is nearly always of its own cluster.
    let nodes = graph.clusters.indices
    let atHome = nodes.count { node in
      let nearest = nodes.filter { $0 != node }.min { distance(node, $0) < distance(node, $1) }
      return nearest.map { graph.clusters[$0] == graph.clusters[node] } ?? false
    }
    #expect(Double(atHome) / Double(nodes.count) > 0.95)
  }

  @Test func `linked nodes are closer than others`() throws {
    let graph = DrawnGraph.clustered(5, size: 30, seed: 8)
    let layout = try graph.layout()
    var (linked, linkedCount, all, allCount) = (0.0, 0.0, 0.0, 0.0)
    for one in graph.neighbours.indices {
      for other in graph.neighbours.indices where one != other {
        let (dx, dy) = (layout.x[one] - layout.x[other], layout.y[one] - layout.y[other])
        let distance = (dx * dx + dy * dy).squareRoot()
        all += distance
        allCount += 1
        if graph.neighbours[one].contains(Int32(other)) {
          linked += distance
          linkedCount += 1
        }
      }
    }
    #expect(linked / linkedCount < 0.4 * all / allCount)
  }

  @Test func `small components are gathered at the side`() throws {
    let graph = DrawnGraph.clustered(4, size: 20, isolates: 12, seed: 5)
    let radii = [Double](repeating: 5, count: graph.clusters.count)
    let layout = try graph.layout(radii: radii)
    let strip = try #require(layout.sideStrip)
    for node in graph.clusters.indices {
      let isAside = graph.clusters[node] == -1
      #expect((layout.x[node] >= strip.x) == isAside)
      #expect((layout.components[node] == 0) == !isAside)
    }
    #expect(strip.width < 1200 * 0.36)
  }

  @Test func `circles too large for the box are shrunk, and by how much is said`() throws {
    let graph = DrawnGraph.clustered(5, size: 20, isolates: 10, seed: 6)
    let radii = [Double](repeating: 60, count: graph.clusters.count)
    let box = LayoutBox(width: 400, height: 300)
    let layout = try graph.layout(radii: radii, box: box)
    #expect(layout.radiusScale < 1 && layout.radiusScale > 0.05)
    #expect(faults(layout, radii: radii, box: box) == 0)
  }

  @Test func `a quadtree repels nearly as every pair does`() {
    var random = RandomNumbers(seed: 77)
    let count = 400
    let x = (0..<count).map { _ in Double.random(in: -10...10, using: &random) }
    let y = (0..<count).map { _ in Double.random(in: -10...10, using: &random) }
    let masses = (0..<count).map { _ in Double.random(in: 0.5...3, using: &random) }
    for (openingAngle, tolerance) in [(0.0, 1e-9), (0.9, 0.1)] {
      var tree = QuadTree()
      var (forceX, forceY) = (
        [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
      )
      tree.build(0..<count, x: x, y: y, masses: masses)
      tree.addRepulsion(openingAngle: openingAngle, forceX: &forceX, forceY: &forceY)
      var (error, size) = (0.0, 0.0)
      for one in 0..<count {
        var (exactX, exactY) = (0.0, 0.0)
        for other in 0..<count where other != one {
          let (dx, dy) = (x[one] - x[other], y[one] - y[other])
          let factor = masses[one] * masses[other] / max(dx * dx + dy * dy, 1e-4)
          exactX += dx * factor
          exactY += dy * factor
        }
        error += abs(forceX[one] - exactX) + abs(forceY[one] - exactY)
        size += abs(exactX) + abs(exactY)
      }
      #expect(error / size < tolerance)
    }
  }

  @Test func `points in one place do not stop the quadtree`() {
    var tree = QuadTree()
    let place = [Double](repeating: 1, count: 300)
    var (forceX, forceY) = (place, place)
    tree.build(0..<300, x: place, y: place, masses: place)
    tree.addRepulsion(openingAngle: 0.9, forceX: &forceX, forceY: &forceY)
    #expect((forceX + forceY).allSatisfy { $0.isFinite })
  }

  @Test func `odd graphs are drawn`() throws {
    let box = LayoutBox(width: 100, height: 100)
    let empty = try ForceLayout(offsets: [], targets: [], box: box)
    #expect(empty.x.isEmpty && empty.radiusScale == 1 && empty.sideStrip == nil)
    let single = try ForceLayout(offsets: [0, 0], targets: [], radii: [4], box: box)
    #expect(single.x == [50] && single.y == [50])
    // Self-loops, parallel links, links of weight 0, links in one direction only.
    let odd = try ForceLayout(
      offsets: [0, 3, 4, 4, 4], targets: [0, 1, 1, 2], weights: [1, 0, 0, 5],
      clusters: [0, 0, -7, 2], radii: [1, 1, 1, 1], box: box)
    #expect((odd.x + odd.y).allSatisfy { (1...99).contains($0) })
    #expect(odd.components == [0, 0, 0, 1])
  }

  @Test func `arrays that disagree are refused`() {
    let box = LayoutBox(width: 100, height: 100)
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0, 2], targets: [0], box: box)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0, 1], targets: [1], box: box)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0, 0], targets: [], clusters: [0, 1], box: box)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0, 0], targets: [], radii: [-1], box: box)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0, 1], targets: [0], weights: [.nan], box: box)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout(offsets: [0], targets: [], box: LayoutBox(width: 0, height: 5))
    }
  }
}
