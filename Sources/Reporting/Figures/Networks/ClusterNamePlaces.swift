import Kernels

/// Where the names of clusters stand: beside their hulls, outside the crowd.
struct ClusterNamePlaces {
  struct Place {
    let cluster: Int
    let text: String
    let size: Double
    let box: LayoutBox
  }

  let places: [Place]

  /// Places the names of the largest clusters, the largest first. Each tries places around its
  /// hull and takes the one that covers least: never another name, rather no circle, rather no
  /// other hull. One that would cover too much is left out.
  init(
    hulls: [(cluster: MapNetwork.Cluster, hull: ClusterHull)], circles: [LabelPlacement.Circle],
    picture: LayoutBox, size: Double, limit: Int
  ) {
    var places: [Place] = []
    for (cluster, hull) in hulls.prefix(limit) {
      let text = TextFitting.line(
        cluster.name, width: min(picture.width * 0.45, 320), size: size, isBold: true)
      let width = TextWidth.of(text, size: size, isBold: true)
      let height = size * 1.3
      var best: (box: LayoutBox, cost: Double)?
      for (order, box) in Self.candidates(hull.box, width: width, height: height).enumerated() {
        var box = box
        box.x = min(max(box.x, picture.x), picture.right - width)
        box.y = min(max(box.y, picture.y), picture.bottom - height)
        if places.contains(where: { Self.widened($0.box).overlaps(box) }) { continue }
        var cost = Double(order) * 0.5
        for circle in circles { cost += Self.cover(circle, box) }
        for other in hulls where other.cluster.number != cluster.number {
          for (share, line) in [(0.1, 0.2), (0.5, 0.5), (0.9, 0.8)] {
            let inside = other.hull.contains(
              x: box.x + width * share, y: box.y + height * line)
            if inside { cost += 12 }
          }
        }
        if cost < best?.cost ?? 400 { best = (box, cost) }
      }
      if let best {
        places.append(Place(cluster: cluster.number, text: text, size: size, box: best.box))
      }
    }
    self.places = places
  }

  private static func widened(_ box: LayoutBox) -> LayoutBox {
    LayoutBox(x: box.x - 4, y: box.y - 2, width: box.width + 8, height: box.height + 4)
  }

  /// How bad it is that a name covers a circle: more for larger ones.
  private static func cover(_ circle: LabelPlacement.Circle, _ box: LayoutBox) -> Double {
    let dx = circle.x - min(max(circle.x, box.x), box.right)
    let dy = circle.y - min(max(circle.y, box.y), box.bottom)
    return dx * dx + dy * dy < (circle.radius + 1) * (circle.radius + 1)
      ? 30 + 10 * circle.radius : 0
  }

  private static func candidates(
    _ hull: LayoutBox, width: Double, height: Double
  ) -> [LayoutBox] {
    func box(_ x: Double, _ y: Double) -> LayoutBox {
      LayoutBox(x: x, y: y, width: width, height: height)
    }
    var boxes: [LayoutBox] = []
    let middle = hull.x + hull.width / 2 - width / 2
    for distance in [2.0, -height * 0.8, 14, 28, 44, 64] {
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
