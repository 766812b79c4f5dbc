import Testing

@testable import Kernels

struct BurstBruteForceTests {
  /// The least cost of all sequences of states, by walking every one of them.
  private func leastCost(
    counts: [Int], totals: [Int], probabilities: [Double], gamma: Double
  ) -> Double {
    let step = gamma * Elementary.log(Double(counts.count))
    func walk(_ slice: Int, _ before: Int) -> Double {
      guard slice < counts.count else { return 0 }
      var least = Double.infinity
      for state in probabilities.indices {
        let count = Double(counts[slice])
        let others = Double(totals[slice]) - count
        let probability = probabilities[state]
        let emission =
          -(count * Elementary.log(probability) + others * Elementary.log(1 - probability))
        let move = Double(max(0, state - before)) * step
        least = min(least, emission + move + walk(slice + 1, state))
      }
      return least
    }
    return walk(0, 0)
  }

  @Test(arguments: [(2, 0.3), (2, 1.0), (3, 0.2), (3, 0.7), (4, 0.1)])
  func `no sequence of states is cheaper than the decoded one`(
    stateCount: Int, gamma: Double
  ) throws {
    var random = RandomNumbers(seed: UInt64(stateCount))
    for _ in 0..<60 {
      let length = Int.random(in: 1...(stateCount == 2 ? 10 : 6), using: &random)
      let totals = (0..<length).map { _ in Int.random(in: 0...30, using: &random) }
      let counts = totals.map {
        Int.random(in: 0...$0, using: &random) / (Bool.random(using: &random) ? 1 : 4)
      }
      let automaton = try BurstAutomaton(
        firstRatio: 1.8, generalRatio: 1.4, gamma: gamma, stateCount: stateCount,
        minimumDuration: 1)
      let decoded = try automaton.states(counts: counts, totals: totals)
      guard decoded.probabilities.count > 1 else { continue }
      let least = leastCost(
        counts: counts, totals: totals, probabilities: decoded.probabilities, gamma: gamma)
      #expect(abs(decoded.cost - least) < 1e-9)
      let bursts = try automaton.bursts(counts: counts, totals: totals)
      // What a burst saves, less the moves up, is what the sequence saves over staying down.
      let base = leastCost(
        counts: counts, totals: totals, probabilities: [decoded.probabilities[0]], gamma: gamma)
      let step = gamma * Elementary.log(Double(length))
      let saved = bursts.reduce(0) { $0 + $1.strength - step }
      #expect(abs(base - saved - decoded.cost) < 1e-9)
      #expect(bursts.count { $0.isStrongest } == (bursts.isEmpty ? 0 : 1))
    }
  }

  // Ways up that cost the same can differ by rounding: x + 2 s and (x + s) + s. Kleinberg's automaton
  // has no reason to rise in a slice of which nothing is known.
  @Test func `no burst begins or ends in a slice without occurrences`() throws {
    var random = RandomNumbers(seed: 16)
    for stateCount in [2, 3, 4, 5] {
      for _ in 0..<400 {
        let totals = (0..<12).map { _ in
          Bool.random(using: &random) ? 0 : Int.random(in: 1...30, using: &random)
        }
        let counts = totals.map {
          Int.random(in: 0...$0, using: &random) / (Bool.random(using: &random) ? 1 : 5)
        }
        let automaton = try BurstAutomaton(
          firstRatio: 1.5, generalRatio: 1.3, gamma: 0.3, stateCount: stateCount,
          minimumDuration: 1)
        let decoded = try automaton.states(counts: counts, totals: totals).states
        for slice in totals.indices where totals[slice] == 0 {
          let before = slice > 0 ? decoded[slice - 1] : 0
          let after = (slice..<totals.count).first { totals[$0] > 0 }.map { decoded[$0] } ?? 0
          #expect(decoded[slice] == min(before, after))
        }
        for burst in try automaton.bursts(counts: counts, totals: totals) {
          #expect(totals[burst.begin] > 0 && totals[burst.end] > 0)
        }
      }
    }
  }

  // Derived by Scripts/golden/series.py, "bursts of three states".
  @Test func `a burst of the second level lies inside one of the first`() throws {
    let automaton = try BurstAutomaton(
      generalRatio: 1.5, gamma: 0.4, stateCount: 3, minimumDuration: 1)
    let counts = [0, 1, 3, 4, 12, 3, 4, 0, 0, 1, 6]
    let totals = [Int](repeating: 30, count: 11)
    let decoded = try automaton.states(counts: counts, totals: totals)
    #expect(decoded.states == [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1])
    #expect(abs(decoded.cost - 102.61977110524754) < 1e-9)
    let bursts = try automaton.bursts(counts: counts, totals: totals)
    #expect(bursts.map(\.level) == [1, 1, 2])
    #expect(bursts.map(\.begin) == [4, 10, 4])
    let strengths = [6.121497056586001, 1.2305242698485497, 2.363601550778167]
    for (burst, strength) in zip(bursts, strengths) {
      #expect(abs(burst.strength - strength) < 1e-9)
    }
    #expect(bursts.map(\.isStrongest) == [true, false, false])
  }
}
