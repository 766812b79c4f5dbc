import SQLite

/// The counts that bursts are looked for in: items that were selected, and where they count.
struct CountedItems {
  let counts: ItemCounts?
  private let selection: SliceSelection?
  private let counting: Counting
  let slicing: Slicing?
  let source: OccurrenceSource?
  /// Item numbers of `counts`, ascending.
  let items: [Int]

  /// No items.
  static let none = CountedItems()

  private init() {
    counts = nil
    selection = nil
    counting = .all
    slicing = nil
    source = nil
    items = []
  }

  /// - Parameter selection: nil when everything is selected.
  init(
    counts: ItemCounts, selection: SliceSelection?, counting: Counting, slicing: Slicing,
    source: OccurrenceSource
  ) {
    self.counts = counts
    self.selection = selection
    self.counting = counting
    self.slicing = slicing
    self.source = source
    guard let selection else {
      items = Array(0..<counts.itemCount)
      return
    }
    items = (0..<counts.itemCount).filter { item in
      counts.entries(of: item).contains { selection.isSelected[$0] }
    }
  }

  private func counts(_ entry: Int) -> Bool {
    guard counting == .selected, let selection else { return true }
    return selection.isSelected[entry]
  }

  private func entries(_ index: Int) -> [Int] {
    counts?.entries(of: items[index]).filter { counts($0) } ?? []
  }

  func id(_ index: Int) -> Int { counts?.ids[items[index]] ?? 0 }

  /// Papers that count.
  func count(_ index: Int) -> Int {
    entries(index).reduce(0) { $0 + Int(counts?.counts[$1] ?? 0) }
  }

  func firstYear(_ index: Int) -> Int {
    guard let counts, let slicing else { return 0 }
    if counting == .selected, selection != nil, let first = entries(index).first {
      return slicing.years(of: Int(counts.slices[first])).lowerBound
    }
    return Int(counts.firstYears[items[index]])
  }

  /// The counts of some items with their zeros, item by item.
  func rows(_ batch: Range<Int>) -> [Int] {
    guard let counts else { return [] }
    var rows = [Int](repeating: 0, count: batch.count * counts.sliceCount)
    for index in batch {
      let start = (index - batch.lowerBound) * counts.sliceCount
      for entry in counts.entries(of: items[index]) where self.counts(entry) {
        rows[start + Int(counts.slices[entry])] = Int(counts.counts[entry])
      }
    }
    return rows
  }

  /// The sum of what counts in each slice.
  func totals() -> [Int] {
    guard let counts else { return [] }
    if counting == .selected, let selection { return selection.slices.map(\.occurrenceCount) }
    return counts.totals()
  }

  /// The slices in which an item counts.
  func slices(_ index: Int) -> Set<Int> {
    Set(entries(index).compactMap { entry in counts.map { Int($0.slices[entry]) } })
  }

  /// The index of an item among `items`, by its id.
  func index(ofID id: Int) -> Int? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if self.id(middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < items.count && self.id(low) == id ? low : nil
  }
}
