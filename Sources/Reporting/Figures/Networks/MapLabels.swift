import Kernels

/// The labels of nodes: sized by papers, placed so that no two overlap and none leaves the picture.
struct MapLabels {
  struct Label {
    let node: Int
    let text: String
    let size: Double
    let box: LayoutBox
    let leader: LabelPlacement.Leader?

    var baseline: Double { box.y + size * 0.95 }
  }

  let labels: [Label]

  /// - Parameters:
  ///   - maximumWidth: of the label of a node.
  ///   - order: the nodes that may have a label, most important first.
  ///   - circleOfNode: the node of each circle; nil when circles are those of all nodes in order.
  ///   - sizes: of the text of the least and of the most important node.
  init(
    _ network: MapNetwork, order: [Int], circles: [LabelPlacement.Circle],
    circleOfNode: [Int]? = nil, picture: LayoutBox, obstacles: [LayoutBox],
    sizes: ClosedRange<Double>, limit: Int, reach: Double = 5, maximumWidth: (Int) -> Double
  ) throws(ReportingError) {
    var requests: [LabelPlacement.Request] = []
    var texts: [(node: Int, text: String, size: Double)] = []
    let nodes = circleOfNode ?? Array(network.nodes.indices)
    let circleIndices = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    for node in order.prefix(max(limit, 0)) {
      let share = (Double(network.nodes[node].papers) / Double(network.maximumPapers)).squareRoot()
      let size =
        ((sizes.lowerBound + (sizes.upperBound - sizes.lowerBound) * share) * 2).rounded() / 2
      let text = TextFitting.line(
        network.nodes[node].shortLabel, width: maximumWidth(node), size: size)
      // Better no name than a stump of one, but the first node always has its name.
      let isStump = text.hasSuffix("…") && maximumWidth(node) < 90 && node != order.first
      guard !text.isEmpty, !isStump, let circle = circleIndices[node] else { continue }
      texts.append((node, text, size))
      requests.append(
        LabelPlacement.Request(
          circle: circle, width: TextWidth.of(text, size: size) + 2, height: size * 1.25))
    }
    let placement: LabelPlacement
    do {
      placement = try LabelPlacement(
        requests: requests, circles: circles, picture: picture, obstacles: obstacles, gap: 2,
        reach: reach, mayCoverCircles: false)
    } catch {
      throw ReportingError("labels cannot be placed: \(error)")
    }
    labels = placement.places.map { place in
      let text = texts[place.label]
      return Label(
        node: text.node, text: text.text, size: text.size, box: place.box, leader: place.leader)
    }
  }

  /// Nodes by papers, then betweenness; those with a purple rim stand where their rank by
  /// betweenness is, if that is higher.
  static func order(_ network: MapNetwork, _ nodes: [Int]) -> [Int] {
    func ranks(_ isBefore: (MapNetwork.Node, MapNetwork.Node) -> Bool) -> [Int: Int] {
      let sorted = nodes.sorted { isBefore(network.nodes[$0], network.nodes[$1]) }
      return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }
    let byPapers = ranks {
      (-$0.papers, -$0.betweenness, $0.id) < (-$1.papers, -$1.betweenness, $1.id)
    }
    let byBetweenness = ranks { (-$0.betweenness, $0.id) < (-$1.betweenness, $1.id) }
    func rank(_ node: Int) -> (Int, Int) {
      let papers = byPapers[node] ?? 0
      let best = network.nodes[node].isPivotal ? min(papers, byBetweenness[node] ?? papers) : papers
      return (best, papers)
    }
    return nodes.sorted { rank($0) < rank($1) }
  }

  func drawLeaders(into svg: inout SVGBuilder, _ network: MapNetwork) {
    for label in labels {
      guard let leader = label.leader else { continue }
      svg.element(
        "line",
        [
          "class": "leader", "x1": leader.fromX, "y1": leader.fromY, "x2": leader.toX,
          "y2": leader.toY, "stroke": Palette.secondary, "stroke-width": 0.7,
          "data-node": network.nodes[label.node].id,
        ])
    }
  }

  /// First all rims, so that none covers a letter of another label.
  func draw(on canvas: inout Canvas, _ network: MapNetwork) {
    for label in labels {
      canvas.halo(
        label.text, x: label.box.x + 1, y: label.baseline, size: label.size,
        node: network.nodes[label.node].id)
    }
    for label in labels {
      canvas.svg.textual(
        "text",
        [
          "class": "label", "data-node": network.nodes[label.node].id, "x": label.box.x + 1,
          "y": label.baseline, "font-size": label.size, "fill": Palette.ink,
        ], label.text, rim: canvas.stroke())
    }
  }
}
