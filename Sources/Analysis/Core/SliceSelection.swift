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

    /// What several kinds have and what was taken of them, in one slice.
    static func sum(of parts: [Summary]) -> Summary {
      Summary(
        candidateCount: parts.reduce(0) { $0 + $1.candidateCount },
        selectedCount: parts.reduce(0) { $0 + $1.selectedCount },
        threshold: parts.map(\.threshold).filter { $0 > 0 }.min() ?? 0,
        occurrenceCount: parts.reduce(0) { $0 + $1.occurrenceCount })
    }
  }

  /// For each entry of the counts, whether its item is selected in its slice.
  public let isSelected: [Bool]
  public let slices: [Summary]

  init(isSelected: [Bool], slices: [Summary]) {
    self.isSelected = isSelected
    self.slices = slices
  }

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
    let pool = [Pooled(counts: counts, names: names)]
    guard let only = try Self.pooled(pool, by: rule, minimumCount: minimumCount).first else {
      preconditionFailure("a pool of one kind gives one selection")
    }
    self = only
  }

  /// The items of a kind among others of the pool.
  struct Pooled {
    let counts: ItemCounts
    /// As the export writes them.
    let names: Labels
  }

  /// Selects in each slice among the items of several kinds as if they were of one: a g-index is that of
  /// all counts together. Equal counts of one name are taken in the order of the kinds.
  ///
  /// - Returns: the selection of each kind; its summaries are of this kind's part.
  /// - Complexity: as of one kind, for all their entries.
  static func pooled(
    _ kinds: [Pooled], by rule: SelectionRule, minimumCount: Double = 1
  ) throws -> [SliceSelection] {
    let sorted = kinds.map { Self.entriesBySlice($0.counts) }
    let items = kinds.map { Self.itemOfEntry($0.counts) }
    var isSelected = kinds.map { [Bool](repeating: false, count: $0.counts.slices.count) }
    var summaries = kinds.map { _ in [Summary]() }
    for slice in 0..<(kinds.first?.counts.sliceCount ?? 0) {
      var pool: [(kind: Int, entry: Int)] = []
      for (kind, part) in sorted.enumerated() {
        for entry in part.order[part.starts[slice]..<part.starts[slice + 1]] {
          pool.append((kind, Int(entry)))
        }
      }
      let counts = pool.map { kinds[$0.kind].counts.counts[$0.entry] }
      var selection = try rule.select(counts: counts, eligibleFrom: minimumCount)
      // Only the items with as many as the last one taken can change places.
      let tied = counts.indices.filter { counts[$0] == selection.threshold }
      let taken = selection.items.count { counts[Int($0)] == selection.threshold }
      if taken < tied.count {
        let named = try tied.map { index in
          let (kind, entry) = pool[index]
          let item = items[kind][entry]
          return (index, try kinds[kind].names[kinds[kind].counts.ids[item]])
        }
        var tieOrder = counts.indices.map { Int32($0) }
        let sorted = named.sorted { comesBefore($0.1, $1.1) || ($0.1 == $1.1 && $0.0 < $1.0) }
        for (place, (index, _)) in sorted.enumerated() { tieOrder[index] = Int32(place) }
        selection = try rule.select(
          counts: counts, tieOrder: tieOrder, eligibleFrom: minimumCount)
      }
      var selected = kinds.map { _ in 0 }
      var occurrences = selected
      for index in selection.items {
        let (kind, entry) = pool[Int(index)]
        isSelected[kind][entry] = true
        selected[kind] += 1
        occurrences[kind] += Int(counts[Int(index)])
      }
      for kind in kinds.indices {
        summaries[kind].append(
          Summary(
            candidateCount: sorted[kind].starts[slice + 1] - sorted[kind].starts[slice],
            selectedCount: selected[kind],
            threshold: selected[kind] > 0 ? selection.threshold : 0,
            occurrenceCount: occurrences[kind]))
      }
    }
    return kinds.indices.map {
      SliceSelection(isSelected: isSelected[$0], slices: summaries[$0])
    }
  }

  private static func itemOfEntry(_ counts: ItemCounts) -> [ItemPlace] {
    var items = [ItemPlace](repeating: ItemPlace(0), count: counts.slices.count)
    for item in counts.ids.indices {
      for entry in counts.entries(of: item) { items[entry] = item }
    }
    return items
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
