/// Breadth-first search from up to eight sources at once, with Brandes' sums on the way back.
///
/// A node's eight path counts are one SIMD vector, which is one cache line, so an edge is followed
/// once for all sources that reach it at the same distance, and without a branch. Scratch memory of
/// one thread.
final class SearchBatch {
  typealias Lanes = SIMD8<Double>
  /// How many sources are searched together.
  static let width = 8

  /// Compressed rows without their weights.
  struct Rows {
    let offsets: UnsafePointer<Int32>
    let targets: UnsafePointer<Int32>

    /// The pointers live as long as the buffers do.
    init(offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>) {
      // An empty array may have no address; its elements are never read.
      self.offsets = offsets.baseAddress ?? UnsafePointer(bitPattern: 16).unsafelyUnwrapped
      self.targets = targets.baseAddress ?? UnsafePointer(bitPattern: 16).unsafelyUnwrapped
    }

    @inline(__always)
    func degree(_ node: Int) -> Int { Int(offsets[node + 1] &- offsets[node]) }
  }

  private let nodeCount: Int
  private let outgoing: Rows
  private let incoming: Rows
  /// How many twins each node stands for, itself included: paths through it count that often.
  private let multiplicities: UnsafePointer<Double>

  /// Path counts, dependencies, values sent along edges, and their sums, for each node.
  private let paths: UnsafeMutablePointer<Lanes>
  private let dependencies: UnsafeMutablePointer<Lanes>
  private let sent: UnsafeMutablePointer<Lanes>
  private let received: UnsafeMutablePointer<Lanes>
  /// Which sources have found the node, send from it now, or reach it now: one bit each.
  private let found: UnsafeMutablePointer<UInt8>
  private let sending: UnsafeMutablePointer<UInt8>
  private let reached: UnsafeMutablePointer<UInt8>
  /// The nodes of each level with the sources that find them there. A node is in at most 8 levels.
  private let levelNodes: UnsafeMutablePointer<Int32>
  private let levelSources: UnsafeMutablePointer<UInt8>
  private let unfinished: UnsafeMutablePointer<Int32>
  private let touched: UnsafeMutablePointer<Int32>
  /// For each of the 256 sets of sources, all bits of the lanes in it.
  private let laneBits: UnsafeMutablePointer<SIMD8<UInt64>>

  init(
    nodeCount: Int, outgoing: Rows, incoming: Rows, multiplicities: UnsafePointer<Double>
  ) {
    self.nodeCount = nodeCount
    self.outgoing = outgoing
    self.incoming = incoming
    self.multiplicities = multiplicities
    func zeros<Element>(_ value: Element, _ count: Int) -> UnsafeMutablePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
      memory.initialize(repeating: value, count: max(1, count))
      return memory
    }
    paths = zeros(.zero, nodeCount)
    dependencies = zeros(.zero, nodeCount)
    sent = zeros(.zero, nodeCount)
    received = zeros(.zero, nodeCount)
    found = zeros(0, nodeCount)
    sending = zeros(0, nodeCount)
    reached = zeros(0, nodeCount)
    levelNodes = zeros(0, nodeCount * Self.width)
    levelSources = zeros(0, nodeCount * Self.width)
    unfinished = zeros(0, nodeCount)
    touched = zeros(0, nodeCount + 1)
    laneBits = zeros(.zero, 256)
    for set in 0..<256 {
      for lane in 0..<Self.width where set & (1 << lane) != 0 { laneBits[set][lane] = .max }
    }
  }

  deinit {
    paths.deallocate()
    dependencies.deallocate()
    sent.deallocate()
    received.deallocate()
    found.deallocate()
    sending.deallocate()
    reached.deallocate()
    levelNodes.deallocate()
    levelSources.deallocate()
    unfinished.deallocate()
    touched.deallocate()
    laneBits.deallocate()
  }

  /// Adds each node's dependency on the sources (at most eight, all different) to its sum.
  ///
  /// - Parameter counts: how many of a source's twins are searched from, for each node.
  func addDependencies(
    of sources: UnsafeBufferPointer<Int32>, counts: UnsafePointer<Double>,
    to sums: UnsafeMutablePointer<Double>
  ) {
    var sourceCounts = Lanes.zero
    for (lane, source) in sources.enumerated() { sourceCounts[lane] = counts[Int(source)] }
    let levelStarts = search(from: sources)
    collect(levelStarts: levelStarts)
    for node in 0..<nodeCount where found[node] != 0 {
      let values = dependencies[node] * sourceCounts
      let halves = values.lowHalf + values.highHalf
      let quarters = halves.lowHalf + halves.highHalf
      sums[node] += quarters[0] + quarters[1]
    }
  }

  @inline(__always)
  private func only(_ sources: UInt8, of values: Lanes) -> Lanes {
    unsafeBitCast(
      unsafeBitCast(values, to: SIMD8<UInt64>.self) & laneBits[Int(sources)], to: Lanes.self)
  }

  /// Finds levels and path counts; returns where each level starts in `levelNodes`, and the end.
  private func search(from sources: UnsafeBufferPointer<Int32>) -> [Int] {
    paths.update(repeating: .zero, count: nodeCount)
    dependencies.update(repeating: .zero, count: nodeCount)
    found.update(repeating: 0, count: nodeCount)
    let everySource = UInt8(truncatingIfNeeded: (1 << sources.count) - 1)
    var levelStarts = [0]
    var count = 0
    var unfinishedCount = nodeCount
    var unfinishedEdges = 0
    for node in 0..<nodeCount {
      unfinished[node] = Int32(truncatingIfNeeded: node)
      unfinishedEdges &+= incoming.degree(node)
    }
    for (lane, source) in sources.enumerated() {
      paths[Int(source)][lane] = 1
      found[Int(source)] = 1 << UInt8(lane)
      levelNodes[count] = source
      levelSources[count] = 1 << UInt8(lane)
      count += 1
    }
    while count > levelStarts[levelStarts.count - 1] {
      let start = levelStarts[levelStarts.count - 1]
      levelStarts.append(count)
      var frontierEdges = 0
      for place in start..<count {
        let node = Int(levelNodes[place])
        // A path begins at one node, whose twins are no part of it.
        let multiplicity = start == 0 ? 1 : multiplicities[node]
        sent[node] = only(levelSources[place], of: paths[node] * multiplicity)
        sending[node] = levelSources[place]
        frontierEdges &+= outgoing.degree(node)
      }
      let levelEnd = count
      if frontierEdges < unfinishedEdges {
        push(start..<levelEnd, &count)
      } else {
        pull(&count, &unfinishedCount, &unfinishedEdges, everySource)
      }
      for place in start..<levelEnd {
        sent[Int(levelNodes[place])] = .zero
        sending[Int(levelNodes[place])] = 0
      }
    }
    return levelStarts
  }

  /// Sends the values of a small level to its neighbours.
  private func push(_ level: Range<Int>, _ count: inout Int) {
    var touchedCount = 0
    for place in level {
      let node = Int(levelNodes[place])
      let value = sent[node]
      let senders = sending[node]
      for entry in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node &+ 1]) {
        let target = Int(outgoing.targets[entry])
        touched[touchedCount] = Int32(truncatingIfNeeded: target)
        touchedCount &+= reached[target] == 0 ? 1 : 0
        reached[target] |= senders
        received[target] += value
      }
    }
    for place in 0..<touchedCount {
      let node = Int(touched[place])
      let new = reached[node] & ~found[node]
      if new != 0 {
        paths[node] += only(new, of: received[node])
        found[node] |= new
        levelNodes[count] = Int32(truncatingIfNeeded: node)
        levelSources[count] = new
        count &+= 1
      }
      reached[node] = 0
      received[node] = .zero
    }
  }

  /// Lets every node that some source has not found yet look at its neighbours.
  private func pull(
    _ count: inout Int, _ unfinishedCount: inout Int, _ unfinishedEdges: inout Int,
    _ everySource: UInt8
  ) {
    var kept = 0
    var keptEdges = 0
    for place in 0..<unfinishedCount {
      let node = Int(unfinished[place])
      let before = found[node]
      if before == everySource { continue }
      let row = Int(incoming.offsets[node])..<Int(incoming.offsets[node &+ 1])
      var reaching: UInt8 = 0
      for entry in row { reaching |= sending[Int(incoming.targets[entry])] }
      let new = reaching & ~before
      if new != 0 {
        var sum = Lanes.zero
        for entry in row { sum += sent[Int(incoming.targets[entry])] }
        paths[node] += only(new, of: sum)
        found[node] = before | new
        levelNodes[count] = Int32(truncatingIfNeeded: node)
        levelSources[count] = new
        count &+= 1
        if found[node] == everySource { continue }
      }
      unfinished[kept] = Int32(truncatingIfNeeded: node)
      kept &+= 1
      keptEdges &+= row.count
    }
    unfinishedCount = kept
    unfinishedEdges = keptEdges
  }

  /// Brandes' recurrence, farthest level first: δ(v) = σ(v) Σ over successors w of (1 + δ(w)) / σ(w),
  /// each as often as it has twins.
  private func collect(levelStarts: [Int]) {
    // The last entry is the end of the last level. Level 0 are the sources, which get no sum.
    var level = levelStarts.count - 2
    while level >= 2 {
      let far = levelStarts[level]..<levelStarts[level + 1]
      let near = levelStarts[level - 1]..<levelStarts[level]
      var farEdges = 0
      for place in far {
        let node = Int(levelNodes[place])
        sent[node] = only(
          levelSources[place], of: (1 + dependencies[node]) * multiplicities[node] / paths[node])
        farEdges &+= incoming.degree(node)
      }
      var nearEdges = 0
      for place in near { nearEdges &+= outgoing.degree(Int(levelNodes[place])) }
      if farEdges * 2 < nearEdges {
        for place in far {
          let node = Int(levelNodes[place])
          let value = sent[node]
          for entry in Int(incoming.offsets[node])..<Int(incoming.offsets[node &+ 1]) {
            received[Int(incoming.targets[entry])] += value
          }
        }
        for place in near {
          let node = Int(levelNodes[place])
          dependencies[node] += only(levelSources[place], of: paths[node] * received[node])
        }
        for place in far {
          let node = Int(levelNodes[place])
          for entry in Int(incoming.offsets[node])..<Int(incoming.offsets[node &+ 1]) {
            received[Int(incoming.targets[entry])] = .zero
          }
        }
      } else {
        for place in near {
          let node = Int(levelNodes[place])
          var sum = Lanes.zero
          for entry in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node &+ 1]) {
            sum += sent[Int(outgoing.targets[entry])]
          }
          dependencies[node] += only(levelSources[place], of: paths[node] * sum)
        }
      }
      for place in far { sent[Int(levelNodes[place])] = .zero }
      level -= 1
    }
  }
}
