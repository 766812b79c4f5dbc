/// Kleinberg's batched burst automaton, decoded exactly.
///
/// An item occurs `r_t` times among the `d_t` occurrences of slice `t`. State 0 emits at the item's
/// overall rate `p_0 = sum(r) / sum(d)`, state `i` at
///
///     p_1 = firstRatio * p_0,   p_i = generalRatio * p_(i-1),   each at most `highestProbability`
///
/// and costs `sigma(i, t) = -[r_t ln p_i + (d_t - r_t) ln(1 - p_i)]` in slice `t`; the binomial
/// coefficient, the same in all states, is left out. Moving up from state `i` to `j` costs
/// `(j - i) gamma ln n` for `n` slices, moving down nothing. The automaton stands in state 0 before
/// the first slice. The cheapest sequence of states is found by dynamic programming (Viterbi), so
/// it is exact; among equally cheap ones the lower state wins, at the end and at each step back.
///
/// - A slice without occurrences (`d_t = 0`) costs nothing in any state and still counts in `n`.
/// - An item that never occurs, that occurs in every occurrence, or whose `p_1` would not exceed
///   `p_0` after the clamp, has no burst. An empty series has none either.
/// - With one slice `ln n = 0`, yet `p_0` is then that slice's own rate, so there is no burst.
///
/// Source: J. Kleinberg, "Bursty and Hierarchical Structure in Streams", Data Mining and Knowledge
/// Discovery 7 (2003), section 4, doi:10.1023/A:1024940629314. Kleinberg's state `i` is
/// `p_0 s^i`: `firstRatio = generalRatio = s`. Defaults are those of CiteSpace's burstness tab.
///
///     let automaton = try BurstAutomaton()
///     let bursts = try automaton.bursts(counts: [1, 1, 1, 8, 9, 7, 1, 1, 1, 1],
///                                       totals: [Int](repeating: 20, count: 10))
///     // one burst: begin 3, end 5, strength 9.340311
public struct BurstAutomaton: Equatable, Sendable {
  /// The largest probability a state may have, so that its logarithms stay finite. A raised state
  /// is clamped to it: an item with `p_0 = 0.6` and ratio 2 gets `p_1 = 0.9999`.
  public static let highestProbability = 0.9999

  /// `p_1 / p_0`, CiteSpace's "alpha1/alpha0".
  public let firstRatio: Double
  /// `p_i / p_(i-1)` for `i > 1`, CiteSpace's "alpha i / alpha i-1".
  public let generalRatio: Double
  /// The multiplier of the cost of moving up; less finds more bursts.
  public let gamma: Double
  /// The number of states with the base state: 2 is base and one burst state.
  public let stateCount: Int
  /// The fewest slices a burst must last.
  public let minimumDuration: Int
  /// How the last slice is reported and durations are counted.
  public let ending: BurstEnding

  /// - Parameters:
  ///   - firstRatio: greater than 1 and finite.
  ///   - generalRatio: greater than 1 and finite; of no effect with two states.
  ///   - gamma: greater than 0 and finite.
  ///   - stateCount: 2 ... 64.
  ///   - minimumDuration: at least 1.
  /// - Throws: `KernelError` for a value outside these ranges.
  public init(
    firstRatio: Double = 2, generalRatio: Double = 2, gamma: Double = 1, stateCount: Int = 2,
    minimumDuration: Int = 2, ending: BurstEnding = .plain
  ) throws(KernelError) {
    try Self.require(
      firstRatio.isFinite && firstRatio > 1, "firstRatio", firstRatio, "a number greater than 1")
    try Self.require(
      generalRatio.isFinite && generalRatio > 1, "generalRatio", generalRatio,
      "a number greater than 1")
    try Self.require(gamma.isFinite && gamma > 0, "gamma", gamma, "a number greater than 0")
    try Self.require((2...64).contains(stateCount), "stateCount", stateCount, "from 2 to 64")
    try Self.require(minimumDuration >= 1, "minimumDuration", minimumDuration, "at least 1")
    self.firstRatio = firstRatio
    self.generalRatio = generalRatio
    self.gamma = gamma
    self.stateCount = stateCount
    self.minimumDuration = minimumDuration
    self.ending = ending
  }

  static func require(
    _ holds: Bool, _ parameter: String, _ given: some CustomStringConvertible,
    _ requirement: String
  ) throws(KernelError) {
    guard !holds else { return }
    throw KernelError(
      kernel: "burst detection", parameter: parameter, given: given.description,
      requirement: requirement)
  }

  /// The bursts of one item, by level, then by begin.
  ///
  /// - Parameters:
  ///   - counts: `r_t`, one per slice, `0 ... d_t`.
  ///   - totals: `d_t`, as many as `counts`.
  /// - Throws: `KernelError` when the lengths differ, or a count is negative or above its total.
  /// - Complexity: O(n k) time and memory for `n` slices and `k` states.
  public func bursts(counts: [Int], totals: [Int]) throws(KernelError) -> [Burst] {
    try bursts(counts: counts, itemCount: 1, totals: totals).bursts
  }

  /// The cheapest sequence of states of one item, whatever the minimum duration.
  ///
  /// - Parameters: as for `bursts(counts:totals:)`.
  /// - Throws: as `bursts(counts:totals:)`.
  /// - Complexity: O(n k) time and memory.
  public func states(counts: [Int], totals: [Int]) throws(KernelError) -> BurstStates {
    var decoder = BurstDecoder(automaton: self, totals: totals)
    try decoder.check(counts: counts, itemCount: 1)
    let states = decoder.decode(counts: counts, start: 0)
    return BurstStates(
      states: states.map(Int.init), probabilities: decoder.probabilities,
      cost: decoder.cost(of: states, counts: counts))
  }
}

/// The decoded automaton of one item.
public struct BurstStates: Equatable, Sendable {
  /// A state per slice, `0 ..< stateCount`.
  public let states: [Int]
  /// `p_i` for each state; the base state alone when the item can have no burst.
  public let probabilities: [Double]
  /// The total cost of `states` with the moves up and without the binomial coefficients, in nats.
  public let cost: Double
}
