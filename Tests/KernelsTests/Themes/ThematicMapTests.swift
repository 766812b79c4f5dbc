import Kernels
import Testing

/// Callon's strategic diagram.
struct ThematicMapTests {
  // a4 b4 c2 | d5 e5 | f2 g2; equivalence ab .25, ac .5, bc .125, de .64, cd .1, fg .25, ef .1.
  static func handMade(_ measure: ThematicMap.Measure = .equivalence) throws -> ThematicMap {
    let pairs = try Graph(
      nodeCount: 7,
      edges: [
        Edge(0, 1, weight: 2), Edge(0, 2, weight: 2), Edge(1, 2), Edge(3, 4, weight: 4),
        Edge(2, 3), Edge(5, 6), Edge(4, 5),
      ])
    return try ThematicMap(
      pairs: pairs, counts: [4, 4, 2, 5, 5, 2, 2], clusters: [0, 0, 0, 1, 1, 2, 2],
      measure: measure)
  }

  @Test func `a map worked by hand`() throws {
    let map = try Self.handMade()
    #expect(difference(map.themes.map(\.centrality), [1, 2, 1]) < 1e-12)
    #expect(difference(map.themes.map(\.density), [87.5 / 3, 32, 12.5]) < 1e-12)
    #expect(map.themes.map(\.centralityRank) == [1.5, 3, 1.5])
    #expect(map.themes.map(\.densityRank) == [2, 3, 1])
    #expect(map.themes.map(\.count) == [10, 10, 4])
    #expect(map.quadrants() == [.motor, .motor, .basic])
    #expect(map.quadrants(origin: .mean) == [.niche, .motor, .emergingOrDeclining])
    #expect(map.quadrants(origin: .meanRank) == [.niche, .motor, .emergingOrDeclining])
  }

  @Test func `bibliometrix counts an external link once, for its more frequent end`() throws {
    let map = try Self.handMade(.bibliometrix(least: 2))
    // c2-d5 is the link of d, e5-f2 that of e: both .1.
    #expect(difference(map.themes.map(\.centrality), [0, 0.2, 0]) < 1e-12)
    // abc: 1/4 + 1/4 + 1/2 + 2/16 + 2/8 + 1/8 = 1.5; de: 2/5 + 4/25; fg: 1 + 1/4.
    #expect(difference(map.themes.map(\.density), [50, 28, 62.5]) < 1e-12)
  }

  @Test(arguments: themeGoldenLines.split(separator: "\n").map(String.init))
  func `themes are those of a program that works on whole matrices`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let pairs = try Graph(nodeCount: golden["counts"].list.count, edges: edges(golden["pairs"]))
    let measures: [(String, ThematicMap.Measure)] = [
      ("equivalence", .equivalence), ("association", .association),
      ("bibliometrix", .bibliometrix(least: 2)),
    ]
    for (name, measure) in measures {
      let map = try ThematicMap(
        pairs: pairs, counts: golden["counts"].ints,
        clusters: golden["clusters"].ints.map { Int32($0) }, measure: measure)
      let rows = map.themes.map {
        [Double($0.cluster), Double($0.size), Double($0.count), $0.centrality, $0.density]
      }
      #expect(difference(rows.flatMap(\.self), golden[name].list.flatMap(\.numbers)) < 1e-9)
    }
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora)
  func `the themes of whole corpora`(corpus: String) throws {
    let file = try SharedGoldens.read("thematic_\(corpus)")
    for golden in [file["whole"]] + file["periods"].list {
      let items = golden["items"].list
      let pairs = try Graph(nodeCount: items.count, edges: edges(golden["pairs"]))
      let measures: [(String, ThematicMap.Measure)] = [
        ("callon_equivalence", .equivalence), ("callon_association", .association),
        ("bibliometrix", .bibliometrix(least: 2)),
      ]
      for (name, measure) in measures {
        let map = try ThematicMap(
          pairs: pairs, counts: items.map { $0[1].int },
          clusters: items.map { Int32($0[2].int) }, measure: measure)
        try #require(map.themes.count == golden[name].list.count)
        for (theme, expected) in zip(map.themes, golden[name].list) {
          #expect(Int(theme.cluster) == expected["cluster"].int)
          #expect(theme.size == expected["size"].int)
          #expect(theme.count == expected["count"].int)
          #expect(isClose(theme.centrality, expected["centrality"].number))
          #expect(isClose(theme.density, expected["density"].number))
          #expect(theme.centralityRank == expected["centrality_rank"].number)
          #expect(theme.densityRank == expected["density_rank"].number)
        }
        let origins: [(String, ThematicMap.Origin)] = [
          ("median", .median), ("mean", .mean), ("mean_rank", .meanRank),
        ]
        for (place, origin) in origins {
          #expect(
            map.quadrants(origin: origin).map(\.rawValue)
              == golden[name].list.map { $0["quadrant_by_\(place)"].text })
        }
      }
    }
  }

  @Test func `centralities add up to both ends of the external links, or to one`() throws {
    for seed in 0..<30 as Range<UInt64> {
      let pairs = try randomGraph(seed: seed, nodes: 20, pairs: 60)
      var random = RandomSource(seed: seed + 100)
      let counts = (0..<20).map { _ in 20 + random.below(9) }
      let clusters = (0..<20).map { Int32($0 % 5) }
      let external = pairs.edges.filter { clusters[Int($0.source)] != clusters[Int($0.target)] }
        .reduce(0.0) { sum, edge in
          sum + edge.weight / Double(counts[Int(edge.source)] * counts[Int(edge.target)])
        }
      func total(_ measure: ThematicMap.Measure) throws -> Double {
        try ThematicMap(pairs: pairs, counts: counts, clusters: clusters, measure: measure)
          .themes.reduce(0) { $0 + $1.centrality }
      }
      #expect(isClose(try total(.association), 20 * external))
      #expect(isClose(try total(.bibliometrix(least: 1)), external))
    }
  }

  @Test func `one theme, no theme and items alone have no places to compare`() throws {
    let pair = try Graph(nodeCount: 3, edges: [Edge(0, 1)])
    let one = try ThematicMap(pairs: pair, counts: [1, 1, 1], clusters: [3, 3, -1])
    #expect(one.themes.map(\.centrality) == [0])
    #expect(one.themes.map(\.cluster) == [3])
    #expect(one.unplacedItemCount == 1)
    #expect(one.quadrants() == [.motor])
    let alone = try ThematicMap(pairs: pair, counts: [1, 1, 1], clusters: [0, 1, 2])
    #expect(alone.themes.isEmpty)
    #expect(alone.singleItemCount == 3)
    #expect(alone.quadrants().isEmpty)
    let empty = try ThematicMap(
      pairs: try Graph(nodeCount: 0, edges: []), counts: [], clusters: [])
    #expect(empty.themes.isEmpty)
    #expect(throws: KernelError.self) {
      try ThematicMap(pairs: pair, counts: [1, 1], clusters: [0, 0, 0])
    }
    #expect(throws: KernelError.self) {
      try ThematicMap(pairs: pair, counts: [1, 0, 1], clusters: [0, 0, 0])
    }
  }

  private func edges(_ pairs: GoldenValue) -> [Edge] {
    pairs.list.map { edge($0.numbers) }
  }
}
