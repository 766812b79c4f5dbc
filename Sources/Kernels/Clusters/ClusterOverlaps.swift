/// How many items each pair of clusters of two partitions has in common.
struct ClusterOverlaps {
  private let first, second: Grouping
  /// The pairs of clusters that overlap, and by how much.
  private let pairs: [(first: Int32, second: Int32, size: Int)]
  /// The pair of each item.
  private let pairOfItem: [Int32]

  init(_ first: Grouping, _ second: Grouping) {
    self.first = first
    self.second = second
    let bySecond = stableOrder(of: second.groups, keyCount: second.count)
    let order = stableOrder(
      of: bySecond.map { first.groups[Int($0)] }, keyCount: first.count)
    var found: [(first: Int32, second: Int32, size: Int)] = []
    var places = [Int32](repeating: 0, count: first.groups.count)
    for place in order {
      let item = Int(bySecond[Int(place)])
      let (one, two) = (first.groups[item], second.groups[item])
      if let last = found.last, last.first == one, last.second == two {
        found[found.count - 1].size += 1
      } else {
        found.append((one, two, 1))
      }
      places[item] = Int32(found.count - 1)
    }
    pairs = found
    pairOfItem = places
  }

  private static func pairCount(_ size: Int) -> Double {
    Double(size) * Double(size - 1) / 2
  }

  var adjustedRand: Double {
    let all = Self.pairCount(first.groups.count)
    let together = pairs.reduce(0) { $0 + Self.pairCount($1.size) }
    let inFirst = first.sizes.reduce(0) { $0 + Self.pairCount($1) }
    let inSecond = second.sizes.reduce(0) { $0 + Self.pairCount($1) }
    guard all > 0 else { return 1 }
    let expected = inFirst * inSecond / all
    let most = (inFirst + inSecond) / 2
    // Both 0 or both all: the partitions are trivial and the same.
    guard most != expected else { return 1 }
    return (together - expected) / (most - expected)
  }

  var mutualInformation: Double {
    let count = Double(first.groups.count)
    let sum = pairs.reduce(0.0) { sum, pair in
      let share = Double(pair.size) / count
      let byChance =
        Double(first.sizes[Int(pair.first)]) * Double(second.sizes[Int(pair.second)])
      return sum + share * Elementary.log(Double(pair.size) * count / byChance)
    }
    return max(0, sum)
  }

  var itemSimilarities: [Double] {
    let ofPairs = pairs.map { pair in
      let one = Double(first.sizes[Int(pair.first)])
      let two = Double(second.sizes[Int(pair.second)])
      let common = Double(pair.size)
      return 1 - (common * abs(1 / one - 1 / two) + (one - common) / one + (two - common) / two) / 2
    }
    return pairOfItem.map { min(1, max(0, ofPairs[Int($0)])) }
  }
}
