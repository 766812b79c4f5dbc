import Kernels
import Wording

/// Papers by year as bars, their cumulative number as a line, stages as bands, fits as curves.
struct OutputFigure {
  struct Year {
    let year: Int
    let papers: Int
    let cumulative: Int
    let stage: Int?
    let isIncomplete: Bool
  }

  struct Stage {
    let number: Int
    let name: String
    let years: ClosedRange<Int>
    let papers: Int
  }

  struct Fit {
    let stage: Int
    /// `linear`, `exponential` or `power`.
    let model: String
    let equation: [TextRun]
    let points: [(year: Int, value: Double)]
  }

  private let source: FigureSource
  let years: [Year]
  private let stages: [Stage]
  private let fits: [Fit]
  private let hasAnalysis: Bool
  /// Whether the stages' years and names were given to the analysis.
  private let areStagesGiven: Bool
  private let areNamesGiven: Bool

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
    areStagesGiven = rows.contains { $0.integer("stages_given") == 1 }
    areNamesGiven = rows.contains { $0.integer("names_given") == 1 }
    var fits: [Fit] = []
    let fitRows = try source.rows("figures/output-fits")
    for stage in names.keys.sorted() {
      let points = fitRows.filter { $0.integer("stage") == stage }
      guard let first = points.first, points.allSatisfy({ $0.optionalReal("fitted") != nil })
      else { continue }
      fits.append(
        Fit(
          stage: stage, model: String(first.text("model").prefix { $0 != "-" }),
          equation: Self.equation(first),
          points: points.map { ($0.integer("year"), $0.real("fitted")) }))
    }
    self.fits = fits
    if hasAnalysis { try source.noteIfStale(analysis: "growth") }
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
    let bandHeight = stages.isEmpty ? 10.0 : isWide ? 60.0 : 24.0
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
    let without = drawFits(axis, annual, cumulative, isWide: isWide, on: &canvas)
    drawNumbers(axis, annual, cumulative, on: &canvas)
    axis.draw(on: &canvas, y: bottom, names: .below)
    canvas.bottom = bottom + 26
    drawNotes(without, isWide: isWide, on: &canvas)
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
      guard isWide else { continue }
      let share = Double(stage.papers) / Double(max(years.last?.cumulative ?? 1, 1))
      var lines = ["\(stage.papers.of("paper")) (\(NumberText.percent(share)))"]
      if let fit = fits.first(where: { $0.stage == stage.number }) {
        lines.append("best curve: \(fit.model)")
      }
      for (line, text) in lines.enumerated() {
        canvas.text(
          TextFitting.line(text, width: room, size: 11), x: left + 6,
          y: top + 32 + 15 * Double(line), size: 11, fill: Palette.secondary)
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

  /// The numbers of papers at the feet of the bars; in the hatched bar of a year that is not complete
  /// they are dark on white. A bar whose foot the cumulative line strikes has its number higher, and
  /// one without room there has none: the table of the years has all.
  private func drawNumbers(
    _ axis: YearAxis, _ annual: ValueAxis, _ cumulative: ValueAxis, on canvas: inout Canvas
  ) {
    guard axis.cell >= 24 else { return }
    let line = years.map { (x: axis.x($0.year), y: cumulative.y(Double($0.cumulative))) }
    for (index, year) in years.enumerated() {
      let top = annual.y(Double(year.papers))
      let half = TextWidth.of(year.papers.grouped, size: 10) / 2 + 2
      // The stretch of the line over the number: it rises, so its ends are its extremes.
      let before = line[max(index - 1, 0)]
      let after = line[min(index + 1, line.count - 1)]
      let here = line[index]
      func height(_ other: (x: Double, y: Double)) -> Double {
        guard other.x != here.x else { return here.y }
        return here.y + (other.y - here.y) * min(half / abs(other.x - here.x), 1)
      }
      let (lowest, highest) = (height(before) + 2.5, height(after) - 2.5)
      let baselines = stride(from: annual.bottom - 4, through: top + 10, by: -4)
      guard
        let baseline = baselines.first(where: { $0 + 1 < highest || $0 - 8 > lowest })
      else { continue }
      canvas.haloedText(
        year.papers.grouped, x: axis.x(year.year), y: baseline, size: 10,
        fill: year.isIncomplete ? Palette.ink : Palette.paper,
        rim: year.isIncomplete ? Palette.paper : Palette.quantity, anchor: .middle)
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

  /// Draws the curves, and each equation beside its curve where there is room.
  private func drawFits(
    _ axis: YearAxis, _ annual: ValueAxis, _ cumulative: ValueAxis, isWide: Bool,
    on canvas: inout Canvas
  ) -> [Fit] {
    var without: [Fit] = []
    var taken: [LayoutBox] = []
    for fit in fits {
      let points = fit.points.map { (x: axis.x($0.year), y: annual.y(max($0.value, 0))) }
      var path = PathText()
      for (index, point) in points.enumerated() {
        if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
      }
      canvas.svg.element(
        "path",
        [
          "class": "fit", "data-stage": fit.stage, "d": path, "fill": "none",
          "stroke": Palette.fit, "stroke-width": 2.2, "stroke-linejoin": "round",
        ])
      let places = EquationPlaces(
        bars: years.map { bar in
          let width = min(axis.cell * 0.72, 36)
          let y = annual.y(Double(bar.papers))
          return LayoutBox(
            x: axis.x(bar.year) - width / 2, y: y, width: width, height: annual.bottom - y)
        },
        line: years.map { (axis.x($0.year), cumulative.y(Double($0.cumulative))) }, taken: taken,
        room: LayoutBox(
          x: axis.left + 2, y: annual.top - 22, width: axis.right - axis.left - 4,
          height: annual.bottom - annual.top + 22))
      let width = fit.equation.width(size: 11, isBold: true)
      guard isWide, let place = places.best(width: width, height: 14, beside: points) else {
        without.append(fit)
        continue
      }
      taken.append(place.box)
      if let leader = place.leader { canvas.line(leader, stroke: Palette.fit) }
      canvas.haloedText(
        fit.equation, x: place.box.x, y: place.box.y + 11, size: 11, fill: Palette.fit,
        isBold: true)
    }
    return without
  }

  /// What the picture does not say: equations without a place, and where names and curves come from.
  private func drawNotes(_ without: [Fit], isWide: Bool, on canvas: inout Canvas) {
    func write(_ text: String) {
      for part in TextFitting.lines(text, width: canvas.width - 2 * Canvas.margin, size: 11) {
        canvas.bottom += 15
        canvas.text(part, x: Canvas.margin, y: canvas.bottom, size: 11)
      }
    }
    for stage in stages {
      let fit = without.first { $0.stage == stage.number }
      if isWide, fit == nil { continue }
      write(
        "\(stage.number) \(stage.name): \(stage.papers.of("paper"))"
          + (fit.map { ", best curve: \($0.model)" } ?? ""))
      if let fit {
        canvas.bottom += 16
        canvas.svg.textual(
          "text",
          [
            "x": Canvas.margin + 10, "y": canvas.bottom, "font-size": 11, "fill": Palette.fit,
            "font-weight": "bold",
          ], fit.equation, size: 11)
      }
    }
    if !stages.isEmpty { write(origin) }
    if years.contains(where: \.isIncomplete) {
      write("Hatched: a year whose papers are not all there yet, left out of the fits.")
    }
    canvas.bottom += 4
  }

  /// Where the stages, their names and the curves come from.
  private var origin: String {
    var text =
      areStagesGiven
      ? "The years\(areNamesGiven ? " and names" : "") of the stages were given."
      : "The years of the stages were found in the annual output"
        + (areNamesGiven ? "; their names were given." : ".")
    if !fits.isEmpty {
      text +=
        " Curves: of linear, exponential and power curves the one with the least AIC for a stage’s"
        + " annual papers"
        + (areNamesGiven ? ", whatever the stage is called." : ".")
    }
    return text
  }

  private var caption: String {
    guard let first = years.first, let last = years.last else { return "No paper has a year." }
    let peak = years.max { ($0.papers, -$0.year) < ($1.papers, -$1.year) } ?? last
    var text =
      "\(last.cumulative.of("paper")) of \(YearSpan.words(first.year, last.year)); most, "
      + "\(peak.papers.grouped), in \(peak.year)."
    if !stages.isEmpty {
      let parts = stages.map { stage in
        "\(stage.name) (\(YearSpan.short(stage.years.lowerBound, stage.years.upperBound))) "
          + stage.papers.of("paper")
      }
      text += " By stage: " + parts.joined(separator: "; ") + ". " + origin
      let curves = fits.compactMap { fit in
        stages.first { $0.number == fit.stage }.map {
          "“\($0.name)” by \(article(fit.model)) curve"
        }
      }
      if !curves.isEmpty { text += " Best described: " + curves.joined(separator: ", ") + "." }
    }
    if let incomplete = years.first(where: \.isIncomplete) {
      text += " \(incomplete.year) is not complete yet."
    }
    return text
  }

  private func article(_ model: String) -> String {
    (model == "exponential" ? "an " : "a ") + model
  }
}
