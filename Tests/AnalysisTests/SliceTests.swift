import AnalysisFixtures
import Bibliography
import Kernels
import SQLite
import Testing

@testable import Analysis

struct SliceTests {
  @Test func `slices begin with the first year, the last one may be short`() throws {
    let slicing = try #require(try Slicing(of: 2001...2010, length: 3))
    #expect(slicing.count == 4)
    #expect(
      (0..<4).map { slicing.years(of: $0) } == [2001...2003, 2004...2006, 2007...2009, 2010...2010])
    #expect(slicing.slice(of: 2006) == 1 && slicing.slice(of: 2010) == 3)
  }

  @Test(arguments: [10, 11, Int.max]) func `a slice as long as the years is the only one`(
    length: Int
  ) throws {
    let slicing = try #require(try Slicing(of: 2001...2010, length: length))
    #expect(slicing.count == 1)
    #expect(slicing.years(of: 0) == 2001...2010)
  }

  @Test func `no papers, no slices`() throws {
    #expect(try Slicing(of: nil, from: 2000, to: 2010) == nil)
  }

  @Test(arguments: [(1999, 2005, 1), (2001, 2011, 1), (2005, 2004, 1), (2001, 2010, 0)])
  func `years outside the papers', out of order, and empty slices are refused`(
    first: Int, last: Int, length: Int
  ) {
    #expect(throws: AnalysisError.self) {
      try Slicing(of: 2001...2010, from: first, to: last, length: length)
    }
  }

  @Test func `ties are cut by the bytes of the name as written`() throws {
    // Each once: with k = 1, g is 1, and 'Zeta' comes before 'alpha'.
    let database = try AnalysisDatabases.papers([(2000, ["alpha", "Zeta", "beta"])])
    let slicing = try #require(try Slicing(of: 2000...2000))
    let source = try OccurrenceSource(
      kind: .keyword, form: OccurrenceForm(), database: database)
    let counts = try ItemCounts(
      source: source, slicing: slicing, connection: database.connection)
    let selection = try SliceSelection(
      counts, by: .gIndex(scale: 1),
      names: try Labels(database.connection, kind: .keyword, asWritten: true))
    #expect(selection.isSelected == [false, true, false])
    #expect(
      selection.slices == [
        .init(candidateCount: 3, selectedCount: 1, threshold: 1, occurrenceCount: 1)
      ])
  }

  @Test func `items of a network count where they were selected, or everywhere`() throws {
    let database = try AnalysisDatabases.papers([
      (2000, ["a", "b"]), (2000, ["a"]), (2001, ["a", "b"]), (2001, ["b"]), (2002, ["c"]),
    ])
    let slicing = try #require(try Slicing(of: 2000...2001))
    let source = try OccurrenceSource(
      kind: .keyword, form: OccurrenceForm(), database: database)
    let counts = try ItemCounts(
      source: source, slicing: slicing, connection: database.connection)
    #expect(counts.counts == [2, 1, 1, 2])
    let selection = try SliceSelection(
      counts, by: .top(1, ties: .cut), names: try Labels(database.connection, kind: .keyword))
    func matrix(_ counting: Counting) throws -> Occurrences {
      try Occurrences(
        counts: counts, selection: selection, counting: counting, kind: .keyword, source: source,
        slicing: slicing, connection: database.connection)
    }
    let selected = try matrix(.selected)
    #expect(selected.labels.elements == ["a", "b"])
    #expect(selected.paperIDs.map(\.value) == [1, 2, 3, 4])
    #expect(selected.paperYears.elements == [2000, 2000, 2001, 2001])
    #expect(selected.matrix.matrix.items == [0, 0, 1, 1])
    #expect(try matrix(.all).matrix.matrix.items == [0, 1, 0, 0, 1, 1])
  }

  @Test(arguments: ["g-index:25", "g-index:0.5", "top:50", "top-percent:10", "minimum:2", "all"])
  func `a selection is written as it is read`(text: String) throws {
    #expect(try SelectionRule(text: text).text == text)
  }

  @Test(arguments: [
    "", "g", "g-index:", "g-index:x", "g-index:-1", "g-index:0", "g-index:nan", "g-index:inf",
    "top", "top:0", "top:2.5", "top-percent:101", "minimum:1e99", "all:3", "gindex:25",
  ])
  func `a selection that is none is refused`(text: String) {
    #expect(throws: AnalysisError.self) { try SelectionRule(text: text) }
  }
}
