import Testing

@testable import Kernels

/// One item with its decoded automaton; weights to 6 decimals.
struct BurstCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let counts: [Int]
  let totals: [Int]
  var ratio = 2.0
  var gamma = 1.0
  let probabilities: [Double]
  let states: String
  let cost: Double
  var bursts: [(begin: Int, end: Int, strength: Double)] = []

  // Derived with a program of its own that walks all 2^n sequences of states; cases A to J.
  static let goldens = [
    BurstCase(
      testDescription: "a single burst", counts: [1, 1, 1, 8, 9, 7, 1, 1, 1, 1],
      totals: [Int](repeating: 20, count: 10), probabilities: [0.155, 0.31], states: "0001110000",
      cost: 79.219261, bursts: [(3, 5, 9.340311)]),
    BurstCase(
      testDescription: "the same with a lower ratio", counts: [1, 1, 1, 8, 9, 7, 1, 1, 1, 1],
      totals: [Int](repeating: 20, count: 10), ratio: 1.5, probabilities: [0.155, 0.2325],
      states: "0001110000", cost: 82.291543, bursts: [(3, 5, 6.268029)]),
    BurstCase(
      testDescription: "too weak", counts: [1, 1, 2, 4, 4, 4, 4, 1, 1, 1],
      totals: [Int](repeating: 20, count: 10), probabilities: [0.115, 0.23], states: "0000000000",
      cost: 71.368604),
    BurstCase(
      testDescription: "the same with a lower gamma", counts: [1, 1, 2, 4, 4, 4, 4, 1, 1, 1],
      totals: [Int](repeating: 20, count: 10), gamma: 0.5, probabilities: [0.115, 0.23],
      states: "0001111000", cost: 70.338158, bursts: [(3, 6, 2.181739)]),
    BurstCase(
      testDescription: "a valley stays in the burst", counts: [1, 1, 6, 6, 3, 6, 6, 1, 1, 1],
      totals: [Int](repeating: 20, count: 10), probabilities: [0.16, 0.32], states: "0011111000",
      cost: 86.947151, bursts: [(2, 6, 3.28941)]),
    BurstCase(
      testDescription: "open at the end, totals that vary",
      counts: [0, 0, 1, 0, 1, 0, 5, 6, 7, 8], totals: [10, 12, 11, 14, 15, 16, 20, 22, 25, 30],
      probabilities: [0.16, 0.32], states: "0000001111", cost: 76.225933,
      bursts: [(6, 9, 3.018881)]),
    BurstCase(
      testDescription: "even", counts: [Int](repeating: 2, count: 8),
      totals: [Int](repeating: 20, count: 8), probabilities: [0.1, 0.2], states: "00000000",
      cost: 52.013276),
    BurstCase(
      testDescription: "the raised state is clamped", counts: [9, 9, 9, 2, 2, 9],
      totals: [Int](repeating: 10, count: 6), probabilities: [2.0 / 3, 0.9999], states: "000000",
      cost: 38.190850),
    BurstCase(
      testDescription: "one slice", counts: [1, 1, 1, 9, 1, 1, 1, 1],
      totals: [Int](repeating: 20, count: 8), probabilities: [0.1, 0.2], states: "00010000",
      cost: 49.150006, bursts: [(3, 3, 4.942711)]),
    BurstCase(
      testDescription: "a slice without papers", counts: [1, 0, 1, 0, 6, 7, 1, 0],
      totals: [10, 0, 10, 10, 12, 12, 10, 10], probabilities: [0.216216, 0.432432],
      states: "00001100", cost: 35.252738, bursts: [(4, 5, 5.460406)]),
    BurstCase(
      testDescription: "two bursts", counts: [0, 5, 6, 0, 0, 0, 0, 7, 8, 0],
      totals: [Int](repeating: 20, count: 10), probabilities: [0.13, 0.26], states: "0110000110",
      cost: 72.600208, bursts: [(1, 2, 2.931171), (7, 8, 6.351132)]),
  ]
}

struct BurstTests {
  @Test(arguments: BurstCase.goldens)
  func `a series is decoded as the cheapest sequence of states`(golden: BurstCase) throws {
    let automaton = try BurstAutomaton(
      firstRatio: golden.ratio, gamma: golden.gamma, minimumDuration: 1)
    let decoded = try automaton.states(counts: golden.counts, totals: golden.totals)
    #expect(decoded.states.map(String.init).joined() == golden.states)
    #expect(abs(decoded.cost - golden.cost) < 1e-6)
    for (ours, expected) in zip(decoded.probabilities, golden.probabilities) {
      #expect(abs(ours - expected) < 1e-6)
    }
    let bursts = try automaton.bursts(counts: golden.counts, totals: golden.totals)
    #expect(bursts.map(\.begin) == golden.bursts.map(\.begin))
    #expect(bursts.map(\.end) == golden.bursts.map(\.end))
    for (ours, expected) in zip(bursts, golden.bursts) {
      #expect(abs(ours.strength - expected.strength) < 1e-6)
    }
  }

  @Test func `the strongest burst of an item is marked, of equal ones the earliest`() throws {
    let automaton = try BurstAutomaton()
    let totals = [Int](repeating: 20, count: 10)
    let two = try automaton.bursts(counts: [0, 5, 6, 0, 0, 0, 0, 7, 8, 0], totals: totals)
    #expect(two.map(\.isStrongest) == [false, true])
    let equal = try automaton.bursts(counts: [0, 7, 7, 0, 0, 0, 0, 7, 7, 0], totals: totals)
    #expect(equal.map(\.isStrongest) == [true, false])
  }

  @Test func `a burst shorter than the minimum duration is left out`() throws {
    let counts = [1, 1, 1, 9, 1, 1, 1, 1]
    let totals = [Int](repeating: 20, count: 8)
    #expect(try BurstAutomaton().bursts(counts: counts, totals: totals).isEmpty)
    #expect(
      try BurstAutomaton(minimumDuration: 1).bursts(counts: counts, totals: totals).count == 1)
  }

  @Test(arguments: [
    ([], []), ([0, 0, 0], [5, 5, 5]), ([0, 0], [0, 0]), ([5, 5, 5], [5, 5, 5]), ([3], [7]),
    ([9999, 10_000], [10_000, 10_000]),
  ])
  func `an item that can have no burst has none`(counts: [Int], totals: [Int]) throws {
    for ending in BurstEnding.allCases {
      let automaton = try BurstAutomaton(gamma: 0.1, minimumDuration: 1, ending: ending)
      #expect(try automaton.bursts(counts: counts, totals: totals).isEmpty)
      let decoded = try automaton.states(counts: counts, totals: totals)
      #expect(decoded.cost.isFinite)
      #expect(decoded.states.allSatisfy { $0 == 0 })
    }
  }

  @Test func `CiteSpace's ending moves a drop at the final slice to the final slice`() throws {
    // Raised in slices 3 and 4 of 6: the state drops at the final slice.
    let counts = [0, 0, 0, 9, 9, 0]
    let totals = [Int](repeating: 20, count: 6)
    let plain = try BurstAutomaton().bursts(counts: counts, totals: totals)
    let named = try BurstAutomaton(ending: .citeSpace).bursts(counts: counts, totals: totals)
    #expect(plain.map(\.end) == [4])
    #expect(named.map(\.end) == [5])
    #expect(named.map(\.lastRaisedSlice) == [4])
    #expect(named.map(\.strength) == plain.map(\.strength))
  }

  @Test(arguments: [(2, false), (3, true)])
  func `under CiteSpace's ending a burst open at the end needs three slices`(
    raised: Int, isReported: Bool
  ) throws {
    let counts = [Int](repeating: 0, count: 8 - raised) + [Int](repeating: 9, count: raised)
    let totals = [Int](repeating: 20, count: 8)
    let named = try BurstAutomaton(ending: .citeSpace).bursts(counts: counts, totals: totals)
    #expect(named.isEmpty != isReported)
    #expect(try BurstAutomaton().bursts(counts: counts, totals: totals).count == 1)
  }

  @Test func `parameters outside their range are refused with both facts`() {
    func message(_ make: () throws(KernelError) -> BurstAutomaton) -> String? {
      do throws(KernelError) {
        _ = try make()
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      message { () throws(KernelError) in try BurstAutomaton(gamma: 0) }
        == "burst detection: gamma is 0.0; it must be a number greater than 0")
    #expect(
      message { () throws(KernelError) in try BurstAutomaton(firstRatio: 1) }
        == "burst detection: firstRatio is 1.0; it must be a number greater than 1")
    #expect(throws: KernelError.self) { try BurstAutomaton(firstRatio: .nan) }
    #expect(throws: KernelError.self) { try BurstAutomaton(generalRatio: 0.5) }
    #expect(throws: KernelError.self) { try BurstAutomaton(gamma: .infinity) }
    #expect(throws: KernelError.self) { try BurstAutomaton(stateCount: 1) }
    #expect(throws: KernelError.self) { try BurstAutomaton(minimumDuration: 0) }
  }

  @Test(arguments: [
    ([1, 2], [5]), ([-1, 2], [5, 5]), ([1, 6], [5, 5]), ([0], [-1]),
    ([1, 1], [.max, .max]),
  ])
  func `counts that cannot be are refused`(counts: [Int], totals: [Int]) throws {
    let automaton = try BurstAutomaton()
    #expect(throws: KernelError.self) { try automaton.bursts(counts: counts, totals: totals) }
    #expect(throws: KernelError.self) { try automaton.states(counts: counts, totals: totals) }
  }
}
