import Kernels
import Wording

/// Time zones: a column for every few years, with the nodes that first occur then, most papers at
/// the top; links run forward.
struct TimezoneFigure {
  private let source: FigureSource
  private let network: MapNetwork
  private var options: FigureOptions { source.options }

  init(_ name: String, _ source: FigureSource) throws(ReportingError) {
    self.source = source
    network = try MapNetwork(name, source)
  }

  private struct Entry {
    let node: Int
    let lines: [String]
    let radius: Double
    let x: Double
    let y: Double
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let dated = network.nodes.indices.filter { network.nodes[$0].firstYear != nil }
    guard !dated.isEmpty else {
      return FigureSketch(
        canvas: .saying("The network “\(network.name)” has no nodes with years.", options),
        caption: "The network has no nodes with years.", signature: network.signature)
    }
    var canvas = Canvas(options)
    let isWide = canvas.width >= 700
    let zones = Self.zones(
      network.period, width: canvas.width - 2 * Canvas.margin, least: isWide ? 116 : 86)
    let zoneWidth = (canvas.width - 2 * Canvas.margin) / Double(zones.count)
    let largestRadius = min(zoneWidth * 0.11, 13)
    let radius = { [network] (papers: Int) in
      max(2.5, largestRadius * (Double(papers) / Double(network.maximumPapers)).squareRoot())
    }
    let size = 11.0
    let rowLimit = options.labelLimit.map { max($0 / zones.count, 1) } ?? (isWide ? 18 : 12)
    var entries: [Entry] = []
    var hidden: [Int] = []
    let top = 62.0
    var bottom = top
    for (index, zone) in zones.enumerated() {
      let left = Canvas.margin + Double(index) * zoneWidth
      let members = dated.filter { zone.contains(network.nodes[$0].firstYear ?? 0) }
      var y = top
      for node in members.prefix(rowLimit) {
        let mark = network.nodes[node]
        let circle = radius(mark.papers) + NodeMark.rim(mark.betweenness)
        let room = zoneWidth - 2 * largestRadius - 16
        let lines = TextFitting.lines(
          mark.shortLabel, width: room, size: size, limit: 3, breaksWords: true)
        let height = max(2 * circle + 4, Double(lines.count) * (size + 1.5) + 5)
        entries.append(
          Entry(
            node: node, lines: lines, radius: radius(mark.papers),
            x: left + 6 + largestRadius, y: y + height / 2))
        y += height
      }
      hidden.append(max(members.count - rowLimit, 0))
      if members.count > rowLimit { y += 16 }
      bottom = max(bottom, y)
    }
    drawZones(
      zones, counts: hidden, dated: dated, width: zoneWidth, bottom: bottom + 4, on: &canvas)
    let links = drawnLinks(entries)
    let drawn = DrawnMarks(
      nodes: entries.count, links: links.count, nodeRule: " of each column",
      linkRule: " in different columns")
    drawLinks(links, on: &canvas)
    draw(entries, offset: largestRadius + 5, size: size, on: &canvas)
    canvas.bottom = bottom + 14
    var legend = Legend()
    legend.addNodes(network, radius)
    legend.addLinks(network)
    legend.addMark(
      "Column", lines: ["nodes that first occur in its", "years; links between columns"],
      markWidth: 0
    ) { _, _, _ in }
    legend.addDrawn(drawn, of: network)
    legend.draw(on: &canvas)
    canvas.signature(network.signature)
    return FigureSketch(
      canvas: canvas, caption: caption(dated, drawn), signature: network.signature)
  }

  /// Columns of equally many years, counted from the last year backwards, as many as have room.
  static func zones(
    _ period: ClosedRange<Int>, width: Double, least: Double
  ) -> [ClosedRange<Int>] {
    let columns = max(Int(width / least), 1)
    let needed = (period.count + columns - 1) / columns
    let length = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100].first { $0 >= needed } ?? needed
    var zones: [ClosedRange<Int>] = []
    var last = period.upperBound
    while last >= period.lowerBound {
      zones.append(max(period.lowerBound, last - length + 1)...last)
      last -= length
    }
    return zones.reversed()
  }

  private func drawZones(
    _ zones: [ClosedRange<Int>], counts hidden: [Int], dated: [Int], width: Double,
    bottom: Double, on canvas: inout Canvas
  ) {
    for (index, zone) in zones.enumerated() {
      let left = Canvas.margin + Double(index) * width
      if index % 2 == 0 {
        canvas.svg.element(
          "rect",
          ["x": left, "y": 8, "width": width, "height": bottom - 8, "fill": Palette.panel])
      }
      let years =
        zone.count == 1 ? String(zone.lowerBound) : "\(zone.lowerBound)–\(zone.upperBound)"
      canvas.text(
        TextFitting.line(years, width: width - 8, size: 12, isBold: true), x: left + 6, y: 26,
        size: 12, isBold: true)
      let new = dated.count { zone.contains(network.nodes[$0].firstYear ?? 0) }
      let count = network.leftOut == 0 ? "\(new) new" : "\(new) of \(dated.count)"
      canvas.text(count, x: left + 6, y: 42, size: 11, fill: Palette.secondary)
      canvas.svg.element(
        "rect",
        [
          "x": left, "y": 48, "width": width - 1, "height": 3,
          "fill": Palette.year((zone.lowerBound + zone.upperBound) / 2, in: network.period),
        ])
      if hidden[index] > 0 {
        canvas.text(
          "and \(hidden[index]) more", x: left + 6, y: bottom - 8, size: 11,
          fill: Palette.secondary)
      }
    }
  }

  /// The links between entries of different columns, with their left and right ends.
  private func drawnLinks(
    _ entries: [Entry]
  ) -> [(link: MapNetwork.Link, from: Entry, to: Entry)] {
    let byNode = Dictionary(uniqueKeysWithValues: entries.map { ($0.node, $0) })
    return network.links.compactMap { link in
      guard let one = byNode[link.source], let other = byNode[link.target], one.x != other.x
      else { return nil }
      return one.x < other.x ? (link, one, other) : (link, other, one)
    }
  }

  private func drawLinks(
    _ links: [(link: MapNetwork.Link, from: Entry, to: Entry)], on canvas: inout Canvas
  ) {
    let largest = network.links.map(\.papers).max() ?? 1
    canvas.svg.group("g", ["class": "links", "fill": "none", "aria-hidden": "true"]) { svg in
      for (link, from, to) in links.reversed() {
        var path = PathText()
        path.move(from.x, from.y)
        let middle = (from.x + to.x) / 2
        path.curve(middle, from.y, middle, to.y, to.x, to.y)
        svg.element(
          "path",
          [
            "class": "link", "d": path,
            "stroke": Palette.year(link.firstYear ?? network.period.lowerBound, in: network.period),
            "stroke-width": LinkPaths.width(link.papers, largest: largest) * 0.8,
            "stroke-opacity": LinkPaths.opacity(link.papers, largest: largest) * 0.7,
            "data-source": network.nodes[link.source].id,
            "data-target": network.nodes[link.target].id, "data-papers": link.papers,
            "data-first-year": link.firstYear,
          ])
      }
    }
  }

  private func draw(
    _ entries: [Entry], offset: Double, size: Double, on canvas: inout Canvas
  ) {
    canvas.svg.group("g", ["class": "nodes", "role": "group", "aria-label": "nodes"]) { svg in
      let mark = NodeMark(network: network, prefix: canvas.prefix)
      for entry in entries {
        mark.draw(entry.node, x: entry.x, y: entry.y, radius: entry.radius, into: &svg)
      }
    }
    var inner = Canvas(options)
    for isHalo in [true, false] {
      for entry in entries {
        let height = size + 1.5
        let first = entry.y - Double(entry.lines.count) * height / 2 + size * 0.88
        for (index, line) in entry.lines.enumerated() {
          let y = first + Double(index) * height
          if isHalo {
            inner.halo(
              line, x: entry.x + offset, y: y, size: size, node: network.nodes[entry.node].id)
          } else {
            inner.svg.textual(
              "text",
              [
                "class": "label", "data-node": network.nodes[entry.node].id,
                "x": entry.x + offset, "y": y, "font-size": size, "fill": Palette.ink,
              ], line, rim: inner.stroke())
          }
        }
      }
    }
    canvas.svg.group("g", ["class": "labels"]) { $0.append(inner.svg) }
  }

  /// Speaks of years, not of columns: how many columns there are depends on the picture's width.
  private func caption(_ dated: [Int], _ drawn: DrawnMarks) -> String {
    var counts: [Int: Int] = [:]
    for node in dated { counts[network.nodes[node].firstYear ?? 0, default: 0] += 1 }
    var text = "When \(network.noun.plural) first occur"
    if let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) {
      text +=
        "; most are new in \(most.key) (\(most.value.grouped) of \(dated.count.grouped)"
        + "\(network.leftOut > 0 ? " with most counted papers" : ""))"
    }
    return text + ". " + network.caption(drawn)
  }
}
