/// Nodes in groups, numbered from the largest group; equal sizes by their smallest node.
public struct Grouping: Equatable, Sendable {
  /// The group of each node, from 0.
  public let groups: [Int32]
  /// The number of nodes in each group, never ascending.
  public let sizes: [Int]

  /// How many groups there are.
  public var count: Int { sizes.count }

  /// Renumbers groups given by any numbers that are not negative.
  /// - Complexity: O(n + k log k) for k groups.
  public init(_ assignment: [Int32]) {
    let capacity = Int(assignment.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: capacity)
    var firsts = [Int](repeating: -1, count: capacity)
    for (node, group) in assignment.enumerated() {
      precondition(group >= 0, "node \(node) is in the group \(group)")
      if sizes[Int(group)] == 0 { firsts[Int(group)] = node }
      sizes[Int(group)] += 1
    }
    let order = (0..<capacity).filter { sizes[$0] > 0 }
      .sorted { (-sizes[$0], firsts[$0]) < (-sizes[$1], firsts[$1]) }
    var newNumber = [Int32](repeating: -1, count: capacity)
    for (number, group) in order.enumerated() { newNumber[group] = Int32(number) }
    groups = assignment.map { newNumber[Int($0)] }
    self.sizes = order.map { sizes[$0] }
  }

  /// The nodes of one group, ascending.
  /// - Complexity: O(n).
  public func members(of group: Int) -> [Int32] {
    groups.indices.filter { groups[$0] == Int32(group) }.map { Int32($0) }
  }
}

extension Graph {
  /// The connected components, the largest first; equal ones by their smallest node.
  ///
  /// Edges of weight 0 connect. An isolated node is a component; the empty graph has none.
  /// - Complexity: O(n + m).
  public func components() -> Grouping {
    Grouping(componentNumbers { _, _ in true })
  }

  /// A number for each node, equal for nodes joined by a path of edges that `follows` accepts.
  func componentNumbers(follows: (_ source: Int, _ target: Int) -> Bool) -> [Int32] {
    var number = [Int32](repeating: -1, count: nodeCount)
    var queue: [Int32] = []
    queue.reserveCapacity(nodeCount)
    var count: Int32 = 0
    for start in 0..<nodeCount where number[start] < 0 {
      number[start] = count
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(start))
      var next = 0
      while next < queue.count {
        let node = Int(queue[next])
        next += 1
        for target in neighbors(of: node)
        where number[Int(target)] < 0 && follows(node, Int(target)) {
          number[Int(target)] = count
          queue.append(target)
        }
      }
      count += 1
    }
    return number
  }
}
