import Kernels
import SQLite

/// Which items were selected in which slice.
public struct SliceSelection: Sendable {
  /// What a slice had and what was taken of it.
  public struct Summary: Equatable, Sendable {
    /// Items that occur.
    public let candidateCount: Int
    public let selectedCount: Int
    /// The lowest count among the items taken; 0 when there is none.
    public let threshold: Int
    /// The sum of the counts of the items taken.
    public let occurrenceCount: Int
  }

  /// For each entry of the counts, whether its item is selected in its slice.
  public let isSelected: [Bool]
  public let slices: [Summary]

  /// Selects in each slice by a rule. Equal counts are taken in the order of the names as written,
  /// byte by byte (upper case before lower), then by item id.
  ///
  /// - Parameters:
  ///   - minimumCount: the least count with which an item can be taken (CiteSpace's e).
  ///   - names: as the export writes them.
  /// - Complexity: O(entries log entries); names are read only where a tie is cut.
  init(
    _ counts: ItemCounts, by rule: SelectionRule, minimumCount: Double = 1, names: Labels
  ) throws {
    let (starts, order) = Self.entriesBySlice(counts)
    var itemOfEntry = [Int32](repeating: 0, count: counts.slices.count)
    for item in 0..<counts.itemCount {
      for entry in counts.entries(of: item) { itemOfEntry[entry] = Int32(item) }
    }
    var isSelected = [Bool](repeating: false, count: counts.slices.count)
    var summaries: [Summary] = []
    for slice in 0..<counts.sliceCount {
      let entries = order[starts[slice]..<starts[slice + 1]]
      let sliceCounts = entries.map { counts.counts[Int($0)] }
      var selection = try rule.select(counts: sliceCounts, eligibleFrom: minimumCount)
      // Only the items with as many as the last one taken can change places.
      let tied = sliceCounts.indices.filter { sliceCounts[$0] == selection.threshold }
      let taken = selection.items.count { sliceCounts[Int($0)] == selection.threshold }
      if taken < tied.count {
        let base = entries.startIndex
        let named = try tied.map { index in
          (index, try names[counts.ids[Int(itemOfEntry[Int(entries[base + index])])]])
        }
        var tieOrder = sliceCounts.indices.map { Int32($0) }
        let sorted = named.sorted { comesBefore($0.1, $1.1) || ($0.1 == $1.1 && $0.0 < $1.0) }
        for (place, (index, _)) in sorted.enumerated() { tieOrder[index] = Int32(place) }
        selection = try rule.select(
          counts: sliceCounts, tieOrder: tieOrder, eligibleFrom: minimumCount)
      }
      var occurrences = 0
      for index in selection.items {
        let entry = Int(entries[entries.startIndex + Int(index)])
        isSelected[entry] = true
        occurrences += Int(counts.counts[entry])
      }
      summaries.append(
        Summary(
          candidateCount: sliceCounts.count, selectedCount: selection.items.count,
          threshold: selection.threshold, occurrenceCount: occurrences))
    }
    self.isSelected = isSelected
    slices = summaries
  }

  /// The entries of each slice, ascending: a stable counting sort.
  private static func entriesBySlice(_ counts: ItemCounts) -> (starts: [Int], order: [Int32]) {
    var starts = [Int](repeating: 0, count: counts.sliceCount + 1)
    for slice in counts.slices { starts[Int(slice) + 1] += 1 }
    for slice in 0..<counts.sliceCount { starts[slice + 1] += starts[slice] }
    var next = starts
    var order = [Int32](repeating: 0, count: counts.slices.count)
    for (entry, slice) in counts.slices.enumerated() {
      order[next[Int(slice)]] = Int32(entry)
      next[Int(slice)] += 1
    }
    return (starts, order)
  }
}
