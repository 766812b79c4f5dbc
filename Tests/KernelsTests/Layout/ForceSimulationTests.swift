import Testing

@testable import Kernels

/// Systems so small that where they come to rest can be worked out by hand.
struct ForceSimulationTests {
  private func run(
    _ ranges: [Range<Int>], areas: [Double], pulls: [(Int, Int, Double)], discs: ClusterDiscs
  ) -> ForceSimulation {
    let groups = ranges.enumerated().flatMap { group, range in range.map { _ in group } }
    var simulation = ForceSimulation(
      ranges: ranges, groupOfNode: groups, areas: areas,
      links: pulls.map { ForceSimulation.Link(from: $0.0, to: $0.1, pull: $0.2) }, discs: discs,
      degrees: areas.map { _ in 1 }, openingAngle: 0.9)
    simulation.run(rounds: 400)
    return simulation
  }

  // With charges c, a distance d and a whole pull of 1: d² + 0.08 c d / 2 = c² / d. The disc of a
  // group alone has no edge. The last steps are of 0.005.
  @Test(arguments: [(1, 0.9868), (4, 1.5610)])
  func `two linked nodes rest where pull, repulsion and gravity are even`(
    area: Double, distance: Double
  ) {
    let rest = run(
      [0..<2], areas: [area, area], pulls: [(0, 1, 0.5), (1, 0, 0.5)],
      discs: ClusterDiscs(radii: [0.1], links: [], gap: 0, aspect: 1))
    let (dx, dy) = (rest.x[1] - rest.x[0], rest.y[1] - rest.y[0])
    #expect(abs((dx * dx + dy * dy).squareRoot() - distance) < 0.02)
    // They part along the line on which they began. Their middle, half of (-0.42, 0.38) away at
    // first, comes near to the disc's: steps that are cut to one length hold it a little off.
    let start = Sunflower.point(1)
    #expect(abs(dx * start.y - dy * start.x) < 0.02)
    #expect(abs(rest.x[0] + rest.x[1]) < 0.2 && abs(rest.y[0] + rest.y[1]) < 0.2)
  }

  @Test(arguments: [0.5, 3.0])
  func `a link to another cluster pulls the same from any distance`(gap: Double) {
    // Gravity of 0.08 a unit of distance against a pull of 0.4 · 0.1: half a unit off the middle.
    let discs = ClusterDiscs(radii: [1, 1], links: [(0, 1, 1)], gap: gap, aspect: 1)
    let rest = run(
      [0..<1, 1..<2], areas: [1, 1], pulls: [(0, 1, 0.05), (1, 0, 0.05)], discs: discs)
    #expect(abs(rest.x[0] - 0.5) < 0.001)
    #expect(abs(rest.x[1] - (discs.x[1] - 0.5)) < 0.001)
    #expect(abs(rest.y[0]) < 1e-9 && abs(rest.y[1]) < 1e-9)
  }

  @Test func `a strong link takes a node to the edge of its disc and no further`() {
    let discs = ClusterDiscs(radii: [1, 2], links: [(0, 1, 1)], gap: 1, aspect: 0.5)
    let rest = run(
      [0..<1, 1..<2], areas: [1, 1], pulls: [(0, 1, 2), (1, 0, 2)], discs: discs)
    // The larger disc is the first, in the middle; the other stands below it.
    #expect(abs(rest.x[0]) < 1e-9 && abs(rest.x[1]) < 1e-9)
    #expect(abs(rest.y[0] - (discs.y[0] - 1)) < 1e-9)
    #expect(abs(rest.y[1] - 2) < 1e-9)
  }

  @Test func `the node of most links begins in the middle`() {
    let discs = ClusterDiscs(radii: [5], links: [], gap: 0, aspect: 1)
    var simulation = ForceSimulation(
      ranges: [0..<3], groupOfNode: [0, 0, 0], areas: [1, 1, 1], links: [], discs: discs,
      degrees: [2, 1, 7], openingAngle: 0.9)
    simulation.run(rounds: 0)
    for (node, place) in [(2, 0), (0, 1), (1, 2)] {
      let point = Sunflower.point(place)
      #expect(simulation.x[node] == point.x && simulation.y[node] == point.y)
    }
    // One unit apart: 0.5642² π is 1.
    #expect(Sunflower.point(0).x == 0 && Sunflower.point(0).y == 0)
    let (x, y) = Sunflower.point(9)
    #expect(abs((x * x + y * y) * Double.pi - 9) < 0.001)
  }
}
