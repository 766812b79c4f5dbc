import Wording

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
    let room = Self.room(source.options)
    let limit = min(source.options.rowLimit, max(Int(room / Self.leastCell), 4))
    let arguments = ["limit": String(limit)]
    let rows = try source.rows("figures/country-totals", arguments)
    let pairs = try source.rows("figures/country-pairs", arguments).map { row in
      Pair(
        first: row.integer("number") - 1, second: row.integer("other_number") - 1,
        papers: row.integer("papers"))
    }
    // As many countries as leave each cell room for its number.
    let size = Self.numberSizes(source.options).lowerBound
    let widest = pairs.map { TextWidth.of($0.papers.grouped, size: size) }.max() ?? 0
    let fitting = max(Int(room / max(Self.leastCell, widest + 3)), 4)
    countries = rows.prefix(fitting).map { row in
      Country(
        number: row.integer("number"), name: row.text("country"), papers: row.integer("papers"),
        international: row.integer("international"), share: row.real("international_share"),
        partners: row.integer("partners"))
    }
    total = rows.first?.integer("countries") ?? 0
    self.pairs = pairs.filter { $0.first < fitting && $0.second < fitting }
  }

  private static let leastCell = 19.0

  private static func nameWidth(_ options: FigureOptions) -> Double { options.isWide ? 124 : 84 }

  /// The room for all papers of a country, between its name and the matrix.
  private static func totalWidth(_ options: FigureOptions) -> Double { options.isWide ? 48 : 40 }

  /// The room for the shares at the right.
  private static func barWidth(_ options: FigureOptions) -> Double { options.isWide ? 250 : 0 }

  /// The room for the matrix.
  private static func room(_ options: FigureOptions) -> Double {
    Double(options.width) - 2 * Canvas.margin - nameWidth(options) - totalWidth(options)
      - barWidth(options)
  }

  /// How small and how large the numbers of pairs may be.
  private static func numberSizes(_ options: FigureOptions) -> ClosedRange<Double> {
    options.isWide ? 10...12 : 11...12
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
    let cell = min(Self.room(source.options) / Double(countries.count), 32)
    let size = isWide ? 12.0 : 11.0
    let left = margin + nameWidth + Self.totalWidth(source.options)
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
        TextFitting.line(country.name, width: nameWidth - 4, size: size), x: margin + nameWidth - 4,
        y: y, size: size, anchor: .end)
      canvas.text(
        country.papers.grouped, x: left - 8, y: y, size: size, anchor: .end, isBold: true)
      canvas.svg.element(
        "rect",
        [
          "x": left + Double(index) * cell, "y": top + Double(index) * cell, "width": cell,
          "height": cell, "fill": "#e4e8ed",
        ])
    }
    canvas.svg.element("path", ["d": grid, "stroke": Palette.rule, "stroke-width": 0.6])
    canvas.text(
      "papers", x: left - 8, y: top - 6, size: 11, fill: Palette.secondary, anchor: .end,
      isBold: true)
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
    let sizes = Self.numberSizes(source.options)
    let widest = pairs.map { TextWidth.of($0.papers.grouped, size: 1) }.max() ?? 1
    let numberSize = max(sizes.lowerBound, min(sizes.upperBound, size, (cell - 3) / widest))
    for pair in pairs {
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
          "\(country.name): \(country.international.grouped) of \(country.papers.of("paper")), with \(ItemNoun("country").counted(country.partners))"
      )
      canvas.text(
        "\(NumberText.percent(country.share, 0)), \(country.partners.of("partner"))",
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
      : total == 1
        ? "The one country of the corpus" : "The \(total.grouped) countries of the corpus"
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
