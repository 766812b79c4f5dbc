/// The bursts of many items, stored one after the other.
public struct BurstTable: Equatable, Sendable {
  /// `itemCount + 1` indices into `bursts`.
  public let offsets: [Int]
  /// All bursts by item, level and begin.
  public let bursts: [Burst]

  /// The bursts of one item.
  public subscript(item: Int) -> ArraySlice<Burst> {
    bursts[offsets[item]..<offsets[item + 1]]
  }
}

extension BurstAutomaton {
  /// The bursts of many items that share their totals.
  ///
  /// - Parameters:
  ///   - counts: `itemCount * n` counts, item by item: item `i` in slice `t` at `i * n + t`.
  ///   - itemCount: the number of items; 0 gives an empty table.
  ///   - totals: `d_t`, one per slice.
  /// - Throws: `KernelError` when the lengths disagree, or a count is negative or above its
  ///   total. Nothing is returned for the other items then.
  /// - Complexity: O(items * n * states) time, O(n * states) memory beside the result.
  public func bursts(
    counts: [Int], itemCount: Int, totals: [Int]
  ) throws(KernelError) -> BurstTable {
    var decoder = BurstDecoder(automaton: self, totals: totals)
    try decoder.check(counts: counts, itemCount: itemCount)
    var offsets = [0]
    offsets.reserveCapacity(itemCount + 1)
    var bursts: [Burst] = []
    for item in 0..<itemCount {
      decoder.appendBursts(counts: counts, start: item * totals.count, to: &bursts)
      offsets.append(bursts.count)
    }
    return BurstTable(offsets: offsets, bursts: bursts)
  }
}
