import Wording

/// From the search to the papers: a flow diagram after PRISMA.
///
/// Source: Page et al. (2021), The PRISMA 2020 statement, doi:10.1136/bmj.n71
struct FlowFigure {
  private struct Box {
    let lines: [String]
    let isSide: Bool
  }

  private let source: FigureSource
  private let rows: [FigureRow]

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    rows = try source.rows("checks/screening-flow")
  }

  private func number(_ step: Int) -> Int {
    rows.filter { $0.integer("step") == step }.reduce(0) { $0 + $1.integer("number") }
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature()
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let margin = Canvas.margin
    let boxWidth = isWide ? min(canvas.width * 0.36, 400) : canvas.width - 2 * margin - 30
    let left = isWide ? canvas.width / 2 - boxWidth - 24 : margin
    let sideLeft = isWide ? canvas.width / 2 + 24 : margin + 30
    let size = isWide ? 13.0 : 12.0

    canvas.bottom = 16
    var centre = left + boxWidth / 2
    if !isWide { centre = left + 14 }
    var lastBottom: Double?
    for (phase, box) in boxes {
      let x = box.isSide ? sideLeft : left
      let lines = box.lines.enumerated().flatMap { index, line in
        TextFitting.lines(
          line, width: boxWidth - 24, size: index == 0 ? size : 11, isBold: index == 0, limit: 4
        ).map { (text: $0, isHead: index == 0) }
      }
      let height = Double(lines.count) * 17 + 15
      let top = canvas.bottom + (box.isSide ? 10 : 22)
      if let bottom = lastBottom {
        if box.isSide {
          canvas.line(centre, bottom, centre, top + height + 10, stroke: Palette.secondary)
          arrow(on: &canvas, fromX: centre, y: top + height / 2, toX: x)
          lastBottom = top + height + 10
        } else {
          arrowDown(on: &canvas, x: centre, fromY: bottom, toY: top)
        }
      }
      canvas.svg.element(
        "rect",
        [
          "x": x, "y": top, "width": boxWidth, "height": height, "rx": 4,
          "fill": box.isSide ? Palette.paper : Palette.panel,
          "stroke": box.isSide ? Palette.rule : Palette.secondary,
        ])
      for (index, line) in lines.enumerated() {
        canvas.text(
          line.text, x: x + 12, y: top + 20 + Double(index) * 17, size: line.isHead ? size : 11,
          fill: line.isHead ? Palette.ink : Palette.secondary, isBold: line.isHead)
      }
      if isWide, !phase.isEmpty {
        canvas.text(
          phase, x: left - 16, y: top + 20, size: 11, fill: Palette.secondary, anchor: .end,
          isBold: true)
      }
      canvas.bottom = top + height
      if !box.isSide { lastBottom = canvas.bottom }
    }
    canvas.bottom += 12
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  private var boxes: [(String, Box)] {
    var boxes: [(String, Box)] = []
    let searches = rows.filter { $0.integer("step") == 1 }
    if !searches.isEmpty {
      let lines = searches.map { row in
        // The number of a single search is in the heading.
        let hits = searches.count > 1 ? row.optionalInteger("number") : nil
        return row.text("detail") + (hits.map { " (n = \($0.grouped))" } ?? "")
      }
      let known = searches.compactMap { $0.optionalInteger("number") }
      let head =
        known.isEmpty ? "Searches" : "Found by the search: \(known.reduce(0, +).grouped) hits"
      boxes.append(("Identification", Box(lines: [head] + lines, isSide: false)))
    }
    boxes.append(
      (
        searches.isEmpty ? "Identification" : "Import",
        Box(lines: ["Records read: \(number(2).grouped)"], isSide: false)
      ))
    boxes.append(
      (
        "",
        Box(
          lines: [
            "Removed: \((number(3) + number(4)).grouped)",
            "\(number(3).of("duplicate")), \(number(4).grouped) rejected",
          ], isSide: true)
      ))
    boxes.append(
      ("Screening", Box(lines: ["Papers screened: \(number(5).grouped)"], isSide: false)))
    let exclusions = rows.filter { $0.integer("step") == 6 }
    let reasons = exclusions.prefix(8).map { row in
      "\(row.text("detail")) (n = \(row.integer("number").grouped))"
    }
    let more = exclusions.dropFirst(8).reduce(0) { $0 + $1.integer("number") }
    boxes.append(
      (
        "",
        Box(
          lines: ["Excluded: \(number(6).grouped)"] + reasons
            + (more > 0 ? ["\(more.grouped) for other reasons"] : []), isSide: true)
      ))
    boxes.append(
      ("Included", Box(lines: ["Papers included: \(number(7).grouped)"], isSide: false)))
    return boxes
  }

  private func arrowDown(on canvas: inout Canvas, x: Double, fromY: Double, toY: Double) {
    canvas.line(x, fromY, x, toY - 5, stroke: Palette.secondary)
    var head = PathText()
    head.move(x - 4, toY - 7)
    head.line(x + 4, toY - 7)
    head.line(x, toY)
    head.close()
    canvas.svg.element("path", ["d": head, "fill": Palette.secondary])
  }

  private func arrow(on canvas: inout Canvas, fromX: Double, y: Double, toX: Double) {
    canvas.line(fromX, y, toX - 5, y, stroke: Palette.secondary)
    var head = PathText()
    head.move(toX - 7, y - 4)
    head.line(toX - 7, y + 4)
    head.line(toX, y)
    head.close()
    canvas.svg.element("path", ["d": head, "fill": Palette.secondary])
  }

  private var caption: String {
    func verb(_ number: Int) -> String { number == 1 ? "was" : "were" }
    return "Of \(number(2).of("record")) read, \(number(3).of("duplicate")) \(verb(number(3))) "
      + "removed and \(number(4).grouped) \(verb(number(4))) rejected; \(number(6).grouped) of "
      + "\(number(5).of("paper")) \(verb(number(6))) excluded in screening, and "
      + "\(number(7).grouped) \(number(7) == 1 ? "is" : "are") analysed."
  }
}
