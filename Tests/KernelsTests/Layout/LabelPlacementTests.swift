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
    #expect(throws: KernelError.self) {
      try LabelPlacement(requests: [], circles: [circle], picture: picture, gap: -1)
    }
  }
}
