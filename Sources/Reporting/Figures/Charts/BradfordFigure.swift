import Wording

/// Sources by rank against their cumulative papers, with Bradford's zones as bands.
struct BradfordFigure {
  private struct Source {
    let rank: Int
    let name: String
    let papers: Int
    let cumulative: Int
    let zone: Int
  }

  private struct Zone {
    let number: Int
    let sources: Int
    let papers: Int
    let factor: Double?
  }

  private let source: FigureSource
  private let sources: [Source]
  private let zones: [Zone]

  init(_ source: FigureSource) throws(ReportingError) {
    self.source = source
    sources = try source.rows("sources/bradford-sources").map { row in
      Source(
        rank: row.integer("rank"), name: row.text("source"), papers: row.integer("papers"),
        cumulative: row.integer("cumulative_papers"), zone: row.integer("zone"))
    }
    zones = try source.rows("sources/bradford-zones").map { row in
      Zone(
        number: row.integer("zone"), sources: row.integer("sources"),
        papers: row.integer("papers"), factor: row.optionalReal("factor"))
    }
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let signature = try source.corpusSignature("zones of about a third of the papers each")
    guard let last = sources.last else {
      return FigureSketch(
        canvas: .saying("No paper has a source.", source.options),
        caption: "No paper has a source.", signature: signature)
    }
    var canvas = Canvas(source.options)
    let isWide = canvas.width >= 700
    let left = Canvas.margin + 40
    let right = isWide ? canvas.width * 0.62 : canvas.width - Canvas.margin
    let (top, bottom) = (28.0, isWide ? 420.0 : 320.0)
    let x = LogarithmicAxis(
      1, Double(max(last.rank, 2)), start: left + 8, end: right - 12)
    let y = ValueAxis(largest: Double(last.cumulative), bottom: bottom, top: top + 58)
    let untold = drawZones(x, left: left, right: right, top: top, bottom: bottom, on: &canvas)
    y.draw(on: &canvas, left: left, right: right)
    canvas.text(
      "cumulative papers", x: Canvas.margin, y: 16, size: 11, fill: Palette.quantity, isBold: true)
    var path = PathText()
    for (index, source) in sources.enumerated() {
      let place = (x.place(Double(source.rank)), y.y(Double(source.cumulative)))
      if index == 0 { path.move(place.0, place.1) } else { path.line(place.0, place.1) }
    }
    canvas.svg.element(
      "path", ["d": path, "fill": "none", "stroke": Palette.quantity, "stroke-width": 2])
    for source in sources.prefix(200) {
      canvas.svg.element(
        "circle",
        [
          "class": "point", "data-name": TextFitting.plain(source.name),
          "data-papers": source.papers, "cx": x.place(Double(source.rank)),
          "cy": y.y(Double(source.cumulative)), "r": source.zone == 1 ? 3.6 : 2.4,
          "fill": Palette.quantity,
        ],
        title: "\(source.rank). \(TextFitting.plain(source.name)): \(source.papers.of("paper"))")
    }
    x.draw("rank of the source (logarithmic)", from: left, to: right, at: bottom, on: &canvas)
    canvas.bottom = bottom + 44
    for zone in untold {
      canvas.bottom += 15
      canvas.text(
        "zone \(zone.number): \(Self.contents(of: zone))", x: Canvas.margin, y: canvas.bottom,
        size: 11)
    }
    let listed = drawCore(
      left: isWide ? right + 30 : Canvas.margin, top: isWide ? top : canvas.bottom + 12,
      right: canvas.width - Canvas.margin, limit: isWide ? 17 : 10, on: &canvas)
    canvas.bottom = max(canvas.bottom, listed)
    canvas.signature(signature)
    return FigureSketch(canvas: canvas, caption: caption, signature: signature)
  }

  private static func contents(of zone: Zone) -> String {
    "\(zone.sources.of("source")), \(zone.papers.of("paper"))"
  }

  /// Draws the bands; gives the zones whose numbers have no room in theirs.
  private func drawZones(
    _ x: LogarithmicAxis, left: Double, right: Double, top: Double, bottom: Double,
    on canvas: inout Canvas
  ) -> [Zone] {
    var untold: [Zone] = []
    var from = left
    for (index, zone) in zones.enumerated() {
      let lastRank = sources.last { $0.zone == zone.number }?.rank ?? 1
      let isLast = index == zones.count - 1
      let to =
        isLast
        ? right : (x.place(Double(lastRank)) + x.place(Double(lastRank + 1))) / 2
      canvas.svg.element(
        "rect",
        [
          "class": "zone", "data-zone": zone.number, "x": from, "y": top, "width": to - from,
          "height": bottom - top, "fill": index % 2 == 0 ? Palette.panel : "#e9eef4",
        ])
      let room = to - from - 10
      let name = [
        "zone \(zone.number)\(zone.number == 1 ? ", the core" : "")", "zone \(zone.number)",
      ]
      .first { TextWidth.of($0, size: 12, isBold: true) <= room }
      canvas.text(
        name ?? "\(zone.number)", x: from + (name == nil ? 3 : 6), y: top + 16, size: 12,
        isBold: true)
      let whole = Self.contents(of: zone)
      let lines =
        TextWidth.of(whole, size: 11) <= room
        ? [whole]
        : ["\(zone.sources.of("source")),", zone.papers.of("paper")].map {
          TextFitting.line($0, width: room, size: 11)
        }
      if name == nil || lines.contains(where: { $0.hasSuffix("…") }) {
        untold.append(zone)
      } else {
        for (index, line) in lines.enumerated() {
          canvas.text(
            line, x: from + 6, y: top + 32 + 14 * Double(index), size: 11, fill: Palette.secondary)
        }
      }
      from = to
    }
    return untold
  }

  /// The core sources with their papers; gives where they end.
  private func drawCore(
    left: Double, top: Double, right: Double, limit: Int, on canvas: inout Canvas
  ) -> Double {
    let core = sources.filter { $0.zone == 1 }
    canvas.text(
      "the core", x: left, y: top + 12, size: 11, fill: Palette.secondary, isBold: true)
    canvas.text(
      "papers", x: right, y: top + 12, size: 11, fill: Palette.secondary, anchor: .end,
      isBold: true)
    var y = top + 20
    let largest = Double(max(core.first?.papers ?? 1, 1))
    for source in core.prefix(limit) {
      canvas.line(left, y, right, y, width: 0.5)
      let length = (right - left) * 0.22
      canvas.svg.element(
        "rect",
        [
          "x": right - 34 - length * Double(source.papers) / largest, "y": y + 6,
          "width": length * Double(source.papers) / largest, "height": 9,
          "fill": Palette.quantityPale,
        ])
      let width = right - left - 40 - length - 6
      let lines = TextFitting.lines(
        source.name, width: width, size: 11, limit: 4, breaksWords: true)
      for (index, line) in lines.enumerated() {
        canvas.text(line, x: left, y: y + 15 + 13 * Double(index), size: 11)
      }
      canvas.text(source.papers.grouped, x: right, y: y + 15, size: 11, anchor: .end)
      y += 22 + 13 * Double(max(lines.count - 1, 0))
    }
    if core.count > limit {
      canvas.text(
        "and \((core.count - limit).grouped) more", x: left, y: y + 15, size: 11,
        fill: Palette.secondary)
      y += 22
    }
    return y + 4
  }

  private var caption: String {
    guard let last = sources.last else { return "No paper has a source." }
    var text = "\(last.cumulative.of("paper")) in \(last.rank.of("source"))"
    if let core = zones.first {
      text +=
        "; the core of \(core.sources.of("source")) has \(core.papers.of("paper"))"
    }
    let factors = zones.compactMap(\.factor)
    if !factors.isEmpty {
      text +=
        ", and the zones grow by "
        + factors.map { NumberText.fixed($0, 1) }.joined(separator: " and ") + " times"
    }
    return text + "."
  }
}
