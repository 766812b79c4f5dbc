import Testing

@testable import Kernels

struct LabelPlacementTests {
  private typealias Circle = LabelPlacement.Circle
  private typealias Request = LabelPlacement.Request

  @Test func `a label with room stands at the right of its circle`() throws {
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 40, height: 10)],
      circles: [Circle(x: 50, y: 50, radius: 5)], picture: LayoutBox(width: 200, height: 100))
    #expect(placed.places.map(\.box) == [LayoutBox(x: 57, y: 45, width: 40, height: 10)])
    #expect(placed.places[0].leader == nil && !placed.places[0].coversCircles)
  }

  @Test func `at the right edge it stands at the left`() throws {
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 40, height: 10)],
      circles: [Circle(x: 190, y: 50, radius: 5)], picture: LayoutBox(width: 200, height: 100))
    #expect(placed.places[0].box.right == 183)
  }

  @Test func `a label keeps off what stands in the picture already`() throws {
    let obstacle = LayoutBox(x: 60, y: 0, width: 4, height: 100)
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 30, height: 10)],
      circles: [Circle(x: 50, y: 50, radius: 5)], picture: LayoutBox(width: 200, height: 100),
      obstacles: [obstacle])
    #expect(placed.places.map(\.box) == [LayoutBox(x: 13, y: 45, width: 30, height: 10)])
  }

  /// Boxes of one unit, each inside one of the eight places of a label of 30 by 10 around a circle
  /// of 10 at (100, 100), and in no other.
  private static let inPlaces = [
    (130, 100), (70, 100), (100, 80), (100, 115), (130, 85), (130, 114), (70, 85), (70, 114),
  ].map { LayoutBox(x: $0.0, y: $0.1, width: 1, height: 1) }

  // Right, left, above, below, then the corners, which lie on the circle at 45 degrees.
  @Test(arguments: [
    (0, 112, 95), (1, 58, 95), (2, 85, 78), (3, 85, 112), (4, 109.0711, 80.9289),
    (5, 109.0711, 109.0711), (6, 60.9289, 80.9289), (7, 60.9289, 109.0711),
  ])
  func `a label takes the first of eight places that is free`(
    taken: Int, x: Double, y: Double
  ) throws {
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 30, height: 10)],
      circles: [Circle(x: 100, y: 100, radius: 10)], picture: LayoutBox(width: 200, height: 200),
      obstacles: Array(Self.inPlaces.prefix(taken)))
    let place = try #require(placed.places.first)
    #expect(abs(place.box.x - x) < 1e-3 && abs(place.box.y - y) < 1e-3)
    #expect(place.box.width == 30 && place.box.height == 10 && place.leader == nil)
  }

  @Test func `a label that is moved away stands at the end of its leader`() throws {
    let circles = [Circle(x: 100, y: 100, radius: 10)]
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 30, height: 10)], circles: circles,
      picture: LayoutBox(width: 200, height: 200), obstacles: Self.inPlaces)
    // One height away straight to the right an obstacle is in the way. At 15 degrees the label is
    // held at a point of its own that goes round it with the angle: 22 (cos 15°, sin 15°) from the
    // middle, (1 - cos 15°) / 2 of the width and (1 - sin 15°) / 2 of the height into the label.
    let place = try #require(placed.places.first)
    #expect(abs(place.box.x - 120.739) < 1e-3 && abs(place.box.y - 101.988) < 1e-3)
    let leader = try #require(place.leader)
    #expect(leader.toX == place.box.x && leader.toY == place.box.y)
    let (dx, dy) = (leader.fromX - 100, leader.fromY - 100)
    #expect(abs((dx * dx + dy * dy).squareRoot() - 10) < 1e-9)
    #expect(abs(dx * (leader.toY - 100) - dy * (leader.toX - 100)) < 1e-9 && dx > 0)
    // The ring is the first one of a height; it must be within reach.
    for (reach, isThere) in [(1.0, true), (0.9, false)] {
      let near = try LabelPlacement(
        requests: [Request(circle: 0, width: 30, height: 10)], circles: circles,
        picture: LayoutBox(width: 200, height: 200), obstacles: Self.inPlaces, reach: reach,
        mayCoverCircles: false)
      #expect(near.places == (isThere ? [place] : []))
    }
  }

  @Test func `of places that cover circles the one that covers least is taken`() throws {
    // Circles in all eight places; the one in the last place is barely touched.
    let around = Self.inPlaces.map { Circle(x: $0.x, y: $0.y, radius: 4) }
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 30, height: 10)],
      circles: [Circle(x: 100, y: 100, radius: 10)] + around.dropLast()
        + [Circle(x: 60, y: 114, radius: 2)],
      picture: LayoutBox(width: 200, height: 200), reach: 0)
    let place = try #require(placed.places.first)
    #expect(abs(place.box.x - 60.9289) < 1e-3 && abs(place.box.y - 109.0711) < 1e-3)
    #expect(place.coversCircles && place.leader == nil)
  }

  @Test func `lines cross boxes and each other where they share inner points`() {
    func line(_ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double)
      -> LabelPlacement.Leader
    {
      LabelPlacement.Leader(fromX: fromX, fromY: fromY, toX: toX, toY: toY)
    }
    let box = LayoutBox(x: 10, y: 20, width: 30, height: 10)
    for inside in [
      line(0, 25, 50, 25), line(25, 0, 25, 50), line(0, 10, 40, 35), line(15, 22, 20, 28),
      line(50, 25, 39, 25), line(30, 40, 12, 18),
    ] {
      #expect(LabelSearch.crosses(inside, box), "\(inside)")
    }
    for outside in [
      line(0, 25, 10, 25), line(0, 20, 50, 20), line(40, 0, 40, 50), line(0, 0, 50, 15),
      line(41, 0, 60, 50), line(0, 31, 50, 31), line(25, 0, 25, 19), line(9, 0, 9, 50),
    ] {
      #expect(!LabelSearch.crosses(outside, box), "\(outside)")
    }
    let slope = line(0, 0, 10, 10)
    #expect(LabelSearch.cross(slope, line(0, 10, 10, 0)))
    #expect(LabelSearch.cross(line(0, 10, 10, 0), slope))
    // Beside it, in its line, from its end, and up to it.
    for other in [
      line(1, 0, 11, 10), line(20, 0, 0, 20.5), line(2, 2, 5, 5), line(10, 10, 0, 20),
      line(0, 10, 5, 5), line(5, 5, 9, 0), line(0, 1, 0, 9),
    ] {
      #expect(!LabelSearch.cross(slope, other) && !LabelSearch.cross(other, slope), "\(other)")
    }
  }

  @Test func `boxes contain what touches their edge and overlap what does not`() {
    let box = LayoutBox(x: 10, y: 20, width: 30, height: 10)
    #expect(box.contains(box) && box.overlaps(box))
    for (x, y) in [(-1.0, 0.0), (1, 0), (0, -1), (0, 1)] {
      let moved = LayoutBox(x: box.x + x, y: box.y + y, width: 30, height: 10)
      #expect(!box.contains(moved) && box.overlaps(moved))
      let beside = LayoutBox(x: box.x + 30 * x, y: box.y + 10 * y, width: 30, height: 10)
      #expect(!box.overlaps(beside) && !beside.overlaps(box))
    }
  }

  @Test func `a circle hemmed in sends its label away on a leader`() throws {
    // A ring of circles all around the first.
    let ring = (0..<16).map { index in
      let angle = 2 * Double.pi * Double(index) / 16
      return Circle(
        x: 100 + 22 * Elementary.cosine(angle), y: 100 + 22 * Elementary.sine(angle), radius: 5)
    }
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 40, height: 10)],
      circles: [Circle(x: 100, y: 100, radius: 5)] + ring,
      picture: LayoutBox(width: 200, height: 200))
    let place = try #require(placed.places.first)
    let leader = try #require(place.leader)
    #expect(!place.coversCircles)
    // From the circle's edge to the box's.
    let (dx, dy) = (leader.fromX - 100, leader.fromY - 100)
    #expect(abs((dx * dx + dy * dy).squareRoot() - 5) < 1e-9)
    #expect(place.box.x <= leader.toX && leader.toX <= place.box.right)
    let still = try LabelPlacement(
      requests: [Request(circle: 0, width: 40, height: 10)],
      circles: [Circle(x: 100, y: 100, radius: 5)] + ring,
      picture: LayoutBox(width: 200, height: 200), reach: 0)
    #expect(still.places.first?.coversCircles == true)
    let none = try LabelPlacement(
      requests: [Request(circle: 0, width: 40, height: 10)],
      circles: [Circle(x: 100, y: 100, radius: 5)] + ring,
      picture: LayoutBox(width: 200, height: 200), reach: 0, mayCoverCircles: false)
    #expect(none.places.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `no two labels overlap, none leaves the picture, no line crosses one`(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let picture = LayoutBox(x: 10, y: -30, width: 800, height: 500)
    let circles = (0..<150).map { _ in
      Circle(
        x: Double.random(in: 10...810, using: &random),
        y: Double.random(in: -30...470, using: &random),
        radius: Double.random(in: 2...20, using: &random))
    }
    let requests = circles.indices.map { circle in
      Request(
        circle: circle, width: Double.random(in: 30...160, using: &random),
        height: Double.random(in: 10...18, using: &random))
    }
    let placed = try LabelPlacement(requests: requests, circles: circles, picture: picture)
    #expect(placed.places.count > 60)
    for (index, place) in placed.places.enumerated() {
      #expect(picture.contains(place.box))
      #expect(place.box.width == requests[place.label].width)
      for other in placed.places.dropFirst(index + 1) {
        #expect(!place.box.overlaps(other.box))
        if let leader = place.leader, let line = other.leader {
          #expect(!LabelSearch.cross(leader, line))
        }
      }
      for other in placed.places where other.label != place.label {
        if let leader = other.leader { #expect(!LabelSearch.crosses(leader, place.box)) }
      }
      let touches = circles.contains { circle in
        let dx = circle.x - min(max(circle.x, place.box.x), place.box.right)
        let dy = circle.y - min(max(circle.y, place.box.y), place.box.bottom)
        return dx * dx + dy * dy < circle.radius * circle.radius * 0.99999
      }
      #expect(touches == place.coversCircles)
    }
    let labels = placed.places.map(\.label)
    #expect(labels == labels.sorted())
  }

  @Test func `a label larger than the picture is left out`() throws {
    let placed = try LabelPlacement(
      requests: [Request(circle: 0, width: 300, height: 10)],
      circles: [Circle(x: 50, y: 50, radius: 5)], picture: LayoutBox(width: 200, height: 100))
    #expect(placed.places.isEmpty)
    let nothing = try LabelPlacement(
      requests: [], circles: [], picture: LayoutBox(width: 1, height: 1))
    #expect(nothing.places.isEmpty)
  }

  @Test func `requests that cannot be are refused`() {
    let picture = LayoutBox(width: 200, height: 100)
    let circle = Circle(x: 1, y: 1, radius: 1)
    #expect(throws: KernelError.self) {
      try LabelPlacement(
        requests: [Request(circle: 1, width: 1, height: 1)], circles: [circle], picture: picture)
    }
    #expect(throws: KernelError.self) {
      try LabelPlacement(
        requests: [Request(circle: 0, width: 0, height: 1)], circles: [circle], picture: picture)
    }
    #expect(throws: KernelError.self) {
      try LabelPlacement(
        requests: [], circles: [Circle(x: .nan, y: 0, radius: 1)], picture: picture)
    }
    for wrong in [
      Circle(x: 0, y: 2e9, radius: 1), Circle(x: 0, y: 0, radius: -1),
      Circle(x: 0, y: 0, radius: .infinity),
    ] {
      #expect(throws: KernelError.self) {
        try LabelPlacement(requests: [], circles: [circle, wrong], picture: picture)
      }
    }
    for (width, height) in [(1.0, 0.0), (.nan, 1), (1, 2e9), (2e9, 1)] {
      #expect(throws: KernelError.self) {
        try LabelPlacement(
          requests: [Request(circle: 0, width: width, height: height)], circles: [circle],
          picture: picture)
      }
      #expect(throws: KernelError.self) {
        try LabelPlacement(
          requests: [], circles: [], picture: LayoutBox(width: width, height: height))
      }
    }
    for reach in [-1.0, 1001, .nan] {
      #expect(throws: KernelError.self) {
        try LabelPlacement(requests: [], circles: [], picture: picture, reach: reach)
      }
    }
    #expect(throws: Never.self) {
      try LabelPlacement(requests: [], circles: [], picture: picture, reach: 1000)
    }
    #expect(throws: KernelError.self) {
      try LabelPlacement(requests: [], circles: [circle], picture: picture, gap: -1)
    }
  }
}
