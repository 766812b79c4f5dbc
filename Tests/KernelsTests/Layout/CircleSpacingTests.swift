import Testing

@testable import Kernels

struct CircleSpacingTests {
  @Test func `circles that do not touch stay where they are`() throws {
    let spaced = try ForceLayout.spaced(
      x: [10, 90], y: [10, 90], radii: [5, 5], box: LayoutBox(width: 100, height: 100), gap: 2)
    #expect(spaced.x == [10, 90] && spaced.y == [10, 90] && spaced.radiusScale == 1)
  }

  @Test(arguments: [1, 2, 3])
  func `circles that overlap are pushed apart within the box`(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let x = (0..<80).map { _ in Double.random(in: 0...300, using: &random) }
    let y = (0..<80).map { _ in Double.random(in: 0...200, using: &random) }
    let radii = (0..<80).map { _ in Double.random(in: 2...12, using: &random) }
    let box = LayoutBox(x: -20, y: 10, width: 340, height: 260)
    let spaced = try ForceLayout.spaced(x: x, y: y, radii: radii, box: box, gap: 1)
    for one in x.indices {
      let radius = radii[one] * spaced.radiusScale
      #expect(spaced.x[one] - radius >= box.x - 1e-6 && spaced.x[one] + radius <= box.right + 1e-6)
      #expect(spaced.y[one] - radius >= box.y - 1e-6 && spaced.y[one] + radius <= box.bottom + 1e-6)
      for other in 0..<one {
        let (dx, dy) = (spaced.x[one] - spaced.x[other], spaced.y[one] - spaced.y[other])
        let least = (radii[one] + radii[other]) * spaced.radiusScale
        #expect((dx * dx + dy * dy).squareRoot() >= least - 1e-6)
      }
    }
  }

  @Test func `no circles need no room`() throws {
    let spaced = try ForceLayout.spaced(
      x: [], y: [], radii: [], box: LayoutBox(width: 10, height: 10), gap: 0)
    #expect(spaced.x.isEmpty)
  }

  @Test func `the smaller circle gives way further`() throws {
    // 4 apart along (0.6, 0.8), where 6 + 3 + 2 are asked for: they part by 1.01 of what is missing,
    // a third of it the larger and two thirds the smaller.
    let spaced = try ForceLayout.spaced(
      x: [50, 52.4], y: [50, 53.2], radii: [6, 3], box: LayoutBox(width: 100, height: 100), gap: 2)
    let push = (11 - 4) * 1.01
    for (node, share) in [(0, -1.0 / 3), (1, 2.0 / 3)] {
      #expect(abs(spaced.x[node] - [50, 52.4][node] - 0.6 * push * share) < 1e-6)
      #expect(abs(spaced.y[node] - [50, 53.2][node] - 0.8 * push * share) < 1e-6)
    }
    // On one spot, too.
    let parted = try ForceLayout.spaced(
      x: [50, 50], y: [50, 50], radii: [6, 3], box: LayoutBox(width: 100, height: 100), gap: 0)
    let (dx, dy) = (parted.x[1] - parted.x[0], parted.y[1] - parted.y[0])
    #expect((dx * dx + dy * dy).squareRoot() >= 9 && (dx * dx + dy * dy).squareRoot() < 10)
  }

  @Test(arguments: [(100.0, 60.0, 0.27), (60, 100, 0.27), (100, 100, 0.437_019_372_2)])
  func `a circle is shrunk to 90 per cent of the box, and to 60 per cent of its area`(
    width: Double, height: Double, scale: Double
  ) throws {
    // sqrt(0.6 · 100 · 100 / (π 100²)) is 0.43702.
    let spaced = try ForceLayout.spaced(
      x: [-900], y: [900], radii: [100], box: LayoutBox(x: 5, y: 7, width: width, height: height),
      gap: 1)
    #expect(abs(spaced.radiusScale - scale) < 1e-8)
    // It stands in the lower left corner, to which it was nearest.
    #expect(abs(spaced.x[0] - 5 - 100 * scale) < 1e-6)
    #expect(abs(spaced.y[0] - 7 - height + 100 * scale) < 1e-6)
  }

  @Test(arguments: [
    LayoutBox(width: 0, height: 9), LayoutBox(width: 9, height: 0),
    LayoutBox(x: 2e9, width: 9, height: 9), LayoutBox(y: -2e9, width: 9, height: 9),
    LayoutBox(width: 2e9, height: 9), LayoutBox(width: 9, height: 2e9),
    LayoutBox(width: .nan, height: 9),
  ])
  func `a box that cannot be is an error`(box: LayoutBox) {
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1], radii: [1], box: box, gap: 0)
    }
    #expect(throws: KernelError.self) {
      var options = ForceLayout.Options()
      options.circleGap = 0
      _ = try ForceLayout(offsets: [0, 0], targets: [], box: box, options: options)
    }
  }

  @Test func `what is out of range is an error`() {
    let box = LayoutBox(width: 100, height: 100)
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1, 2], radii: [1], box: box, gap: 1)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1], radii: [1, 1], box: box, gap: 1)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1], radii: [1], box: box, gap: -1)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [.nan], y: [1], radii: [1], box: box, gap: 1)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1], radii: [-1], box: box, gap: 1)
    }
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1], radii: [1], box: box, gap: 6)
    }
  }
}
