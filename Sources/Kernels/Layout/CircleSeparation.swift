/// Circles pushed apart within a rectangle until no two overlap.
struct CircleSeparation {
  /// The share of the region that circles may fill; random packings jam at about 0.84.
  private static let fillLimit = 0.6
  private static let roundsPerScale = 150

  private let nodes: [Int]
  private let radii: [Double]
  private let region: LayoutBox
  private let gap: Double
  private var scale: Double

  init(nodes: [Int], radii: [Double], region: LayoutBox, gap: Double, scale: Double) {
    self.nodes = nodes.sorted()
    self.radii = radii
    self.region = region
    self.gap = gap
    self.scale = scale
  }

  /// Moves the circles and returns the scale of the radii at which they have room: the one given,
  /// or less.
  mutating func run(x: inout [Double], y: inout [Double]) -> Double {
    guard let largest = nodes.map({ radii[$0] }).max(), largest > 0 else {
      keepInside(&x, &y)
      return scale
    }
    let area = nodes.reduce(0) { $0 + Double.pi * radii[$1] * radii[$1] }
    scale = min(scale, (Self.fillLimit * region.width * region.height / area).squareRoot())
    scale = min(scale, 0.45 * min(region.width, region.height) / largest)
    while true {
      for round in 0..<Self.roundsPerScale {
        // The room asked for shrinks while it cannot be had; what must be had is no overlap.
        let share = max(0.02, 1 - Double(round) / Double(Self.roundsPerScale - 20))
        let room = gap * min(1, scale) * share
        keepInside(&x, &y)
        if !push(&x, &y, room: room, largest: largest) { return scale }
      }
      scale *= 0.93
    }
  }

  private func keepInside(_ x: inout [Double], _ y: inout [Double]) {
    for node in nodes {
      let radius = radii[node] * scale
      x[node] = min(max(x[node], region.x + radius), region.right - radius)
      y[node] = min(max(y[node], region.y + radius), region.bottom - radius)
    }
  }

  /// One round over all pairs that are too close; false when there was none.
  private func push(
    _ x: inout [Double], _ y: inout [Double], room: Double, largest: Double
  ) -> Bool {
    let reach = 2 * largest * scale + room
    // No more cells than a few per node, however small the circles.
    let finest = (region.width * region.height / Double(4 * nodes.count + 16)).squareRoot()
    let cellSize = max(reach, finest)
    let columns = Int(region.width / cellSize) + 1
    let rows = Int(region.height / cellSize) + 1
    func cell(_ node: Int) -> (column: Int, row: Int) {
      (
        min(max(Int((x[node] - region.x) / cellSize), 0), columns - 1),
        min(max(Int((y[node] - region.y) / cellSize), 0), rows - 1)
      )
    }
    var starts = [Int](repeating: 0, count: columns * rows + 1)
    let cells = nodes.map { node -> Int in
      let (column, row) = cell(node)
      starts[row * columns + column + 1] += 1
      return row * columns + column
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      sorted[next[cells[index]]] = node
      next[cells[index]] += 1
    }

    var hasMoved = false
    for (index, node) in nodes.enumerated() {
      let (column, row) = (cells[index] % columns, cells[index] / columns)
      for nearRow in max(0, row - 1)...min(rows - 1, row + 1) {
        for nearColumn in max(0, column - 1)...min(columns - 1, column + 1) {
          let near = nearRow * columns + nearColumn
          for position in starts[near]..<starts[near + 1] where sorted[position] > node {
            if part(node, sorted[position], &x, &y, room: room) { hasMoved = true }
          }
        }
      }
    }
    return hasMoved
  }

  private func part(
    _ one: Int, _ other: Int, _ x: inout [Double], _ y: inout [Double], room: Double
  ) -> Bool {
    var (dx, dy) = (x[other] - x[one], y[other] - y[one])
    let least = (radii[one] + radii[other]) * scale + room
    let square = dx * dx + dy * dy
    guard square < least * least else { return false }
    var distance = square.squareRoot()
    if distance < 1e-9 {
      (dx, dy) = QuadTree.parting(of: one)
      distance = 0.01
    }
    // The smaller circle gives way further.
    let weight = (radii[one] + 1e-9) / (radii[one] + radii[other] + 2e-9)
    let push = (least - min(distance, square.squareRoot())) * 1.01 + 1e-9 * least
    x[one] -= dx / distance * push * (1 - weight)
    y[one] -= dy / distance * push * (1 - weight)
    x[other] += dx / distance * push * weight
    y[other] += dy / distance * push * weight
    return true
  }
}
