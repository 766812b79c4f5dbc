/// Taking links out of a network so that its structure shows.
public enum Pruning {
  /// The Pathfinder network PFNET(r = ∞, q = n - 1): a link stays unless some path between its ends
  /// has only stronger links.
  ///
  /// It is the union of all maximum spanning trees, so equally strong links of a cycle all stay.
  /// Strengths are compared as fractions where links have them (`Link.ratio`); others are equal when
  /// they differ by no more than 1e-12 of themselves.
  /// Every component stays connected; negative strengths and 0 are strengths like others; a link
  /// from a node to itself goes; of a link that is listed twice both may stay. No links give none.
  ///
  /// - Parameters:
  ///   - links: in any order; higher `strength` is stronger.
  ///   - nodeCount: nodes are numbered from 0 to `nodeCount` - 1.
  /// - Returns: the places of the links that stay, ascending.
  /// - Throws: `KernelError` for a strength that is not a number or a node out of range.
  /// - Complexity: O(n + L) apart from sorting, which is by digits of the strengths: O(L) each.
  ///
  /// Source: R. Schvaneveldt (ed.), Pathfinder Associative Networks (1990); by Kruskal's algorithm
  /// on groups of equal strength, A. Quirin et al., "A new variant of the Pathfinder algorithm to
  /// generate large visual science maps in cubic time", Inf. Process. Manage. 44 (2008),
  /// doi:10.1016/j.ipm.2007.11.006.
  public static func pathfinder(
    _ links: [Link], nodeCount: Int
  ) throws(KernelError) -> [Int] {
    try kept(links, nodeCount: nodeCount, keepsTies: true)
  }

  /// One maximum spanning tree of each component (minimum, if strengths are turned into distances).
  ///
  /// Equal strengths: the lower source, then the lower target, then the earlier place first. See
  /// `pathfinder` for the rest.
  ///
  /// - Returns: the places of the links that stay, ascending; n - components of them.
  /// - Complexity: as `pathfinder`.
  ///
  /// Source: J. Kruskal, Proc. AMS 7 (1956), doi:10.1090/S0002-9939-1956-0078686-7.
  public static func spanningTree(
    _ links: [Link], nodeCount: Int
  ) throws(KernelError) -> [Int] {
    try kept(links, nodeCount: nodeCount, keepsTies: false)
  }

  private static func kept(
    _ links: [Link], nodeCount: Int, keepsTies: Bool
  ) throws(KernelError) -> [Int] {
    for link in links where link.source < 0 || Int(link.target) >= nodeCount {
      throw KernelError(
        "the link \(link.source)-\(link.target) leaves the \(nodeCount) nodes, numbered from 0")
    }
    let order = try StrengthOrder(links)
    var sets = DisjointSets(count: nodeCount)
    var stays = [Bool](repeating: false, count: links.count)
    var joining: [Int32] = []
    var group = 0
    // When everything is in one set no further link can stay.
    while group + 1 < order.bounds.count, sets.count > 1 {
      joining.removeAll(keepingCapacity: true)
      for place in order.places[order.bounds[group]..<order.bounds[group + 1]] {
        let link = links[Int(place)]
        if sets.root(of: Int(link.source)) != sets.root(of: Int(link.target)) {
          joining.append(place)
        }
      }
      // A link within a set before its group comes is beaten by a path of stronger links. The others
      // are ties: all stay, or the lowest ends first those that still join two sets.
      if !keepsTies {
        joining.sort { (links[Int($0)].key, $0) < (links[Int($1)].key, $1) }
      }
      for place in joining {
        let link = links[Int(place)]
        let isNew = sets.unite(Int(link.source), Int(link.target))
        stays[Int(place)] = keepsTies || isNew
      }
      group += 1
    }
    return links.indices.filter { stays[$0] }
  }
}

extension Double {
  /// Bits that order as the numbers do; -0 is 0.
  var orderedBits: UInt64 {
    let bits = (self + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }
}

/// Places in ascending order of their keys, equal keys staying in order: least digit first.
///
/// - Parameter keys: the key of each element, at its place.
/// - Complexity: O(places) for each of at most six digits of 11 bits in which the keys differ.
func sortedByDigits(_ places: [Int32], keys: [UInt64]) -> [Int32] {
  guard places.count > 1 else { return places }
  var common = UInt64.max
  var any: UInt64 = 0
  for key in keys {
    common &= key
    any |= key
  }
  let varying = any & ~common
  // Keys move along with their places, so that every pass reads in order.
  var current = places.map { (key: keys[Int($0)], place: $0) }
  var next = current
  for shift in stride(from: UInt64(0), to: 64, by: 11) where (varying >> shift) & 2047 != 0 {
    var starts = [Int](repeating: 0, count: 2049)
    starts.withUnsafeMutableBufferPointer { starts in
      current.withUnsafeBufferPointer { current in
        next.withUnsafeMutableBufferPointer { next in
          for element in current { starts[Int((element.key &>> shift) & 2047) &+ 1] &+= 1 }
          for digit in 0..<2048 { starts[digit &+ 1] &+= starts[digit] }
          for element in current {
            let digit = Int((element.key &>> shift) & 2047)
            next[starts[digit]] = element
            starts[digit] &+= 1
          }
        }
      }
    }
    swap(&current, &next)
  }
  return current.map(\.place)
}

/// Sets that are united, with path halving and union by size.
struct DisjointSets {
  private var parent: [Int32]
  private var size: [Int32]
  /// How many sets are left.
  private(set) var count: Int

  init(count: Int) {
    self.count = count
    parent = (0..<count).map { Int32($0) }
    size = [Int32](repeating: 1, count: count)
  }

  mutating func root(of element: Int) -> Int {
    var node = element
    while Int(parent[node]) != node {
      parent[node] = parent[Int(parent[node])]
      node = Int(parent[node])
    }
    return node
  }

  /// Makes one set of two; false when they were one before.
  @discardableResult
  mutating func unite(_ first: Int, _ second: Int) -> Bool {
    let one = root(of: first)
    let other = root(of: second)
    if one == other { return false }
    count -= 1
    let (large, small) = size[one] >= size[other] ? (one, other) : (other, one)
    parent[small] = Int32(large)
    size[large] += size[small]
    return true
  }
}
