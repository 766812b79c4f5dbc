import Kernels
import Testing

struct NormalisedImpactTests {
  @Test func `the papers at a threshold share what is left of the top`() throws {
    // Of 0 0 1 1 2 3 5 5 5 9 the upper tenth is the 9; the upper quarter is 9 and 1.5 of the three
    // 5s; the mean is 3.1.
    let citations = [0, 0, 1, 1, 2, 3, 5, 5, 5, 9]
    let impact = try NormalisedImpact(
      citations: citations, cells: citations.map { _ in [0] }, shares: [0.1, 0.25])
    let cell = try #require(impact.cells[0])
    #expect(cell.tops.map(\.threshold) == [5, 5])
    #expect(difference(cell.tops.map(\.part), [0, 0.5]) < 1e-12)
    let scores = impact.scores.compactMap(\.self)
    #expect(scores.count == 10)
    #expect(isClose(scores[9].normalised, 9 / 3.1))
    #expect(scores.map { $0.percentile ?? -1 } == [10, 10, 30, 30, 45, 55, 75, 75, 75, 95])
    #expect(difference(scores[6].tops, [0, 0.5]) < 1e-12)
    #expect(scores[9].tops == [1, 1])
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the shared examples`() throws {
    let file = try SharedGoldens.read("normalised_impact_toy")
    #expect(file.names.count == 3)
    for name in file.names {
      let golden = file[name]
      let papers = golden["input"].list
      let cellNames = golden["cells"].list.map { $0["cell"].texts }
      let unitNames = Set(papers.flatMap { $0["units"].texts }).sorted()
      let citations = papers.map { $0["citations"].int }
      let impact = try NormalisedImpact(
        citations: citations,
        cells: papers.map { paper in
          paper["cells"].list.map { Int32(cellNames.firstIndex(of: $0.texts) ?? -1) }
        })
      let tops = ["top_1", "top_5", "top_10", "top_25", "top_50"]
      for (cell, expected) in zip(impact.cells, golden["cells"].list) {
        let cell = try #require(cell)
        #expect(isClose(cell.weight, expected["papers"].number))
        #expect(isClose(cell.mean, expected["mean"].number))
        for (top, key) in zip(cell.tops, tops) {
          #expect(top.threshold == expected[key][0].int)
          #expect(isClose(top.part, expected[key][1].number))
        }
      }
      for row in golden["highest_ncs"].list {
        let score = try #require(impact.scores[row["paper"].int])
        #expect(isClose(score.normalised, row["ncs"].number))
        #expect(isClose(score.percentile, row["percentile"].number))
        #expect(zip(score.tops, tops).allSatisfy { isClose($0, row[$1].number) })
      }
      let units = papers.map { paper in
        paper["units"].texts.map { Int32(unitNames.firstIndex(of: $0) ?? -1) }
      }
      for (way, counting) in [("full", UnitImpact.Counting.full), ("fractional", .fractional)] {
        let found = try impact.units(units, citations: citations, counting: counting)
        for row in golden["units"].list {
          let place = try #require(unitNames.firstIndex(of: row["unit"].text))
          let unit = try #require(found[place])
          #expect(isClose(unit.papers, row["\(way)_p"].number))
          #expect(isClose(unit.meanCitations, row["\(way)_mcs"].number))
          #expect(isClose(unit.meanNormalised, row["\(way)_mncs"].number))
          #expect(isClose(unit.tops[2], row["\(way)_p_top_10"].number))
          #expect(isClose(unit.topShares[4], row["\(way)_pp_top_50"].number))
        }
      }
    }
  }

  @Test func `the mean score is 1 and each cell has exactly its share in the top`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      let count = 1 + random.below(40)
      let citations = (0..<count).map { _ in random.below(6) * random.below(4) }
      let cells = (0..<count).map { _ in
        random.sample(1 + random.below(3), below: 4).map { Int32($0) }
      }
      let impact = try NormalisedImpact(citations: citations, cells: cells)
      let scores = impact.scores.compactMap(\.self)
      #expect(scores.count == count)
      let total = Double(count)
      #expect(isClose(scores.map(\.normalised).reduce(0, +), total))
      for (index, share) in NormalisedImpact.usualShares.enumerated() {
        #expect(isClose(scores.map { $0.tops[index] }.reduce(0, +), share * total))
      }
      #expect(isClose(scores.compactMap(\.percentile).reduce(0, +), 50 * total))
      // Fractional counting over units that every paper has keeps both.
      let units = (0..<count).map { _ in
        random.sample(1 + random.below(2), below: 3).map { Int32($0) }
      }
      let found = try impact.units(units, citations: citations, counting: .fractional)
        .compactMap(\.self)
      #expect(isClose(found.map(\.papers).reduce(0, +), total))
      #expect(isClose(found.map(\.totalNormalised).reduce(0, +), total))
      // The corpus' own cells as a baseline give the same scores, but no percentiles.
      let again = try NormalisedImpact(
        citations: citations, cells: cells, baseline: impact.cells)
      let other = again.scores.compactMap(\.self)
      #expect(difference(other.map(\.normalised), scores.map(\.normalised)) < 1e-12)
      #expect(other.map(\.tops) == scores.map(\.tops))
      #expect(other.allSatisfy { $0.percentile == nil })
    }
  }

  @Test func `papers without a cell have no score, and uncited cells count 1`() throws {
    let impact = try NormalisedImpact(citations: [0, 0, 5], cells: [[2], [2], []])
    #expect(impact.cells.map { $0 == nil } == [true, true, false])
    #expect(impact.scores.map { $0?.normalised } == [1, 1, nil])
    #expect(impact.scores.map { $0?.tops[4] } == [0.5, 0.5, nil])
    let units = try impact.units([[0], [0, 1], [2]], citations: [0, 0, 5], counting: .full)
    #expect(units.map { $0?.papers } == [2, 1, nil])
    #expect(try NormalisedImpact(citations: [], cells: []).scores.isEmpty)
    let elsewhere = try NormalisedImpact(
      citations: [3, 3], cells: [[0], [1]],
      baseline: [nil, ImpactCell(weight: 9, mean: 2, tops: [])])
    #expect(elsewhere.scores.map { $0?.normalised } == [nil, 1.5])
    #expect(throws: KernelError.self) { try NormalisedImpact(citations: [1], cells: []) }
    #expect(throws: KernelError.self) { try NormalisedImpact(citations: [-1], cells: [[0]]) }
    #expect(throws: KernelError.self) { try NormalisedImpact(citations: [1], cells: [[0, 0]]) }
    #expect(throws: KernelError.self) {
      try NormalisedImpact(citations: [1], cells: [[0]], shares: [1])
    }
    #expect(throws: KernelError.self) {
      try NormalisedImpact(citations: [1], cells: [[1]], baseline: [nil])
    }
    #expect(throws: KernelError.self) {
      try impact.units([[0]], citations: [1], counting: .full)
    }
  }
}
