import Kernels
import Testing

struct ClusterAgreementTests {
  @Test(arguments: agreementGoldenLines.split(separator: "\n").map(String.init))
  func `agreement is that of scikit-learn and of personalised PageRanks`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let found = try ClusterAgreement(
      golden["a"].ints.map { Int32($0) }, golden["b"].ints.map { Int32($0) })
    #expect(isClose(found.adjustedRand, golden["adjustedRand"].number, 1e-12))
    #expect(isClose(found.mutualInformation, golden["information"].number, 1e-12))
    let means: [(ClusterAgreement.Mean, String)] = [
      (.arithmetic, "arithmetic"), (.geometric, "geometric"), (.largest, "max"), (.least, "min"),
    ]
    for (mean, name) in means {
      #expect(isClose(found.normalisedInformation(mean), golden[name].number, 1e-12))
    }
    #expect(difference(found.itemSimilarities, golden["items"].numbers) < 1e-9)
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the shared examples and the partitions of whole corpora`() throws {
    func check(_ golden: GoldenValue, _ first: [Int], _ second: [Int]) throws {
      let found = try ClusterAgreement(first.map { Int32($0) }, second.map { Int32($0) })
      #expect(isClose(found.adjustedRand, golden["adjusted_rand"].number))
      #expect(isClose(found.normalisedInformation(), golden["nmi_arithmetic"].number))
      #expect(isClose(found.normalisedInformation(.largest), golden["nmi_max"].number))
      #expect(isClose(found.elementCentric, golden["element_centric"].number))
      #expect(
        isClose(found.variationOfInformation, golden["variation_of_information"].number))
      #expect(
        difference([found.firstEntropy, found.secondEntropy], golden["entropies"].numbers) < 1e-9)
    }
    let toys = try SharedGoldens.read("cluster_agreement_toy")
    let names = toys.names.filter { $0 != "bootstrap" }
    #expect(names.count == 8)
    for name in names { try check(toys[name], toys[name]["a"].ints, toys[name]["b"].ints) }
    for corpus in SharedGoldens.corpora {
      let golden = try SharedGoldens.read("cluster_agreement_\(corpus)")
      let seeds = golden["partitions_by_seed"].list.map(\.ints)
      try check(golden["seed_0_against_seed_1"], seeds[0], seeds[1])
      let parts = golden["partitions_by_resolution"]
      try check(golden["resolution_0.5_against_2.0"], parts["0.5"].ints, parts["2.0"].ints)
      try check(golden["resolution_1.0_against_1.5"], parts["1.0"].ints, parts["1.5"].ints)
      var sums = [0.0, 0, 0, 0]
      for (index, first) in seeds.enumerated() {
        for second in seeds[(index + 1)...] {
          let found = try ClusterAgreement(first.map { Int32($0) }, second.map { Int32($0) })
          sums[0] += found.adjustedRand / 45
          sums[1] += found.normalisedInformation() / 45
          sums[2] += found.elementCentric / 45
          sums[3] += found.variationOfInformation / 45
        }
      }
      let names = [
        "adjusted_rand", "nmi_arithmetic", "element_centric", "variation_of_information",
      ]
      let means = names.map { golden["mean_over_45_pairs"][$0].number }
      #expect(difference(sums, means) < 1e-9)
    }
  }

  @Test func `agreement is that of all pairs of items, and the same both ways`() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      let count = 2 + random.below(12)
      let one = (0..<count).map { _ in Int32(random.below(4)) }
      let two = (0..<count).map { _ in Int32(random.below(3)) }
      let found = try ClusterAgreement(one, two)
      let back = try ClusterAgreement(two, one)
      #expect(isClose(found.adjustedRand, back.adjustedRand, 1e-12))
      #expect(difference(found.itemSimilarities, back.itemSimilarities) < 1e-12)
      #expect(isClose(found.mutualInformation, back.mutualInformation, 1e-12))
      var (both, first, second, all) = (0.0, 0.0, 0.0, 0.0)
      for item in 0..<count {
        for other in 0..<item {
          let (isFirst, isSecond) = (one[item] == one[other], two[item] == two[other])
          both += isFirst && isSecond ? 1 : 0
          first += isFirst ? 1 : 0
          second += isSecond ? 1 : 0
          all += 1
        }
      }
      let expected = first * second / all
      if (first + second) / 2 != expected {
        #expect(isClose(found.adjustedRand, (both - expected) / ((first + second) / 2 - expected)))
      }
      #expect(found.itemSimilarities.allSatisfy { (0...1).contains($0) })
      let same = try ClusterAgreement(one, one.map { 7 - $0 })
      #expect(isClose(same.adjustedRand, 1))
      #expect(isClose(same.elementCentric, 1))
      #expect(isClose(same.normalisedInformation(.geometric), 1))
      #expect(isClose(same.variationOfInformation, 0))
    }
  }

  @Test func `trivial partitions agree fully, and only what can be compared is`() throws {
    for trivial in [[], [0], [3, 3, 3], [0, 1, 2]] as [[Int32]] {
      let found = try ClusterAgreement(trivial, trivial)
      #expect(found.adjustedRand == 1)
      #expect(found.elementCentric == 1)
      for mean in ClusterAgreement.Mean.allCases {
        #expect(isClose(found.normalisedInformation(mean), 1, 1e-12))
      }
    }
    #expect(throws: KernelError.self) { try ClusterAgreement([0], [0, 1]) }
    #expect(throws: KernelError.self) { try ClusterAgreement([0], [-1]) }
  }

  @Test func `a cluster recurs in the runs that have one much like it`() throws {
    let clusters: [Int32] = [0, 0, 0, 0, 1, 1, 3, 3]
    let runs: [[Int32]] = [
      [5, 5, 5, 5, 2, 2, 2, 2],  // the first one again; the others joined, each half of it
      [0, 0, 0, 1, 1, 1, 2, 2],  // 3 of 4, 2 of 3, and the last one
    ]
    let found = try ClusterStability(of: clusters, in: runs)
    #expect(found.recurrence == [1, 0, 0, 0.5])
    let looser = try ClusterStability(of: clusters, in: runs, threshold: 0.6)
    #expect(looser.recurrence == [1, 0.5, 0, 0.5])
    let items = try #require(found.itemSimilarity)
    let similarity = try #require(found.similarity)
    // In the first run 1 for the first four, 1/2 for the others.
    #expect(isClose(similarity[3], (0.5 + 1) / 2))
    #expect(isClose(similarity[0], items[0..<4].reduce(0, +) / 4))
    #expect(similarity[2] == 0)
    #expect(try ClusterStability(of: clusters, in: [clusters]).recurrence == [1, 1, 0, 1])
    #expect(try ClusterStability(of: clusters, in: []).recurrence == nil)
    #expect(try ClusterStability(of: [], in: [[]]).itemSimilarity == [])
    #expect(throws: KernelError.self) { try ClusterStability(of: [0], in: [[0, 1]]) }
    #expect(throws: KernelError.self) {
      try ClusterStability(of: [0], in: [[0]], threshold: 0.5)
    }
  }

  @Test func `recurrence is that of sets compared in pairs`() throws {
    var random = RandomSource(seed: 12)
    for _ in 0..<50 {
      let count = 1 + random.below(12)
      let clusters = (0..<count).map { _ in Int32(random.below(3)) }
      let runs = (0..<4).map { _ in
        clusters.map { random.below(4) == 0 ? Int32(random.below(3)) : $0 }
      }
      let found = try ClusterStability(of: clusters, in: runs, threshold: 0.6)
      let recurrence = try #require(found.recurrence)
      for cluster in Set(clusters) {
        let own = Set((0..<count).filter { clusters[$0] == cluster })
        let recurring = runs.count { run in
          Set(run).contains { other in
            let group = Set((0..<count).filter { run[$0] == other })
            return Double(own.intersection(group).count) / Double(own.union(group).count) >= 0.6
          }
        }
        #expect(recurrence[Int(cluster)] == Double(recurring) / 4)
      }
    }
  }
}
