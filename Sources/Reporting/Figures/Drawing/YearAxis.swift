/// Years from left to right: every year has a tick, every fifth a name.
struct YearAxis {
  let period: ClosedRange<Int>
  let left: Double
  let right: Double

  var cell: Double { (right - left) / Double(period.count) }

  /// The middle of a year.
  func x(_ year: Int) -> Double { left + (Double(year - period.lowerBound) + 0.5) * cell }

  enum Side {
    case above, below
  }

  func draw(on canvas: inout Canvas, y: Double, names side: Side) {
    let direction = side == .above ? -1.0 : 1.0
    canvas.line(left, y, right, y, stroke: Palette.secondary)
    let named = Set(YearTicks.named(period, width: right - left, size: 11))
    var ticks = PathText()
    for year in period where cell >= 3 || year % 5 == 0 {
      ticks.move(x(year), y)
      ticks.line(x(year), y + direction * (named.contains(year) ? 6 : 3))
    }
    canvas.svg.element(
      "path", ["d": ticks, "stroke": Palette.secondary, "stroke-width": 1, "fill": "none"])
    for year in named.sorted() {
      canvas.text(
        String(year), x: x(year), y: side == .above ? y - 9 : y + 17, size: 11,
        fill: Palette.secondary, anchor: .middle)
    }
  }
}
