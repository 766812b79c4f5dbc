import Testing

@testable import Kernels

struct TopicModelTests {
  static let lines = topicGoldenLines.split(separator: "\n").map(String.init)

  static func matrix(_ rows: [[Double]]) throws -> SparseMatrix {
    try SparseMatrix(
      columnCount: rows.first?.count ?? 0,
      rows: rows.map { row in
        row.enumerated().filter { $0.element != 0 }.map { (Int32($0.offset), $0.element) }
      })
  }

  @Test(arguments: lines)
  func `weights, start and topics are those of scikit-learn and numpy`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let weights = try Self.matrix(golden["counts"].list.map(\.numbers)).termWeights()
    let expected = golden["weights"].list.map(\.numbers)
    for row in 0..<weights.rowCount {
      for entry in weights.entries(of: row) {
        #expect(isClose(weights.values[entry], expected[row][Int(weights.columns[entry])], 1e-12))
      }
    }
    let count = golden["topics"].int
    let vectors = SingularVectors(of: weights, count: count, seed: 7)
    #expect(difference(vectors.values, Array(golden["singular"].numbers.prefix(count))) < 1e-10)
    let start = NonNegativeStart(of: weights, topics: count)
    #expect(
      difference(start.textTopics, golden["startTexts"].list.flatMap(\.numbers)) < 1e-5)
    #expect(
      difference(start.termTopics, golden["startTerms"].list.flatMap(\.numbers)) < 1e-5)
    // From the same start, as many rounds as scikit-learn made.
    let same = try TopicModel(
      of: weights, topics: count, textTopics: golden["startTexts"].list.flatMap(\.numbers),
      termTopics: golden["startTerms"].list.flatMap(\.numbers),
      limits: TopicModel.Limits(rounds: golden["rounds"].int, tolerance: 0))
    #expect(difference(same.textTopics, golden["texts"].list.flatMap(\.numbers)) < 1e-8)
    #expect(difference(same.termTopics, golden["terms"].list.flatMap(\.numbers)) < 1e-8)
    #expect(isClose(same.error, golden["error"].number, 1e-9))
  }

  @Test(arguments: lines)
  func `no round makes the fit worse, and at the end no topic can be bettered`(
    line: String
  ) throws {
    let golden = try GoldenValue(json: line.utf8)
    let weights = try Self.matrix(golden["counts"].list.map(\.numbers)).termWeights()
    var last = Double.infinity
    for rounds in [1, 2, 5, 20, 2000] {
      let model = try TopicModel(
        of: weights, topics: golden["topics"].int,
        limits: TopicModel.Limits(rounds: rounds, tolerance: 1e-9))
      #expect(model.error <= last + 1e-12)
      #expect(model.textTopics.allSatisfy { $0 >= 0 })
      #expect(model.termTopics.allSatisfy { $0 >= 0 })
      last = model.error
      if rounds == 2000 {
        #expect(model.hasConverged)
        let direct = Self.error(of: golden, weights, model)
        #expect(isClose(model.error, direct, 1e-7))
      }
    }
  }

  /// The error by multiplying the factors.
  private static func error(
    of golden: GoldenValue, _ weights: SparseMatrix, _ model: TopicModel
  ) -> Double {
    let count = model.topicCount
    var sum = 0.0
    for (text, row) in golden["weights"].list.map(\.numbers).enumerated() {
      for (term, value) in row.enumerated() {
        let product = (0..<count).reduce(0.0) { sum, topic in
          sum + model.textTopics[text * count + topic] * model.termTopics[term * count + topic]
        }
        sum += (value - product) * (value - product)
      }
    }
    return sum.squareRoot()
  }

  @Test func `texts of separate words are a topic each`() throws {
    // Three blocks of four texts; within a block all texts are alike.
    var rows = [[Double]](repeating: [Double](repeating: 0, count: 9), count: 12)
    for text in 0..<12 {
      let block = text / 4
      for term in 0..<3 { rows[text][3 * block + term] = Double(1 + term + block) }
    }
    let model = try TopicModel(of: Self.matrix(rows).termWeights(), topics: 3)
    #expect(model.error < 1e-6)
    let best: [Int] = (0..<12).map { text in
      let own = Array(model.textTopics[(3 * text)..<(3 * text + 3)])
      return own.firstIndex(of: own.max() ?? 0) ?? -1
    }
    #expect(Set(best).count == 3)
    for text in 0..<12 { #expect(best[text] == best[text / 4 * 4]) }
    #expect(try TopicModel(of: Self.matrix(rows).termWeights(), topics: 3) == model)
  }

  @Test func `there are no more topics than the texts have`() throws {
    let one = try TopicModel(of: Self.matrix([[1, 2], [2, 4]]), topics: 5)
    #expect(one.topicCount == 1)
    #expect(one.error < 1e-7)
    for rows in [[], [[0, 0], [0, 0]]] as [[[Double]]] {
      let none = try TopicModel(of: Self.matrix(rows).termWeights(), topics: 3)
      #expect(none.topicCount == 0)
      #expect(none.error == 0)
      #expect(none.hasConverged)
    }
    let weights = try Self.matrix([[0, 0], [0, 3]]).termWeights()
    #expect(weights.values == [1])
    #expect(throws: KernelError.self) { try TopicModel(of: weights, topics: 0) }
    #expect(throws: KernelError.self) {
      try TopicModel(of: weights, topics: 1, limits: TopicModel.Limits(rounds: 0))
    }
    #expect(throws: KernelError.self) {
      try TopicModel(of: weights, topics: 1, limits: TopicModel.Limits(tolerance: -1))
    }
    #expect(throws: KernelError.self) { try SparseMatrix(columnCount: 1, rows: [[(1, 1)]]) }
    #expect(throws: KernelError.self) { try SparseMatrix(columnCount: 1, rows: [[(0, -1)]]) }
  }
}
