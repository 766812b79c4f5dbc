import Wording

/// Reference publication year spectroscopy: citations by the year of the cited work, their deviation
/// from the five-year median below, and the works behind the peaks.
struct ReferenceYearsFigure {
  private struct Year {
    let year: Int
    let citations: Int
    let deviation: Double
    let isPeak: Bool
    let reference: String
    let referencePapers: Int
  }

  private let source: FigureSource
  private let years: [Year]

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    let all = try source.rows("references/by-publication-year").map { row in
      Year(
        year: row.integer("publication_year"), citations: row.integer("citations"),
        deviation: row.real("deviation"), isPeak: row.integer("is_peak") == 1,
        reference: row.text("top_reference"), referencePapers: row.integer("top_papers"))
    }
    years = Array(all.drop { $0.citations == 0 })
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature(
      "citations: papers and works that they cite", "deviation from the median of five years")
    guard let first = years.first, let last = years.last else {
      return FigureSketch(
        canvas: .saying("No cited reference has a year from 1900 on.", source.options),
        caption: "No cited reference has a year.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let axis = YearAxis(
      period: first.year...last.year, left: Canvas.margin + 40, right: canvas.width - Canvas.margin)
    let upper = ValueAxis(
      largest: Double(years.map(\.citations).max() ?? 1), bottom: isWide ? 250 : 190, top: 32,
      ticks: 4)
    canvas.text(
      "citations of works of the year", x: Canvas.margin, y: 16, size: 11, fill: Palette.quantity,
      isBold: true)
    upper.draw(on: &canvas, left: axis.left, right: axis.right)
    let width = max(axis.cell * 0.76, 0.8)
    for year in years where year.citations > 0 {
      let y = upper.y(Double(year.citations))
      canvas.svg.element(
        "rect",
        [
          "class": "bar", "data-year": year.year, "data-citations": year.citations,
          "x": axis.x(year.year) - width / 2, "y": y, "width": width, "height": upper.bottom - y,
          "fill": Palette.quantity,
        ], title: "\(year.year): \(year.citations.of("citation"))")
    }
    axis.draw(on: &canvas, y: upper.bottom, names: .below)
    let bottom = drawDeviations(axis, top: upper.bottom + 44, width: width, on: &canvas)
    canvas.bottom = bottom + 8
    drawPeaks(on: &canvas)
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  /// The peaks that are named: the highest of each decade, the earlier of equal ones, among those
  /// with a work that at least two papers cite. So early roots are named beside the far larger numbers
  /// of later years, and within a decade none is passed over for a lower one.
  private var peaks: [Year] {
    let high = years.filter { $0.isPeak && $0.referencePapers >= 2 }
    return Dictionary(grouping: high) { $0.year / 10 }.values
      .compactMap { decade in decade.max { ($0.deviation, -$0.year) < ($1.deviation, -$1.year) } }
      .sorted { $0.year < $1.year }
  }

  private func drawDeviations(
    _ axis: YearAxis, top: Double, width: Double, on canvas: inout Canvas
  ) -> Double {
    let height = canvas.width >= 700 ? 110.0 : 90.0
    let highest = max(years.map(\.deviation).max() ?? 1, 1)
    let lowest = min(years.map(\.deviation).min() ?? 0, 0)
    let scale = height / (highest - lowest)
    let zero = top + 12 + highest * scale
    canvas.text(
      "deviation from the median of five years", x: Canvas.margin, y: top - 4, size: 11,
      fill: Palette.fit, isBold: true)
    for value in [highest, lowest] where abs(value) >= 1 {
      canvas.text(
        NumberText.short(value), x: axis.left - 6, y: zero - value * scale + 4, size: 11,
        fill: Palette.secondary, anchor: .end)
    }
    canvas.text("0", x: axis.left - 6, y: zero + 4, size: 11, fill: Palette.secondary, anchor: .end)
    for year in years where year.deviation != 0 {
      let length = abs(year.deviation) * scale
      canvas.svg.element(
        "rect",
        [
          "class": "deviation", "data-year": year.year,
          "x": axis.x(year.year) - width / 2, "y": year.deviation > 0 ? zero - length : zero,
          "width": width, "height": max(length, 0.4),
          "fill": year.deviation > 0 ? Palette.fit : "#e3c3ab",
        ], title: "\(year.year): \(NumberText.short(year.deviation))")
    }
    canvas.line(axis.left, zero, axis.right, zero, stroke: Palette.secondary)
    // Numbers over the peaks, in a row of their own where they would touch.
    var lastRight = [-100.0, -100.0, -100.0]
    for (index, peak) in peaks.enumerated() {
      let x = axis.x(peak.year)
      let row = lastRight.firstIndex { $0 + 3 < x - 7 } ?? 2
      lastRight[row] = x + 7
      let y = zero - peak.deviation * scale - 5 - Double(row) * 14
      canvas.haloedText(
        "\(index + 1)", x: x, y: max(y, top + 8), size: 11, anchor: .middle, isBold: true)
    }
    return zero - lowest * scale + 6
  }

  private func drawPeaks(on canvas: inout Canvas) {
    guard !peaks.isEmpty else { return }
    let room = canvas.width - 2 * Canvas.margin
    canvas.bottom += 14
    let heading = TextFitting.lines(
      "The highest peak of each decade, and its work that most papers cite", width: room, size: 11,
      isBold: true)
    for (line, text) in heading.enumerated() {
      if line > 0 { canvas.bottom += 14 }
      canvas.text(
        text, x: Canvas.margin, y: canvas.bottom, size: 11, fill: Palette.secondary, isBold: true)
    }
    for (index, peak) in peaks.enumerated() {
      canvas.bottom += 17
      canvas.text(
        "\(index + 1)", x: Canvas.margin + 14, y: canvas.bottom, size: 11, anchor: .end,
        isBold: true)
      canvas.text(String(peak.year), x: Canvas.margin + 22, y: canvas.bottom, size: 11)
      let text =
        "+\(NumberText.short(peak.deviation))  \(TextFitting.plain(peak.reference)) "
        + "(\(peak.referencePapers.of("paper")))"
      for (line, part) in TextFitting.lines(text, width: room - 60, size: 11).enumerated() {
        if line > 0 { canvas.bottom += 14 }
        canvas.text(
          part, x: Canvas.margin + 56, y: canvas.bottom, size: 11, fill: Palette.secondary)
      }
    }
    canvas.bottom += 6
  }

  private var caption: String {
    let total = years.reduce(0) { $0 + $1.citations }
    var text = "\(total.of("citation")) by the year of the cited work"
    if let most = years.max(by: { ($0.citations, -$0.year) < ($1.citations, -$1.year) }) {
      text += "; most, \(most.citations.grouped), are of works of \(most.year)"
    }
    let list = peaks
    if let peak = list.max(by: { ($0.deviation, -$0.year) < ($1.deviation, -$1.year) }) {
      text +=
        ". Named is the highest peak of each decade, among peaks with a work that at least two "
        + "papers cite; the highest of all is \(peak.year) "
        + "(+\(NumberText.short(peak.deviation)): \(TextFitting.plain(peak.reference, limit: 80)))"
    }
    return text + "."
  }
}
