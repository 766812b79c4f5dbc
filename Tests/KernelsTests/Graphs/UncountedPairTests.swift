import Testing

@testable import Kernels

struct UncountedPairTests {
  @Test func `pairs that a document does not count are those of the others`() throws {
    // Documents {0, 1, 2}, {0, 1}, {1, 2}.
    let matrix = try OccurrenceMatrix(
      documents: [0, 0, 0, 1, 1, 2, 2], items: [0, 1, 2, 0, 1, 1, 2], documentCount: 3, itemCount: 3
    )
    let options = CoOccurrenceOptions(
      documentWeights: [0.5, 1, 2], documentYears: [2001, 2005, 2003])
    let pairs = try matrix.coOccurrences(
      options,
      without: [
        PairOfDocument(document: 0, first: 0, second: 1),
        PairOfDocument(document: 0, first: 0, second: 2),
        // Not there: nothing changes.
        PairOfDocument(document: 1, first: 1, second: 2),
      ])
    #expect(pairs.sources == [0, 1] && pairs.targets == [1, 2])
    #expect(pairs.counts == [1, 2])
    #expect(pairs.strengths == [1, 2.5])
    #expect(pairs.firstYears == [2005, 2001])
  }

  @Test(arguments: 0..<20)
  func `brute force counts the same`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let (documents, items) = (12, 7)
    var rows: [Set<Int32>] = []
    for _ in 0..<documents {
      rows.append(Set((0..<items).filter { _ in random.next() % 3 == 0 }.map { Int32($0) }))
    }
    var uncounted: Set<PairOfDocument> = []
    for document in 0..<documents {
      for first in 0..<Int32(items) {
        for second in 0..<Int32(items) where first < second && random.next() % 4 == 0 {
          uncounted.insert(
            PairOfDocument(document: Int32(document), first: first, second: second))
        }
      }
    }
    let matrix = try OccurrenceMatrix(
      documents: rows.enumerated().flatMap { row in row.element.map { _ in Int32(row.offset) } },
      items: rows.flatMap { Array($0) }, documentCount: documents, itemCount: items)
    let found = try matrix.coOccurrences(without: uncounted)
    var expected: [[Int32]] = []
    for first in 0..<Int32(items) {
      for second in 0..<Int32(items) where first < second {
        let count = rows.enumerated().count { document, row in
          row.contains(first) && row.contains(second)
            && !uncounted.contains(
              PairOfDocument(document: Int32(document), first: first, second: second))
        }
        if count > 0 { expected.append([first, second, Int32(count)]) }
      }
    }
    #expect(
      (0..<found.count).map { [found.sources[$0], found.targets[$0], found.counts[$0]] } == expected
    )
  }
}
