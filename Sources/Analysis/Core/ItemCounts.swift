import Bibliography
import SQLite

/// In how many papers each item occurs in each slice, without the zeros.
///
/// Entry `e` of item `i`, `e` in `offsets[i]..<offsets[i + 1]`, says that the item is in `counts[e]`
/// papers of slice `slices[e]`. Items ascend by id, an item's entries by slice.
///
/// 12 bytes an entry and 12 an item; labels are not held.
struct ItemCounts: Sendable {
  private(set) var ids = PerItem<ItemID>([])
  private(set) var offsets: [Int32] = [0]
  private(set) var slices: [Int32] = []
  private(set) var counts: [Int32] = []
  /// The year of each item's first occurrence.
  private(set) var firstYears = PerItem<Int32>([])
  let sliceCount: Int

  var itemCount: Int { ids.count }

  /// The entries of an item.
  func entries(of item: ItemPlace) -> Range<Int> {
    Int(offsets[item.index])..<Int(offsets[item.index + 1])
  }

  /// - Complexity: O(occurrences), and sorting them where the kind's table is not in the order of
  ///   items.
  init(source: OccurrenceSource, slicing: Slicing, connection: Connection) throws(SQLiteError) {
    sliceCount = slicing.count
    let rows = try source.statement(
      connection, columns: "item_id, year", years: slicing.years, order: "item_id")
    var current = [Int32](repeating: 0, count: slicing.count)
    var item: ItemID?
    var firstYear = Int.max
    while try rows.step() {
      let next = ItemID(rows.int(0))
      if next != item {
        if let item { close(item, &current, &firstYear) }
        item = next
      }
      let year = rows.int(1)
      firstYear = min(firstYear, year)
      current[slicing.slice(of: year)] += 1
    }
    if let item { close(item, &current, &firstYear) }
  }

  private mutating func close(_ item: ItemID, _ current: inout [Int32], _ firstYear: inout Int) {
    ids.append(item)
    firstYears.append(Int32(firstYear))
    firstYear = .max
    for slice in current.indices where current[slice] > 0 {
      slices.append(Int32(slice))
      counts.append(current[slice])
      current[slice] = 0
    }
    offsets.append(Int32(slices.count))
  }

  /// The sum of all counts of each slice.
  func totals() -> [Int] {
    var totals = [Int](repeating: 0, count: sliceCount)
    for entry in slices.indices { totals[Int(slices[entry])] += Int(counts[entry]) }
    return totals
  }
}
