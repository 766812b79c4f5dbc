import Testing

@testable import Kernels

struct SleepingBeautyTests {
  // Worked by hand; the second: line 1 2 3 4 5, (0 + 2 + 3 + 3 + 0), distances as 0 8 12 12 0.
  @Test(arguments: [
    ([0, 1, 2, 3, 4], 0.0, 0, 4), ([1, 0, 0, 1, 5, 2], 8, 2, 4), ([0, 0, 0, 0, 10], 15, 3, 4),
    ([5, 3, 1], 0, 0, 0), ([0, 4, 4, 5], -0.75, 1, 3), ([0, 3, 0, 0, 3], 0, 0, 1), ([7], 0, 0, 0),
    ([1, 0, 0, 1, 5, 4, 3, 0, 0, 5], 8, 2, 4),
  ])
  func `coefficient, awakening and peak of a history`(
    history: [Int], coefficient: Double, awakening: Int, peak: Int
  ) throws {
    let found = try #require(try SleepingBeauty(history: history))
    #expect(isClose(found.coefficient, coefficient, 1e-14))
    #expect(found.awakening == awakening)
    #expect(found.peak == peak)
  }

  @Test func `a history without citations has no beauty`() throws {
    #expect(try SleepingBeauty(history: []) == nil)
    #expect(try SleepingBeauty(history: [0, 0, 0]) == nil)
    #expect(throws: KernelError.self) { try SleepingBeauty(history: [1, -1]) }
    #expect(throws: KernelError.self) { try SleepingBeauty(history: [0, 0, 0, Int.max]) }
  }

  @Test func `random histories by the formula in whole numbers`() throws {
    var random = RandomSource(seed: 21)
    for _ in 0..<300 {
      let history = (0..<(1 + random.below(9))).map { _ in random.below(7) }
      guard let found = try SleepingBeauty(history: history) else {
        #expect(history.allSatisfy { $0 == 0 })
        continue
      }
      let peak = (0..<history.count).max { (history[$0], -$0) < (history[$1], -$1) } ?? 0
      #expect(found.peak == peak)
      // All counts are below 7, so 60 · peak · B is whole.
      var sum = 0
      for year in 0...peak {
        let below =
          (history[peak] - history[0]) * year + peak * history[0] - peak * history[year]
        sum += below * 60 / max(1, history[year])
      }
      #expect(isClose(found.coefficient, peak > 0 ? Double(sum) / Double(60 * peak) : 0, 1e-12))
      #expect(found.awakening <= peak)
      // Years after the peak play no part.
      #expect(try SleepingBeauty(history: Array(history[...peak]) + [0, 0]) == found)
    }
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora)
  func `the histories of whole corpora`(corpus: String) throws {
    let golden = try SharedGoldens.read("sleeping_beauty_\(corpus)")
    let rows = try SharedGoldens.rows("edges_\(corpus)")
    let end = golden["last_year"].int
    var histories: [Int: (first: Int, counts: [Int])] = [:]
    for row in rows {
      let (citing, cited, year, first) = (row[0], row[1], row[2], row[3])
      #expect(citing != cited)
      var history = histories[cited] ?? (first, [Int](repeating: 0, count: end - first + 1))
      history.counts[max(year, first) - first] += 1
      histories[cited] = history
    }
    let chosen = histories.filter { $0.value.counts.reduce(0, +) >= golden["least"].int }
    let found = try chosen.mapValues { try SleepingBeauty(history: $0.counts) }
    #expect(found.count == golden["papers_with_history"].int)
    let mean = found.values.compactMap { $0?.coefficient }.reduce(0, +) / Double(found.count)
    #expect(isClose(mean, golden["mean_b"].number))
    let lists = [("top_15", "paper"), ("references_top_15_from_first_corpus_year", "")]
    for (list, paper) in lists {
      for row in golden[list].list {
        let beauty = try #require(try SleepingBeauty(history: row["history"].ints))
        #expect(isClose(beauty.coefficient, row["b"].number))
        // A golden year less the offset is the first year of the history.
        #expect(
          row["awakening_year"].int - beauty.awakening == row["peak_year"].int - beauty.peak)
        if !paper.isEmpty {
          #expect(found[row[paper].int] == beauty)
          #expect(row["year"].int + beauty.awakening == row["awakening_year"].int)
        }
      }
    }
  }

  @Test func `the prince is the citing paper most cited together with the beauty`() throws {
    // 1, 2, 3 cite 0; 4, 5 cite 0 and 1; 6 cites 0 and 2; 7 cites 0 and 3 of its own year.
    let citing: [Int32] = [1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7]
    let cited: [Int32] = [0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 3, 3]
    let years: [Int?] = [1990, 2000, 2001, 2002, 2003, 2003, 2004, 2002]
    func prince(_ range: ClosedRange<Int>) throws -> AwakeningPrince? {
      try AwakeningPrince.find(
        of: 0, awakening: range, years: years, cited: cited, citing: citing)
    }
    #expect(try prince(1995...2010) == AwakeningPrince(paper: 1, together: 2))
    #expect(try prince(2001...2010) == AwakeningPrince(paper: 2, together: 1))
    #expect(try prince(2002...2010) == nil)
    #expect(throws: KernelError.self) {
      try AwakeningPrince.find(of: 9, awakening: 1...2, years: years, cited: [], citing: [])
    }
  }
}
