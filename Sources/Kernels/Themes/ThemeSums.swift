/// The sizes and strengths of themes while they are added up.
struct ThemeSums {
  private let counts: [Int]
  private let measure: ThematicMap.Measure
  /// The theme of each item, or -1.
  private var themeOfItem: [Int32]
  private var sizes: [Int]
  private var papers: [Int]
  private var inside: [Double]
  private var outside: [Double]
  private(set) var singleItemCount = 0
  private(set) var unplacedItemCount = 0

  init(counts: [Int], clusters: [Int32], measure: ThematicMap.Measure) {
    self.counts = counts
    self.measure = measure
    themeOfItem = clusters
    let clusterCount = Int(clusters.max() ?? -1) + 1
    sizes = [Int](repeating: 0, count: clusterCount)
    papers = sizes
    inside = [Double](repeating: 0, count: clusterCount)
    outside = inside
    for item in counts.indices {
      if clusters[item] < 0 || counts[item] < leastCount {
        themeOfItem[item] = -1
        unplacedItemCount += 1
      } else {
        sizes[Int(clusters[item])] += 1
      }
    }
    for item in counts.indices where themeOfItem[item] >= 0 {
      let theme = Int(themeOfItem[item])
      if sizes[theme] == 1 {
        themeOfItem[item] = -1
        singleItemCount += 1
        continue
      }
      papers[theme] += counts[item]
      if case .bibliometrix = measure { inside[theme] += 1 / Double(counts[item]) }
    }
  }

  private var leastCount: Int {
    if case .bibliometrix(let least) = measure { return least }
    return 0
  }

  mutating func addLinks(of pairs: Graph) {
    for item in 0..<pairs.nodeCount where themeOfItem[item] >= 0 {
      for entry in Int(pairs.offsets[item])..<Int(pairs.offsets[item + 1]) {
        let other = Int(pairs.targets[entry])
        guard other > item, themeOfItem[other] >= 0 else { continue }
        add(item, other, together: pairs.weights[entry])
      }
    }
  }

  /// Adds one pair, `item` < `other`.
  private mutating func add(_ item: Int, _ other: Int, together: Double) {
    let byChance = Double(counts[item]) * Double(counts[other])
    let (theme, otherTheme) = (Int(themeOfItem[item]), Int(themeOfItem[other]))
    let strength = measure == .equivalence ? together * together / byChance : together / byChance
    if theme == otherTheme {
      inside[theme] += strength
    } else if case .bibliometrix = measure {
      outside[counts[other] > counts[item] ? otherTheme : theme] += strength
    } else {
      outside[theme] += strength
      outside[otherTheme] += strength
    }
  }

  func themes() -> [ThematicMap.Theme] {
    let standing = sizes.indices.filter { sizes[$0] > 1 }
    var factor = 10.0
    if case .bibliometrix = measure { factor = 1 }
    let centralities = standing.map { factor * outside[$0] }
    let densities = standing.map { 100 * inside[$0] / Double(sizes[$0]) }
    let centralityRanks = sharedRanks(of: centralities)
    let densityRanks = sharedRanks(of: densities)
    return standing.indices.map { index in
      ThematicMap.Theme(
        cluster: Int32(standing[index]), size: sizes[standing[index]],
        count: papers[standing[index]], centrality: centralities[index],
        density: densities[index], centralityRank: centralityRanks[index],
        densityRank: densityRanks[index])
    }
  }
}

/// Ranks from 1 for the least value; values that differ by rounding alone share their mean rank.
/// - Complexity: O(n log n).
func sharedRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var first = 0
  while first < order.count {
    var last = first
    while last + 1 < order.count, differsByRounding(values[order[last + 1]], values[order[first]]) {
      last += 1
    }
    for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
    first = last + 1
  }
  return ranks
}

/// Whether two sums may be equal but for the order in which they were made.
func differsByRounding(_ first: Double, _ second: Double) -> Bool {
  abs(first - second) <= 1e-12 * max(abs(first), abs(second))
}
