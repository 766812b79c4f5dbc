import Testing

@testable import Kernels

struct IndexTests {
  // Worked by hand: the fourth paper has 4 citations, the fifth 3; 10+8+5+4+3 = 30 >= 25 < 36.
  @Test(arguments: [
    ([10, 8, 5, 4, 3], 4, 5), ([], 0, 0), ([0, 0], 0, 0), ([25, 8, 5, 3, 3], 3, 5), ([100], 1, 1),
    ([1, 1, 1], 1, 1), ([3, 3, 3], 3, 3), ([-4, 2], 1, 1), ([9, 0, 0, 0], 1, 3),
  ])
  func `h and g of a list of citation counts`(citations: [Int], h: Int, g: Int) {
    #expect(CitationIndices.h(citations) == h)
    #expect(CitationIndices.g(citations) == g)
    #expect(CitationIndices.h(citations.reversed()) == h)
  }

  @Test func `h is what its definition says, and g is not below it`() {
    var random = RandomNumbers(seed: 8)
    for _ in 0..<200 {
      let citations = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        Int.random(in: 0...30, using: &random)
      }
      let largest = (0...citations.count).last { h in citations.count { $0 >= h } >= h }
      #expect(CitationIndices.h(citations) == largest)
      #expect(CitationIndices.g(citations) >= CitationIndices.h(citations))
    }
  }

  @Test func `half of the citations have come at the half-life`() throws {
    let item = try #require(try Ageing.halfLife(citationsByAge: [1, 3, 4, 2]))
    // 1 + 3 = 4 < 5 <= 8; one of the four citations of age 2 completes the half.
    #expect(item == Ageing.HalfLife(years: 2, interpolated: 2.25))
    // Exactly half within the age: its last citation completes it.
    let even = try #require(try Ageing.halfLife(citationsByAge: [0, 5, 3, 2]))
    #expect(even == Ageing.HalfLife(years: 1, interpolated: 2))
    #expect(
      try Ageing.halfLife(citationsByAge: [4]) == Ageing.HalfLife(years: 0, interpolated: 0.5))
    #expect(try Ageing.halfLife(citationsByAge: [0, 0]) == nil)
    #expect(throws: KernelError.self) { try Ageing.halfLife(citationsByAge: [1, -1]) }
  }

  @Test func `Price's index is the share of references up to five years old`() throws {
    let ages = [2, 3, 3, 1, 0, 1, 6, 4]
    #expect(try Ageing.priceIndex(referencesByAge: ages) == 0.5)
    #expect(try Ageing.priceIndex(referencesByAge: ages, years: 0) == 0.1)
    #expect(try Ageing.priceIndex(referencesByAge: [1]) == 1)
    #expect(try Ageing.priceIndex(referencesByAge: []) == nil)
    #expect(throws: KernelError.self) { try Ageing.priceIndex(referencesByAge: [1], years: -1) }
  }

  @Test func `years above the median around them are peaks`() throws {
    let plain = try ReferenceSpectroscopy(counts: [1, 2, 9, 2, 1])
    #expect(plain.deviations == [-1, 0, 7, 0, -1])
    #expect(plain.peaks == [ReferenceSpectroscopy.Peak(index: 2, deviation: 7)])
    // A plateau counts once, at its first year; peaks come by deviation.
    let two = try ReferenceSpectroscopy(counts: [0, 0, 5, 0, 0, 0, 8, 8, 0, 0, 0])
    #expect(two.peaks.map(\.index) == [6, 2])
    #expect(try ReferenceSpectroscopy(counts: []).peaks.isEmpty)
    #expect(try ReferenceSpectroscopy(counts: [4]).deviations == [0])
    #expect(throws: KernelError.self) { try ReferenceSpectroscopy(counts: [1], halfWidth: 0) }
  }
}
