import Testing

@testable import Kernels

struct CitationNetworkTests {
  @Test func `papers that cite one another are one node`() throws {
    let network = try AcyclicCitations(paperCount: 5, cited: [0, 1, 2, 2], citing: [1, 2, 1, 3])
    #expect(network.nodeOfPaper == [0, 1, 1, 2, -1])
    #expect(network.papers == [0, 1, 3])
    #expect(network.levels == [0, 1, 2])
    #expect(network.sources == [0, 1])
    #expect(network.targets == [1, 2])
    #expect(network.arc(cited: 1, citing: 2) == nil)
    #expect(network.arc(cited: 2, citing: 3) == 1)
    #expect(network.arc(cited: 0, citing: 3) == nil)
    #expect(network.arc(cited: 4, citing: 3) == nil)
  }

  @Test func `the order of the citations changes nothing`() throws {
    let pairs = randomCitations(seed: 9, papers: 50, citations: 150, reach: 50, backward: 9)
    let network = try AcyclicCitations(
      paperCount: 50, cited: pairs.cited, citing: pairs.citing)
    let turned = try AcyclicCitations(
      paperCount: 50, cited: pairs.cited.reversed() + pairs.cited,
      citing: pairs.citing.reversed() + pairs.citing)
    #expect(network == turned)
  }

  @Test func `components are those of nodes that reach each other`() throws {
    for seed in 0..<40 as Range<UInt64> {
      let pairs = randomCitations(seed: seed, papers: 14, citations: 18, reach: 9, backward: 6)
      let network = try AcyclicCitations(
        paperCount: 14, cited: pairs.cited, citing: pairs.citing)
      let reaches = reachability(papers: 14, cited: pairs.cited, citing: pairs.citing)
      for one in 0..<14 {
        for two in 0..<14 where network.nodeOfPaper[one] >= 0 && network.nodeOfPaper[two] >= 0 {
          #expect(
            (network.nodeOfPaper[one] == network.nodeOfPaper[two])
              == (reaches[one][two] && reaches[two][one]))
        }
      }
      for arc in 0..<network.arcCount {
        #expect(network.sources[arc] < network.targets[arc])
        let (from, to) = (Int(network.sources[arc]), Int(network.targets[arc]))
        #expect(network.levels[from] < network.levels[to])
      }
    }
  }

  @Test func `a hundred thousand papers in a row are no deeper than ten`() throws {
    let count = 100_000
    let network = try AcyclicCitations(
      paperCount: count, cited: (0..<Int32(count - 1)).map { $0 },
      citing: (1..<Int32(count)).map { $0 })
    #expect(network.levels.last == Int32(count - 1))
  }

  @Test func `citations that cannot be are refused`() {
    #expect(throws: KernelError.self) {
      try AcyclicCitations(paperCount: 2, cited: [0], citing: [1, 0])
    }
    #expect(throws: KernelError.self) {
      try AcyclicCitations(paperCount: 2, cited: [0], citing: [2])
    }
    #expect(throws: KernelError.self) {
      try AcyclicCitations(paperCount: 2, cited: [-1], citing: [1])
    }
  }
}

/// Which papers lead to which, each to itself, by Warshall's algorithm.
func reachability(papers: Int, cited: [Int32], citing: [Int32]) -> [[Bool]] {
  var reaches = (0..<papers).map { one in (0..<papers).map { $0 == one } }
  for (source, target) in zip(cited, citing) { reaches[Int(source)][Int(target)] = true }
  for middle in 0..<papers {
    for one in 0..<papers where reaches[one][middle] {
      for two in 0..<papers where reaches[middle][two] { reaches[one][two] = true }
    }
  }
  return reaches
}
