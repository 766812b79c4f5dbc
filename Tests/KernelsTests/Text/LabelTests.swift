import Testing

@testable import Kernels

struct LabelTests {
  struct Golden: Sendable {
    let a: Int
    let b: Int
    let c: Int
    let d: Int
    let ratio: Double
    let pValue: Double
    let information: Double?
    let isOver: Bool
  }

  // scipy.stats.chi2_contingency and chi2, by Scripts/golden/text.py. The second is Dunning's own
  // "the swiss", which his paper prints as 270.72.
  static let goldens = [
    Golden(
      a: 10, b: 2, c: 5, d: 83, ratio: 35.33898921881878, pValue: 2.7703030655492046e-09,
      information: 2.473931188332412, isOver: true),
    Golden(
      a: 110, b: 2442, c: 111, d: 29114, ratio: 270.721876936225, pValue: 7.899144990001107e-61,
      information: 2.6317398492166073, isOver: true),
    Golden(
      a: 1, b: 0, c: 0, d: 1, ratio: 2.772588722239781, pValue: 0.09589096714246556,
      information: 1, isOver: true),
    Golden(a: 5, b: 5, c: 5, d: 5, ratio: 0, pValue: 1, information: 0, isOver: false),
    Golden(
      a: 13, b: 1000, c: 1000, d: 100_000, ratio: 0.8037549389412844, pValue: 0.36997307044096184,
      information: 0.3699962883533716, isOver: true),
    Golden(
      a: 0, b: 10, c: 10, d: 80, ratio: 2.226817426543901, pValue: 0.1356329724689997,
      information: nil, isOver: false),
    Golden(
      a: 3, b: 0, c: 0, d: 250, ratio: 32.572948632993366, pValue: 1.1480154539836652e-08,
      information: 6.398031073973154, isOver: true),
  ]

  @Test(arguments: goldens)
  func `a table's ratio, probability and information`(golden: Golden) throws {
    let table = try TermContingency(a: golden.a, b: golden.b, c: golden.c, d: golden.d)
    #expect(abs(table.logLikelihoodRatio - golden.ratio) < 1e-9 * max(1, golden.ratio))
    let pValue = TermContingency.pValue(logLikelihoodRatio: table.logLikelihoodRatio)
    // An error in G² comes back as a relative error in p; near G² = 0 as its square root.
    #expect(abs(pValue - golden.pValue) < 1e-7 * golden.pValue)
    #expect(table.isOverRepresented == golden.isOver)
    #expect((table.mutualInformation == nil) == (golden.information == nil))
    #expect(abs((table.mutualInformation ?? 0) - (golden.information ?? 0)) < 1e-12)
  }

  @Test func `the ratio agrees with its textbook form on random tables`() throws {
    func x(_ n: Int) -> Double { n == 0 ? 0 : Double(n) * Elementary.log(Double(n)) }
    var random = RandomNumbers(seed: 4)
    for _ in 0..<300 {
      let cells = (0..<4).map { _ in Int.random(in: 0...40, using: &random) }
      let (a, b, c, d) = (cells[0], cells[1], cells[2], cells[3])
      let table = try TermContingency(a: a, b: b, c: c, d: d)
      let inside = x(a) + x(b) + x(c) + x(d) + x(a + b + c + d)
      let expected = 2 * (inside - x(a + b) - x(c + d) - x(a + c) - x(b + d))
      #expect(abs(table.logLikelihoodRatio - expected) < 1e-9)
    }
  }

  /// Three clusters of 40, 30 and 20 of 100 records.
  private func labels(_ method: LabelMethod, minimumCount: Int = 1) throws -> ClusterLabels {
    try ClusterLabels(
      method: method,
      terms: ["mine drainage", "soil", "acid lake", "zinc", "bird"],
      termRecordCounts: [30, 60, 12, 12, 1],
      clusterRecordCounts: [40, 30, 20], recordCount: 100, offsets: [0, 3, 5, 8],
      clusterTerms: [0, 1, 2, 0, 1, 3, 2, 4], clusterTermCounts: [20, 30, 6, 10, 20, 6, 6, 1],
      minimumCount: minimumCount)
  }

  @Test func `terms are ranked and a label is not given twice`() throws {
    let ratio = try labels(.logLikelihoodRatio)
    // Cluster 0: mine drainage (20, 20, 10, 50), soil (30, 10, 30, 30).
    let first = try TermContingency(a: 20, b: 20, c: 10, d: 50)
    #expect(ratio.rankings[0][0].term == 0)
    #expect(abs(ratio.rankings[0][0].score - first.logLikelihoodRatio) < 1e-12)
    #expect(ratio.rankings[0].map(\.rank) == [1, 2, 3])
    #expect(ratio.rankings[0].allSatisfy { $0.pValue != nil })
    // Cluster 1: 10 of 30 records against 20 of 70 for term 0, over-represented but taken.
    #expect(ratio.rankings[1].map(\.term).first == 1)
    // Cluster 2: acid lake and zinc are equal in score and count; the alphabet decides.
    #expect(ratio.rankings[2].map(\.term) == [2, 3, 4])
    #expect(ratio.labels == [0, 1, 2])
  }

  @Test func `rare terms can be kept out`() throws {
    let free = try labels(.mutualInformation)
    #expect(free.rankings[2].map(\.term) == [4, 2, 3])
    let held = try labels(.mutualInformation, minimumCount: 2)
    #expect(held.rankings[2].map(\.term) == [2, 3])
  }

  @Test func `TF-IDF leaves out what is in every cluster`() throws {
    let scored = try labels(.tfIdf)
    // soil is in 2 of 3 clusters: 30 ln(3/2); mine drainage 20 ln(3/2); zinc 6 ln 3.
    #expect(scored.rankings[0].map(\.term) == [1, 0, 2])
    #expect(abs(scored.rankings[0][0].score - 30 * Elementary.log(1.5)) < 1e-12)
    #expect(scored.rankings[2].map(\.term).first == 3)
    #expect(scored.rankings[0][0].pValue == nil)
  }

  @Test func `one cluster of everything has a label by frequency but no ranking`() throws {
    let single = try ClusterLabels(
      method: .logLikelihoodRatio, terms: ["soil", "mine", "lake"], termRecordCounts: [3, 5, 5],
      clusterRecordCounts: [8], recordCount: 8, offsets: [0, 3], clusterTerms: [0, 1, 2],
      clusterTermCounts: [3, 5, 5])
    #expect(single.rankings == [[]])
    #expect(single.labels == [2])
  }

  @Test func `clusters without terms, and no clusters, are empty`() throws {
    let bare = try ClusterLabels(
      method: .tfIdf, terms: [], termRecordCounts: [], clusterRecordCounts: [3, 2], recordCount: 5,
      offsets: [0, 0, 0], clusterTerms: [], clusterTermCounts: [])
    #expect(bare.labels == [nil, nil])
    let none = try ClusterLabels(
      method: .tfIdf, terms: [], termRecordCounts: [], clusterRecordCounts: [], recordCount: 0,
      offsets: [0], clusterTerms: [], clusterTermCounts: [])
    #expect(none.rankings.isEmpty)
  }

  @Test func `counts that cannot be are refused`() {
    #expect(throws: KernelError.self) { try TermContingency(a: 1, b: -1, c: 0, d: 0) }
    #expect(throws: KernelError.self) {
      try ClusterLabels(
        method: .tfIdf, terms: ["a"], termRecordCounts: [1], clusterRecordCounts: [1],
        recordCount: 5, offsets: [0, 1], clusterTerms: [0], clusterTermCounts: [2])
    }
    #expect(throws: KernelError.self) {
      try ClusterLabels(
        method: .tfIdf, terms: ["a"], termRecordCounts: [1], clusterRecordCounts: [1],
        recordCount: 5, offsets: [0, 1], clusterTerms: [7], clusterTermCounts: [1])
    }
  }
}
