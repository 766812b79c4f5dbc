import Kernels
import Testing

/// Indices of the h-type.
struct CoreIndexTests {
  // R. Rousseau, L. Egghe, R. Guns, Becoming Metric-Wise, Elsevier 2018, chapter 7.
  @Test(arguments: [
    ([8, 5, 5, 4, 4, 1, 0], 4, 5, 5), ([15, 10, 5, 3], 3, 4, 5), ([3, 3, 3, 0, 0, 0], 3, 3, 3),
    ([4, 4, 4, 4, 0, 0], 4, 4, 4),
  ])
  func `the published examples`(citations: [Int], h: Int, g: Int, unboundedG: Int) {
    let core = CitationIndices.Core(citations)
    #expect([core.h, core.g, core.unboundedG] == [h, g, unboundedG])
  }

  @Test func `a list worked by hand`() throws {
    let core = CitationIndices.Core([3, 25, 8, 4, 5])
    let whole = [core.h, core.g, core.unboundedG, core.i10, core.coreCitations, core.h2]
    #expect(whole == [4, 5, 6, 1, 42, 2])
    #expect(isClose(core.e, 26.0.squareRoot()))
    #expect(core.coreMedian == 6.5)
    #expect(isClose(core.hg, 20.0.squareRoot()))
    #expect(isClose(core.q2, 26.0.squareRoot()))
    #expect(core.a == 10.5)
    #expect(isClose(core.r, 42.0.squareRoot()))
    #expect(core.quotient(firstYear: 2011, year: 2018) == 0.5)
    #expect(core.quotient(firstYear: 2018, year: 2018) == 4)
    #expect(core.quotient(firstYear: 2019, year: 2018) == nil)
  }

  @Test(arguments: [[], [0, 0, 0], [-3]])
  func `without citations every index is 0`(citations: [Int]) {
    let core = CitationIndices.Core(citations)
    let whole = [core.h, core.g, core.unboundedG, core.i10, core.coreCitations, core.h2]
    #expect(whole == [0, 0, 0, 0, 0, 0])
    #expect([core.e, core.hg, core.q2, core.a, core.r, core.coreMedian] == [0, 0, 0, 0, 0, 0])
  }

  @Test func `every index is the largest number that its definition accepts`() {
    var random = RandomNumbers(seed: 5)
    for _ in 0..<200 {
      let list = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Int.random(in: 0...40, using: &random)
      }
      let core = CitationIndices.Core(list)
      let sorted = list.sorted(by: >)
      #expect(core.h2 == (0...list.count).last { k in list.count { $0 >= k * k } >= k })
      #expect(core.unboundedG == (0...60).last { sorted.prefix($0).reduce(0, +) >= $0 * $0 })
      #expect(core.h2 <= core.h)
      #expect(core.h <= core.g)
      #expect(Double(core.h) <= core.hg)
      #expect(core.e >= 0)
      #expect(isClose(core.a * Double(core.h), core.r * core.r))
    }
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the shared examples`() throws {
    let golden = try SharedGoldens.read("h_indices_toy")
    #expect(golden.names.count == 10)
    for name in golden.names {
      let core = CitationIndices.Core(golden[name]["citations"].ints)
      let expected = golden[name]["indices"]
      let whole: [(String, Int)] = [
        ("h", core.h), ("g", core.g), ("g_unbounded", core.unboundedG), ("i10", core.i10),
        ("h2", core.h2),
      ]
      for (index, value) in whole { #expect(value == expected[index].int) }
      let parts: [(String, Double)] = [
        ("e", core.e), ("hg", core.hg), ("m_median", core.coreMedian), ("q2", core.q2),
        ("a", core.a), ("r", core.r),
      ]
      for (index, value) in parts { #expect(isClose(value, expected[index].number)) }
    }
  }
}
