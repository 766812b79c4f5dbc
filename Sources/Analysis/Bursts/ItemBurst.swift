import Kinds

/// A burst of an item: a row of the table `bursts`.
public struct ItemBurst: Equatable, Sendable {
  public let kind: ItemKind
  public let itemID: Int
  public let label: String
  /// The year of its first occurrence; when only selected slices count, the first year of the first
  /// of them, as CiteSpace prints it.
  public let firstYear: Int
  /// Papers that count.
  public let count: Int
  public let strength: Double
  public let beginYear: Int
  public let endYear: Int
  /// 1 is the first burst state.
  public let level: Int
  /// The strongest of the item's bursts of level 1.
  public let isStrongest: Bool

  /// Years, both ends included.
  public var duration: Int { endYear - beginYear + 1 }

  /// One character a year: `·` before the item's first year, `─` after it, `█` in the burst.
  public func strip(years: ClosedRange<Int>) -> String {
    String(
      years.map { year in
        if (beginYear...endYear).contains(year) { return "█" as Character }
        return year < firstYear ? "·" : "─"
      })
  }
}

/// What a search for bursts found.
public struct BurstReport: Sendable {
  public let analysisName: String
  /// Nil when there were no papers.
  public let slicing: Slicing?
  /// Items that could burst.
  public let itemCount: Int
  public let papersWithoutYear: Int
  /// What each slice had and what was taken of it; empty when everything is taken.
  public let selection: [SliceSelection.Summary]
  /// `d_t` of each slice.
  public let totals: [Int]
  /// By item, level and begin.
  public let bursts: [ItemBurst]

  /// The strongest burst of each item, the strongest first: by strength, then label, item.
  public func strongest(_ limit: Int) -> [ItemBurst] {
    Array(
      bursts.filter(\.isStrongest).sorted { first, second in
        if first.strength != second.strength { return first.strength > second.strength }
        if first.label != second.label { return comesBefore(first.label, second.label) }
        return first.itemID < second.itemID
      }.prefix(limit))
  }

  /// The items that burst.
  public var burstingItemCount: Int { bursts.count { $0.isStrongest } }
}
