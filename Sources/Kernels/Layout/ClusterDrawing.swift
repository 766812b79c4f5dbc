/// The main picture: groups of nodes in discs, in units of about one node's room.
struct ClusterDrawing {
  private let nodes: [Int]
  private let x: [Double]
  private let y: [Double]

  init(
    components: [[Int]], graph: LayoutGraph, aspect: Double, options: ForceLayout.Options
  ) {
    // A group is a cluster within a component, in order of size, then of its lowest node.
    var groups: [[Int]] = []
    for component in components {
      var ordered = component
      ordered.sort { (graph.clusters[$0], $0) < (graph.clusters[$1], $1) }
      for node in ordered {
        if let last = groups.last?.last, graph.clusters[last] == graph.clusters[node],
          node != ordered[0]
        {
          groups[groups.count - 1].append(node)
        } else {
          groups.append([node])
        }
      }
    }
    groups.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }
    nodes = groups.flatMap(\.self)

    var localIndex = [Int](repeating: -1, count: graph.nodeCount)
    for (local, node) in nodes.enumerated() { localIndex[node] = local }
    let meanRadius = nodes.reduce(0) { $0 + graph.radii[$1] } / Double(max(nodes.count, 1))
    let areas = nodes.map { node -> Double in
      guard meanRadius > 0 else { return 1 }
      let share = graph.radii[node] / meanRadius
      return (1 + share * share) / 2
    }

    var groupOfLocal = [Int](repeating: 0, count: nodes.count)
    var ranges: [Range<Int>] = []
    for (index, group) in groups.enumerated() {
      let first = ranges.last?.upperBound ?? 0
      ranges.append(first..<(first + group.count))
      for local in ranges[index] { groupOfLocal[local] = index }
    }
    var links: [ForceSimulation.Link] = []
    for (local, node) in nodes.enumerated() {
      for link in graph.neighbours(of: node) {
        let other = localIndex[Int(graph.targets[link])]
        // A link inside the main picture always has both ends there.
        guard other >= 0, other != local, graph.pulls[link] > 0 else { continue }
        links.append(ForceSimulation.Link(from: local, to: other, pull: graph.pulls[link] / 2))
      }
    }

    let radii = ranges.map { range in
      0.8 * range.reduce(0) { $0 + areas[$1] }.squareRoot()
    }
    let discs = ClusterDiscs(
      radii: radii,
      links: links.map { (groupOfLocal[$0.from], groupOfLocal[$0.to], $0.pull) },
      gap: options.clusterGap, aspect: aspect)

    var simulation = ForceSimulation(
      ranges: ranges, groupOfNode: groupOfLocal, areas: areas, links: links, discs: discs,
      degrees: nodes.map(graph.degree(of:)), openingAngle: options.openingAngle)
    simulation.run(rounds: options.rounds)
    x = simulation.x
    y = simulation.y
  }

  /// Scales the drawing to the box; the two directions are stretched by at most half as much again
  /// as each other, so that shapes stay recognisable.
  func fit(into box: LayoutBox, x outX: inout [Double], y outY: inout [Double]) {
    let (left, right) = (x.min() ?? 0, x.max() ?? 0)
    let (top, bottom) = (y.min() ?? 0, y.max() ?? 0)
    var scaleX = box.width * 0.94 / max(right - left, 1e-9)
    var scaleY = box.height * 0.94 / max(bottom - top, 1e-9)
    (scaleX, scaleY) = (min(scaleX, scaleY * 1.5), min(scaleY, scaleX * 1.5))
    for (local, node) in nodes.enumerated() {
      outX[node] = box.x + box.width / 2 + (x[local] - (left + right) / 2) * scaleX
      outY[node] = box.y + box.height / 2 + (y[local] - (top + bottom) / 2) * scaleY
    }
  }
}
