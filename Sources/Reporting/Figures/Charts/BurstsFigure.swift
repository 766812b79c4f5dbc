import Wording

/// The strongest bursts: a row each, with a strip that has a cell a year.
struct BurstsFigure {
  private struct Burst {
    let item: String
    let firstYear: Int
    let papers: Int
    let strength: Double
    let years: ClosedRange<Int>
  }

  private let source: FigureSource
  private let analysis: String
  private let bursts: [Burst]
  private let period: ClosedRange<Int>
  private let count: Int
  private let noun: ItemNoun

  init(_ analysis: String, _ source: FigureSource) throws(ReportingError) {
    self.source = source
    self.analysis = analysis
    let rows = try source.rows(
      "figures/bursts", ["analysis": analysis, "limit": String(source.options.rowLimit)])
    try source.noteIfStale(analysis: analysis)
    bursts = rows.map { row in
      let begin = row.integer("begin_year")
      return Burst(
        item: row.text("item"), firstYear: row.integer("first_year"),
        papers: row.integer("papers"), strength: row.real("strength"),
        years: begin...max(begin, row.integer("end_year")))
    }
    let first =
      rows.first?.optionalInteger("period_first_year")
      ?? bursts.map { min($0.firstYear, $0.years.lowerBound) }.min() ?? 0
    let last =
      rows.first?.optionalInteger("period_last_year")
      ?? bursts.map(\.years.upperBound).max() ?? first
    period = first...max(first, last)
    count = rows.first?.integer("bursts") ?? 0
    noun = ItemNoun(rows.first?.text("kind") ?? "item")
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature(
      "bursts by Kleinberg's automaton, analysis \(analysis)")
    guard !bursts.isEmpty else {
      return FigureSketch(
        canvas: .saying("The analysis “\(analysis)” found no bursts.", source.options),
        caption: "No bursts were found.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let size = isWide ? 12.0 : 11.0
    // Where a line has no room for both, the item stands over its numbers and its strip.
    let nameHeight = isWide ? 0.0 : 15.0
    let rowHeight = isWide ? 23.0 : 22.0 + nameHeight
    let lineHeight = rowHeight - nameHeight
    let margin = Canvas.margin
    // Columns from the left: the item, its numbers, the strip.
    let numbers: [(title: String, width: Double, text: (Burst) -> String)] =
      isWide
      ? [
        ("papers", 58, { $0.papers.grouped }), ("first year", 74, { String($0.firstYear) }),
        ("strength", 68, { NumberText.fixed($0.strength, 2) }),
        ("begin", 54, { String($0.years.lowerBound) }),
        ("end", 50, { String($0.years.upperBound) }),
      ]
      : [
        ("str.", 38, { NumberText.fixed($0.strength, 1) }),
        ("burst", 66, { "\($0.years.lowerBound)–\(Self.short($0.years))" }),
      ]
    let widest = bursts.map { TextWidth.of(TextFitting.plain($0.item), size: size) }.max() ?? 0
    let itemWidth = isWide ? min(widest + 8, canvas.width * 0.38) : 0
    let numberWidth = numbers.reduce(0) { $0 + $1.width }
    let axis = YearAxis(
      period: period, left: margin + itemWidth + numberWidth + 20, right: canvas.width - margin)

    let top = 40.0
    if isWide {
      canvas.text(
        noun.singular, x: margin, y: top - 10, size: 11, fill: Palette.secondary, isBold: true)
    }
    var right = margin + itemWidth
    for column in numbers {
      right += column.width
      canvas.text(
        column.title, x: right, y: top - 10, size: 11, fill: Palette.secondary, anchor: .end,
        isBold: true)
    }
    for year in YearTicks.named(period, width: axis.right - axis.left, size: 11) {
      let half = TextWidth.of(String(year), size: 11) / 2
      canvas.text(
        String(year), x: min(axis.x(year), axis.right - half), y: top - 10, size: 11,
        fill: Palette.secondary, anchor: .middle)
    }
    canvas.line(margin, top, canvas.width - margin, top, stroke: Palette.secondary)
    for (index, burst) in bursts.enumerated() {
      let y = top + Double(index) * rowHeight
      let name = TextFitting.line(
        burst.item, width: isWide ? itemWidth : canvas.width - 2 * margin, size: size)
      canvas.svg.group(
        "g",
        [
          "class": "burst", "data-name": TextFitting.plain(burst.item),
          "data-strength": NumberText.fixed(burst.strength, 2),
          "data-begin": burst.years.lowerBound, "data-end": burst.years.upperBound,
        ],
        title: "\(TextFitting.plain(burst.item, limit: 5000)): strength "
          + "\(NumberText.fixed(burst.strength, 2)), \(burst.years.lowerBound) to "
          + "\(burst.years.upperBound), first in \(burst.firstYear)"
      ) { svg in
        var row = Canvas(source.options)
        row.text(
          name, x: margin, y: isWide ? y + rowHeight * 0.68 : y + nameHeight, size: size)
        var right = margin + itemWidth
        for column in numbers {
          right += column.width
          row.text(
            column.text(burst), x: right, y: y + nameHeight + lineHeight * 0.68, size: size,
            anchor: .end)
        }
        svg.append(row.svg)
        strip(
          burst, axis, y: y + nameHeight + lineHeight * 0.22, height: lineHeight * 0.56, into: &svg)
      }
      canvas.line(margin, y + rowHeight, canvas.width - margin, y + rowHeight, width: 0.5)
    }
    let bottom = top + Double(bursts.count) * rowHeight
    // White lines cut the strips into cells.
    var cuts = PathText()
    for year in period.dropFirst() where axis.cell >= 5 {
      let x = axis.left + Double(year - period.lowerBound) * axis.cell
      for index in bursts.indices {
        let y = top + Double(index) * rowHeight + nameHeight
        cuts.move(x, y + 1)
        cuts.line(x, y + lineHeight - 1)
      }
    }
    canvas.svg.element(
      "path",
      ["d": cuts, "stroke": Palette.paper, "stroke-width": axis.cell >= 10 ? 1.5 : 0.8])
    canvas.bottom = bottom + 6
    key(on: &canvas)
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  /// `17` after `2011–`, `2001` after `1998–`.
  private static func short(_ years: ClosedRange<Int>) -> String {
    years.lowerBound / 100 == years.upperBound / 100
      ? String(String(years.upperBound).suffix(2)) : String(years.upperBound)
  }

  /// Runs of cells: pale until the item first occurs, grey from then on, whether a year has a paper or
  /// not, red in the burst.
  private func strip(
    _ burst: Burst, _ axis: YearAxis, y: Double, height: Double, into svg: inout SVGBuilder
  ) {
    func cells(_ first: Int, _ last: Int, _ fill: String) {
      let first = max(first, period.lowerBound)
      let last = min(last, period.upperBound)
      guard first <= last else { return }
      svg.element(
        "rect",
        [
          "x": axis.left + Double(first - period.lowerBound) * axis.cell, "y": y,
          "width": Double(last - first + 1) * axis.cell, "height": height, "fill": fill,
        ])
    }
    cells(period.lowerBound, burst.firstYear - 1, Palette.absent)
    cells(burst.firstYear, period.upperBound, Palette.present)
    cells(burst.years.lowerBound, burst.years.upperBound, Palette.burst)
  }

  private func key(on canvas: inout Canvas) {
    canvas.bottom += 16
    var x = Canvas.margin
    for (fill, text) in [
      (Palette.absent, "before its first paper"), (Palette.present, "since its first paper"),
      (Palette.burst, "burst"),
    ] {
      canvas.svg.element(
        "rect", ["x": x, "y": canvas.bottom - 10, "width": 16, "height": 11, "fill": fill])
      canvas.text(text, x: x + 21, y: canvas.bottom, size: 11, fill: Palette.secondary)
      x += 21 + TextWidth.of(text, size: 11) + 18
    }
  }

  private var caption: String {
    let strongest = bursts.max { $0.strength < $1.strength }
    var text =
      count > bursts.count
      ? "The \(bursts.count) strongest of \(count.grouped) bursts of \(noun.plural)"
      : count == 1 ? "The one burst of \(noun.plural)" : "The \(count) bursts of \(noun.plural)"
    text += " from \(period.lowerBound) to \(period.upperBound), in the order of their beginnings"
    if let strongest {
      text +=
        "; the strongest is that of “\(TextFitting.plain(strongest.item, limit: 80))” "
        + "(\(NumberText.fixed(strongest.strength, 2)), \(strongest.years.lowerBound) to "
        + "\(strongest.years.upperBound))"
    }
    return text + "."
  }
}
