import Kernels
import Testing
import Wording

@testable import Reporting

struct FigureGeometryTests {
  /// Numbers that look random and are the same each time.
  private static func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `circles of a timeline's row do not overlap`(seed: Int) {
    let places = Self.numbers(120, seed: UInt64(seed)).map { ($0 * 20).rounded() * 15 }
    let radii = Self.numbers(120, seed: UInt64(seed + 100)).map { 2 + 8 * $0 }
    let swarm = RowSwarm(x: places, radii: radii, gap: 1)
    for one in places.indices {
      for other in 0..<one {
        let dx = places[one] - places[other]
        let dy = swarm.offsets[one] - swarm.offsets[other]
        let least = radii[one] + radii[other] + 1
        #expect(dx * dx + dy * dy >= least * least - 1e-6)
      }
    }
    #expect(swarm.offsets[0] == 0)
    #expect(zip(swarm.offsets, radii).allSatisfy { $0 - $1 >= -swarm.above - 1e-9 })
  }

  @Test func `rings are as thick as their papers and end at the radius`() {
    let rings = [(2001, 1), (2002, 3), (2005, 4)].map {
      MapNetwork.Ring(year: $0.0, papers: $0.1, isBurst: false)
    }
    #expect(NodeMark.ringEnds(rings, radius: 16) == [2, 8, 16])
    #expect(NodeMark.ringEnds([], radius: 16).isEmpty)
  }

  @Test(arguments: [(0.0, 0.0), (0.094, 0), (0.095, 1.14), (0.1, 1.2), (0.3, 3.6), (1, 5)])
  func `the purple rim begins at a betweenness of 0.10 and is as wide as its value`(
    betweenness: Double, width: Double
  ) {
    #expect(abs(NodeMark.rim(betweenness) - width) < 1e-9)
  }

  @Test func `a hull holds its circles`() {
    let x = Self.numbers(40, seed: 7)
    let y = Self.numbers(40, seed: 8)
    let circles = zip(x, y).map { LabelPlacement.Circle(x: $0 * 300, y: $1 * 200, radius: 5) }
    let hull = ClusterHull(circles, room: 3)
    for circle in circles {
      #expect(hull.contains(x: circle.x, y: circle.y))
      #expect(hull.contains(x: circle.x + 5, y: circle.y))
    }
    #expect(!hull.contains(x: 400, y: 100))
    #expect(ClusterHull([], room: 3).corners.isEmpty)
  }

  @Test func `years have the colours of magma, the earliest dark`() {
    #expect(Palette.year(1996, in: 1996...2024) == "#1c1044")
    #expect(Palette.year(2024, in: 1996...2024) == "#fec287")
    #expect(Palette.year(2010, in: 1996...2024) == "#b5367a")
    #expect(Palette.year(1990, in: 1996...2024) == "#1c1044")
    #expect(Palette.year(2000, in: 2000...2000) == "#b5367a")
    #expect(Palette.cluster(0) == "#0072b2")
    #expect(Palette.clusterText(6) != Palette.cluster(6))
  }

  @Test(arguments: [(29, 700.0), (29, 200), (150, 700), (1, 100), (7, 60)])
  func `names of years keep apart`(count: Int, width: Double) {
    let period = 1996...(1995 + count)
    let years = YearTicks.named(period, width: width, size: 11)
    let cell = width / Double(count)
    for (one, other) in zip(years, years.dropFirst()) {
      #expect(Double(other - one) * cell >= TextWidth.of("0000", size: 11))
    }
    #expect(!years.isEmpty && years.allSatisfy(period.contains))
  }

  @Test(arguments: [(41.0, 50.0, 10.0), (1, 1, 1), (0, 1, 1), (393, 400, 100), (1000, 1000, 200)])
  func `an axis of quantities has round steps`(largest: Double, maximum: Double, step: Double) {
    let axis = ValueAxis(largest: largest, bottom: 100, top: 0)
    #expect(axis.maximum == maximum)
    #expect(axis.step == step)
    #expect(axis.y(0) == 100 && axis.y(maximum) == 0)
  }

  @Test func `time zones are equally long, counted from the last year`() {
    #expect(
      TimezoneFigure.zones(2001...2010, width: 500, least: 100)
        == [2001...2002, 2003...2004, 2005...2006, 2007...2008, 2009...2010])
    #expect(TimezoneFigure.zones(2001...2010, width: 350, least: 100).first == 2001...2002)
    #expect(TimezoneFigure.zones(2020...2020, width: 50, least: 100) == [2020...2020])
  }
}
