import Kernels
import Testing

struct CoOccurrenceTests {
  private func randomMatrix(
    seed: UInt64, documents: Int, items: Int, pairs: Int
  ) throws -> OccurrenceMatrix {
    var random = RandomSource(seed: seed)
    return try OccurrenceMatrix(
      documents: (0..<pairs).map { _ in Int32(random.below(documents)) },
      // The square of a random share: some items are in many documents, most in few.
      items: (0..<pairs).map { _ in
        let share = random.unit()
        return Int32(share * share * Double(items))
      }, documentCount: documents, itemCount: items)
  }

  private func items(of document: Int, in matrix: OccurrenceMatrix) -> [Int32] {
    Array(matrix.items[Int(matrix.offsets[document])..<Int(matrix.offsets[document + 1])])
  }

  @Test func `a matrix has each item once a document, ascending`() throws {
    let matrix = try OccurrenceMatrix(
      documents: [1, 0, 1, 1, 3], items: [2, 1, 0, 2, 1], documentCount: 4, itemCount: 3)
    #expect(matrix.offsets == [0, 1, 3, 3, 4])
    #expect(matrix.items == [1, 0, 2, 1])
    #expect(matrix.itemCounts() == [1, 2, 1])
    #expect(matrix.transposed().items == [1, 0, 3, 1])
    #expect(matrix.transposed().transposed() == matrix)
    #expect(matrix.selecting(items: [2, 1]).items == [1, 0, 1])
    #expect(matrix.selecting(documents: [3, 1]).items == [1, 0, 2])
  }

  @Test(arguments: [(1, 40, 30, 300), (2, 200, 15, 900), (3, 30, 3_000, 2_000), (4, 1, 9, 20)])
  func `pairs are those of every document, counted`(
    seed: UInt64, documents: Int, items: Int, pairs: Int
  ) throws {
    let matrix = try randomMatrix(seed: seed, documents: documents, items: items, pairs: pairs)
    let years = (0..<documents).map { Int32(2000 + ($0 * 7) % 20) }
    let weights = matrix.fractionalDocumentWeights()
    var expected: [[Int32]: (count: Int32, weight: Double, year: Int32)] = [:]
    for document in 0..<documents {
      let list = self.items(of: document, in: matrix)
      for first in list {
        for second in list where second > first {
          let known = expected[[first, second]] ?? (0, 0, .max)
          expected[[first, second]] = (
            known.count + 1, known.weight + weights[document], min(known.year, years[document])
          )
        }
      }
    }
    let options = CoOccurrenceOptions(documentWeights: weights, documentYears: years)
    let found = try matrix.coOccurrences(options)
    #expect(found.count == expected.count)
    for index in 0..<found.count {
      let pair = try #require(expected[[found.sources[index], found.targets[index]]])
      #expect(found.counts[index] == pair.count)
      #expect(abs(found.strengths[index] - pair.weight) < 1e-12)
      #expect(found.firstYears[index] == pair.year)
    }
    let keys = (0..<found.count).map { Int(found.sources[$0]) * items + Int(found.targets[$0]) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    let plain = try matrix.coOccurrences(CoOccurrenceOptions(minimumCount: 2))
    #expect(plain.counts == found.counts.filter { $0 >= 2 })
    #expect(plain.strengths.isEmpty && plain.firstYears.isEmpty)
    for threads in 1...3 {
      #expect(try matrix.coOccurrences(options, threads: threads) == found)
    }
  }

  @Test func `the links of an item in a document add up to one when counted by fractions`() throws {
    let matrix = try OccurrenceMatrix(
      documents: [0, 0, 0, 0, 1, 1, 2], items: [0, 1, 2, 3, 0, 1, 0], documentCount: 3, itemCount: 4
    )
    #expect(matrix.fractionalDocumentWeights() == [1.0 / 3, 1, 0])
    let pairs = try matrix.coOccurrences(
      CoOccurrenceOptions(documentWeights: matrix.fractionalDocumentWeights()))
    #expect(pairs.sources == [0, 0, 0, 1, 1, 2])
    #expect(abs(pairs.strengths[0] - 4.0 / 3) < 1e-15)
  }

  @Test func `documents are coupled by the items they share`() throws {
    // Documents 0 {0, 1, 2}, 1 {1, 2}, 2 {2}, 3 {}.
    let matrix = try OccurrenceMatrix(
      documents: [0, 0, 0, 1, 1, 2], items: [0, 1, 2, 1, 2, 2], documentCount: 4, itemCount: 3)
    let coupled = try matrix.transposed().coOccurrences()
    #expect(coupled.edges == [Edge(0, 1, weight: 2), Edge(0, 2), Edge(1, 2)])
  }

  @Test func `two kinds of items pair in their documents, and groups are coupled by that`() throws {
    let authors = try OccurrenceMatrix(
      documents: [0, 0, 1, 2], items: [0, 1, 1, 2], documentCount: 3, itemCount: 3)
    let works = try OccurrenceMatrix(
      documents: [0, 0, 1, 2, 2], items: [0, 1, 1, 1, 3], documentCount: 3, itemCount: 4)
    let pairs = try authors.coOccurrences(with: works)
    #expect(pairs.sources == [0, 0, 1, 1, 2, 2])
    #expect(pairs.targets == [0, 1, 0, 1, 1, 3])
    #expect(pairs.counts == [1, 1, 1, 2, 1, 1])
    let coupled = try pairs.asOccurrences(sourceCount: 3, targetCount: 4).transposed()
      .coOccurrences()
    #expect(coupled.edges == [Edge(0, 1, weight: 2), Edge(0, 2), Edge(1, 2)])
  }

  @Test func `empty matrices have no pairs`() throws {
    let empty = try OccurrenceMatrix(documents: [], items: [], documentCount: 0, itemCount: 0)
    #expect(try empty.coOccurrences().count == 0)
    let bare = try OccurrenceMatrix(documents: [], items: [], documentCount: 3, itemCount: 5)
    #expect(try bare.coOccurrences().count == 0)
    #expect(try bare.transposed().coOccurrences().count == 0)
  }

  @Test func `lists that do not fit are errors`() throws {
    #expect(throws: KernelError.self) {
      try OccurrenceMatrix(documents: [0], items: [], documentCount: 1, itemCount: 1)
    }
    #expect(throws: KernelError.self) {
      try OccurrenceMatrix(documents: [0], items: [1], documentCount: 1, itemCount: 1)
    }
    let matrix = try OccurrenceMatrix(documents: [0], items: [0], documentCount: 1, itemCount: 1)
    #expect(throws: KernelError("2 years for 1 documents")) {
      try matrix.coOccurrences(CoOccurrenceOptions(documentYears: [1, 2]))
    }
    #expect(throws: KernelError.self) {
      try matrix.coOccurrences(CoOccurrenceOptions(documentWeights: [.nan]))
    }
  }
}
