import Testing

@testable import Kernels

struct ClusterDiscsTests {
  @Test(arguments: [(2.0, true), (0.5, false)])
  func `a disc stands beside the one it is linked to, where the picture has more room`(
    aspect: Double, isWide: Bool
  ) {
    // Radii of 2 and 1, and half of their mean between them.
    let discs = ClusterDiscs(radii: [1, 2], links: [(0, 1, 3)], gap: 0.5, aspect: aspect)
    #expect(discs.x[1] == 0 && discs.y[1] == 0)
    #expect(abs(discs.x[0] - (isWide ? 3.75 : 0)) < 1e-4)
    #expect(abs(discs.y[0] - (isWide ? 0 : 3.75)) < 1e-4)
  }

  @Test func `the strongest linked comes next, and stands by its link`() {
    // The first is the largest; then the one linked to it, then that one's.
    let discs = ClusterDiscs(
      radii: [5, 1, 1, 1], links: [(0, 2, 1), (2, 2, 90), (2, 1, 5), (3, 0, 0.5)], gap: 0,
      aspect: 1)
    func distance(_ one: Int, _ other: Int) -> Double {
      let (dx, dy) = (discs.x[one] - discs.x[other], discs.y[one] - discs.y[other])
      return (dx * dx + dy * dy).squareRoot()
    }
    #expect(discs.x[0] == 0 && discs.y[0] == 0)
    #expect(abs(distance(0, 2) - 6) < 1e-4)
    #expect(abs(distance(1, 2) - 2) < 1e-4)
    #expect(abs(distance(3, 0) - 6) < 1e-4)
    // A disc without a link, which pulls nowhere, comes last and into the middle's reach.
    let loose = ClusterDiscs(radii: [2, 1, 2], links: [(0, 1, 1)], gap: 0, aspect: 1)
    #expect(loose.x[0] == 0 && loose.x[1] == 3 * 1.000001)
    let (dx, dy) = (loose.x[2] - loose.x[0], loose.y[2] - loose.y[0])
    #expect(abs((dx * dx + dy * dy).squareRoot() - 4) < 1e-4)
  }

  // Above 150 discs, new ones are tried beside some of the others only.
  @Test(arguments: [12, 165])
  func `no two discs are closer than the room between them`(count: Int) {
    var random = RandomNumbers(seed: 5)
    let radii = (0..<count).map { _ in Double.random(in: 0.5...4, using: &random) }
    let links = (0..<(2 * count)).map { _ in
      (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random),
        Double.random(in: 0...3, using: &random)
      )
    }
    let discs = ClusterDiscs(radii: radii, links: links, gap: 0.35, aspect: 1.5)
    let room = 0.35 * radii.reduce(0, +) / Double(count)
    let pairs = (0..<count).flatMap { one in (0..<one).map { (one, $0) } }
    let gaps = pairs.map { one, other in
      let (dx, dy) = (discs.x[one] - discs.x[other], discs.y[one] - discs.y[other])
      return (dx * dx + dy * dy).squareRoot() - radii[one] - radii[other]
    }
    #expect(gaps.allSatisfy { $0 >= room - 1e-9 })
    // Each stands next to another, and the whole fills a good part of the ground it takes.
    let touching = pairs.indices.filter { gaps[$0] < room + 1e-4 }.flatMap { place in
      [pairs[place].0, pairs[place].1]
    }
    #expect(Set(touching).count == count)
    func extent(_ centres: [Double]) -> Double {
      let far = zip(centres, radii).map { $0 + $1 }.max() ?? 0
      let near = zip(centres, radii).map { $0 - $1 }.min() ?? 0
      return far - near
    }
    let (width, height) = (extent(discs.x), extent(discs.y))
    let filled = radii.reduce(0) { $0 + Double.pi * $1 * $1 } / (width * height)
    #expect(filled > 0.3, "\(filled)")
    #expect(width > height)
  }
}
