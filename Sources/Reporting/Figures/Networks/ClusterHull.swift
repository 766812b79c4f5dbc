import Kernels

/// The convex outline around the circles of a cluster.
struct ClusterHull {
  /// The corners, clockwise as seen on the screen; empty without circles.
  let corners: [(x: Double, y: Double)]

  /// Twelve directions, so that the outline follows circles without trigonometry.
  private static let directions: [(Double, Double)] = {
    let (long, short) = (0.866_025_403_784, 0.5)
    return [
      (1, 0), (long, short), (short, long), (0, 1), (-short, long), (-long, short), (-1, 0),
      (-long, -short), (-short, -long), (0, -1), (short, -long), (long, -short),
    ]
  }()

  init(_ circles: [LabelPlacement.Circle], room: Double) {
    var points: [(x: Double, y: Double)] = []
    for circle in circles {
      for (dx, dy) in Self.directions {
        let distance = circle.radius + room
        points.append((circle.x + dx * distance, circle.y + dy * distance))
      }
    }
    points.sort { ($0.x, $0.y) < ($1.x, $1.y) }
    // Andrew's monotone chain.
    func chain(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
      var chain: [(x: Double, y: Double)] = []
      for point in points {
        while chain.count >= 2 {
          let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
          let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
          if cross > 0 { break }
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain
    }
    guard !points.isEmpty else {
      corners = []
      return
    }
    corners = chain(points).dropLast() + chain(points.reversed()).dropLast()
  }

  var box: LayoutBox {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return LayoutBox(width: 0, height: 0) }
    return LayoutBox(x: left, y: top, width: right - left, height: bottom - top)
  }

  var path: PathText {
    var path = PathText()
    for (index, corner) in corners.enumerated() {
      if index == 0 { path.move(corner.x, corner.y) } else { path.line(corner.x, corner.y) }
    }
    path.close()
    return path
  }

  func contains(x: Double, y: Double) -> Bool {
    guard corners.count > 2 else { return false }
    for (index, a) in corners.enumerated() {
      let b = corners[(index + 1) % corners.count]
      if (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0 { return false }
    }
    return true
  }
}
