import Kernels

/// How links are drawn: their width, their opacity, and the way they take around nodes.
struct LinkPaths {
  let network: MapNetwork
  let x: [Double]
  let y: [Double]
  let radii: [Double]
  /// What no link may leave.
  let picture: LayoutBox

  /// How far a link may run beside its straight line, in pixels.
  private static let detour = 120.0
  private static let bends: [Double] = [
    0, 0.05, -0.05, 0.1, -0.1, 0.14, -0.14, 0.18, -0.18, 0.23, -0.23, 0.28, -0.28, 0.35, -0.35,
  ]

  static func width(_ papers: Int, largest: Int) -> Double {
    largest <= 1 ? 0.8 : 0.5 + 3.5 * (Double(papers - 1) / Double(largest - 1)).squareRoot()
  }

  static func opacity(_ papers: Int, largest: Int) -> Double {
    largest <= 1 ? 0.4 : 0.25 + 0.35 * (Double(papers - 1) / Double(largest - 1)).squareRoot()
  }

  /// How opaque links are where there are so many: more of them lie on each other.
  static func share(ofLinks count: Int) -> Double {
    min(1, max(0.5, (300 / Double(max(count, 1))).squareRoot()))
  }

  /// Draws all links, the weakest first, so that strong ones lie above.
  func draw(into svg: inout SVGBuilder) {
    let largest = network.links.map(\.papers).max() ?? 1
    for link in network.links.reversed() {
      svg.element(
        "path",
        [
          "class": "link", "d": path(of: link),
          "stroke": Palette.year(link.firstYear ?? network.period.lowerBound, in: network.period),
          "stroke-width": Self.width(link.papers, largest: largest),
          "stroke-opacity": Self.opacity(link.papers, largest: largest) * share(of: link),
          "data-source": network.nodes[link.source].id,
          "data-target": network.nodes[link.target].id, "data-papers": link.papers,
          "data-first-year": link.firstYear,
        ])
    }
  }

  /// Links between clusters lie across the whole picture and are paler, the more of them there are.
  private func share(of link: MapNetwork.Link) -> Double {
    let isInside = network.nodes[link.source].cluster == network.nodes[link.target].cluster
    return Self.share(ofLinks: network.links.count) * (isInside ? 1 : 0.8)
  }

  /// Straight, or bent where it would run through a node.
  private func path(of link: MapNetwork.Link) -> PathText {
    let (x1, y1, x2, y2) = (x[link.source], y[link.source], x[link.target], y[link.target])
    let length = ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot()
    let bend =
      Self.bends.first { bend in
        let controlX = control(x1, x2, (y1, y2), bend)
        let controlY = control(y1, y2, (x2, x1), bend)
        // A curve comes half as near to its control point.
        return abs(bend) * length <= Self.detour && isInside(controlX, controlY)
          && !isBlocked(link, controlX: controlX, controlY: controlY)
      } ?? 0
    var path = PathText()
    path.move(x1, y1)
    if bend == 0 {
      path.line(x2, y2)
    } else {
      path.curve(control(x1, x2, (y1, y2), bend), control(y1, y2, (x2, x1), bend), x2, y2)
    }
    return path
  }

  private func isInside(_ x: Double, _ y: Double) -> Bool {
    x >= picture.x && x <= picture.right && y >= picture.y && y <= picture.bottom
  }

  /// A coordinate of the control point: the middle, moved across by a share of the length.
  private func control(
    _ from: Double, _ to: Double, _ across: (Double, Double), _ bend: Double
  ) -> Double {
    (from + to) / 2 + 2 * bend * (across.0 - across.1)
  }

  private func isBlocked(_ link: MapNetwork.Link, controlX: Double, controlY: Double) -> Bool {
    let (x1, y1, x2, y2) = (x[link.source], y[link.source], x[link.target], y[link.target])
    let left = min(x1, x2, controlX)
    let right = max(x1, x2, controlX)
    let top = min(y1, y2, controlY)
    let bottom = max(y1, y2, controlY)
    for node in x.indices where node != link.source && node != link.target {
      let radius = radii[node] + 1
      guard x[node] + radius > left, x[node] - radius < right, y[node] + radius > top,
        y[node] - radius < bottom
      else { continue }
      // Points nearer to each other than a node is wide.
      let steps = max(20, Int((right - left + bottom - top) / max(radius, 2)))
      for step in 1..<steps {
        let t = Double(step) / Double(steps)
        let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
        let dx = a * x1 + b * controlX + c * x2 - x[node]
        let dy = a * y1 + b * controlY + c * y2 - y[node]
        if dx * dx + dy * dy < radius * radius { return true }
      }
    }
    return false
  }
}
