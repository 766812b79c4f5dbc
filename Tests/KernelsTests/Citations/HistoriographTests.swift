import Testing

@testable import Kernels

struct HistoriographTests {
  // 1→0, 2→0, 2→1, 3→0, 3→2, 4→1, 5→0, 5→3, 5→4, citing→cited; 2 and 3 are led to by other ways.
  static let citing: [Int32] = [1, 2, 2, 3, 3, 4, 5, 5, 5]
  static let cited: [Int32] = [0, 0, 1, 0, 2, 1, 0, 3, 4]

  @Test func `a history worked by hand`() throws {
    let found = try Historiograph(
      paperCount: 7, cited: Self.cited, citing: Self.citing, count: 4)
    #expect(found.localCitations == [4, 2, 1, 1, 1, 0, 0])
    #expect(found.localReferences == [0, 1, 2, 2, 1, 3, 0])
    // The third to the fifth tie with one citation each: all of them are in.
    #expect(found.papers == [0, 1, 2, 3, 4])
    #expect(found.unlinked.isEmpty)
    #expect(
      found.citations.map { [$0.cited, $0.citing] }
        == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 4], [2, 3]])
    #expect(found.citations.map(\.isDirect) == [true, false, false, true, true, true])
  }

  @Test func `the reduction is of what is drawn`() throws {
    // 0→1→2→3 and 0→3: without 1 and 2, the citation of 0 by 3 is direct.
    let (cited, citing): ([Int32], [Int32]) = (
      [0, 1, 2, 0, 0, 0, 3, 3, 3], [1, 2, 3, 3, 4, 5, 4, 5, 6]
    )
    let found = try Historiograph(paperCount: 7, cited: cited, citing: citing, count: 2)
    #expect(found.papers == [0, 3])
    #expect(found.citations == [Historiograph.Citation(cited: 0, citing: 3, isDirect: true)])
  }

  @Test func `citations within a circle stay, and a paper by itself is named`() throws {
    let found = try Historiograph(
      paperCount: 6, cited: [0, 1, 3, 0, 0], citing: [1, 0, 4, 0, 1], count: 9)
    #expect(found.localCitations == [1, 1, 0, 1, 0, 0])
    #expect(found.papers == [0, 1, 3])
    #expect(found.unlinked == [3])
    #expect(found.citations.map(\.isDirect) == [true, true])
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora + ["toy"])
  func `the histories of whole corpora`(corpus: String) throws {
    let golden = try SharedGoldens.read("historiograph_\(corpus)")
    let rows =
      corpus == "toy"
      ? golden["pairs_citing_cited"].list.map(\.ints)
      : try SharedGoldens.rows("edges_\(corpus)")
    let drawn = golden["historiograph"]
    let found = try Historiograph(
      paperCount: golden["papers"].int, cited: rows.map { Int32($0[1]) },
      citing: rows.map { Int32($0[0]) }, count: drawn["top"].int)
    #expect(found.localCitations.count { $0 > 0 } == golden["cited_papers"].int)
    #expect(found.localReferences.count { $0 > 0 } == golden["citing_papers"].int)
    #expect(found.localCitations.max() == golden["largest_lcs"].int)
    for row in golden["top_20_by_lcs"].list {
      #expect(found.localCitations[row[0].int] == row[2].int)
      #expect(found.localReferences[row[0].int] == row[3].int)
    }
    #expect(found.papers.map { Int($0) } == drawn["nodes"].list.map { $0[0].int })
    #expect(found.unlinked.map { Int($0) } == drawn["isolated"].ints)
    #expect(
      found.citations.map { [Int($0.cited), Int($0.citing)] }
        == drawn["arcs_cited_to_citing"].list.map(\.ints))
    #expect(
      found.citations.filter(\.isDirect).map { [Int($0.cited), Int($0.citing)] }
        == drawn["arcs_of_its_reduction"].list.map(\.ints))
  }

  @Test func `without citations nothing is drawn`() throws {
    let found = try Historiograph(paperCount: 2, cited: [], citing: [], count: 5)
    #expect(found.papers.isEmpty)
    #expect(found.localCitations == [0, 0])
    #expect(try Historiograph(paperCount: 0, cited: [], citing: [], count: 1).papers.isEmpty)
    #expect(throws: KernelError.self) {
      try Historiograph(paperCount: 1, cited: [], citing: [], count: 0)
    }
  }
}
