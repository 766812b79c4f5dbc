import Kernels
import Testing

struct ReferenceSequenceTests {
  // Thor et al. 2018, Tables 1 and 4: citations of four references in 1980 to 1985, and what is
  // printed of them.
  @Test func `the published small world`() throws {
    let counts = [
      [6, 5, 0, 17, 24, 21], [9, 9, 5, 10, 8, 9], [20, 34, 0, 16, 5, 6], [6, 10, 15, 25, 15, 5],
    ]
    let rows = try ReferenceSequences(counts: counts).rows
    #expect(rows.map(\.citations) == [73, 50, 81, 76])
    #expect(rows.map(\.citingYears) == [5, 6, 5, 6])
    #expect(rows.map(\.topHalf) == [3, 3, 2, 4])
    #expect(rows.map(\.topQuarter) == [2, 0, 2, 2])
    #expect(rows.map(\.topTenth) == [2, 0, 2, 2])
    #expect(rows.map(\.sequence) == ["---0++", "000000", "++-0--", "--++0-"])
    #expect(abs(rows[0].deviations[0] + 1.43) < 0.005)
    #expect(abs(rows[2].deviations[1] - 4.20) < 0.005)
    #expect(
      rows.map(\.types) == [
        [.sleepingBeauty], [.constantPerformer], [.hotPaper], [.sleepingBeauty],
      ])
    #expect(rows.map(\.shareOfYears) == [5.0 / 6, 1, 5.0 / 6, 1])
  }

  @Test func `a life cycle ends calmly, by the program's rule or the paper's`() throws {
    // A citing year of 10 expects 34/106 · 10 = 3.2 of the first, one of 12 expects 3.8.
    let whole = [[1, 1, 1, 1, 9, 9, 9, 1, 1, 1], [9, 9, 9, 9, 3, 3, 3, 9, 9, 9]]
    // The third year from the end is still "+".
    let open = [
      [1, 2, 9, 9, 9, 9, 2, 1, 1], [9, 9, 3, 3, 3, 3, 9, 9, 9], [1, 1, 1, 9, 1, 9, 9, 1, 1],
    ]
    for end in [ReferenceSequences.CalmEnd.program, .paper] {
      let first = try ReferenceSequences(counts: whole, end: end).rows[0]
      #expect(first.sequence == "----+++---")
      #expect(first.types == [.sleepingBeauty, .lifeCycle])
      let third = try ReferenceSequences(counts: open, end: end).rows[2]
      #expect(third.sequence == "---+-++--")
      #expect(third.types.contains(.lifeCycle) == (end == .program))
    }
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the shared examples`() throws {
    let file = try SharedGoldens.read("rpys_sequences_toy")
    let tables = [
      (file["small_world"]["range_0"], 0), (file["small_world"]["range_1"], 1),
      (file["life_cycle"], 0), (file["single_reference"], 0),
    ]
    for (table, range) in tables {
      let names = table.names
      #expect(!names.isEmpty)
      for (rule, end) in [("crexplorer", ReferenceSequences.CalmEnd.program), ("paper", .paper)] {
        let rows = try ReferenceSequences(
          counts: names.map { table[$0]["counts"].ints }, range: range, end: end
        ).rows
        for (row, name) in zip(rows, names) {
          let expected = table[name]
          #expect(row.citations == expected["n_cr"].int)
          #expect(row.citingYears == expected["n_pyears"].int)
          #expect(isClose(row.shareOfYears, expected["perc_pyears"].number))
          #expect(row.topHalf == expected["n_top50"].int)
          #expect(row.topQuarter == expected["n_top25"].int)
          #expect(row.topTenth == expected["n_top10"].int)
          #expect(row.sequence == expected["sequence"].text)
          #expect(difference(row.deviations, expected["z"].numbers) < 1e-12)
          #expect(
            row.types.map(\.rawValue).sorted() == expected["types"][rule].texts.sorted())
        }
      }
    }
  }

  @Test func `deviations of a table add up to nothing, and tops lie within each other`() throws {
    var random = RandomSource(seed: 8)
    for _ in 0..<60 {
      let years = 1 + random.below(8)
      let counts = (0..<(1 + random.below(9))).map { _ in
        (0..<years).map { _ in random.below(3) * random.below(9) }
      }
      let rows = try ReferenceSequences(counts: counts, range: random.below(3)).rows
      let total = Double(counts.joined().reduce(0, +))
      for year in 0..<years {
        let column = Double(counts.reduce(0) { $0 + $1[year] })
        // z √e = o − e, whose sum over a column is 0.
        let sum = rows.reduce(0.0) { sum, row in
          let expected = total > 0 ? Double(row.citations) * column / total : 0
          return sum + row.deviations[year] * expected.squareRoot()
        }
        #expect(abs(sum) < 1e-9)
      }
      for row in rows {
        #expect(row.topTenth <= row.topQuarter && row.topQuarter <= row.topHalf)
        #expect(row.topHalf <= row.citingYears)
        #expect(row.sequence.count == years)
      }
    }
  }

  @Test func `one reference, no year and no citation have no deviations`() throws {
    let only = try ReferenceSequences(counts: [[3, 0, 1]]).rows[0]
    #expect(only.sequence == "000")
    #expect(only.shareOfYears == 1)
    #expect(only.types.isEmpty)
    #expect(try ReferenceSequences(counts: []).rows.isEmpty)
    #expect(try ReferenceSequences(counts: [[], []]).rows.isEmpty)
    let never = try ReferenceSequences(counts: [[0, 0], [0, 0]]).rows[1]
    #expect(never.deviations == [0, 0])
    #expect(never.shareOfYears == 0)
    #expect(throws: KernelError.self) { try ReferenceSequences(counts: [[1, 2], [1]]) }
    #expect(throws: KernelError.self) { try ReferenceSequences(counts: [[-1]]) }
    #expect(throws: KernelError.self) { try ReferenceSequences(counts: [[1]], range: -1) }
  }
}
