/// Barnes and Hut's quadtree over points with masses.
///
/// Points are sorted along Morton's curve, so a cell is a stretch of them; cells stand in the order
/// of a depth-first walk, each with the place where the walk goes on without its children. The
/// arrays are used again at every build.
struct QuadTree {
  private struct Cell {
    var massX = 0.0
    var massY = 0.0
    var mass = 0.0
    var width = 0.0
    /// The next cell when this one is seen as one point.
    var skip = 0
    /// The points of a leaf; empty for a cell with children.
    var first = 0
    var last = 0
  }

  private struct Point {
    var x: Double
    var y: Double
    var mass: Double
    var node: Int
  }

  /// Halvings of the square on each side; points closer than that share a leaf.
  private static let levels = 16
  private static let leafSize = 8

  private var cells: [Cell] = []
  private var points: [Point] = []
  /// The place on the curve in the upper half, the node in the lower.
  private var keys: [UInt64] = []

  /// Where two nodes at the same point part: a direction of the node's own.
  static func parting(of node: Int) -> (x: Double, y: Double) {
    let angle = 2.399963229728653 * Double(node + 1)
    return (0.01 * Elementary.cosine(angle), 0.01 * Elementary.sine(angle))
  }

  /// - Complexity: O(n log n).
  mutating func build(_ range: Range<Int>, x: [Double], y: [Double], masses: [Double]) {
    var (left, right, top, bottom) = (
      Double.infinity, -Double.infinity, Double.infinity, -Double.infinity
    )
    for node in range {
      left = min(left, x[node])
      right = max(right, x[node])
      top = min(top, y[node])
      bottom = max(bottom, y[node])
    }
    let width = max(right - left, bottom - top, 1e-9) * 1.000001
    let scale = Double(1 << Self.levels) / width
    keys.removeAll(keepingCapacity: true)
    for node in range {
      let column = Self.spread(UInt32((x[node] - left) * scale))
      let row = Self.spread(UInt32((y[node] - top) * scale))
      keys.append(UInt64(column | row << 1) << 32 | UInt64(node))
    }
    keys.sort()
    points.removeAll(keepingCapacity: true)
    for key in keys {
      let node = Int(key & 0xFFFF_FFFF)
      points.append(Point(x: x[node], y: y[node], mass: masses[node], node: node))
    }
    cells.removeAll(keepingCapacity: true)
    if !range.isEmpty { addCell(0, points.count, level: 0, width: width) }
  }

  /// Puts a zero between any two of the lower 16 bits.
  private static func spread(_ bits: UInt32) -> UInt32 {
    var bits = min(bits, 0xFFFF)
    bits = (bits | bits << 8) & 0x00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333
    return (bits | bits << 1) & 0x5555_5555
  }

  private mutating func addCell(_ first: Int, _ last: Int, level: Int, width: Double) {
    let index = cells.count
    cells.append(Cell())
    var cell = Cell()
    cell.width = width
    if last - first <= Self.leafSize || level == Self.levels {
      (cell.first, cell.last) = (first, last)
      for point in points[first..<last] {
        cell.mass += point.mass
        cell.massX += point.mass * point.x
        cell.massY += point.mass * point.y
      }
    } else {
      let shift = UInt64(32 + 2 * (Self.levels - 1 - level))
      var start = first
      while start < last {
        let quarter = keys[start] >> shift
        var end = start + 1
        while end < last, keys[end] >> shift == quarter { end += 1 }
        let child = cells.count
        addCell(start, end, level: level + 1, width: width / 2)
        cell.mass += cells[child].mass
        cell.massX += cells[child].mass * cells[child].massX
        cell.massY += cells[child].mass * cells[child].massY
        start = end
      }
    }
    cell.massX /= cell.mass
    cell.massY /= cell.mass
    cell.skip = cells.count
    cells[index] = cell
  }

  /// Adds the repulsion `m_i m_j / d` of all points to each point.
  ///
  /// A cell counts as one point when its width is below `openingAngle` times its distance.
  /// - Complexity: O(n log n) for an opening angle above 0, O(n²) for 0.
  func addRepulsion(openingAngle: Double, forceX: inout [Double], forceY: inout [Double]) {
    let openingSquare = openingAngle * openingAngle
    cells.withUnsafeBufferPointer { cells in
      points.withUnsafeBufferPointer { points in
        for point in points {
          var (sumX, sumY) = (0.0, 0.0)
          var index = 0
          while index < cells.count {
            let cell = cells[index]
            let (dx, dy) = (point.x - cell.massX, point.y - cell.massY)
            let square = dx * dx + dy * dy
            if cell.width * cell.width < openingSquare * square {
              let factor = cell.mass / square
              sumX += dx * factor
              sumY += dy * factor
              index = cell.skip
              continue
            }
            for other in cell.first..<cell.last {
              var (dx, dy) = (point.x - points[other].x, point.y - points[other].y)
              if dx == 0, dy == 0 {
                guard points[other].node != point.node else { continue }
                (dx, dy) = Self.parting(of: point.node)
              }
              let factor = points[other].mass / max(dx * dx + dy * dy, 1e-4)
              sumX += dx * factor
              sumY += dy * factor
            }
            index += 1
          }
          forceX[point.node] += sumX * point.mass
          forceY[point.node] += sumY * point.mass
        }
      }
    }
  }
}
