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

  @Test func `what is out of range is an error`() {
    let box = LayoutBox(width: 100, height: 100)
    #expect(throws: KernelError.self) {
      try ForceLayout.spaced(x: [1], y: [1, 2], radii: [1], box: box, gap: 1)
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
