import Bibliography
import SQLite

/// In how many papers each item occurs in each slice, without the zeros.
///
/// Entry `e` of item `i`, `e` in `offsets[i]..<offsets[i + 1]`, says that the item is in `counts[e]`
/// papers of slice `slices[e]`. Items ascend by id, an item's entries by slice.
///
/// 12 bytes an entry and 12 an item; labels are not held.
public struct ItemCounts: Sendable {
  public private(set) var ids: [Int] = []
  public private(set) var offsets: [Int32] = [0]
  public private(set) var slices: [Int32] = []
  public private(set) var counts: [Int32] = []
  /// The year of each item's first occurrence.
  public private(set) var firstYears: [Int32] = []
  public let sliceCount: Int

  public var itemCount: Int { ids.count }

  /// The entries of an item.
  public func entries(of item: Int) -> Range<Int> { Int(offsets[item])..<Int(offsets[item + 1]) }

  /// - Complexity: O(occurrences), and sorting them where the kind's table is not in the order of
  ///   items.
  init(source: OccurrenceSource, slicing: Slicing, connection: Connection) throws(SQLiteError) {
    sliceCount = slicing.count
    let rows = try source.statement(
      connection, columns: "item_id, year", years: slicing.years, order: "item_id")
    var current = [Int32](repeating: 0, count: slicing.count)
    var item: Int?
    var firstYear = Int.max
    while try rows.step() {
      let next = rows.int(0)
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

  private mutating func close(_ item: Int, _ current: inout [Int32], _ firstYear: inout Int) {
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
