import Wording

/// What the marks of a figure mean: blocks from left to right, in as many rows as they need.
struct Legend {
  struct Block {
    let title: String
    let width: Double
    /// Draws below the title, within `width` by 38 pixels from the given corner.
    let draw: (inout Canvas, Double, Double) -> Void
  }

  private(set) var blocks: [Block] = []

  static let contentHeight = 38.0

  mutating func add(
    _ title: String, width: Double, _ draw: @escaping (inout Canvas, Double, Double) -> Void
  ) {
    let needed = max(width, TextWidth.of(title, size: 11, isBold: true))
    blocks.append(Block(title: title, width: needed, draw: draw))
  }

  /// Draws the legend at the bottom of the canvas, which grows by it.
  func draw(on canvas: inout Canvas) {
    let gap = 28.0
    var x = Canvas.margin
    var top = canvas.bottom + 10
    canvas.line(Canvas.margin, top, canvas.width - Canvas.margin, top)
    top += 8
    for block in blocks {
      if x > Canvas.margin, x + block.width > canvas.width - Canvas.margin {
        x = Canvas.margin
        top += 16 + Self.contentHeight + 10
      }
      let room = canvas.width - 2 * Canvas.margin
      canvas.text(
        TextFitting.line(block.title, width: room, size: 11, isBold: true), x: x, y: top + 11,
        size: 11, fill: Palette.secondary, isBold: true)
      block.draw(&canvas, x, top + 16)
      x += block.width + gap
    }
    canvas.bottom = top + 16 + Self.contentHeight
  }
}

extension Legend {
  /// Circles of three sizes with their numbers.
  mutating func addSizes(_ title: String, sizes: [(number: Int, radius: Double)]) {
    let width = sizes.reduce(0.0) { sum, size in
      sum + 2 * size.radius + 6 + TextWidth.of(size.number.grouped, size: 11) + 12
    }
    add(title, width: width) { canvas, x, y in
      var x = x
      for size in sizes {
        canvas.svg.element(
          "circle",
          [
            "cx": x + size.radius, "cy": y + 19, "r": size.radius, "fill": "none",
            "stroke": Palette.secondary,
          ])
        x += 2 * size.radius + 5
        canvas.text(size.number.grouped, x: x, y: y + 23, size: 11, fill: Palette.secondary)
        x += TextWidth.of(size.number.grouped, size: 11) + 12
      }
    }
  }

  /// A bar with a cell a year; the first, the last and every fifth are named.
  mutating func addYears(_ title: String, period: ClosedRange<Int>, width: Double = 230) {
    add(title, width: width) { canvas, x, y in
      let cell = width / Double(period.count)
      for (index, year) in period.enumerated() {
        canvas.svg.element(
          "rect",
          [
            "x": x + Double(index) * cell, "y": y + 4, "width": cell + 0.3, "height": 12,
            "fill": Palette.year(year, in: period),
          ])
      }
      for year in YearTicks.named(period, width: width, size: 11) {
        let centre = x + (Double(year - period.lowerBound) + 0.5) * cell
        let half = TextWidth.of(String(year), size: 11) / 2
        canvas.text(
          String(year), x: min(max(centre, x + half), x + width - half), y: y + 30, size: 11,
          fill: Palette.secondary, anchor: .middle)
      }
    }
  }

  /// A mark with a line or two of text beside it.
  mutating func addMark(
    _ title: String, lines: [String], markWidth: Double = 30,
    _ mark: @escaping (inout Canvas, Double, Double) -> Void
  ) {
    let textWidth = lines.map { TextWidth.of($0, size: 11) }.max() ?? 0
    add(title, width: markWidth + textWidth) { canvas, x, y in
      mark(&canvas, x, y + 18)
      for (index, line) in lines.enumerated() {
        canvas.text(
          line, x: x + markWidth, y: y + (lines.count == 1 ? 22 : 15) + Double(index) * 14,
          size: 11, fill: Palette.secondary)
      }
    }
  }
}

/// Which years of an axis are named.
enum YearTicks {
  /// Every fifth year (or tenth, twentieth, … where there is no room), and the first and the last
  /// where they do not come too close to those.
  static func named(_ period: ClosedRange<Int>, width: Double, size: Double) -> [Int] {
    let cell = width / Double(period.count)
    let needed = TextWidth.of("0000", size: size) + 8
    guard
      let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].first(where: {
        Double($0) * cell >= needed
      })
    else { return [period.lowerBound] }
    let least = max(step, period.count > 12 ? 5 : 1)
    var years = period.filter { $0 % least == 0 }
    for end in [period.lowerBound, period.upperBound] where !years.contains(end) {
      if years.allSatisfy({ Double(abs($0 - end)) * cell >= needed }) { years.append(end) }
    }
    return years.sorted()
  }
}
