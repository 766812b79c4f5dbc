/// Barnes and Hut's quadtree over points with masses, its cells in arrays that are used again.
struct QuadTree {
  /// Points closer together than the box over 2^24 share a leaf.
  private static let depthLimit = 24

  /// Four children a cell: above 0 a cell, below 0 the point `-1 - child`, 0 nothing.
  private var children: [Int32] = []
  private var massX: [Double] = []
  private var massY: [Double] = []
  private var mass: [Double] = []
  private var width = 1.0
  private var stack: [(cell: Int32, width: Double)] = []

  /// Where two nodes at the same point part: a direction of the node's own.
  static func parting(of node: Int) -> (x: Double, y: Double) {
    let angle = 2.399963229728653 * Double(node + 1)
    return (0.01 * Elementary.cosine(angle), 0.01 * Elementary.sine(angle))
  }

  private mutating func addCell() -> Int32 {
    let cell = Int32(mass.count)
    children.append(contentsOf: repeatElement(0, count: 4))
    massX.append(0)
    massY.append(0)
    mass.append(0)
    return cell
  }

  mutating func build(_ range: Range<Int>, x: [Double], y: [Double], masses: [Double]) {
    children.removeAll(keepingCapacity: true)
    massX.removeAll(keepingCapacity: true)
    massY.removeAll(keepingCapacity: true)
    mass.removeAll(keepingCapacity: true)
    var (left, right, top, bottom) = (
      Double.infinity, -Double.infinity, Double.infinity, -Double.infinity
    )
    for point in range {
      left = min(left, x[point])
      right = max(right, x[point])
      top = min(top, y[point])
      bottom = max(bottom, y[point])
    }
    width = max(right - left, bottom - top, 1e-9) * 1.000001
    _ = addCell()
    for point in range {
      insert(point, x: x, y: y, masses: masses, left: left, top: top)
    }
    for cell in mass.indices {
      massX[cell] /= mass[cell]
      massY[cell] /= mass[cell]
    }
  }

  private mutating func insert(
    _ point: Int, x: [Double], y: [Double], masses: [Double], left: Double, top: Double
  ) {
    var cell = 0
    var half = width / 2
    var (cellX, cellY) = (left, top)
    var depth = 0
    while true {
      mass[cell] += masses[point]
      massX[cell] += masses[point] * x[point]
      massY[cell] += masses[point] * y[point]
      // At the greatest depth points only add to the mass of their cell.
      if depth == Self.depthLimit { return }
      let isRight = x[point] >= cellX + half
      let isLower = y[point] >= cellY + half
      let slot = cell * 4 + (isRight ? 1 : 0) + (isLower ? 2 : 0)
      let child = children[slot]
      if child == 0 {
        children[slot] = Int32(-1 - point)
        return
      }
      if isRight { cellX += half }
      if isLower { cellY += half }
      half /= 2
      depth += 1
      if child > 0 {
        cell = Int(child)
        continue
      }
      // A point is there already: it moves one level down, into a cell of its own.
      let other = Int(-1 - child)
      let new = Int(addCell())
      children[slot] = Int32(new)
      mass[new] = masses[other]
      massX[new] = masses[other] * x[other]
      massY[new] = masses[other] * y[other]
      if depth < Self.depthLimit {
        let isRight = x[other] >= cellX + half
        let isLower = y[other] >= cellY + half
        children[new * 4 + (isRight ? 1 : 0) + (isLower ? 2 : 0)] = child
      }
      cell = new
    }
  }

  /// Adds the repulsion `m_i m_j / d` of all points to each point.
  mutating func addRepulsion(
    _ range: Range<Int>, x: [Double], y: [Double], masses: [Double], openingAngle: Double,
    forceX: inout [Double], forceY: inout [Double]
  ) {
    let openingSquare = openingAngle * openingAngle
    for point in range {
      let (pointX, pointY, pointMass) = (x[point], y[point], masses[point])
      var (sumX, sumY) = (0.0, 0.0)
      stack.append((0, width))
      while let (cell, cellWidth) = stack.popLast() {
        let index = Int(cell)
        let (dx, dy) = (pointX - massX[index], pointY - massY[index])
        let square = dx * dx + dy * dy
        if cellWidth * cellWidth < openingSquare * square {
          let factor = mass[index] / square
          sumX += dx * factor
          sumY += dy * factor
          continue
        }
        var hasChild = false
        for slot in (index * 4)..<(index * 4 + 4) {
          let child = children[slot]
          if child > 0 {
            hasChild = true
            stack.append((child, cellWidth / 2))
          } else if child < 0 {
            hasChild = true
            let other = Int(-1 - child)
            guard other != point else { continue }
            var (dx, dy) = (pointX - x[other], pointY - y[other])
            if dx == 0, dy == 0 { (dx, dy) = Self.parting(of: point) }
            let factor = masses[other] / max(dx * dx + dy * dy, 1e-4)
            sumX += dx * factor
            sumY += dy * factor
          }
        }
        if !hasChild {
          // Points too close to tell apart: each leaves in a direction of its own.
          let (partX, partY) = Self.parting(of: point)
          let factor = max(mass[index] - pointMass, 0) / 1e-4
          sumX += partX * factor
          sumY += partY * factor
        }
      }
      forceX[point] += sumX * pointMass
      forceY[point] += sumY * pointMass
    }
  }
}
