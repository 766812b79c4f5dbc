/// Tarjan's search for strong components, with a stack of its own: a history of papers may be
/// deeper than the processor's stack.
struct StrongComponentSearch {
  /// The component of each node that has been left, else -1.
  private(set) var component: [Int32]
  private(set) var count = 0
  private var index: [Int32]
  private var lowest: [Int32]
  private var nextIndex: Int32 = 0
  /// Nodes that have no component yet, in the order in which they were found.
  private var open: [Int32] = []
  /// The nodes on the way from the start, each with its next arc.
  private var way: [(node: Int32, arc: Int32)] = []

  init(nodeCount: Int) {
    component = [Int32](repeating: -1, count: nodeCount)
    index = component
    lowest = component
  }

  func isNew(_ node: Int) -> Bool { index[node] < 0 }

  mutating func run(
    from start: Int, offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>
  ) {
    enter(Int32(start), firstArc: offsets[start])
    while let (node, arc) = way.last {
      if arc < offsets[Int(node) + 1] {
        way[way.count - 1].arc += 1
        let target = Int(targets[Int(arc)])
        if index[target] < 0 {
          enter(Int32(target), firstArc: offsets[target])
        } else if component[target] < 0 {
          lowest[Int(node)] = min(lowest[Int(node)], index[target])
        }
      } else {
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Int32, firstArc: Int32) {
    index[Int(node)] = nextIndex
    lowest[Int(node)] = nextIndex
    nextIndex += 1
    open.append(node)
    way.append((node, firstArc))
  }

  private mutating func leave(_ node: Int32) {
    way.removeLast()
    if let (before, _) = way.last {
      lowest[Int(before)] = min(lowest[Int(before)], lowest[Int(node)])
    }
    guard lowest[Int(node)] == index[Int(node)] else { return }
    while let member = open.popLast() {
      component[Int(member)] = Int32(count)
      if member == node { break }
    }
    count += 1
  }
}
