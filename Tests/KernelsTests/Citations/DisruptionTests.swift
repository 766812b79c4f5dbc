import Kernels
import Testing

struct DisruptionTests {
  // The example in the description of the package cdindex: 0Z to 10Z with their years.
  static let years = [1992, 1992, 1993, 1993, 1995, 1997, 1998, 1999, 1999, 1998, 1997]
  static let edges: [[Int32]] = [
    [4, 2], [4, 0], [4, 1], [4, 3], [5, 2], [6, 2], [6, 4], [7, 4], [8, 4], [9, 4], [9, 1],
    [9, 3], [10, 4],
  ]

  @Test func `the published example of cdindex`() throws {
    let found = try Disruption.all(
      years: Self.years, workCount: 11, citing: Self.edges.map { $0[0] },
      cited: Self.edges.map { $0[1] }, window: 5)
    let focal = try #require(found[4])
    #expect([focal.onlyFocal, focal.focalAndReferences, focal.onlyReferences] == [3, 2, 1])
    #expect(isClose(focal.index, 1 / 6, 1e-15))
    #expect(isClose(focal.weightedIndex, 5 / 6, 1e-15))
    #expect(isClose(focal.dependence, 3 / 5, 1e-15))
    // Not cited, or without references: no value.
    #expect(try #require(found[7]).index == nil)
    #expect(try #require(found[0]).index == nil)
    #expect(try #require(found[0]).onlyFocal == 1)
  }

  @Test func `many references are as many as the level says`() throws {
    // 1, 2 and 3 cite 0; 1 none of its references 6, 7, 8, 2 one and 3 two; 4 and 5 only the last.
    let found = try Disruption.all(
      years: [1, 2, 2, 2, 2, 2], workCount: 9, citing: [0, 0, 0, 1, 2, 2, 3, 3, 3, 4, 5],
      cited: [6, 7, 8, 0, 0, 6, 0, 6, 7, 8, 8], level: 2)
    let focal = try #require(found[0])
    #expect(focal.focalAndManyReferences == 1)
    #expect(isClose(focal.indexOfMany, (1 - 1) / (1 + 1 + 2)))
    #expect(isClose(focal.index, (1 - 2) / 5.0))
    #expect(isClose(focal.indexWithoutOthers, -1 / 3.0))
    #expect(isClose(focal.indexOfManyWithoutOthers, 0))
  }

  @Test func `counts are those of sets`() throws {
    for seed in 0..<30 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      let years = (0..<12).map { _ in random.below(9) == 0 ? nil : 2000 + random.below(6) }
      let pairs = (0..<70).map { _ in [Int32(random.below(12)), Int32(random.below(18))] }
      let window = seed % 2 == 0 ? 2 : nil
      let found = try Disruption.all(
        years: years, workCount: 18, citing: pairs.map { $0[0] }, cited: pairs.map { $0[1] },
        window: window, level: 2, threads: seed % 3 == 0 ? 1 : nil)
      let cites = (0..<12).map { paper in
        Set(pairs.filter { $0[0] == Int32(paper) && $0[1] != $0[0] }.map { Int($0[1]) })
      }
      for focal in 0..<12 {
        guard let year = years[focal] else {
          #expect(found[focal] == nil)
          continue
        }
        let later = (0..<12).filter { paper in
          years[paper].map { $0 > year && $0 <= year + (window ?? 99) } ?? false
        }
        let citing = later.filter { cites[$0].contains(focal) }
        let shared = citing.map { cites[$0].intersection(cites[focal]).count }
        let others = later.filter {
          !cites[$0].contains(focal) && !cites[$0].isDisjoint(with: cites[focal])
        }
        let counts = try #require(found[focal])
        #expect(counts.references == cites[focal].count)
        #expect(counts.onlyFocal == shared.count { $0 == 0 })
        #expect(counts.focalAndReferences == shared.count { $0 > 0 })
        #expect(counts.focalAndManyReferences == shared.count { $0 > 1 })
        #expect(counts.onlyReferences == others.count)
        #expect(counts.dependentLinks == shared.reduce(0, +))
        #expect(counts.citingAmongCiting == citing.count { !cites[$0].isDisjoint(with: citing) })
        if let index = counts.index { #expect(abs(index) <= 1) }
      }
    }
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora)
  func `the papers of whole corpora`(corpus: String) throws {
    let rows = try SharedGoldens.rows("edges_\(corpus)")
    let golden = try SharedGoldens.read("disruption_\(corpus)")["closed"]
    var years = [Int?](repeating: nil, count: (rows.flatMap { $0[0...1] }.max() ?? 0) + 1)
    for row in rows {
      years[row[0]] = row[2]
      years[row[1]] = row[3]
    }
    let all = try Disruption.all(
      years: years, workCount: years.count, citing: rows.map { Int32($0[0]) },
      cited: rows.map { Int32($0[1]) }, window: 5)
    let found = all.compactMap(\.self).filter { $0.references > 0 && $0.citations > 0 }
    #expect(found.count == golden["focal_papers"].int)
    let sums: [(String, KeyPath<Disruption, Int>)] = [
      ("n_i", \.onlyFocal), ("n_j", \.focalAndReferences), ("n_j5", \.focalAndManyReferences),
      ("n_k", \.onlyReferences),
    ]
    for (name, part) in sums {
      #expect(found.map { $0[keyPath: part] }.reduce(0, +) == golden["sums"][name].int)
    }
    let means: [(String, KeyPath<Disruption, Double?>)] = [
      ("di1", \.index), ("di5", \.indexOfMany), ("di1_without_k", \.indexWithoutOthers),
      ("di5_without_k", \.indexOfManyWithoutOthers), ("dep", \.dependence),
      ("mcd", \.weightedIndex),
    ]
    for (name, part) in means {
      let values = found.compactMap { $0[keyPath: part] }
      let mean = values.reduce(0, +) / Double(values.count)
      #expect(isClose(mean, golden["means"][name].number))
    }
    for row in golden["most_cited_25"].list {
      let one = try #require(all[row["paper"].int])
      for (name, part) in sums { #expect(one[keyPath: part] == row[name].int) }
      for (name, part) in means {
        #expect(isClose(one[keyPath: part], row[name].optionalNumber))
      }
      #expect(isClose(one.depth, row["depth"].optionalNumber))
    }
  }

  @Test func `nothing to compare gives no value, and what cannot be is refused`() throws {
    #expect(try Disruption.all(years: [], workCount: 0, citing: [], cited: []).isEmpty)
    let alone = try Disruption.all(years: [2000, nil], workCount: 3, citing: [0], cited: [2])
    #expect(alone[1] == nil)
    #expect(alone[0]?.index == nil)
    #expect(alone[0]?.references == 1)
    // All of one year: none is later.
    let same = try Disruption.all(years: [1, 1], workCount: 3, citing: [0, 1], cited: [2, 0])
    #expect(same[0]?.citations == 0)
    #expect(throws: KernelError.self) {
      try Disruption.all(years: [1], workCount: 2, citing: [1], cited: [0])
    }
    #expect(throws: KernelError.self) {
      try Disruption.all(years: [1], workCount: 0, citing: [], cited: [])
    }
    #expect(throws: KernelError.self) {
      try Disruption.all(years: [1], workCount: 1, citing: [], cited: [], window: 0)
    }
    #expect(throws: KernelError.self) {
      try Disruption.all(years: [1], workCount: 1, citing: [], cited: [], level: 0)
    }
  }
}
