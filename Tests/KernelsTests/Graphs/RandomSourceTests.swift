import Testing

@testable import Kernels

struct RandomSourceTests {
  @Test func `SplitMix64 gives the numbers of its reference code for the seed 1234567`() {
    // Published as test values of the reference implementation (Rosetta Code, "SplitMix64").
    var mixer = SplitMix64(state: 1_234_567)
    let numbers = (0..<3).map { _ in mixer.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `xoshiro256** gives the numbers of its reference code for the state 1, 2, 3, 4`() {
    // The test vector of the Rust crate rand_xoshiro, from the reference implementation.
    var random = RandomSource(state: (1, 2, 3, 4))
    let numbers = (0..<4).map { _ in random.next() }
    #expect(numbers == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test func `numbers below a bound are about equally frequent`() {
    var random = RandomSource(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[random.below(7)] += 1 }
    // Five standard deviations of a binomial count are 462.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 470 })
  }

  @Test func `shuffling and sampling lose and repeat nothing`() {
    var random = RandomSource(seed: 9)
    var numbers = Array(0..<100)
    random.shuffle(&numbers)
    #expect(numbers != Array(0..<100))
    #expect(numbers.sorted() == Array(0..<100))
    let sample = random.sample(30, below: 100)
    #expect(sample.count == 30)
    #expect(Set(sample).count == 30)
    #expect(random.sample(5, below: 3) == [0, 1, 2])
    #expect(random.sample(0, below: 0) == [])
  }

  @Test func `the same seed gives the same numbers, another seed others`() {
    var first = RandomSource(seed: 1)
    var again = RandomSource(seed: 1)
    var other = RandomSource(seed: 2)
    let numbers = (0..<10).map { _ in first.unit() }
    #expect(numbers == (0..<10).map { _ in again.unit() })
    #expect(numbers != (0..<10).map { _ in other.unit() })
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
  }
}
