/// Discs laid side by side, linked ones close together, none overlapping.
struct ClusterDiscs {
  private static let directions = 24
  /// Above this many discs, new ones are tried beside their linked and the latest discs only.
  private static let fullSearchLimit = 150

  let radii: [Double]
  private(set) var x: [Double]
  private(set) var y: [Double]

  /// - Parameters:
  ///   - links: pairs of discs with a weight, in any order; a disc with itself is passed over.
  ///   - gap: the room between discs as a share of the mean radius.
  ///   - aspect: the width over the height that the whole should take.
  init(radii: [Double], links: [(Int, Int, Double)], gap: Double, aspect: Double) {
    self.radii = radii
    let count = radii.count
    x = [Double](repeating: 0, count: count)
    y = x
    guard count > 1 else { return }
    let room = gap * radii.reduce(0, +) / Double(count)

    var neighbours = [[Int: Double]](repeating: [:], count: count)
    for (one, other, weight) in links where one != other {
      neighbours[one][other, default: 0] += weight
      neighbours[other][one, default: 0] += weight
    }
    let linked = neighbours.map { $0.sorted { $0.key < $1.key } }

    var pullToPlaced = [Double](repeating: 0, count: count)
    var isPlaced = [Bool](repeating: false, count: count)
    var placed: [Int] = []
    for _ in 0..<count {
      var next = -1
      for disc in 0..<count where !isPlaced[disc] {
        if next < 0
          || (pullToPlaced[disc], radii[disc]) > (pullToPlaced[next], radii[next])
        {
          next = disc
        }
      }
      if !placed.isEmpty {
        let position = place(next, beside: placed, linked: linked[next], room: room, aspect: aspect)
        x[next] = position.x
        y[next] = position.y
      }
      isPlaced[next] = true
      placed.append(next)
      for (other, weight) in linked[next] { pullToPlaced[other] += weight }
    }
  }

  /// The free place beside a disc with the least sum of weighted distances.
  private func place(
    _ disc: Int, beside placed: [Int], linked: [(key: Int, value: Double)], room: Double,
    aspect: Double
  ) -> (x: Double, y: Double) {
    var anchors = placed
    var weights: [(disc: Int, weight: Double)] = []
    let isPlaced = Set(placed)
    for (other, weight) in linked where isPlaced.contains(other) { weights.append((other, weight)) }
    if placed.count > Self.fullSearchLimit {
      anchors = Array(Set(placed.suffix(40) + weights.map(\.disc))).sorted()
    }
    let total = weights.reduce(0) { $0 + $1.weight }
    // Distances from the middle count more in the direction in which there is less room.
    let (shrinkX, shrinkY) = (1 / aspect.squareRoot(), aspect.squareRoot())

    var best: (x: Double, y: Double) = (0, 0)
    var leastCost = Double.infinity
    for anchor in anchors {
      let distance = radii[anchor] + radii[disc] + room
      for direction in 0..<Self.directions {
        // Slightly more than tangent, so that rounding never makes neighbours overlap.
        let angle = 2 * Double.pi * Double(direction) / Double(Self.directions)
        let candidateX = x[anchor] + distance * 1.000001 * Elementary.cosine(angle)
        let candidateY = y[anchor] + distance * 1.000001 * Elementary.sine(angle)
        var cost =
          0.6
          * ((candidateX * shrinkX) * (candidateX * shrinkX)
          + (candidateY * shrinkY) * (candidateY * shrinkY)).squareRoot()
        for (other, weight) in weights {
          let (dx, dy) = (candidateX - x[other], candidateY - y[other])
          cost += weight / total * (dx * dx + dy * dy).squareRoot()
        }
        guard cost < leastCost - 1e-9 else { continue }
        let isFree = placed.allSatisfy { other in
          let (dx, dy) = (candidateX - x[other], candidateY - y[other])
          let least = radii[other] + radii[disc] + room
          return dx * dx + dy * dy >= least * least
        }
        if isFree {
          leastCost = cost
          best = (candidateX, candidateY)
        }
      }
    }
    if leastCost == .infinity {
      // Beside the outermost disc there is always room.
      let edge = placed.map { x[$0] + radii[$0] }.max() ?? 0
      best = (edge + radii[disc] + room, 0)
    }
    return best
  }
}
