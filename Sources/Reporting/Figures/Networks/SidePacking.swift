import Kernels

/// Isolated nodes and small components, set in rows at the side of a map: those of most nodes first,
/// then those with most papers.
struct SidePacking {
  /// The places of the nodes, by index.
  private(set) var places: [Int: (x: Double, y: Double)] = [:]
  let scale: Double
  /// Whether the nodes stand below each other with room for their names.
  let isList: Bool

  private static let gap = 7.0

  /// - Parameters:
  ///   - members: the nodes to be placed.
  ///   - radii: of all nodes.
  ///   - x: stored places, by which the nodes of a component lie to each other.
  init(
    _ network: MapNetwork, members: [Int], x: [Double], y: [Double], radii: [Double],
    box: LayoutBox
  ) {
    let components = Self.components(network, members)
    isList =
      components.count <= Int(box.height / 22) && components.allSatisfy { $0.count == 1 }
    if isList {
      // Few enough for a list with names.
      scale = 1
      let widest = members.map { radii[$0] }.max() ?? 0
      for (row, component) in components.enumerated() {
        places[component[0]] = (box.x + widest, box.y + 11 + Double(row) * 22)
      }
      return
    }
    var scale = 1.0
    var discs: [Double] = []
    var centres: [(x: Double, y: Double)] = []
    while true {
      discs = components.map { Self.side($0, radii, scale) }
      let (rows, height) = Self.rows(discs, width: box.width)
      centres = rows
      if height <= box.height || scale < 0.2 { break }
      scale *= 0.95
    }
    self.scale = scale
    for (index, component) in components.enumerated() {
      let centre = (x: box.x + centres[index].x, y: box.y + centres[index].y)
      let inside = Self.arranged(component, x: x, y: y, side: discs[index])
      for (node, place) in zip(component, inside) {
        places[node] = (centre.x + place.x, centre.y + place.y)
      }
    }
  }

  private static func components(_ network: MapNetwork, _ members: [Int]) -> [[Int]] {
    var seen = Set<Int>()
    let isMember = Set(members)
    var components: [[Int]] = []
    for start in members where !seen.contains(start) {
      var component = [start]
      seen.insert(start)
      var next = 0
      while next < component.count {
        for other in network.neighbours[component[next]]
        where isMember.contains(other) && !seen.contains(other) {
          seen.insert(other)
          component.append(other)
        }
        next += 1
      }
      components.append(component.sorted())
    }
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// The side of the square that a component needs.
  private static func side(_ component: [Int], _ radii: [Double], _ scale: Double) -> Double {
    if component.count == 1 { return 2 * radii[component[0]] * scale + gap }
    let area = component.reduce(0.0) { sum, node in
      let side = 2 * radii[node] * scale + gap
      return sum + side * side
    }
    return 1.45 * area.squareRoot()
  }

  private static func rows(
    _ sides: [Double], width: Double
  ) -> (centres: [(x: Double, y: Double)], height: Double) {
    var centres: [(x: Double, y: Double)] = []
    var (left, top, rowHeight) = (0.0, 0.0, 0.0)
    for side in sides {
      if left > 0, left + side > width {
        top += rowHeight
        (left, rowHeight) = (0, 0)
      }
      centres.append((left + side / 2, top + side / 2))
      left += side
      rowHeight = max(rowHeight, side)
    }
    return (centres, top + rowHeight)
  }

  /// The nodes of a component around its centre, as they lie to each other in the stored layout.
  private static func arranged(
    _ component: [Int], x: [Double], y: [Double], side: Double
  ) -> [(x: Double, y: Double)] {
    guard component.count > 1 else { return [(0, 0)] }
    let (xs, ys) = (component.map { x[$0] }, component.map { y[$0] })
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    let room = side * 0.6
    let scale = room / max(right - left, bottom - top, 1e-6)
    return component.map {
      ((x[$0] - (left + right) / 2) * scale, (y[$0] - (top + bottom) / 2) * scale)
    }
  }
}
