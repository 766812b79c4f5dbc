import Kernels
import Wording

/// A map of a network: tree rings at their stored places, links, clusters, labels.
struct NetworkFigure {
  private let source: FigureSource
  private let network: MapNetwork
  private var options: FigureOptions { source.options }

  init(_ name: String, _ source: FigureSource) throws(ReportingError) {
    self.source = source
    network = try MapNetwork(name, source)
  }

  func sketch() throws(ReportingError) -> FigureSketch {
    guard !network.nodes.isEmpty else {
      return FigureSketch(
        canvas: .saying("The network “\(network.name)” has no nodes.", options),
        caption: "The network has no nodes.", signature: network.signature)
    }
    guard network.nodes.allSatisfy({ $0.x != nil && $0.y != nil }) else {
      return FigureSketch(
        canvas: .saying(
          "The network “\(network.name)” has \(network.nodeCount.grouped) nodes, too many for a map.",
          options), caption: network.caption(DrawnMarks(nodes: 0, links: 0)),
        signature: network.signature)
    }
    var canvas = Canvas(options)
    let width = canvas.width
    let height = width >= 700 ? width * 0.68 : width * 1.4
    let picture = LayoutBox(
      x: Canvas.margin, y: 8, width: width - 2 * Canvas.margin, height: height)
    let places = try NetworkPlaces(network, picture: picture)
    let circles = places.circles(network)

    let areas = network.clusters.compactMap { cluster -> ClusterNamePlaces.Area? in
      let members = network.nodes.indices.filter {
        network.nodes[$0].cluster == cluster.number && !places.isAside[$0]
      }
      if members.count < 3 { return nil }
      let own = members.map { circles[$0] }
      return ClusterNamePlaces.Area(
        cluster: cluster, hull: ClusterHull(own, room: 3), circles: own)
    }
    let isWide = options.isWide
    var names = ClusterNamePlaces(
      areas: areas, circles: circles, picture: places.mainBox, size: isWide ? 15 : 12,
      limit: isWide ? 15 : 8)
    let limit = options.labelLimit ?? Int(width / 15)
    var order = Array(MapLabels.order(network, Array(network.nodes.indices)).prefix(max(limit, 0)))
    // A list has room for all of its names.
    if limit > 0 { order += places.sideList.filter { !order.contains($0) } }
    func placed(_ order: [Int], _ obstacles: [LayoutBox]) throws(ReportingError) -> MapLabels {
      try MapLabels(
        network, order: order, circles: circles, picture: picture, obstacles: obstacles,
        sizes: (isWide ? 10 : 11)...(isWide ? 18 : 14), limit: order.count,
        maximumWidth: { places.labelWidth(of: $0, otherwise: min(300, max(width * 0.38, 170))) })
    }
    var labels = try placed(order, names.places.map(\.box) + places.sideBoxes)
    if let first = order.first, !labels.labels.contains(where: { $0.node == first }) {
      // The node that counts most has its name, even where that of a cluster has to go.
      for label in try placed([first], places.sideBoxes).labels { names.makeRoom(for: label.box) }
      labels = try placed(order, names.places.map(\.box) + places.sideBoxes)
    }

    canvas.svg.group("g", ["class": "hulls", "aria-hidden": "true"]) { svg in
      for area in areas {
        let colour = Palette.cluster(area.cluster.number)
        svg.element(
          "path",
          [
            "class": "hull", "data-cluster": area.cluster.number, "d": area.hull.path,
            "fill": colour,
            "stroke": colour, "stroke-width": 14, "stroke-linejoin": "round", "opacity": 0.08,
          ])
      }
    }
    canvas.svg.group("g", ["class": "links", "fill": "none", "aria-hidden": "true"]) { svg in
      LinkPaths(
        network: network, x: places.x, y: places.y, radii: places.outerRadii, picture: picture
      )
      .draw(into: &svg)
    }
    var leaders = Canvas(options)
    labels.drawLeaders(into: &leaders.svg, network)
    for place in names.places {
      if let leader = place.leader {
        leaders.line(leader, stroke: Palette.clusterText(place.cluster))
      }
    }
    canvas.svg.group("g", ["class": "leaders", "aria-hidden": "true"]) { $0.append(leaders.svg) }
    canvas.svg.group("g", ["class": "nodes", "role": "group", "aria-label": "nodes"]) { svg in
      let mark = NodeMark(network: network, prefix: canvas.prefix)
      for node in network.nodes.indices.reversed() {
        mark.draw(
          node, x: places.x[node], y: places.y[node], radius: places.radii[node], into: &svg)
      }
    }
    var inner = Canvas(options)
    drawNames(names, on: &inner)
    labels.draw(on: &inner, network)
    places.drawSide(on: &inner)
    canvas.svg.group("g", ["class": "labels"]) { $0.append(inner.svg) }
    canvas.bottom = picture.bottom
    let drawn = DrawnMarks(nodes: network.nodes.count, links: network.links.count)
    legend(places, drawn, namedClusters: names.places.count).draw(on: &canvas)
    canvas.signature(network.signature)
    return FigureSketch(
      canvas: canvas, caption: network.caption(drawn), signature: network.signature)
  }

  private func drawNames(_ names: ClusterNamePlaces, on canvas: inout Canvas) {
    for place in names.places {
      for (index, line) in place.lines.enumerated() {
        let baseline = place.baseline(index)
        canvas.halo(line, x: place.box.x, y: baseline, size: place.size, isBold: true)
        canvas.svg.textual(
          "text",
          [
            "class": "cluster-label", "data-cluster": place.cluster, "x": place.box.x,
            "y": baseline, "font-size": place.size, "font-weight": "bold",
            "fill": Palette.clusterText(place.cluster),
          ], line, rim: canvas.stroke())
      }
    }
  }

  private func legend(
    _ places: NetworkPlaces, _ drawn: DrawnMarks, namedClusters: Int
  ) -> Legend {
    var legend = Legend()
    legend.addNodes(network, places.radius(papers:))
    legend.addLinks(network)
    if namedClusters > 0 {
      legend.addMark(
        "Cluster", lines: ["hull and name; #0 is the", "largest of \(network.clusters.count)"],
        markWidth: 36
      ) { canvas, x, y in
        canvas.svg.element(
          "rect",
          [
            "x": x + 2, "y": y - 10, "width": 26, "height": 20, "rx": 8,
            "fill": Palette.cluster(0), "opacity": 0.16,
          ])
      }
    }
    legend.addDrawn(drawn, of: network)
    return legend
  }
}
