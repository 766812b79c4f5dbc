/// A theme as a set of items with their counts, to be compared with those of another period.
public struct ThemeItems: Equatable, Sendable {
  /// Different numbers of items, the same in all periods.
  public let items: [Int32]
  /// The count of each item in this period, at least 1.
  public let counts: [Int]
  /// The item that the theme is named after.
  public let name: Int32

  /// - Throws: `KernelError` for no items, a repeated one, a count below 1, or lists that differ in
  ///   length.
  /// - Complexity: O(n).
  public init(items: [Int32], counts: [Int], name: Int32) throws(KernelError) {
    guard items.count == counts.count, !items.isEmpty else {
      throw KernelError(
        "a theme has \(items.count) items and \(counts.count) counts; it needs one count for each "
          + "of at least 1 item")
    }
    guard Set(items).count == items.count else {
      throw KernelError("a theme names one of its \(items.count) items twice")
    }
    if let place = counts.firstIndex(where: { $0 < 1 }) {
      throw KernelError("item \(items[place]) of a theme has the count \(counts[place]), below 1")
    }
    self.items = items
    self.counts = counts
    self.name = name
  }
}

/// What two themes of consecutive periods have in common.
///
/// For the items U and V and their counts c and c′:
///
///     inclusion = |U ∩ V| / min(|U|, |V|)
///     stability = |U ∩ V| / |U ∪ V|            (Jaccard's index)
///     weighted inclusion = Σ min(cᵢ, c′ᵢ) over U ∩ V / min(Σ c, Σ c′)
///
/// all in (0, 1]. bibliometrix takes the shared items for one, so that its inclusion is always
/// 1 / min(|U|, |V|); that is not followed here.
///
/// Source: M. J. Cobo et al., J. Informetrics 5 (2011), doi:10.1016/j.joi.2010.10.002.
public struct ThemeSuccession: Equatable, Sendable {
  /// The places of both themes in their lists.
  public let from, to: Int
  /// How many items both have, at least 1.
  public let sharedCount: Int
  public let inclusion, stability, weightedInclusion: Double
  /// Both are named after the same item.
  public let hasSameName: Bool
  /// The name of one is an item of both.
  public let sharesName: Bool

  /// Every pair of themes that share an item, by `from`, then `to`; none when a list is empty.
  ///
  /// - Parameter before: the themes of a period; an item may be in several.
  /// - Parameter after: those of the next one.
  /// - Complexity: O(n + p log p) expected for n items and p shared items, over all pairs.
  public static func all(from before: [ThemeItems], to after: [ThemeItems]) -> [ThemeSuccession] {
    var placesAfter: [Int32: [(theme: Int, count: Int)]] = [:]
    for (theme, part) in after.enumerated() {
      for (item, count) in zip(part.items, part.counts) {
        placesAfter[item, default: []].append((theme, count))
      }
    }
    let sizesAfter = after.map { $0.counts.reduce(0, +) }
    var found: [ThemeSuccession] = []
    for (from, theme) in before.enumerated() {
      var shared: [Int: [(item: Int32, least: Int)]] = [:]
      for (item, count) in zip(theme.items, theme.counts) {
        for (to, countAfter) in placesAfter[item] ?? [] {
          shared[to, default: []].append((item, min(count, countAfter)))
        }
      }
      let size = theme.counts.reduce(0, +)
      for (to, common) in shared.sorted(by: { $0.key < $1.key }) {
        let other = after[to]
        found.append(
          ThemeSuccession(
            from: from, to: to, sharedCount: common.count,
            inclusion: Double(common.count) / Double(min(theme.items.count, other.items.count)),
            stability: Double(common.count)
              / Double(theme.items.count + other.items.count - common.count),
            weightedInclusion: Double(common.reduce(0) { $0 + $1.least })
              / Double(min(size, sizesAfter[to])),
            hasSameName: theme.name == other.name,
            sharesName: common.contains { $0.item == theme.name || $0.item == other.name }))
      }
    }
    return found
  }
}

/// What became of the items of one period in the next.
///
/// Source: H. Small, Social Studies of Science 7 (1977), doi:10.1177/030631277700700202.
public struct VocabularyChange: Equatable, Sendable {
  /// How many different items each period has.
  public let firstCount, secondCount: Int
  public let sharedCount: Int
  /// Items of the first period alone, and of the second alone.
  public var lostCount: Int { firstCount - sharedCount }
  public var newCount: Int { secondCount - sharedCount }
  /// The share of the first period's items that stay; nil without any.
  public var remainingShare: Double? {
    firstCount > 0 ? Double(sharedCount) / Double(firstCount) : nil
  }
  /// Jaccard's index of both; nil when both are empty.
  public var stability: Double? {
    let either = firstCount + secondCount - sharedCount
    return either > 0 ? Double(sharedCount) / Double(either) : nil
  }

  /// - Complexity: O(n) expected.
  public init(from first: [Int32], to second: [Int32]) {
    let (before, after) = (Set(first), Set(second))
    firstCount = before.count
    secondCount = after.count
    sharedCount = before.intersection(after).count
  }
}
