/// One weighted link between two nodes, which are numbered from 0.
public struct Edge: Hashable, Sendable {
  /// The node that it begins at, from 0.
  public var source: Int32
  /// The node that it ends at, from 0.
  public var target: Int32
  /// Its weight; 1 where edges have none.
  public var weight: Double

  /// An edge between two nodes.
  public init(_ source: Int32, _ target: Int32, weight: Double = 1) {
    self.source = source
    self.target = target
    self.weight = weight
  }
}

/// What to do with an edge that is listed more than once.
public enum DuplicateEdges: Sendable {
  /// The weights are added.
  case sum
  /// A repeated edge is an error.
  case reject
}

/// What to do with an edge from a node to itself.
public enum SelfLoops: Sendable {
  /// It is left out.
  case drop
  /// It is an error.
  case reject
}

extension Edge {
  /// Checks one edge of a list; throws with the edge's number in it.
  func check(at index: Int, nodeCount: Int) throws(KernelError) {
    guard source >= 0, target >= 0, Int(source) < nodeCount, Int(target) < nodeCount else {
      throw KernelError(
        "edge \(index) is \(source)-\(target), but the \(nodeCount) nodes are numbered from 0")
    }
    guard weight >= 0, weight.isFinite else {
      throw KernelError(
        "edge \(index) (\(source)-\(target)) has the weight \(weight); "
          + "a weight is finite and not negative")
    }
  }
}
