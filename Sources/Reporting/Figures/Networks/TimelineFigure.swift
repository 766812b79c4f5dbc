import Kernels
import Wording

/// Clusters along time: a row per cluster, each node at its first year, links as arcs.
struct TimelineFigure {
  private let source: FigureSource
  private let network: MapNetwork
  private var options: FigureOptions { source.options }

  init(_ name: String, _ source: FigureSource) throws(ReportingError) {
    self.source = source
    network = try MapNetwork(name, source)
  }

  /// A row of the picture.
  private struct Row {
    let cluster: MapNetwork.Cluster
    let nodes: [Int]
    /// How many nodes of a year are not drawn.
    let rest: [(year: Int, count: Int)]
    let swarm: RowSwarm
    var line = 0.0
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    let rowsOfNodes = clusterRows()
    guard !rowsOfNodes.isEmpty else {
      return FigureSketch(
        canvas: .saying(
          "The network “\(network.name)” has no clusters whose nodes have years.", options),
        caption: "The network has no clusters to show along time.", signature: network.signature)
    }
    var canvas = Canvas(options)
    let isWide = canvas.width >= 700
    let nameSize = isWide ? 13.0 : 11.0
    let nameWidth = isWide ? 190.0 : 0.0
    let axis = YearAxis(
      period: years, left: Canvas.margin + 14, right: canvas.width - Canvas.margin - nameWidth - 14)
    let largestRadius = min(max(axis.cell * 0.62, 5), 17)
    let radius = { [network] (papers: Int) in
      max(2.5, largestRadius * (Double(papers) / Double(network.maximumPapers)).squareRoot())
    }

    // Rows, as high as their nodes need.
    var rows: [Row] = []
    var x = [Double](repeating: 0, count: network.nodes.count)
    var y = x
    var radii = x
    canvas.bottom = 34
    let axisTop = canvas.bottom - 8
    for (cluster, members) in rowsOfNodes {
      let (nodes, rest) = drawable(members, limit: isWide ? 11 : 7)
      for node in nodes {
        x[node] = axis.x(network.nodes[node].firstYear ?? years.lowerBound)
        radii[node] = radius(network.nodes[node].papers)
      }
      let swarm = RowSwarm(
        x: nodes.map { x[$0] },
        radii: nodes.map { radii[$0] + NodeMark.rim(network.nodes[$0].betweenness) }, gap: 1.5)
      var row = Row(cluster: cluster, nodes: nodes, rest: rest, swarm: swarm)
      let nameRoom = isWide ? 0 : nameSize + 6
      row.line = canvas.bottom + nameRoom + max(swarm.above, 22) + 14
      canvas.bottom = row.line + max(swarm.below, 14) + (rest.isEmpty ? 10 : 22)
      for (index, node) in nodes.enumerated() { y[node] = row.line + swarm.offsets[index] }
      rows.append(row)
    }
    let axisBottom = canvas.bottom + 6
    let drawn = rows.flatMap(\.nodes)
    let isDrawn = Set(drawn)
    let marks = DrawnMarks(
      nodes: drawn.count,
      links: network.links.count { isDrawn.contains($0.source) && isDrawn.contains($0.target) },
      nodeRule: rows.contains { !$0.rest.isEmpty } ? " of each row and year" : "")

    axis.draw(on: &canvas, y: axisTop, names: .above)
    axis.draw(on: &canvas, y: axisBottom, names: .below)
    var obstacles: [LayoutBox] = []
    drawRows(rows, axis: axis, isWide: isWide, nameSize: nameSize, on: &canvas, &obstacles)
    canvas.svg.group("g", ["class": "links", "fill": "none", "aria-hidden": "true"]) { svg in
      drawArcs(isDrawn, x: x, y: y, into: &svg)
    }
    let picture = LayoutBox(
      x: Canvas.margin, y: axisTop + 4, width: axis.right + 14 - Canvas.margin,
      height: axisBottom - axisTop - 8)
    let circles = drawn.map {
      LabelPlacement.Circle(
        x: x[$0], y: y[$0], radius: radii[$0] + NodeMark.rim(network.nodes[$0].betweenness))
    }
    let labels = try TimelineLabels(
      network, rows: rows.map(\.nodes), drawn: drawn, circles: circles, picture: picture,
      obstacles: obstacles, sizes: isWide ? 10...14 : 11...12,
      maximumWidth: isWide ? 200 : 170, limit: options.labelLimit ?? Int(canvas.width / 9)
    ).labels
    canvas.svg.group("g", ["class": "leaders", "aria-hidden": "true"]) { svg in
      labels.drawLeaders(into: &svg, network)
    }
    canvas.svg.group("g", ["class": "nodes", "role": "group", "aria-label": "nodes"]) { svg in
      let mark = NodeMark(network: network, prefix: canvas.prefix)
      for node in drawn {
        mark.draw(node, x: x[node], y: y[node], radius: radii[node], into: &svg)
      }
    }
    var inner = Canvas(options)
    labels.draw(on: &inner, network)
    canvas.svg.group("g", ["class": "labels"]) { $0.append(inner.svg) }

    canvas.bottom = axisBottom + 24
    var legend = Legend()
    legend.addNodes(network, radius)
    legend.addLinks(network)
    let hasMore = rows.contains { !$0.rest.isEmpty }
    legend.addMark(
      "Row",
      lines: [
        "a cluster; a node stands at its",
        hasMore ? "first year; +9: nodes not drawn" : "first year",
      ], markWidth: 0
    ) { _, _, _ in }
    legend.addDrawn(marks, of: network)
    legend.draw(on: &canvas)
    canvas.signature(network.signature)
    return FigureSketch(
      canvas: canvas, caption: caption(marks), signature: network.signature)
  }

  /// Years with first occurrences, and those of the network.
  private var years: ClosedRange<Int> { network.period }

  /// Clusters that have a node with a year, the largest first, their nodes by papers.
  private func clusterRows() -> [(MapNetwork.Cluster, [Int])] {
    let all = network.clusters.compactMap { cluster -> (MapNetwork.Cluster, [Int])? in
      let nodes = network.nodes.indices.filter {
        network.nodes[$0].cluster == cluster.number && network.nodes[$0].firstYear != nil
      }
      return nodes.isEmpty ? nil : (cluster, nodes)
    }
    return Array(all.prefix(Self.rowLimit))
  }

  private static let rowLimit = 16

  /// The nodes with most papers of each year, and how many more there are.
  private func drawable(
    _ members: [Int], limit: Int
  ) -> (nodes: [Int], rest: [(year: Int, count: Int)]) {
    var counts: [Int: Int] = [:]
    var nodes: [Int] = []
    for node in members {
      let year = network.nodes[node].firstYear ?? years.lowerBound
      counts[year, default: 0] += 1
      if counts[year] ?? 0 <= limit { nodes.append(node) }
    }
    let rest = counts.filter { $0.value > limit }.map { ($0.key, $0.value - limit) }
    return (nodes, rest.sorted { $0.0 < $1.0 })
  }

  private func drawRows(
    _ rows: [Row], axis: YearAxis, isWide: Bool, nameSize: Double, on canvas: inout Canvas,
    _ obstacles: inout [LayoutBox]
  ) {
    for row in rows {
      let years = row.nodes.compactMap { network.nodes[$0].firstYear }
      let first = axis.x(years.min() ?? axis.period.lowerBound)
      let last = axis.x(years.max() ?? axis.period.upperBound)
      let colour = Palette.cluster(row.cluster.number)
      canvas.line(axis.left, row.line, axis.right, row.line, stroke: Palette.rule, width: 1)
      canvas.line(first, row.line, last, row.line, stroke: colour, width: 2)
      // No label lies on the line.
      obstacles.append(
        LayoutBox(x: axis.left, y: row.line - 1.5, width: axis.right - axis.left, height: 3))
      for (year, count) in row.rest {
        let y = row.line + row.swarm.below + 12
        let text = "+\(count.grouped)"
        canvas.text(
          text, x: axis.x(year), y: y, size: 11, fill: Palette.secondary, anchor: .middle,
          title: "\(count.of("node")) of \(year) with fewer counted papers")
        let width = TextWidth.of(text, size: 11)
        obstacles.append(
          LayoutBox(x: axis.x(year) - width / 2 - 1, y: y - 10, width: width + 2, height: 13))
      }
      let fill = Palette.clusterText(row.cluster.number)
      if isWide {
        let left = axis.right + 20
        let room = canvas.width - Canvas.margin - left
        let lines = TextFitting.lines(
          row.cluster.name, width: room, size: nameSize, isBold: true, limit: 2)
        for (index, line) in lines.enumerated() {
          canvas.svg.textual(
            "text",
            [
              "class": "cluster-label", "data-cluster": row.cluster.number, "x": left,
              "y": row.line + Double(index) * 15 - (lines.count == 1 ? 0 : 6),
              "font-size": nameSize, "font-weight": "bold", "fill": fill,
            ], line)
        }
        var detail = row.cluster.size.of("node")
        if let silhouette = row.cluster.silhouette {
          detail += ", S = \(NumberText.fixed(silhouette, 2))"
        }
        canvas.text(
          detail, x: left, y: row.line + (lines.count == 1 ? 14 : 24), size: 11,
          fill: Palette.secondary)
      } else {
        let top = row.line - max(row.swarm.above, 22) - 14 - nameSize
        let room = axis.right - axis.left
        let name = TextFitting.line(row.cluster.name, width: room, size: nameSize, isBold: true)
        canvas.svg.textual(
          "text",
          [
            "class": "cluster-label", "data-cluster": row.cluster.number, "x": axis.left,
            "y": top + nameSize, "font-size": nameSize, "font-weight": "bold", "fill": fill,
          ], name)
        obstacles.append(
          LayoutBox(
            x: axis.left, y: top,
            width: TextWidth.of(name, size: nameSize, isBold: true) + 2, height: nameSize * 1.3))
      }
    }
  }

  /// Arcs above the row between nodes of a cluster, sweeps between rows.
  private func drawArcs(
    _ isDrawn: Set<Int>, x: [Double], y: [Double], into svg: inout SVGBuilder
  ) {
    let largest = network.links.map(\.papers).max() ?? 1
    for link in network.links.reversed()
    where isDrawn.contains(link.source) && isDrawn.contains(link.target) {
      let (one, other) =
        x[link.source] <= x[link.target]
        ? (link.source, link.target) : (link.target, link.source)
      let isInside = network.nodes[one].cluster == network.nodes[other].cluster
      var path = PathText()
      path.move(x[one], y[one])
      let distance = x[other] - x[one]
      if isInside {
        let height = min(10 + distance * 0.22, 44)
        path.curve((x[one] + x[other]) / 2, min(y[one], y[other]) - height, x[other], y[other])
      } else {
        // Links between nodes of one year bow to the side, or they would lie on each other.
        let bow = distance < 26 ? 3.5 * abs(y[other] - y[one]).squareRoot() : 0
        path.curve(
          x[one] + distance * 0.5 + bow, y[one] + (y[other] - y[one]) * 0.15,
          x[one] + distance * 0.5 + bow, y[other] - (y[other] - y[one]) * 0.15, x[other], y[other])
      }
      svg.element(
        "path",
        [
          "class": "link", "d": path,
          "stroke": Palette.year(link.firstYear ?? network.period.lowerBound, in: network.period),
          "stroke-width": LinkPaths.width(link.papers, largest: largest) * 0.8,
          "stroke-opacity": LinkPaths.opacity(link.papers, largest: largest)
            * LinkPaths.share(ofLinks: network.links.count)
            * (isInside ? 0.9 : distance < 1 ? 0.15 : 0.45),
          "data-source": network.nodes[link.source].id,
          "data-target": network.nodes[link.target].id, "data-papers": link.papers,
          "data-first-year": link.firstYear,
        ])
    }
  }

  private func caption(_ drawn: DrawnMarks) -> String {
    var text = "The clusters of \(network.noun.plural) along time, each at its first year"
    if let first = network.clusters.first {
      text += "; the largest, \(first.name), has \(first.size.of("node"))"
    }
    text += ". " + network.caption(drawn)
    if network.clusters.count > Self.rowLimit {
      text += " The \(Self.rowLimit) largest clusters are shown."
    }
    return text
  }
}

/// Labels of a timeline: the most frequent nodes of each row in turn, so that every row has some.
struct TimelineLabels {
  let labels: MapLabels

  init(
    _ network: MapNetwork, rows: [[Int]], drawn: [Int], circles: [LabelPlacement.Circle],
    picture: LayoutBox, obstacles: [LayoutBox], sizes: ClosedRange<Double>, maximumWidth: Double,
    limit: Int
  ) throws(ReportingError) {
    var order: [Int] = []
    let longest = rows.map(\.count).max() ?? 0
    for rank in 0..<longest {
      for row in rows where rank < row.count { order.append(row[rank]) }
    }
    labels = try MapLabels(
      network, order: order, circles: circles, circleOfNode: drawn, picture: picture,
      obstacles: obstacles, sizes: sizes, limit: limit, reach: 3,
      maximumWidth: { _ in maximumWidth })
  }
}
