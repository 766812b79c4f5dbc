/// Nodes moved by forces inside their group's disc.
struct ForceSimulation {
  struct Link {
    let from: Int
    let to: Int
    /// Half of the link's pull when it stands in the list in both directions.
    let pull: Double
  }

  /// Groups up to this size are cheaper pair by pair than with a quadtree.
  private static let pairwiseLimit = 200
  /// How strongly a link to another group pulls, whatever its length, against one inside.
  private static let outwardPull = 0.4
  /// How strongly the disc's middle pulls, per unit of distance.
  private static let gravity = 0.08

  private let ranges: [Range<Int>]
  private let groupOfNode: [Int]
  private let charges: [Double]
  private let links: [Link]
  private let discs: ClusterDiscs
  private let openingAngle: Double
  private(set) var x: [Double]
  private(set) var y: [Double]
  private var forceX: [Double]
  private var forceY: [Double]
  private var tree = QuadTree()

  init(
    ranges: [Range<Int>], groupOfNode: [Int], areas: [Double], links: [Link], discs: ClusterDiscs,
    degrees: [Int], openingAngle: Double
  ) {
    self.ranges = ranges
    self.groupOfNode = groupOfNode
    self.links = links
    self.discs = discs
    self.openingAngle = openingAngle
    charges = areas.map { $0.squareRoot() }
    x = [Double](repeating: 0, count: groupOfNode.count)
    y = x
    forceX = x
    forceY = x
    // Hubs begin in the middle of their disc.
    for (group, range) in ranges.enumerated() {
      let ordered = range.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
      for (position, node) in ordered.enumerated() {
        let point = Sunflower.point(position)
        x[node] = discs.x[group] + point.x
        y[node] = discs.y[group] + point.y
      }
    }
  }

  mutating func run(rounds: Int) {
    let largest = discs.radii.max() ?? 1
    for round in 0..<rounds {
      let left = 1 - Double(round) / Double(rounds)
      move(atMost: 0.25 * largest * left * left + 0.005)
    }
  }

  private mutating func move(atMost step: Double) {
    for node in x.indices {
      forceX[node] = 0
      forceY[node] = 0
    }
    for range in ranges {
      if range.count <= Self.pairwiseLimit {
        repelPairwise(range)
      } else {
        tree.build(range, x: x, y: y, masses: charges)
        tree.addRepulsion(openingAngle: openingAngle, forceX: &forceX, forceY: &forceY)
      }
    }
    attract()
    for node in x.indices {
      let group = groupOfNode[node]
      forceX[node] += (discs.x[group] - x[node]) * Self.gravity * charges[node]
      forceY[node] += (discs.y[group] - y[node]) * Self.gravity * charges[node]
      let force = (forceX[node] * forceX[node] + forceY[node] * forceY[node]).squareRoot()
      if force > 0 {
        let factor = min(1, step / force)
        x[node] += forceX[node] * factor
        y[node] += forceY[node] * factor
      }
      contain(node, in: group)
    }
  }

  /// A node past its disc's edge goes back to the edge; a group alone needs no edge.
  private mutating func contain(_ node: Int, in group: Int) {
    guard ranges.count > 1 else { return }
    let (dx, dy) = (x[node] - discs.x[group], y[node] - discs.y[group])
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > discs.radii[group] else { return }
    x[node] = discs.x[group] + dx / distance * discs.radii[group]
    y[node] = discs.y[group] + dy / distance * discs.radii[group]
  }

  private mutating func repelPairwise(_ range: Range<Int>) {
    let (x, y, charges) = (x, y, charges)
    forceX.withUnsafeMutableBufferPointer { forceX in
      forceY.withUnsafeMutableBufferPointer { forceY in
        for node in range {
          let (nodeX, nodeY, charge) = (x[node], y[node], charges[node])
          var (sumX, sumY) = (0.0, 0.0)
          for other in (node + 1)..<max(range.upperBound, node + 1) {
            var (dx, dy) = (nodeX - x[other], nodeY - y[other])
            if dx == 0, dy == 0 { (dx, dy) = QuadTree.parting(of: node) }
            let factor = charge * charges[other] / max(dx * dx + dy * dy, 1e-4)
            sumX += dx * factor
            sumY += dy * factor
            forceX[other] -= dx * factor
            forceY[other] -= dy * factor
          }
          forceX[node] += sumX
          forceY[node] += sumY
        }
      }
    }
  }

  private mutating func attract() {
    for link in links {
      let (dx, dy) = (x[link.to] - x[link.from], y[link.to] - y[link.from])
      let distance = (dx * dx + dy * dy).squareRoot()
      guard distance > 0 else { continue }
      let isInside = groupOfNode[link.from] == groupOfNode[link.to]
      let factor = link.pull * (isInside ? distance : Self.outwardPull / distance)
      forceX[link.from] += dx * factor
      forceY[link.from] += dy * factor
      forceX[link.to] -= dx * factor
      forceY[link.to] -= dy * factor
    }
  }
}
