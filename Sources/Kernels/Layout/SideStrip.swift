/// Small components in rows at the right of the picture, largest first.
struct SideStrip {
  /// The strip's share of the width, at most, beside a main picture.
  private static let widthLimit = 0.35

  private let components: [[Int]]
  private let graph: LayoutGraph
  private let options: ForceLayout.Options
  /// The radius of the disc each component is drawn in.
  private let discRadii: [Double]
  let box: LayoutBox

  init(
    components: [[Int]], graph: LayoutGraph, box: LayoutBox, isAlone: Bool,
    options: ForceLayout.Options
  ) {
    self.components = components
    self.graph = graph
    self.options = options
    let unit = min(box.width, box.height) / 100
    let wanted = components.map { nodes -> Double in
      let area = nodes.reduce(0.0) { sum, node in
        let room = graph.radii[node] + options.circleGap / 2 + unit / 2
        return sum + room * room
      }
      let spread = nodes.count == 1 ? 1 : 1.6
      return area.squareRoot() * spread
    }
    if isAlone {
      // The whole box: as large as the discs can be and still fit.
      var factor = 64.0
      let widest = wanted.max() ?? 0
      while factor > 1e-6,
        2 * widest * factor > box.width
          || Self.rows(wanted, width: box.width, factor: factor).height > box.height
      {
        factor *= 0.97
      }
      discRadii = wanted.map { $0 * factor }
      self.box = box
      return
    }
    var width = 0.0
    var factor = 1.0
    let widest = wanted.max() ?? 0
    var share = 0.04
    while share <= Self.widthLimit {
      width = box.width * share
      if width >= 2 * widest,
        Self.rows(wanted, width: width, factor: 1).height <= box.height
      {
        break
      }
      share += 0.01
    }
    if share > Self.widthLimit {
      width = box.width * Self.widthLimit
      while factor > 1e-6,
        2 * widest * factor > width
          || Self.rows(wanted, width: width, factor: factor).height > box.height
      {
        factor *= 0.97
      }
    }
    discRadii = wanted.map { $0 * factor }
    self.box = LayoutBox(
      x: box.right - width, y: box.y, width: width, height: box.height)
  }

  /// The centres of discs set in rows from the top left, and the height they take.
  private static func rows(
    _ radii: [Double], width: Double, factor: Double
  ) -> (centres: [(x: Double, y: Double)], height: Double) {
    var centres: [(x: Double, y: Double)] = []
    var (left, top, rowHeight) = (0.0, 0.0, 0.0)
    for radius in radii {
      let diameter = 2 * radius * factor
      if left > 0, left + diameter > width {
        top += rowHeight
        (left, rowHeight) = (0, 0)
      }
      rowHeight = max(rowHeight, diameter)
      centres.append((left + diameter / 2, top + diameter / 2))
      left += diameter
    }
    return (centres, top + rowHeight)
  }

  func place(x: inout [Double], y: inout [Double]) {
    let (centres, height) = Self.rows(discRadii, width: box.width, factor: 1)
    // A lone row stands in the middle of the height, as a single node should.
    let isOneRow = Set(centres.map(\.y)).count == 1 && components.count == 1
    let top = isOneRow ? box.y + (box.height - height) / 2 : box.y
    for (index, nodes) in components.enumerated() {
      let centreX = isOneRow ? box.x + box.width / 2 : box.x + centres[index].x
      let centreY = top + centres[index].y
      draw(nodes, atX: centreX, y: centreY, radius: discRadii[index], x: &x, y: &y)
    }
  }

  private func draw(
    _ nodes: [Int], atX centreX: Double, y centreY: Double, radius: Double, x: inout [Double],
    y: inout [Double]
  ) {
    guard nodes.count > 1 else {
      x[nodes[0]] = centreX
      y[nodes[0]] = centreY
      return
    }
    let drawing = ClusterDrawing(
      components: [nodes], graph: graph, aspect: 1, options: options)
    // The square inside the disc.
    let side = radius * 2.squareRoot()
    drawing.fit(
      into: LayoutBox(x: centreX - side / 2, y: centreY - side / 2, width: side, height: side),
      x: &x, y: &y)
  }
}
