/// The arcs of a main path through a network of citations: a set, since ties are kept together.
public struct MainPath: Equatable, Sendable {
  /// Numbers of arcs of the network, ascending.
  public let arcs: [Int32]
  /// The arcs that a key-route search began with, ascending; none for the other paths.
  public let keyArcs: [Int32]
  /// The greatest sum of weights of a path, for the global path; else 0.
  public let sum: PathCount
}

extension TraversalWeights {
  /// Which way a local search follows the heaviest arcs.
  public enum Direction: CaseIterable, Sendable {
    /// From the sources on, towards the citing papers.
    case forward
    /// From the sinks back, towards the cited papers.
    case backward
  }

  /// How key arcs are made into paths.
  public enum Prolongation: CaseIterable, Sendable {
    /// Along the heaviest arc at each node.
    case local
    /// Along the path of the greatest sum.
    case global
  }

  /// The arcs of all paths from a source to a sink with the greatest sum of weights.
  ///
  /// No arcs give no path.
  /// - Complexity: O(n + m).
  /// - Source: J. S. Liu, L. Y. Y. Lu, JASIST 63 (2012), doi:10.1002/asi.21692.
  public func globalPath() -> MainPath {
    let sums = pathSums()
    let greatest = sums.after.max() ?? .zero
    let arcs = (0..<network.arcCount).filter { arc in
      let through =
        sums.before[Int(network.sources[arc])] + weight(ofArc: arc)
        + sums.after[Int(network.targets[arc])]
      return through.isTied(with: greatest)
    }
    return MainPath(arcs: arcs.map { Int32($0) }, keyArcs: [], sum: greatest)
  }

  /// The heaviest arcs out of any source, and from each node reached all its heaviest arcs
  /// ("priority first"); or backward, the same from the sinks.
  ///
  /// No arcs give no path.
  /// - Complexity: O(n + m).
  /// - Source: N. P. Hummon, P. Doreian (1989); B. Verspagen, Adv. Complex Systems 10 (2007),
  ///   doi:10.1142/S0219525907000945.
  public func localPath(_ direction: Direction) -> MainPath {
    let starts = (0..<network.nodeCount).filter { node in
      direction == .forward
        ? network.arcs(into: node).isEmpty : network.arcs(from: node).isEmpty
    }
    let first = heaviest(of: starts.flatMap { arcs(at: $0, direction) })
    var found = MainPathArcs(arcCount: network.arcCount, nodeCount: network.nodeCount)
    found.add(first)
    follow(from: first.map { end(of: $0, direction) }, direction, into: &found) { node in
      heaviest(of: arcs(at: node, direction))
    }
    return MainPath(arcs: found.list, keyArcs: [], sum: .zero)
  }

  /// The `count` heaviest arcs with all ties of the last one, each prolonged to a sink and back to
  /// a source.
  ///
  /// No arcs give no path; fewer arcs than `count` are all key arcs.
  /// - Throws: `KernelError` for a count below 1.
  /// - Complexity: O(n + m log `count` + `count`²).
  /// - Source: J. S. Liu, L. Y. Y. Lu, JASIST 63 (2012), doi:10.1002/asi.21692.
  public func keyRoutes(
    count: Int = 10, prolonged way: Prolongation = .global
  ) throws(KernelError) -> MainPath {
    guard count >= 1 else {
      throw KernelError(
        kernel: "main path", parameter: "count", given: "\(count)", requirement: "at least 1")
    }
    let keys = keyArcs(count: count)
    var found = MainPathArcs(arcCount: network.arcCount, nodeCount: network.nodeCount)
    found.add(keys)
    let sums = way == .global ? pathSums() : nil
    for direction in Direction.allCases {
      found.forgetNodes()
      follow(from: keys.map { end(of: $0, direction) }, direction, into: &found) { node in
        guard let sums else { return heaviest(of: arcs(at: node, direction)) }
        let rest = direction == .forward ? sums.after : sums.before
        return arcs(at: node, direction).filter { arc in
          (weight(ofArc: arc) + rest[end(of: arc, direction)]).isTied(with: rest[node])
        }
      }
    }
    return MainPath(arcs: found.list, keyArcs: keys.map { Int32($0) }, sum: .zero)
  }
}
