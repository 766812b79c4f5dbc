import Wording

/// Draws nodes as tree rings, with what a page's script needs to know about them.
struct NodeMark {
  let network: MapNetwork
  let prefix: String

  /// How wide the purple rim is: by betweenness, at most 5 pixels.
  static func rim(_ betweenness: Double) -> Double {
    betweenness >= 0.095 ? min(5, 12 * betweenness) : 0
  }

  /// The radii at which rings end, from the centre outwards: thickness by papers of the year.
  static func ringEnds(_ rings: [MapNetwork.Ring], radius: Double) -> [Double] {
    let total = Double(max(rings.reduce(0) { $0 + $1.papers }, 1))
    var sum = 0
    return rings.map { ring in
      sum += ring.papers
      return radius * Double(sum) / total
    }
  }

  func draw(_ index: Int, x: Double, y: Double, radius: Double, into svg: inout SVGBuilder) {
    let node = network.nodes[index]
    let neighbours = network.neighbours[index].map { String(network.nodes[$0].id) }
    svg.group(
      "g",
      [
        "id": "\(prefix)node-\(node.id)", "class": "node", "role": "img",
        "transform": "translate(\(NumberText.short(x)) \(NumberText.short(y)))",
        "data-node": node.id, "data-name": TextFitting.plain(node.label),
        "data-counted": node.papers, "data-papers": node.corpusPapers,
        "data-first-year": node.firstYear,
        "data-degree": node.degree, "data-betweenness": MapNetwork.betweenness(node.betweenness),
        "data-burst": node.burst.map { NumberText.fixed($0, 2) },
        "data-cluster": node.cluster < 0 ? nil : node.cluster,
        "data-neighbours": neighbours.joined(separator: " "),
      ], title: node.label.count > 5000 ? String(node.label.prefix(5000)) : description(of: node)
    ) { svg in
      rings(of: node, radius: radius, into: &svg)
      let rim = Self.rim(node.betweenness)
      if rim > 0 {
        svg.element(
          "circle",
          [
            "r": radius + rim / 2, "fill": "none", "stroke": Palette.pivotal,
            "stroke-width": rim,
          ])
      }
    }
  }

  private func rings(
    of node: MapNetwork.Node, radius: Double, into svg: inout SVGBuilder
  ) {
    let ends = Self.ringEnds(node.rings, radius: radius)
    guard !ends.isEmpty else {
      svg.element("circle", ["r": radius, "fill": Palette.secondary])
      return
    }
    // Discs from the outermost year inwards; each hides the middle of the one before.
    let isWide = radius >= 7
    func disc(_ radius: Double, _ fill: String) {
      svg.element(
        "circle",
        [
          "r": radius, "fill": fill, "stroke": isWide ? Palette.paper : nil,
          "stroke-width": isWide ? 0.4 : nil, "stroke-opacity": isWide ? 0.7 : nil,
        ])
    }
    var drawn = Double.infinity
    var red = Double.infinity
    for (index, ring) in node.rings.enumerated().reversed() {
      let end = min(ends[index], red)
      let thickness = end - (index == 0 ? 0 : ends[index - 1])
      let colour = Palette.year(ring.year, in: network.period)
      if ring.isBurst, red - end >= Self.redGap {
        disc(end, Palette.burst)
        red = max(end - Self.redWidth(thickness), 0)
        if red > 0.25 { disc(red, colour) }
        drawn = red
      } else if drawn - end >= 0.25 {
        disc(end, colour)
        drawn = end
      }
    }
  }

  /// The least distance between red rings, so that those of thin years do not run together: one
  /// stands for all that are nearer.
  static let redGap = 2.5

  /// How wide the red of a burst year is, from the outer edge of its ring inwards: enough to be
  /// seen, and little enough that the year's colour stays where there is room for both.
  static func redWidth(_ thickness: Double) -> Double {
    max(1.4, min(thickness * 0.35, 2.5))
  }

  private func description(of node: MapNetwork.Node) -> String {
    var text = "\(TextFitting.plain(node.label, limit: 5000)): \(network.papers(of: node))"
    if let first = node.firstYear { text += ", first in \(first)" }
    text += ", \(node.degree.of("link")), betweenness \(MapNetwork.betweenness(node.betweenness))"
    if let burst = node.burst, burst > 0 { text += ", burst \(NumberText.fixed(burst, 2))" }
    if node.cluster >= 0, let cluster = network.clusters.first(where: { $0.number == node.cluster })
    {
      text += ", cluster \(cluster.name)"
    }
    return text
  }
}
