/// The working memory of one automaton over one array of totals, used again for every item.
struct BurstDecoder {
  let automaton: BurstAutomaton
  let totals: [Int]
  let grandTotal: Int
  /// The largest integer up to which doubles are exact.
  private static let largestTotal = 1 << 53
  /// What moving up one state costs.
  let step: Double
  /// `p_i` of the item decoded last.
  private(set) var probabilities: [Double] = []

  /// What each state saves over the one below it: for each occurrence of the item, and for each of
  /// the rest. The base state saves nothing.
  private var savings: [(occurrence: Double, other: Double)] = []
  /// Two states: the cost of state 1 less that of state 0 before each slice.
  private var differences: [Double]
  /// More states: the best predecessor of each state in each slice.
  private var predecessors: [UInt8]
  private var states: [UInt8]

  init(automaton: BurstAutomaton, totals: [Int]) {
    self.automaton = automaton
    self.totals = totals
    // A sum too large for exact arithmetic is refused by `check`.
    grandTotal = totals.reduce(0) { sum, total in
      let (next, overflow) = sum.addingReportingOverflow(total)
      return overflow ? .max : next
    }
    step = totals.isEmpty ? 0 : automaton.gamma * Elementary.log(Double(totals.count))
    differences = [Double](repeating: 0, count: totals.count)
    states = [UInt8](repeating: 0, count: totals.count)
    predecessors = []
    if automaton.stateCount > 2 {
      predecessors = [UInt8](repeating: 0, count: totals.count * automaton.stateCount)
    }
  }

  func check(counts: [Int], itemCount: Int) throws(KernelError) {
    let sliceCount = totals.count
    try BurstAutomaton.require(
      grandTotal <= Self.largestTotal, "the sum of the totals", "more than 2^53", "at most 2^53")
    try BurstAutomaton.require(itemCount >= 0, "itemCount", itemCount, "at least 0")
    let (expected, overflow) = itemCount.multipliedReportingOverflow(by: sliceCount)
    try BurstAutomaton.require(
      !overflow && counts.count == expected, "the number of counts", counts.count,
      "\(itemCount) items times \(sliceCount) slices")
    guard let wrong = firstWrong(counts) else { return }
    let (item, slice) = wrong.quotientAndRemainder(dividingBy: sliceCount)
    try BurstAutomaton.require(
      false, "the count of item \(item) in slice \(slice)", counts[wrong],
      "from 0 to the slice's total, \(totals[slice])")
  }

  /// The first count below 0 or above its total.
  private func firstWrong(_ counts: [Int]) -> Int? {
    counts.withUnsafeBufferPointer { counts in
      totals.withUnsafeBufferPointer { totals in
        var start = 0
        while start < counts.count {
          var signs = 0
          // A negative operand leaves the sign bit set.
          for slice in 0..<totals.count {
            signs |= counts[start + slice] | (totals[slice] &- counts[start + slice])
          }
          if signs < 0 {
            return (start..<(start + totals.count)).first { index in
              counts[index] < 0 || counts[index] > totals[index - start]
            }
          }
          start += totals.count
        }
        return nil
      }
    }
  }

  /// Sets `probabilities`; false when the item can have no burst.
  private mutating func prepare(counts: [Int], start: Int) -> Bool {
    let sliceCount = totals.count
    // Checked before: each count is at most its total, and the totals' sum fits.
    let occurrences = counts.withUnsafeBufferPointer { counts in
      var sum = 0
      for index in start..<(start + sliceCount) { sum &+= counts[index] }
      return sum
    }
    probabilities.removeAll(keepingCapacity: true)
    let base = grandTotal == 0 ? 0 : Double(occurrences) / Double(grandTotal)
    probabilities.append(base)
    let limit = BurstAutomaton.highestProbability
    guard occurrences > 0, base < limit else { return false }
    var probability = min(base * automaton.firstRatio, limit)
    probabilities.append(probability)
    for _ in 2..<max(automaton.stateCount, 2) {
      probability = min(probability * automaton.generalRatio, limit)
      probabilities.append(probability)
    }
    savings.removeAll(keepingCapacity: true)
    savings.append((0, 0))
    for (below, above) in zip(probabilities, probabilities.dropFirst()) {
      savings.append((Elementary.log(above / below), Elementary.log((1 - above) / (1 - below))))
    }
    return true
  }

  mutating func decode(counts: [Int], start: Int) -> [UInt8] {
    guard prepare(counts: counts, start: start) else {
      return [UInt8](repeating: 0, count: totals.count)
    }
    decodePrepared(counts: counts, start: start)
    return states
  }

  private mutating func decodePrepared(counts: [Int], start: Int) {
    if automaton.stateCount == 2 {
      decodeTwoStates(counts: counts, start: start)
    } else {
      decodeManyStates(counts: counts, start: start)
    }
  }

  /// With two states only the difference of their costs matters: it is held between 0 (falling is
  /// free) and `step` (rising costs that much), and each slice takes off what state 1 saves in it.
  private mutating func decodeTwoStates(counts: [Int], start: Int) {
    let (occurrence, other) = savings[1]
    let (sliceCount, step) = (totals.count, step)
    totals.withUnsafeBufferPointer { totals in
      counts.withUnsafeBufferPointer { counts in
        differences.withUnsafeMutableBufferPointer { differences in
          states.withUnsafeMutableBufferPointer { states in
            var difference = Double.infinity
            for slice in 0..<sliceCount {
              differences[slice] = difference
              let count = counts[start &+ slice]
              let saved = Double(count) * occurrence + Double(totals[slice] &- count) * other
              let risen = difference < step ? difference : step
              difference = (risen > 0 ? risen : 0) - saved
            }
            var state: UInt8 = difference < 0 ? 1 : 0
            var slice = sliceCount - 1
            while slice >= 0 {
              states[slice] = state
              state = differences[slice] < (state == 0 ? 0 : step) ? 1 : 0
              slice -= 1
            }
          }
        }
      }
    }
  }

  private mutating func decodeManyStates(counts: [Int], start: Int) {
    let stateCount = automaton.stateCount
    var costs = [Double](repeating: .infinity, count: stateCount)
    costs[0] = 0
    var next = costs
    let logarithms = probabilities.map { (Elementary.log($0), Elementary.log(1 - $0)) }
    for slice in 0..<totals.count {
      if totals[slice] == 0 {
        // Nothing is known of it: whatever comes after stood there already.
        for state in 0..<stateCount {
          predecessors[slice * stateCount + state] = UInt8(state)
        }
        continue
      }
      let count = Double(counts[start + slice])
      let others = Double(totals[slice]) - count
      for state in 0..<stateCount {
        var best = Double.infinity
        var predecessor = 0
        for previous in 0..<stateCount {
          let cost = costs[previous] + (state > previous ? Double(state - previous) * step : 0)
          if cost < best {
            best = cost
            predecessor = previous
          }
        }
        predecessors[slice * stateCount + state] = UInt8(predecessor)
        next[state] = best - (count * logarithms[state].0 + others * logarithms[state].1)
      }
      swap(&costs, &next)
    }
    var state = 0
    for candidate in 1..<stateCount where costs[candidate] < costs[state] { state = candidate }
    for slice in stride(from: totals.count - 1, through: 0, by: -1) {
      states[slice] = UInt8(state)
      state = Int(predecessors[slice * stateCount + state])
    }
    lowerEmptySlices()
  }

  /// In a slice without occurrences all states cost the same, so the lowest holds that costs no move:
  /// the lower one of the states before and after it. Compared by their sums of costs, equal ways up
  /// can differ by rounding.
  private mutating func lowerEmptySlices() {
    var after: UInt8 = 0
    for slice in stride(from: totals.count - 1, through: 0, by: -1) {
      if totals[slice] > 0 { after = states[slice] } else { states[slice] = after }
    }
    var before: UInt8 = 0
    for slice in totals.indices {
      if totals[slice] == 0 { states[slice] = min(before, states[slice]) }
      before = states[slice]
    }
  }

  /// The cost of a sequence of states for the item decoded last.
  func cost(of states: [UInt8], counts: [Int]) -> Double {
    var cost = 0.0
    var previous: UInt8 = 0
    for (slice, state) in states.enumerated() {
      let count = Double(counts[slice])
      let others = Double(totals[slice]) - count
      let probability = probabilities[Int(state)]
      // 0 ln 0 is 0: an item in none or in all occurrences costs nothing in the base state.
      if count > 0 { cost -= count * Elementary.log(probability) }
      if others > 0 { cost -= others * Elementary.log(1 - probability) }
      if state > previous { cost += Double(state - previous) * step }
      previous = state
    }
    return cost
  }

  mutating func appendBursts(counts: [Int], start: Int, to bursts: inout [Burst]) {
    guard prepare(counts: counts, start: start) else { return }
    decodePrepared(counts: counts, start: start)
    let highest = states.max() ?? 0
    guard highest > 0 else { return }
    var strongest: Int?
    for level in 1...Int(highest) {
      let (occurrence, other) = savings[level]
      var slice = 0
      while slice < totals.count {
        guard states[slice] >= level else {
          slice += 1
          continue
        }
        let begin = slice
        var strength = 0.0
        while slice < totals.count, states[slice] >= level {
          let count = counts[start + slice]
          strength += Double(count) * occurrence + Double(totals[slice] - count) * other
          slice += 1
        }
        guard
          let burst = burst(level: level, begin: begin, last: slice - 1, strength: strength)
        else { continue }
        if level == 1, strongest.map({ strength > bursts[$0].strength }) ?? true {
          strongest = bursts.count
        }
        bursts.append(burst)
      }
    }
    if let strongest { bursts[strongest].isStrongest = true }
  }

  /// The burst as its ending rule reports it, or nil when it is too short.
  private func burst(level: Int, begin: Int, last: Int, strength: Double) -> Burst? {
    let final = totals.count - 1
    var end = last
    var duration = last - begin + 1
    if automaton.ending == .citeSpace {
      if last == final { duration -= 1 }
      if last == final - 1 { end = final }
    }
    guard duration >= automaton.minimumDuration else { return nil }
    return Burst(
      level: level, begin: begin, end: end, lastRaisedSlice: last, strength: strength,
      isStrongest: false)
  }
}
