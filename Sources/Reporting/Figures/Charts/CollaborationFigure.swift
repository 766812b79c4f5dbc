/// Which countries write together: a matrix with a circle for each pair above the diagonal and its
/// number below, and the share of international papers at the right.
struct CollaborationFigure {
  private struct Country {
    let number: Int
    let name: String
    let papers: Int
    let international: Int
    let share: Double
    let partners: Int
  }

  private struct Pair {
    let first: Int
    let second: Int
    let papers: Int
  }

  private let source: FigureSource
  private let countries: [Country]
  private let pairs: [Pair]
  private let total: Int

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    // Cells of at least 19 pixels beside the names; 22 where the numbers would be too small to read.
    let room = Double(source.options.width) - Self.nameWidth(source.options) - 2 * Canvas.margin
    let limit = min(source.options.rowLimit, max(Int(room / (source.options.isWide ? 19 : 22)), 5))
    let rows = try source.rows("figures/country-totals", ["limit": String(limit)])
    countries = rows.map { row in
      Country(
        number: row.integer("number"), name: row.text("country"), papers: row.integer("papers"),
        international: row.integer("international"), share: row.real("international_share"),
        partners: row.integer("partners"))
    }
    total = rows.first?.integer("countries") ?? 0
    pairs = try source.rows("figures/country-pairs", ["limit": String(limit)]).map { row in
      Pair(
        first: row.integer("number") - 1, second: row.integer("other_number") - 1,
        papers: row.integer("papers"))
    }
  }

  private static func nameWidth(_ options: FigureOptions) -> Double {
    options.width >= 700 ? 130 : 96
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature(
      "full counting: a paper counts once for each country of its addresses")
    guard !countries.isEmpty else {
      return FigureSketch(
        canvas: .saying("No paper has an address with a country.", source.options),
        caption: "No paper has an address with a country.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let margin = Canvas.margin
    let nameWidth = Self.nameWidth(source.options)
    let barWidth = isWide ? 260.0 : 0
    let room = canvas.width - 2 * margin - nameWidth - barWidth
    let cell = min(room / Double(countries.count), 32)
    let (left, size) = (margin + nameWidth, isWide ? 12.0 : 11.0)
    let headings = countries.map {
      TextFitting.line($0.name, width: isWide ? 100 : 80, size: size)
    }
    let top = (headings.map { TextWidth.of($0, size: size) }.max() ?? 0) + 20
    let side = cell * Double(countries.count)

    canvas.svg.group("g", ["class": "headings"]) { svg in
      for (index, heading) in headings.enumerated() {
        let x = left + (Double(index) + 0.5) * cell + size * 0.35
        svg.textual(
          "text",
          [
            "transform":
              "translate(\(NumberText.short(x)) \(NumberText.short(top - 6))) rotate(-90)",
            "font-size": size, "fill": Palette.ink,
          ], heading)
      }
    }
    var grid = PathText()
    for index in 0...countries.count {
      let offset = Double(index) * cell
      grid.move(left, top + offset)
      grid.line(left + side, top + offset)
      grid.move(left + offset, top)
      grid.line(left + offset, top + side)
    }
    for (index, country) in countries.enumerated() {
      let y = top + (Double(index) + 0.5) * cell + size * 0.36
      canvas.text(
        TextFitting.line(country.name, width: nameWidth - 10, size: size), x: left - 8, y: y,
        size: size, anchor: .end)
      canvas.svg.element(
        "rect",
        [
          "x": left + Double(index) * cell, "y": top + Double(index) * cell, "width": cell,
          "height": cell, "fill": "#e4e8ed",
        ])
    }
    canvas.svg.element("path", ["d": grid, "stroke": Palette.rule, "stroke-width": 0.6])
    drawPairs(left: left, top: top, cell: cell, size: size, on: &canvas)
    if isWide {
      drawShares(
        left: left + side + 24, top: top, cell: cell, right: canvas.width - margin, on: &canvas)
    }
    canvas.bottom = top + side + 6
    legend(cell: cell, on: &canvas)
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  private func drawPairs(
    left: Double, top: Double, cell: Double, size: Double, on canvas: inout Canvas
  ) {
    let largest = Double(pairs.map(\.papers).max() ?? 1)
    let numberSize = min(size, cell * 0.52)
    for (index, country) in countries.enumerated() {
      let text = country.papers.grouped
      canvas.text(
        text, x: left + (Double(index) + 0.5) * cell,
        y: top + (Double(index) + 0.5) * cell + numberSize * 0.36,
        size: min(
          numberSize, numberSize * cell * 0.92 / max(TextWidth.of(text, size: numberSize), 1)),
        anchor: .middle, isBold: cell >= 22)
    }
    for pair in pairs where pair.second < countries.count {
      let (row, column) = (Double(pair.first) + 0.5, Double(pair.second) + 0.5)
      let radius = max(1.4, cell * 0.46 * (Double(pair.papers) / largest).squareRoot())
      canvas.svg.element(
        "circle",
        [
          "class": "pair", "cx": left + column * cell, "cy": top + row * cell, "r": radius,
          "fill": Palette.quantity, "data-papers": pair.papers,
          "data-source": countries[pair.first].name, "data-target": countries[pair.second].name,
        ],
        title: "\(countries[pair.first].name) and \(countries[pair.second].name): "
          + pair.papers.of("paper"))
      canvas.text(
        pair.papers.grouped, x: left + row * cell, y: top + column * cell + numberSize * 0.36,
        size: numberSize, fill: Palette.ink, anchor: .middle)
    }
  }

  private func drawShares(
    left: Double, top: Double, cell: Double, right: Double, on canvas: inout Canvas
  ) {
    let heading = TextFitting.lines(
      "international papers, share of the country’s", width: right - left, size: 11, isBold: true)
    for (index, line) in heading.enumerated() {
      canvas.text(
        line, x: left, y: top - 8 - Double(heading.count - 1 - index) * 14, size: 11,
        fill: Palette.secondary, isBold: true)
    }
    let length = right - left - 96
    guard length > 20 else { return }
    for (index, country) in countries.enumerated() {
      let y = top + (Double(index) + 0.5) * cell
      canvas.svg.element(
        "rect",
        [
          "x": left, "y": y - cell * 0.28, "width": length, "height": cell * 0.56,
          "fill": Palette.absent,
        ])
      canvas.svg.element(
        "rect",
        [
          "x": left, "y": y - cell * 0.28, "width": length * country.share,
          "height": cell * 0.56, "fill": Palette.quantity,
        ],
        title:
          "\(country.name): \(country.international.grouped) of \(country.papers.of("paper")), with \(country.partners.grouped) countries"
      )
      canvas.text(
        "\(NumberText.percent(country.share, 0)), \(country.partners.grouped) partners",
        x: left + length + 6, y: y + 4, size: 11, fill: Palette.secondary)
    }
  }

  private func legend(cell: Double, on canvas: inout Canvas) {
    var legend = Legend()
    let largest = pairs.map(\.papers).max() ?? 0
    if largest > 0 {
      var numbers = [Legend.round(largest / 8), Legend.round(largest / 3), largest]
      numbers = numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
      legend.addSizes(
        "Papers of a pair (area)",
        sizes: numbers.map { number in
          (
            number,
            max(1.4, cell * 0.46 * (Double(number) / Double(largest)).squareRoot())
          )
        })
    }
    legend.addMark(
      "Below the diagonal", lines: ["papers of the pair"], markWidth: 0
    ) { _, _, _ in }
    legend.addMark("On the diagonal", lines: ["all papers"], markWidth: 26) { canvas, x, y in
      canvas.svg.element(
        "rect", ["x": x, "y": y - 9, "width": 18, "height": 18, "fill": "#e4e8ed"])
    }
    if total > countries.count {
      legend.addMark(
        "Not drawn", lines: ["\((total - countries.count).grouped) countries with fewer papers"],
        markWidth: 0
      ) { _, _, _ in }
    }
    legend.draw(on: &canvas)
  }

  private var caption: String {
    var text =
      total > countries.count
      ? "The \(countries.count) countries with most papers of \(total.grouped)"
      : "The \(total.grouped) countries of the corpus"
    let strongest = pairs.max {
      ($0.papers, -$0.first, -$0.second) < ($1.papers, -$1.first, -$1.second)
    }
    if let strongest {
      text +=
        "; most papers together have \(countries[strongest.first].name) and "
        + "\(countries[strongest.second].name) (\(strongest.papers.grouped))"
    }
    if let first = countries.first {
      text +=
        ". \(first.name) has \(first.papers.of("paper")), "
        + "\(NumberText.percent(first.share, 0)) of them international"
    }
    return text + "."
  }
}
