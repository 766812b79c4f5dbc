/// How the citations of a cell's papers are distributed.
struct CitationDistribution: Sendable {
  private var entries: [(citations: Int, weight: Double)] = []
  /// The weight of the papers with fewer citations than each entry.
  private var below: [Double] = []
  private var total = 0.0

  mutating func add(_ citations: Int, weight: Double) {
    entries.append((citations, weight))
  }

  /// Joins equal counts; nothing is added afterwards.
  mutating func finish() {
    entries.sort { $0.citations < $1.citations }
    var joined: [(citations: Int, weight: Double)] = []
    for entry in entries {
      if let last = joined.last, last.citations == entry.citations {
        joined[joined.count - 1].weight += entry.weight
      } else {
        joined.append(entry)
      }
    }
    entries = joined
    for entry in entries {
      below.append(total)
      total += entry.weight
    }
  }

  func cell(shares: [Double]) -> ImpactCell {
    let sum = entries.reduce(0) { $0 + Double($1.citations) * $1.weight }
    return ImpactCell(
      weight: total, mean: sum / total, tops: shares.map { top(of: $0) })
  }

  private func top(of share: Double) -> ImpactCell.Top {
    let outside = (1 - share) * total
    // Weights are fractions of papers: a sum that reaches the share but for rounding reaches it.
    let reach = outside - 1e-9 * total
    for (index, entry) in entries.enumerated() where below[index] + entry.weight >= reach {
      let part = (below[index] + entry.weight - outside) / entry.weight
      return ImpactCell.Top(threshold: entry.citations, part: min(1, max(0, part)))
    }
    return ImpactCell.Top(threshold: 0, part: 0)
  }

  /// Hazen's percentile with mid ranks.
  func percentile(of citations: Int) -> Double {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].citations < citations { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, total > 0 else { return 100 }
    let equal = entries[low].citations == citations ? entries[low].weight : 0
    return 100 * (below[low] + equal / 2) / total
  }
}
