import Kernels

/// Papers by year as bars, their cumulative number as a line, stages as bands, fits as curves.
struct OutputFigure {
  private struct Year {
    let year: Int
    let papers: Int
    let cumulative: Int
    let stage: Int?
    let isIncomplete: Bool
  }

  private struct Stage {
    let number: Int
    let name: String
    let years: ClosedRange<Int>
    let papers: Int
  }

  private struct Fit {
    let stage: Int
    let equation: String
    let points: [(year: Int, value: Double)]
  }

  private let source: FigureSource
  private let years: [Year]
  private let stages: [Stage]
  private let fits: [Fit]
  private let hasAnalysis: Bool

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    let rows = try source.rows("figures/output-years")
    years = rows.map { row in
      Year(
        year: row.integer("year"), papers: row.integer("papers"),
        cumulative: row.integer("cumulative_papers"), stage: row.optionalInteger("stage"),
        isIncomplete: row.integer("is_incomplete") == 1)
    }
    var names: [Int: String] = [:]
    for row in rows {
      if let stage = row.optionalInteger("stage") { names[stage] = row.text("stage_name") }
    }
    stages = names.keys.sorted().map { [years] number in
      let members = years.filter { $0.stage == number }
      return Stage(
        number: number, name: TextFitting.plain(names[number] ?? "", limit: 60),
        years: (members.first?.year ?? 0)...(members.last?.year ?? 0),
        papers: members.reduce(0) { $0 + $1.papers })
    }
    hasAnalysis = !stages.isEmpty
    var fits: [Fit] = []
    let fitRows = try source.rows("figures/output-fits")
    for stage in names.keys.sorted() {
      let points = fitRows.filter { $0.integer("stage") == stage }
      guard let first = points.first, points.allSatisfy({ $0.optionalReal("fitted") != nil })
      else { continue }
      fits.append(
        Fit(
          stage: stage, equation: Self.equation(first),
          points: points.map { ($0.integer("year"), $0.real("fitted")) }))
    }
    self.fits = fits
    if hasAnalysis { try source.noteIfStale(analysis: "growth") }
  }

  /// `y = 2.1 + 0.45 t, R² = 0.81`.
  private static func equation(_ row: FigureRow) -> String {
    let (a, b) = (row.real("a"), row.real("b"))
    let size = NumberText.significant(abs(b))
    let model = row.text("model")
    let curve: String
    if model.hasPrefix("linear") {
      curve = "\(NumberText.significant(a)) \(b < 0 ? "−" : "+") \(size) t"
    } else if model.hasPrefix("exponential") {
      curve = "\(NumberText.significant(a)) exp(\(b < 0 ? "−" : "")\(size) t)"
    } else {
      curve = "\(NumberText.significant(a)) t^\(b < 0 ? "−" : "")\(size)"
    }
    let quality = row.optionalReal("r_squared").map { ", R² = \(NumberText.fixed($0, 2))" } ?? ""
    return "y = \(curve)\(quality)"
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature(
      hasAnalysis
        ? "stages and fits: analysis growth, t = 1 in the first year of a stage"
        : "no stored growth analysis, so no stages and fits")
    guard let first = years.first, let last = years.last else {
      return FigureSketch(
        canvas: .saying("No paper has a year.", source.options),
        caption: "No paper has a year.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let bandHeight = stages.isEmpty ? 10.0 : isWide ? 46.0 : 24.0
    let top = 26.0
    let bottom = top + bandHeight + (isWide ? 340 : 250)
    let axis = YearAxis(
      period: first.year...last.year, left: Canvas.margin + 36,
      right: canvas.width - Canvas.margin - 46)
    let largest = Double(years.map(\.papers).max() ?? 1)
    // Room above the bars for the equations.
    let annual = ValueAxis(
      largest: largest * (fits.isEmpty ? 1 : 1.15), bottom: bottom, top: top + bandHeight + 12)
    let cumulative = ValueAxis(
      largest: Double(last.cumulative), bottom: bottom, top: top + bandHeight + 12)

    drawStages(axis, top: top, bottom: bottom, isWide: isWide, on: &canvas)
    annual.draw(on: &canvas, left: axis.left, right: axis.right)
    cumulative.draw(on: &canvas, left: axis.left, right: axis.right, isRight: true)
    canvas.text(
      "papers a year", x: Canvas.margin, y: 16, size: 11, fill: Palette.quantity, isBold: true)
    canvas.text(
      "cumulative papers", x: canvas.width - Canvas.margin, y: 16, size: 11, anchor: .end,
      isBold: true)
    drawBars(axis, annual, on: &canvas)
    drawCumulative(axis, cumulative, on: &canvas)
    let taken = drawFits(axis, annual, cumulative, isWide: isWide, on: &canvas)
    drawNumbers(axis, annual, on: &canvas)
    axis.draw(on: &canvas, y: bottom, names: .below)
    canvas.bottom = bottom + 26
    drawNotes(taken, on: &canvas)
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  private func drawStages(
    _ axis: YearAxis, top: Double, bottom: Double, isWide: Bool, on canvas: inout Canvas
  ) {
    for (index, stage) in stages.enumerated() {
      let left = axis.x(stage.years.lowerBound) - axis.cell / 2
      let right = axis.x(stage.years.upperBound) + axis.cell / 2
      canvas.svg.element(
        "rect",
        [
          "class": "stage", "data-stage": stage.number, "x": left, "y": top,
          "width": right - left, "height": bottom - top,
          "fill": index % 2 == 0 ? Palette.panel : "#e9eef4",
        ])
      let room = right - left - 8
      let name = isWide ? stage.name : "\(stage.number)"
      canvas.text(
        TextFitting.line(name, width: room, size: 12, isBold: true), x: left + 6, y: top + 16,
        size: 12, isBold: true)
      if isWide {
        let share = Double(stage.papers) / Double(max(years.last?.cumulative ?? 1, 1))
        canvas.text(
          TextFitting.line(
            "\(stage.papers.of("paper")) (\(NumberText.percent(share)))", width: room, size: 11),
          x: left + 6, y: top + 32, size: 11, fill: Palette.secondary)
      }
    }
  }

  private func drawBars(_ axis: YearAxis, _ annual: ValueAxis, on canvas: inout Canvas) {
    let pattern = "\(canvas.prefix)hatch"
    if years.contains(where: \.isIncomplete) {
      canvas.definitions.group(
        "pattern",
        [
          "id": pattern, "width": 5, "height": 5, "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
      ) { svg in
        svg.element("rect", ["width": 5, "height": 5, "fill": Palette.paper])
        svg.element("rect", ["width": 2, "height": 5, "fill": Palette.quantity])
      }
    }
    let width = min(axis.cell * 0.72, 36)
    for year in years where year.papers > 0 {
      let y = annual.y(Double(year.papers))
      canvas.svg.element(
        "rect",
        [
          "class": "bar", "data-year": year.year, "data-papers": year.papers,
          "x": axis.x(year.year) - width / 2, "y": y, "width": width, "height": annual.bottom - y,
          "fill": year.isIncomplete ? "url(#\(pattern))" : Palette.quantity,
          "stroke": year.isIncomplete ? Palette.quantity : nil,
        ],
        title: "\(year.year): \(year.papers.of("paper")), \(year.cumulative.grouped) in all")
    }
  }

  /// The numbers of papers at the feet of the bars, over all lines.
  private func drawNumbers(_ axis: YearAxis, _ annual: ValueAxis, on canvas: inout Canvas) {
    guard axis.cell >= 24 else { return }
    for year in years where !year.isIncomplete {
      guard annual.bottom - annual.y(Double(year.papers)) >= 13 else { continue }
      canvas.haloedText(
        year.papers.grouped, x: axis.x(year.year), y: annual.bottom - 4, size: 10,
        fill: Palette.paper, rim: Palette.quantity, anchor: .middle)
    }
  }

  private func drawCumulative(
    _ axis: YearAxis, _ cumulative: ValueAxis, on canvas: inout Canvas
  ) {
    var path = PathText()
    for (index, year) in years.enumerated() {
      let y = cumulative.y(Double(year.cumulative))
      if index == 0 { path.move(axis.x(year.year), y) } else { path.line(axis.x(year.year), y) }
    }
    canvas.svg.element(
      "path",
      [
        "class": "cumulative", "d": path, "fill": "none", "stroke": Palette.ink,
        "stroke-width": 1.6,
      ])
    for year in years {
      canvas.svg.element(
        "circle",
        [
          "cx": axis.x(year.year), "cy": cumulative.y(Double(year.cumulative)), "r": 2.2,
          "fill": Palette.ink,
        ])
    }
  }

  /// Draws the curves, and each equation over its curve where there is room. Gives those that have
  /// none.
  private func drawFits(
    _ axis: YearAxis, _ annual: ValueAxis, _ cumulative: ValueAxis, isWide: Bool,
    on canvas: inout Canvas
  ) -> [String] {
    var without: [String] = []
    for fit in fits {
      var path = PathText()
      for (index, point) in fit.points.enumerated() {
        let y = annual.y(max(point.value, 0))
        if index == 0 { path.move(axis.x(point.year), y) } else { path.line(axis.x(point.year), y) }
      }
      canvas.svg.element(
        "path",
        [
          "class": "fit", "data-stage": fit.stage, "d": path, "fill": "none",
          "stroke": Palette.fit, "stroke-width": 2.2, "stroke-linejoin": "round",
        ])
      let width = TextWidth.of(fit.equation, size: 11, isBold: true)
      guard isWide, let place = place(fit, width: width, axis, annual, cumulative) else {
        let name = stages.first { $0.number == fit.stage }?.name ?? ""
        without.append("\(fit.stage) \(name): \(fit.equation)")
        continue
      }
      canvas.haloedText(
        fit.equation, x: place.x, y: place.y, size: 11, fill: Palette.fit, isBold: true)
    }
    if !isWide {
      without = stages.map { stage in
        let equation = fits.first { $0.stage == stage.number }.map { ": \($0.equation)" } ?? ""
        return "\(stage.number) \(stage.name), \(stage.papers.of("paper"))\(equation)"
      }
    }
    return without
  }

  /// The lowest place over the curve at which the text crosses neither bars nor the cumulative
  /// line; within its stage when it is wide enough.
  private func place(
    _ fit: Fit, width: Double, _ axis: YearAxis, _ annual: ValueAxis, _ cumulative: ValueAxis
  ) -> (x: Double, y: Double)? {
    guard let first = fit.points.first, let last = fit.points.last else { return nil }
    let (low, high) = (axis.x(first.year) - axis.cell / 2, axis.x(last.year) + axis.cell / 2)
    let slack = max(high - low - width, 0) / 2
    var best: (x: Double, y: Double)?
    for share in [0, -0.5, 0.5, -0.9, 0.9] {
      let wanted = (low + high - width) / 2 + share * slack
      let left = min(max(wanted, axis.left + 2), axis.right - width - 2)
      let over = years.filter {
        axis.x($0.year) > left - axis.cell / 2 - 4
          && axis.x($0.year) < left + width + axis.cell / 2 + 4
      }
      let bars = over.map { annual.y(Double($0.papers)) - 8 }.min() ?? annual.bottom
      let curve =
        fit.points.filter { point in over.contains { $0.year == point.year } }
        .map { annual.y($0.value) - 8 }.min() ?? annual.bottom
      let line = over.map { cumulative.y(Double($0.cumulative)) - 9 }.min() ?? annual.bottom
      for y in [min(bars, curve), min(bars, curve, line)] where y - 12 > annual.top - 24 {
        let isCrossed = over.contains {
          let line = cumulative.y(Double($0.cumulative))
          return line > y - 18 && line < y + 8
        }
        if !isCrossed, y > best?.y ?? 0 { best = (left, y) }
      }
    }
    return best
  }

  private func drawNotes(_ equations: [String], on canvas: inout Canvas) {
    var lines = equations
    if years.contains(where: \.isIncomplete) {
      lines.append("Hatched: a year whose papers are not all there yet, left out of the fits.")
    }
    for line in lines {
      for part in TextFitting.lines(line, width: canvas.width - 2 * Canvas.margin, size: 11) {
        canvas.bottom += 15
        canvas.text(part, x: Canvas.margin, y: canvas.bottom, size: 11)
      }
    }
    canvas.bottom += 4
  }

  private var caption: String {
    guard let first = years.first, let last = years.last else { return "No paper has a year." }
    let peak = years.max { ($0.papers, -$0.year) < ($1.papers, -$1.year) } ?? last
    var text =
      "\(last.cumulative.of("paper")) of \(first.year) to \(last.year); most, "
      + "\(peak.papers.grouped), in \(peak.year)."
    if !stages.isEmpty {
      let parts = stages.map { stage in
        "\(stage.name) (\(stage.years.lowerBound)–\(stage.years.upperBound)) "
          + stage.papers.of("paper")
      }
      text += " By stage: " + parts.joined(separator: "; ") + "."
    }
    if let incomplete = years.first(where: \.isIncomplete) {
      text += " \(incomplete.year) is not complete yet."
    }
    return text
  }
}
