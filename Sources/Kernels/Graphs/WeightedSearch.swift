/// Dijkstra's search from one source with Brandes' sums on the way back; memory of one thread.
final class WeightedSearch {
  private let nodeCount: Int
  private let offsets: UnsafeBufferPointer<Int32>
  private let targets: UnsafeBufferPointer<Int32>
  private let lengths: UnsafeBufferPointer<Double>
  private let tolerance: Double

  private let distance: UnsafeMutablePointer<Double>
  private let paths: UnsafeMutablePointer<Double>
  private let share: UnsafeMutablePointer<Double>
  /// The place of each node in `order`, or -1.
  private let rank: UnsafeMutablePointer<Int32>
  private let order: UnsafeMutablePointer<Int32>
  private var heap: DistanceHeap

  init(
    offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>,
    lengths: UnsafeBufferPointer<Double>, tolerance: Double
  ) {
    self.offsets = offsets
    self.targets = targets
    self.lengths = lengths
    self.tolerance = tolerance
    nodeCount = offsets.count - 1
    distance = .allocate(capacity: nodeCount)
    paths = .allocate(capacity: nodeCount)
    share = .allocate(capacity: nodeCount)
    rank = .allocate(capacity: nodeCount)
    order = .allocate(capacity: nodeCount)
    heap = DistanceHeap(nodeCount: nodeCount)
  }

  deinit {
    distance.deallocate()
    paths.deallocate()
    share.deallocate()
    rank.deallocate()
    order.deallocate()
    heap.deallocate()
  }

  /// Adds each node's dependency on the source to its sum.
  func addDependencies(of source: Int, to sums: UnsafeMutablePointer<Double>) {
    let count = search(from: source)
    // share(w) = (1 + δ(w)) / σ(w), and δ(v) = σ(v) Σ share(w) over the successors w of v.
    for place in stride(from: count - 1, to: 0, by: -1) {
      let node = Int(order[place])
      var sum = 0.0
      for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let target = Int(targets[entry])
        let through = distance[node] + lengths[entry]
        if rank[target] > place, isEqual(through, distance[target]) { sum += share[target] }
      }
      let dependency = paths[node] * sum
      sums[node] += dependency
      share[node] = (1 + dependency) / paths[node]
    }
  }

  @inline(__always)
  private func isEqual(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= tolerance * second
  }

  /// Distances and path counts; returns how many nodes were reached, nearest first in `order`.
  private func search(from source: Int) -> Int {
    distance.update(repeating: .infinity, count: nodeCount)
    paths.update(repeating: 0, count: nodeCount)
    rank.update(repeating: -1, count: nodeCount)
    var count = 0
    distance[source] = 0
    paths[source] = 1
    heap.set(source, to: 0)
    while let node = heap.popNearest() {
      rank[node] = Int32(truncatingIfNeeded: count)
      order[count] = Int32(truncatingIfNeeded: node)
      count &+= 1
      let here = distance[node]
      let pathCount = paths[node]
      for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let target = Int(targets[entry])
        let through = here + lengths[entry]
        let known = distance[target]
        // A longer way is by far the most frequent case.
        if through > known + tolerance * known || rank[target] >= 0 { continue }
        if known == .infinity || through < known - tolerance * known {
          distance[target] = through
          paths[target] = pathCount
          heap.set(target, to: through)
        } else {
          paths[target] += pathCount
        }
      }
    }
    return count
  }
}

/// Nodes by distance in a four-way heap that knows each node's place, so that a node is in it once.
struct DistanceHeap {
  private struct Item {
    var distance: Double
    var node: Int32
  }

  private let items: UnsafeMutablePointer<Item>
  private let place: UnsafeMutablePointer<Int32>
  private var count = 0

  init(nodeCount: Int) {
    items = .allocate(capacity: max(1, nodeCount))
    place = .allocate(capacity: max(1, nodeCount))
    place.initialize(repeating: -1, count: max(1, nodeCount))
  }

  func deallocate() {
    items.deallocate()
    place.deallocate()
  }

  /// Puts a node in, or brings it nearer.
  @inline(__always)
  mutating func set(_ node: Int, to distance: Double) {
    var index = Int(place[node])
    if index < 0 {
      index = count
      count &+= 1
    }
    let item = Item(distance: distance, node: Int32(truncatingIfNeeded: node))
    while index > 0 {
      let parent = (index &- 1) >> 2
      if items[parent].distance <= distance { break }
      items[index] = items[parent]
      place[Int(items[index].node)] = Int32(truncatingIfNeeded: index)
      index = parent
    }
    items[index] = item
    place[node] = Int32(truncatingIfNeeded: index)
  }

  /// Takes the nearest node out, or returns nil when there is none.
  @inline(__always)
  mutating func popNearest() -> Int? {
    if count == 0 { return nil }
    let nearest = Int(items[0].node)
    place[nearest] = -1
    count &-= 1
    if count == 0 { return nearest }
    let item = items[count]
    var index = 0
    while true {
      let first = index &* 4 &+ 1
      if first >= count { break }
      var best = first
      var bestDistance = items[first].distance
      var child = first &+ 1
      let end = min(first &+ 4, count)
      while child < end {
        if items[child].distance < bestDistance {
          best = child
          bestDistance = items[child].distance
        }
        child &+= 1
      }
      if bestDistance >= item.distance { break }
      items[index] = items[best]
      place[Int(items[index].node)] = Int32(truncatingIfNeeded: index)
      index = best
    }
    items[index] = item
    place[Int(item.node)] = Int32(truncatingIfNeeded: index)
    return nearest
  }
}

func weightedDependencySums(
  offsets: [Int32], targets: [Int32], lengths: [Double], sources: [Int32], tolerance: Double,
  threads: Int?
) -> [Double] {
  offsets.withUnsafeBufferPointer { offsets in
    targets.withUnsafeBufferPointer { targets in
      lengths.withUnsafeBufferPointer { lengths in
        sources.withUnsafeBufferPointer { sources in
          Parallel.sum(tasks: sources.count, width: offsets.count - 1, threads: threads) {
            let search = WeightedSearch(
              offsets: offsets, targets: targets, lengths: lengths, tolerance: tolerance)
            return { tasks, sums in
              for task in tasks { search.addDependencies(of: Int(sources[task]), to: sums) }
            }
          }
        }
      }
    }
  }
}
