/// A small random number generator whose numbers depend on the seed alone.
///
/// The same seed gives the same numbers on every machine and in every release: `SplitMix64` spreads
/// the seed over the state of `xoshiro256**`. Not for cryptography.
///
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47
/// (2021), doi:10.1145/3460772; reference code at prng.di.unimi.it.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator for one seed; any value is good, also 0.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// A generator in a given state, which must not be all zeros.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product &<< 7) | (product &>> 57)) &* 9
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 &<< 45) | (state.3 &>> 19)
    return result
  }

  /// A whole number from 0 to `bound` - 1, each equally likely.
  ///
  /// Source: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019),
  /// doi:10.1145/3230636.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a random number below \(bound) does not exist")
    let limit = UInt64(bound)
    var product = next().multipliedFullWidth(by: limit)
    if product.low < limit {
      let threshold = (0 &- limit) % limit
      while product.low < threshold { product = next().multipliedFullWidth(by: limit) }
    }
    return Int(product.high)
  }

  /// A number in [0, 1) with 53 random bits.
  public mutating func unit() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// Puts the elements in a random order, each order equally likely (Fisher and Yates).
  /// - Complexity: O(n).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
  }

  /// `count` different whole numbers from 0 to `bound` - 1, ascending (all of them when fewer exist).
  ///
  /// Source: Floyd's algorithm, J. Bentley, "Programming pearls", CACM 30 (1987).
  /// - Complexity: O(bound) memory as one flag each, O(bound + count) time.
  public mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    precondition(count >= 0 && bound >= 0, "a sample of \(count) from \(bound) does not exist")
    if count >= bound { return Array(0..<bound) }
    var isTaken = [Bool](repeating: false, count: bound)
    for upper in (bound - count)..<bound {
      let candidate = below(upper + 1)
      isTaken[isTaken[candidate] ? upper : candidate] = true
    }
    return isTaken.indices.filter { isTaken[$0] }
  }
}

/// Steele, Lea and Flood's generator; here it only turns one seed into a state.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }
}
