import Kernels
import Wording

extension OutputFigure {
  /// `y = 2.1 + 0.45 t, R² = 0.81`, exponents raised.
  static func equation(_ row: FigureRow) -> [TextRun] {
    let (a, b) = (row.real("a"), row.real("b"))
    let scale = NumberText.significant(a)
    let size = NumberText.significant(abs(b))
    let sign = b < 0 ? "−" : ""
    let model = row.text("model")
    let quality = row.optionalReal("r_squared").map { " (R² = \(NumberText.fixed($0, 2)))" } ?? ""
    if model.hasPrefix("linear") {
      return [TextRun(text: "y = \(scale) \(b < 0 ? "−" : "+") \(size) t\(quality)")]
    }
    let isExponential = model.hasPrefix("exponential")
    return [
      TextRun(text: "y = \(scale) \(isExponential ? "e" : "t")"),
      TextRun(text: isExponential ? "\(sign)\(size) t" : sign + size, isRaised: true),
      TextRun(text: quality),
    ]
  }
}

/// Where the equation of a curve stands: as near to the curve as it can without touching a bar or
/// another equation, rather not across the cumulative line, and tied to the curve when it is far.
struct EquationPlaces {
  let bars: [LayoutBox]
  /// The cumulative line, from left to right.
  let line: [(x: Double, y: Double)]
  let taken: [LayoutBox]
  let room: LayoutBox

  struct Place {
    let box: LayoutBox
    let leader: LeaderLine?
  }

  /// Beyond this distance a line leads from the text to its curve, in pixels.
  private static let near = 12.0

  func best(width: Double, height: Double, beside curve: [(x: Double, y: Double)]) -> Place? {
    guard let first = curve.first, let last = curve.last, width <= room.width else { return nil }
    var best: (place: Place, cost: Double)?
    let start = max(first.x - width, room.x)
    let end = min(last.x, room.right - width)
    for x in stride(from: start, through: max(start, end), by: 6) {
      for y in stride(from: room.y, to: room.bottom - height, by: 3) {
        let box = LayoutBox(x: x, y: y, width: width, height: height)
        let padded = LayoutBox(x: x - 4, y: y - 1, width: width + 8, height: height + 4)
        guard !bars.contains(where: { $0.overlaps(padded) }),
          !taken.contains(where: { $0.overlaps(padded) })
        else { continue }
        let nearest = Self.nearest(to: box, of: curve)
        // Text that stands over its own years is clearer.
        let outside = max(first.x - x, 0) + max(x + width - last.x, 0)
        var cost = nearest.distance + outside * 0.08
        if Self.crosses(padded, line) { cost += 60 }
        if nearest.distance < 3 { cost += 30 }
        if cost < (best?.cost ?? 120) {
          let leader =
            nearest.distance <= Self.near
            ? nil : LeaderLine(from: (nearest.x, nearest.y), to: box)
          best = (Place(box: box, leader: leader), cost)
        }
      }
    }
    return best?.place
  }

  /// The points of the curve at every third of its steps, and how far the nearest is from a box.
  private static func nearest(
    to box: LayoutBox, of curve: [(x: Double, y: Double)]
  ) -> (x: Double, y: Double, distance: Double) {
    var best = (x: 0.0, y: 0.0, distance: Double.infinity)
    for point in fine(curve) {
      let dx = point.x - min(max(point.x, box.x), box.right)
      let dy = point.y - min(max(point.y, box.y), box.bottom)
      let distance = (dx * dx + dy * dy).squareRoot()
      if distance < best.distance { best = (point.x, point.y, distance) }
    }
    return best
  }

  private static func crosses(_ box: LayoutBox, _ line: [(x: Double, y: Double)]) -> Bool {
    fine(line).contains { $0.x > box.x && $0.x < box.right && $0.y > box.y && $0.y < box.bottom }
  }

  private static func fine(_ line: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard line.count > 1 else { return line }
    return zip(line, line.dropFirst()).flatMap { one, other in
      (0..<6).map { step in
        let share = Double(step) / 6
        return (one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)
      }
    } + line.suffix(1)
  }
}
