import Kernels

/// Where the names of clusters stand: beside their own hulls, outside the crowd.
struct ClusterNamePlaces {
  /// A cluster with its outline and the circles in it.
  struct Area {
    let cluster: MapNetwork.Cluster
    let hull: ClusterHull
    let circles: [LabelPlacement.Circle]
  }

  struct Place {
    let cluster: Int
    let lines: [String]
    let size: Double
    let box: LayoutBox
    /// To the cluster, when the name does not stand right beside it.
    let leader: LeaderLine?

    /// The baseline of a line.
    func baseline(_ line: Int) -> Double { box.y + size * (1 + 1.15 * Double(line)) }
  }

  private(set) var places: [Place]

  /// A name farther than this from its cluster has a leader line.
  private static let near = 14.0

  /// Places the names of the largest clusters, the largest first. Each tries places around its
  /// hull and takes the one that costs least: never over another name, rather over no circle, in no
  /// other hull, and nearer to its own cluster than to any other. One that would cover too much is
  /// left out. A long name is set in two or three lines.
  init(
    areas: [Area], circles: [LabelPlacement.Circle], picture: LayoutBox, size: Double, limit: Int
  ) {
    var places: [Place] = []
    for area in areas.prefix(limit) {
      var best: (place: Place, cost: Double)?
      for count in 1...3 {
        let room = min(picture.width * 0.45, count == 1 ? 230 : 250)
        let lines = Self.lines(area.cluster.name, count: count, room: room, size: size)
        guard lines.count == count else { continue }
        let isCut = lines.contains { $0.hasSuffix("…") }
        let width = lines.map { TextWidth.of($0, size: size, isBold: true) }.max() ?? 0
        let height = size * (1.3 + 1.15 * Double(count - 1))
        for (order, box) in Self.candidates(area.hull.box, width: width, height: height)
          .enumerated()
        {
          var box = box
          box.x = min(max(box.x, picture.x), picture.right - width)
          box.y = min(max(box.y, picture.y), picture.bottom - height)
          if places.contains(where: { Self.widened($0.box).overlaps(box) }) { continue }
          var cost = Double(order) * 0.3 + 6 * Double(count - 1)
          if isCut { cost += 40 }
          for circle in circles { cost += Self.cover(circle, box) }
          let own = Self.nearest(area.circles, box)
          var other = Double.infinity
          for stranger in areas where stranger.cluster.number != area.cluster.number {
            other = min(other, Self.nearest(stranger.circles, box)?.distance ?? .infinity)
            for (share, line) in [(0.05, 0.2), (0.35, 0.8), (0.65, 0.2), (0.95, 0.8)] {
              let inside = stranger.hull.contains(
                x: box.x + width * share, y: box.y + height * line)
              if inside { cost += 25 }
            }
          }
          let distance = own?.distance ?? 0
          cost += max(distance, 0) * 0.8
          if other < distance + 6 { cost += 30 + (distance + 6 - other) }
          if cost < best?.cost ?? 400 {
            let isClear = distance <= Self.near && other > distance + 2
            let leader = isClear ? nil : own.map { LeaderLine(from: ($0.x, $0.y), to: box) }
            best = (
              Place(
                cluster: area.cluster.number, lines: lines, size: size, box: box, leader: leader),
              cost
            )
          }
        }
      }
      if let best { places.append(best.place) }
    }
    self.places = places
  }

  /// Leaves out the names that stand where something more important has to.
  mutating func makeRoom(for box: LayoutBox) {
    places.removeAll { Self.widened($0.box).overlaps(box) }
  }

  /// The name in one line when it fits, or in several, the last cut if it must be.
  private static func lines(_ name: String, count: Int, room: Double, size: Double) -> [String] {
    guard count > 1 else {
      return TextWidth.of(name, size: size, isBold: true) <= room ? [name] : []
    }
    let whole = TextWidth.of(name, size: size, isBold: true)
    // Lines of about the same length; longer ones when words would be cut.
    var lines: [String] = []
    for share in [1.1, 1.25, 1.4, 1.6, 2] {
      let width = max(whole * share / Double(count), 60)
      lines = TextFitting.lines(
        name, width: min(room, width), size: size, isBold: true, limit: count)
      if width >= room || !lines.joined().contains("…") { break }
    }
    return lines
  }

  /// The nearest point on the edge of the circles, and how far a box is from it.
  private static func nearest(
    _ circles: [LabelPlacement.Circle], _ box: LayoutBox
  ) -> (x: Double, y: Double, distance: Double)? {
    var best: (x: Double, y: Double, distance: Double)?
    for circle in circles {
      let dx = min(max(circle.x, box.x), box.right) - circle.x
      let dy = min(max(circle.y, box.y), box.bottom) - circle.y
      let length = (dx * dx + dy * dy).squareRoot()
      guard length - circle.radius < best?.distance ?? .infinity else { continue }
      let share = length > 0 ? min(circle.radius / length, 1) : 0
      best = (circle.x + dx * share, circle.y + dy * share, length - circle.radius)
    }
    return best
  }

  private static func widened(_ box: LayoutBox) -> LayoutBox {
    LayoutBox(x: box.x - 4, y: box.y - 2, width: box.width + 8, height: box.height + 4)
  }

  /// How bad it is that a name covers a circle: more for larger ones.
  private static func cover(_ circle: LabelPlacement.Circle, _ box: LayoutBox) -> Double {
    let dx = circle.x - min(max(circle.x, box.x), box.right)
    let dy = circle.y - min(max(circle.y, box.y), box.bottom)
    return dx * dx + dy * dy < (circle.radius + 1) * (circle.radius + 1)
      ? 60 + 20 * circle.radius : 0
  }

  private static func candidates(
    _ hull: LayoutBox, width: Double, height: Double
  ) -> [LayoutBox] {
    func box(_ x: Double, _ y: Double) -> LayoutBox {
      LayoutBox(x: x, y: y, width: width, height: height)
    }
    var boxes: [LayoutBox] = []
    let middle = hull.x + hull.width / 2 - width / 2
    for distance in [2.0, -height * 0.8, 8, 14, 28, 44, 64, 90] {
      let above = hull.y - height - distance
      let below = hull.bottom + distance
      for x in [middle, hull.x, hull.right - width, hull.x - width * 0.4, hull.right - width * 0.6]
      {
        boxes.append(box(x, above))
        boxes.append(box(x, below))
      }
      for share in [0.5, 0.2, 0.8] {
        let y = hull.y + hull.height * share - height / 2
        boxes.append(box(hull.right + max(distance, 2), y))
        boxes.append(box(hull.x - width - max(distance, 2), y))
      }
    }
    return boxes
  }
}
