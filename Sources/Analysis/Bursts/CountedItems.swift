import Kinds
import SQLite

/// The counts of a kind that bursts are looked for in: items that were selected, and where they count.
struct CountedItems {
  /// The items that can burst.
  enum Counted {}

  let kind: ItemKind
  let counts: ItemCounts
  private let selection: SliceSelection?
  private let counting: Counting
  let slicing: Slicing
  let source: OccurrenceSource
  /// Places in `counts`, ascending.
  let items: Listed<Counted, ItemPlace>

  /// - Parameter selection: nil when everything is selected.
  init(
    kind: ItemKind, counts: ItemCounts, selection: SliceSelection?, counting: Counting,
    slicing: Slicing, source: OccurrenceSource
  ) {
    self.kind = kind
    self.counts = counts
    self.selection = selection
    self.counting = counting
    self.slicing = slicing
    self.source = source
    guard let selection else {
      items = Listed(counts.ids.indices)
      return
    }
    items = Listed(
      counts.ids.indices.filter { item in
        counts.entries(of: item).contains { selection.isSelected[$0] }
      })
  }

  private func counts(_ entry: Int) -> Bool {
    guard counting == .selected, let selection else { return true }
    return selection.isSelected[entry]
  }

  private func entries(_ item: Place<Counted>) -> [Int] {
    counts.entries(of: items[item]).filter { counts($0) }
  }

  func id(_ item: Place<Counted>) -> ItemID { counts.ids[items[item]] }

  /// Papers that count.
  func count(_ item: Place<Counted>) -> Int {
    entries(item).reduce(0) { $0 + Int(counts.counts[$1]) }
  }

  func firstYear(_ item: Place<Counted>) -> Int {
    if counting == .selected, selection != nil, let first = entries(item).first {
      return slicing.years(of: Int(counts.slices[first])).lowerBound
    }
    return Int(counts.firstYears[items[item]])
  }

  /// The counts of some items with their zeros, item by item.
  func rows(_ batch: Range<Place<Counted>>) -> [Int] {
    var rows = [Int](repeating: 0, count: batch.count * counts.sliceCount)
    for item in batch {
      let start = batch.lowerBound.distance(to: item) * counts.sliceCount
      for entry in counts.entries(of: items[item]) where self.counts(entry) {
        rows[start + Int(counts.slices[entry])] = Int(counts.counts[entry])
      }
    }
    return rows
  }

  /// The sum of what counts in each slice.
  func totals() -> [Int] {
    if counting == .selected, let selection { return selection.slices.map(\.occurrenceCount) }
    return counts.totals()
  }

  /// The slices in which an item counts.
  func slices(_ item: Place<Counted>) -> Set<Int> {
    Set(entries(item).map { Int(counts.slices[$0]) })
  }

  /// The place of an item among `items`, by its id.
  func place(of id: ItemID) -> Place<Counted>? {
    var (low, high) = (items.startIndex, items.endIndex)
    while low < high {
      let middle = low.advanced(by: low.distance(to: high) / 2)
      if self.id(middle) < id { low = middle.advanced(by: 1) } else { high = middle }
    }
    return low < items.endIndex && self.id(low) == id ? low : nil
  }
}
