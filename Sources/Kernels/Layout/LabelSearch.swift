/// What stands in the picture already, and the places that are still free.
struct LabelSearch {
  private typealias Place = LabelPlacement.Place
  private typealias Leader = LabelPlacement.Leader

  private static let angles = 24

  private let circles: [LabelPlacement.Circle]
  private let picture: LayoutBox
  private let gap: Double
  private var boxes: [LayoutBox] = []
  private var leaders: [LabelPlacement.Leader] = []
  private var circleGrid: BoxGrid
  private var boxGrid: BoxGrid

  init(circles: [LabelPlacement.Circle], picture: LayoutBox, gap: Double) {
    self.circles = circles
    self.picture = picture
    self.gap = gap
    circleGrid = BoxGrid(over: picture)
    boxGrid = circleGrid
    for (index, circle) in circles.enumerated() { circleGrid.add(index, in: Self.square(circle)) }
  }

  private static func square(_ circle: LabelPlacement.Circle) -> LayoutBox {
    LayoutBox(
      x: circle.x - circle.radius, y: circle.y - circle.radius, width: 2 * circle.radius,
      height: 2 * circle.radius)
  }

  mutating func add(_ box: LayoutBox) {
    boxGrid.add(boxes.count, in: box)
    boxes.append(box)
  }

  mutating func add(_ place: LabelPlacement.Place) {
    add(place.box)
    if let leader = place.leader { leaders.append(leader) }
  }

  /// The eight places around a circle in the order in which a reader expects a label.
  private func around(
    _ circle: LabelPlacement.Circle, _ request: LabelPlacement.Request
  ) -> [LayoutBox] {
    let (width, height) = (request.width, request.height)
    let away = circle.radius + gap
    // A corner lies on the circle at 45 degrees.
    let corner = circle.radius * 0.5.squareRoot() + gap
    let (x, y) = (circle.x, circle.y)
    return [
      (x + away, y - height / 2), (x - away - width, y - height / 2),
      (x - width / 2, y - away - height), (x - width / 2, y + away),
      (x + corner, y - corner - height), (x + corner, y + corner),
      (x - corner - width, y - corner - height), (x - corner - width, y + corner),
    ].map { LayoutBox(x: $0.0, y: $0.1, width: width, height: height) }
  }

  func placeBeside(
    _ label: Int, _ request: LabelPlacement.Request
  ) -> LabelPlacement.Place? {
    around(circles[request.circle], request)
      .first { isFree($0) && coveredArea($0) == 0 }
      .map { LabelPlacement.Place(label: label, box: $0, leader: nil, coversCircles: false) }
  }

  func placeOver(_ label: Int, _ request: LabelPlacement.Request) -> LabelPlacement.Place? {
    var best: LayoutBox?
    var least = Double.infinity
    for box in around(circles[request.circle], request) where isFree(box) {
      let covered = coveredArea(box)
      if covered < least {
        least = covered
        best = box
      }
    }
    return best.map {
      LabelPlacement.Place(label: label, box: $0, leader: nil, coversCircles: least > 0)
    }
  }

  func placeAway(
    _ label: Int, _ request: LabelPlacement.Request, reach: Double
  ) -> LabelPlacement.Place? {
    let circle = circles[request.circle]
    let step = request.height * 0.75
    var distance = request.height
    while distance <= reach * request.height {
      for angle in 0..<Self.angles {
        let direction = 2 * Double.pi * Double(angle) / Double(Self.angles)
        let (cosine, sine) = (Elementary.cosine(direction), Elementary.sine(direction))
        let reachX = circle.x + (circle.radius + gap + distance) * cosine
        let reachY = circle.y + (circle.radius + gap + distance) * sine
        // The side that faces the circle is at the end of the leader.
        let box = LayoutBox(
          x: reachX - request.width * (1 - cosine) / 2,
          y: reachY - request.height * (1 - sine) / 2, width: request.width,
          height: request.height)
        guard isFree(box), coveredArea(box) == 0 else { continue }
        let leader = leader(from: circle, to: box)
        guard !crossesLabel(leader), !leaders.contains(where: { Self.cross($0, leader) }) else {
          continue
        }
        return LabelPlacement.Place(label: label, box: box, leader: leader, coversCircles: false)
      }
      distance += step
    }
    return nil
  }

  /// The shortest line from a circle's edge to a box.
  private func leader(
    from circle: LabelPlacement.Circle, to box: LayoutBox
  ) -> LabelPlacement.Leader {
    let toX = min(max(circle.x, box.x), box.right)
    let toY = min(max(circle.y, box.y), box.bottom)
    let (dx, dy) = (toX - circle.x, toY - circle.y)
    let share = circle.radius / max((dx * dx + dy * dy).squareRoot(), 1e-9)
    return LabelPlacement.Leader(
      fromX: circle.x + dx * share, fromY: circle.y + dy * share, toX: toX, toY: toY)
  }

  /// Whether a box lies in the picture and touches neither a label nor a leader.
  private func isFree(_ box: LayoutBox) -> Bool {
    picture.contains(box)
      && !boxGrid.contains(near: box) { boxes[$0].overlaps(box) }
      && !leaders.contains { Self.crosses($0, box) }
  }

  /// The overlap of a box with the circles, seen as their squares where they do touch.
  private func coveredArea(_ box: LayoutBox) -> Double {
    var area = 0.0
    var seen: [Int] = []
    _ = circleGrid.contains(near: box) { index in
      guard !seen.contains(index) else { return false }
      seen.append(index)
      let circle = circles[index]
      let dx = circle.x - min(max(circle.x, box.x), box.right)
      let dy = circle.y - min(max(circle.y, box.y), box.bottom)
      if dx * dx + dy * dy < circle.radius * circle.radius * 0.999_999 {
        let square = Self.square(circle)
        let width = min(square.right, box.right) - max(square.x, box.x)
        let height = min(square.bottom, box.bottom) - max(square.y, box.y)
        area += max(width * height, 1e-9)
      }
      return false
    }
    return area
  }

  private func crossesLabel(_ leader: LabelPlacement.Leader) -> Bool {
    let bounds = LayoutBox(
      x: min(leader.fromX, leader.toX), y: min(leader.fromY, leader.toY),
      width: abs(leader.fromX - leader.toX), height: abs(leader.fromY - leader.toY))
    return boxGrid.contains(near: bounds) { Self.crosses(leader, boxes[$0]) }
  }

  /// Whether a line has points inside a box. Source: Y.-D. Liang, B. Barsky, ACM Trans. Graphics 3
  /// (1984), doi:10.1145/357332.357333.
  static func crosses(_ leader: LabelPlacement.Leader, _ box: LayoutBox) -> Bool {
    let (dx, dy) = (leader.toX - leader.fromX, leader.toY - leader.fromY)
    var (enter, leave) = (0.0, 1.0)
    for (direction, inside) in [
      (-dx, leader.fromX - box.x), (dx, box.right - leader.fromX), (-dy, leader.fromY - box.y),
      (dy, box.bottom - leader.fromY),
    ] {
      if direction == 0 {
        if inside <= 0 { return false }
      } else if direction < 0 {
        enter = max(enter, inside / direction)
      } else {
        leave = min(leave, inside / direction)
      }
    }
    return enter < leave
  }

  /// Whether two lines cross.
  static func cross(
    _ one: LabelPlacement.Leader, _ other: LabelPlacement.Leader
  ) -> Bool {
    func side(_ line: LabelPlacement.Leader, _ x: Double, _ y: Double) -> Double {
      (line.toX - line.fromX) * (y - line.fromY) - (line.toY - line.fromY) * (x - line.fromX)
    }
    return side(one, other.fromX, other.fromY) * side(one, other.toX, other.toY) < 0
      && side(other, one.fromX, one.fromY) * side(other, one.toX, one.toY) < 0
  }
}

/// Things by the cells of a grid that their boxes touch.
struct BoxGrid {
  private static let size = 48

  private let area: LayoutBox
  private var cells: [[Int32]]

  init(over area: LayoutBox) {
    self.area = area
    cells = [[Int32]](repeating: [], count: Self.size * Self.size)
  }

  private func range(_ low: Double, _ high: Double, _ start: Double, _ length: Double)
    -> ClosedRange<Int>
  {
    let scale = Double(Self.size) / length
    // What lies outside the picture is held in its outermost cells.
    let first = Int(min(max((low - start) * scale, 0), Double(Self.size - 1)))
    let last = Int(min(max((high - start) * scale, 0), Double(Self.size - 1)))
    return first...max(first, last)
  }

  mutating func add(_ index: Int, in box: LayoutBox) {
    let columns = range(box.x, box.right, area.x, area.width)
    for row in range(box.y, box.bottom, area.y, area.height) {
      for column in columns { cells[row * Self.size + column].append(Int32(index)) }
    }
  }

  /// Whether a thing near the box satisfies a condition, asked once per cell that both touch.
  func contains(near box: LayoutBox, where holds: (Int) -> Bool) -> Bool {
    let columns = range(box.x, box.right, area.x, area.width)
    for row in range(box.y, box.bottom, area.y, area.height) {
      for column in columns {
        for index in cells[row * Self.size + column] where holds(Int(index)) { return true }
      }
    }
    return false
  }
}
