/// Breadth-first search from 64 sources at once, one bit each; scratch memory of one thread.
///
/// Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 8
/// (2014), doi:10.14778/2735496.2735507.
final class WordSearch {
  /// How many sources are searched together.
  static let width = 64

  private let nodeCount: Int
  private let rows: SearchBatch.Rows
  private let components: [Int32]
  private let sizes: [Int32]
  private let found: UnsafeMutablePointer<UInt64>
  private let sending: UnsafeMutablePointer<UInt64>
  private let reached: UnsafeMutablePointer<UInt64>
  /// Which sources are in each node's component.
  private let reachable: UnsafeMutablePointer<UInt64>
  /// Nodes that some source in their component has not found yet.
  private let unfinished: UnsafeMutablePointer<Int32>
  /// Nodes that send.
  private let frontier: UnsafeMutablePointer<Int32>
  private var sourcesOfComponent: [UInt64]

  /// - Parameters:
  ///   - components: a number for each node, equal for those that are connected.
  ///   - sizes: how many nodes each stands for.
  init(rows: SearchBatch.Rows, components: [Int32], sizes: [Int32]) {
    nodeCount = sizes.count
    self.rows = rows
    self.components = components
    self.sizes = sizes
    found = .allocate(capacity: max(1, nodeCount))
    sending = .allocate(capacity: max(1, nodeCount))
    reached = .allocate(capacity: max(1, nodeCount))
    reachable = .allocate(capacity: max(1, nodeCount))
    unfinished = .allocate(capacity: max(1, nodeCount))
    frontier = .allocate(capacity: max(1, nodeCount))
    sourcesOfComponent = [UInt64](repeating: 0, count: Int(components.max() ?? -1) + 1)
    sending.initialize(repeating: 0, count: nodeCount)
  }

  deinit {
    found.deallocate()
    sending.deallocate()
    reached.deallocate()
    reachable.deallocate()
    unfinished.deallocate()
    frontier.deallocate()
  }

  /// Calls `visit(node, distance, how many nodes the sources that are that far stand for)`, nearer
  /// levels first.
  @inline(__always)
  func run(from sources: ArraySlice<Int32>, _ visit: (Int, Int, Int) -> Void) {
    found.update(repeating: 0, count: nodeCount)
    for (index, source) in sources.enumerated() {
      let bit: UInt64 = 1 &<< UInt64(index)
      found[Int(source)] = bit
      sending[Int(source)] = bit
      frontier[index] = source
      sourcesOfComponent[Int(components[Int(source)])] |= bit
    }
    var senderCount = sources.count
    var unfinishedCount = 0
    for node in 0..<nodeCount {
      reachable[node] = sourcesOfComponent[Int(components[node])]
      unfinished[unfinishedCount] = Int32(truncatingIfNeeded: node)
      unfinishedCount &+= reachable[node] == found[node] ? 0 : 1
    }
    for source in sources { sourcesOfComponent[Int(components[Int(source)])] = 0 }
    let digits = digits(of: sources)
    var distance = 0
    while senderCount > 0 {
      distance &+= 1
      for place in 0..<unfinishedCount {
        let node = Int(unfinished[place])
        let wanted = reachable[node] & ~found[node]
        var bits: UInt64 = 0
        for entry in Int(rows.offsets[node])..<Int(rows.offsets[node &+ 1]) {
          bits |= sending[Int(rows.targets[entry])] & wanted
          if bits == wanted { break }
        }
        reached[node] = bits
      }
      for place in 0..<senderCount { sending[Int(frontier[place])] = 0 }
      senderCount = 0
      var kept = 0
      for place in 0..<unfinishedCount {
        let node = Int(unfinished[place])
        let new = reached[node]
        if new != 0 {
          sending[node] = new
          found[node] |= new
          frontier[senderCount] = Int32(truncatingIfNeeded: node)
          senderCount &+= 1
          visit(node, distance, count(new, digits))
        }
        unfinished[kept] = Int32(truncatingIfNeeded: node)
        kept &+= found[node] == reachable[node] ? 0 : 1
      }
      unfinishedCount = kept
    }
  }

  /// For each binary digit the sources whose size has it, so that sizes are added by counting bits.
  private func digits(of sources: ArraySlice<Int32>) -> [UInt64] {
    let largest = sources.reduce(1) { max($0, sizes[Int($1)]) }
    var digits = [UInt64](repeating: 0, count: Int32.bitWidth - largest.leadingZeroBitCount)
    for (index, source) in sources.enumerated() {
      for digit in digits.indices where sizes[Int(source)] >> Int32(digit) & 1 == 1 {
        digits[digit] |= 1 << UInt64(index)
      }
    }
    return digits
  }

  @inline(__always)
  private func count(_ sources: UInt64, _ digits: [UInt64]) -> Int {
    if digits.count == 1 { return sources.nonzeroBitCount }
    var count = 0
    for digit in digits.indices {
      count &+= (sources & digits[digit]).nonzeroBitCount &<< digit
    }
    return count
  }
}
