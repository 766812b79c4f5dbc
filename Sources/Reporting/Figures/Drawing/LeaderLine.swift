import Kernels

/// A thin line from a text to what it names.
struct LeaderLine {
  let fromX: Double
  let fromY: Double
  let toX: Double
  let toY: Double

  /// From a point to the nearest point of a text's box.
  init(from point: (x: Double, y: Double), to box: LayoutBox) {
    (fromX, fromY) = point
    toX = min(max(point.x, box.x), box.right)
    toY = min(max(point.y, box.y), box.bottom)
  }
}

extension Canvas {
  mutating func line(_ leader: LeaderLine, stroke: String) {
    line(leader.fromX, leader.fromY, leader.toX, leader.toY, stroke: stroke, width: 0.8)
  }
}
