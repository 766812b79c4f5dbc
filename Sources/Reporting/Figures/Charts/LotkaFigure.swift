import Wording

/// How many authors wrote how many papers, on logarithmic axes, beside Lotka's law.
struct LotkaFigure {
  private struct Point {
    let papers: Int
    let authors: Int
    let share: Double
    let fitted: Double?
  }

  private let source: FigureSource
  private let points: [Point]
  private let exponent: Double?
  private let constant: Double?
  private let rSquared: Double?

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    points = try source.rows("authors/productivity").map { row in
      Point(
        papers: row.integer("papers"), authors: row.integer("authors"), share: row.real("share"),
        fitted: row.optionalReal("fitted_share"))
    }
    let fit = try source.rows("authors/lotka-fit").first
    exponent = fit?.optionalReal("exponent")
    constant = fit?.optionalReal("constant")
    rSquared = fit?.optionalReal("r_squared")
  }

  private var authors: Int { points.reduce(0) { $0 + $1.authors } }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature(
      "\(authors.of("author")), as the thesaurus has them",
      "line: least squares of the logarithms")
    guard let first = points.first, let last = points.last else {
      return FigureSketch(
        canvas: .saying("No paper has authors.", source.options),
        caption: "No paper has authors.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let left = Canvas.margin + 50
    let right = min(canvas.width - Canvas.margin, left + 720)
    let bottom = isWide ? 420.0 : 320.0
    let x = LogarithmicAxis(
      Double(first.papers), Double(max(last.papers, first.papers + 1)), start: left + 14,
      end: right - 14)
    let all = Double(max(authors, 1))
    let y = LogarithmicAxis(0.7 / all, 1, start: bottom, end: 30)
    canvas.text(
      "share of authors", x: Canvas.margin, y: 16, size: 11, fill: Palette.secondary, isBold: true)
    for tick in y.ticks {
      canvas.line(left, y.place(tick), right, y.place(tick))
      canvas.text(
        tick >= 0.01 ? NumberText.percent(tick, 0) : NumberText.short(tick * 100) + "\u{A0}%",
        x: left - 6, y: y.place(tick) + 4, size: 11, fill: Palette.secondary, anchor: .end)
    }
    x.draw("papers of an author", from: left, to: right, at: bottom, on: &canvas)
    drawLines(x, y, left: left, right: right, isWide: isWide, on: &canvas)
    for point in points {
      canvas.svg.element(
        "circle",
        [
          "class": "point", "data-papers": point.papers, "data-authors": point.authors,
          "cx": x.place(Double(point.papers)), "cy": y.place(Double(point.authors) / all),
          "r": 4.5, "fill": Palette.quantity, "stroke": Palette.paper, "stroke-width": 1,
        ],
        title: "\(point.authors.of("author")) with \(point.papers.of("paper")): "
          + NumberText.percent(Double(point.authors) / all))
    }
    canvas.bottom = bottom + 44
    if canvas.width - right > 300 {
      drawTable(left: right + 40, right: canvas.width - Canvas.margin, on: &canvas)
    }
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  /// The first rows in numbers.
  private func drawTable(left: Double, right: Double, on canvas: inout Canvas) {
    let columns = [0.22, 0.5, 0.76, 1].map { left + (right - left) * $0 }
    var y = 40.0
    func row(_ cells: [String], isHead: Bool) {
      for (x, cell) in zip(columns, cells) {
        canvas.text(
          cell, x: x, y: y, size: 11, fill: isHead ? Palette.secondary : Palette.ink,
          anchor: .end, isBold: isHead)
      }
      canvas.line(left, y + 6, right, y + 6, width: isHead ? 1 : 0.5)
      y += 21
    }
    row(["papers", "authors", "share", "fitted"], isHead: true)
    for point in points.prefix(16) {
      row(
        [
          point.papers.grouped, point.authors.grouped,
          NumberText.percent(Double(point.authors) / Double(max(authors, 1)), 2),
          point.fitted.map { NumberText.percent($0, 2) } ?? "",
        ], isHead: false)
    }
  }

  /// The fitted line, and Lotka's own with the exponent 2 through the authors of one paper.
  private func drawLines(
    _ x: LogarithmicAxis, _ y: LogarithmicAxis, left: Double, right: Double, isWide: Bool,
    on canvas: inout Canvas
  ) {
    func draw(_ value: (Double) -> Double, stroke: String, dash: String?, width: Double) {
      var path = PathText()
      var isFirst = true
      let steps = 60
      for step in 0...steps {
        let papers =
          x.least * LogarithmicAxis.power(x.largest / x.least, Double(step) / Double(steps))
        let place = y.place(value(papers))
        if place > y.start || place < y.end { continue }
        if isFirst { path.move(x.place(papers), place) } else { path.line(x.place(papers), place) }
        isFirst = false
      }
      canvas.svg.element(
        "path",
        [
          "d": path, "fill": "none", "stroke": stroke, "stroke-width": width,
          "stroke-dasharray": dash,
        ])
    }
    let all = Double(max(authors, 1))
    if let first = points.first {
      let share = Double(first.authors) / all * Double(first.papers * first.papers)
      draw(
        { share / ($0 * $0) }, stroke: Palette.secondary, dash: "5 4", width: 1.2)
    }
    if let exponent, let constant, exponent > 0 {
      draw(
        { constant * LogarithmicAxis.power($0, -exponent) }, stroke: Palette.fit, dash: nil,
        width: 2)
    }
    // The key stands at the upper right, where a falling line never is.
    var lines: [(text: [TextRun], colour: String, dash: String?)] = []
    if let exponent {
      var text = [
        TextRun(text: "fitted: share = C / n"),
        TextRun(text: NumberText.fixed(exponent, 2), isRaised: true),
      ]
      if let rSquared { text.append(TextRun(text: ", R² = \(NumberText.fixed(rSquared, 2))")) }
      lines.append((text, Palette.fit, nil))
    }
    lines.append(([TextRun(text: "Lotka’s 1 / n²")], Palette.secondary, "5 4"))
    let widest = lines.map { $0.text.width(size: 11, isBold: true) }.max() ?? 0
    for (index, line) in lines.enumerated() {
      let y = 46 + Double(index) * 18
      canvas.svg.element(
        "line",
        [
          "x1": right - widest - 36, "y1": y - 4, "x2": right - widest - 10, "y2": y - 4,
          "stroke": line.colour, "stroke-width": 2, "stroke-dasharray": line.dash,
        ])
      canvas.haloedText(
        line.text, x: right - widest - 4, y: y, size: 11, fill: line.colour, isBold: true)
    }
  }

  private var caption: String {
    guard let first = points.first else { return "No paper has authors." }
    var text =
      "Of \(authors.of("author")), "
      + "\(NumberText.percent(Double(first.authors) / Double(max(authors, 1)))) wrote "
      + "\(first.papers.of("paper"))"
    if let last = points.last, last.papers > first.papers {
      text += "; the most productive wrote \(last.papers.grouped)"
    }
    if let exponent {
      text += ". The exponent of Lotka’s law is \(NumberText.fixed(exponent, 2))"
    }
    return text + "."
  }
}
