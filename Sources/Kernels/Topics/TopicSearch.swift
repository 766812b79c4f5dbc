/// One topic at a time is made as good as the others let it be.
struct TopicSearch {
  private let topics: Int
  private(set) var texts, terms: [Double]

  init(topics: Int, texts: [Double], terms: [Double]) {
    self.topics = topics
    self.texts = texts
    self.terms = terms
  }

  /// Improves the texts' topics, then the terms'; returns the sum of the projected gradients.
  mutating func round(_ weights: SparseMatrix) -> Double {
    let first = Self.improve(
      &texts, squares: products(terms), linear: weights.times(terms, width: topics), topics)
    let second = Self.improve(
      &terms, squares: products(texts), linear: weights.transposedTimes(texts, width: topics),
      topics)
    return first + second
  }

  private static func improve(
    _ factor: inout [Double], squares: [Double], linear: [Double], _ topics: Int
  ) -> Double {
    var violation = 0.0
    factor.withUnsafeMutableBufferPointer { factor in
      for topic in 0..<topics {
        let own = squares[topic * topics + topic]
        for start in stride(from: 0, to: factor.count, by: topics) {
          var gradient = -linear[start + topic]
          for other in 0..<topics {
            gradient += squares[topic * topics + other] * factor[start + other]
          }
          let value = factor[start + topic]
          violation += abs(value == 0 ? min(0, gradient) : gradient)
          if own != 0 { factor[start + topic] = max(value - gradient / own, 0) }
        }
      }
    }
    return violation
  }

  /// The products of all pairs of topics.
  private func products(_ factor: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: topics * topics)
    for start in stride(from: 0, to: factor.count, by: max(1, topics)) {
      for one in 0..<topics {
        for two in 0..<topics {
          sums[one * topics + two] += factor[start + one] * factor[start + two]
        }
      }
    }
    return sums
  }

  func error(of weights: SparseMatrix) -> Double {
    let all = weights.values.reduce(0) { $0 + $1 * $1 }
    guard topics > 0 else { return all.squareRoot() }
    let images = weights.times(terms, width: topics)
    let common = zip(images, texts).reduce(0) { $0 + $1.0 * $1.1 }
    let own = zip(products(texts), products(terms)).reduce(0) { $0 + $1.0 * $1.1 }
    return max(0, all - 2 * common + own).squareRoot()
  }
}

/// Where the search for topics starts: the positive or the negative parts of the singular vectors,
/// whichever are larger (NNDSVD).
struct NonNegativeStart {
  let topicCount: Int
  let textTopics, termTopics: [Double]

  private static let least = 1e-6

  init(of weights: SparseMatrix, topics: Int) {
    let vectors = SingularVectors(of: weights, count: topics, seed: 1)
    let count = vectors.values.count
    var texts = [Double](repeating: 0, count: weights.rowCount * count)
    var terms = [Double](repeating: 0, count: weights.columnCount * count)
    for topic in 0..<count {
      let (left, right) = (vectors.left[topic], vectors.right[topic])
      // The first pair has one sign throughout, but for rounding.
      let parts =
        topic == 0
        ? [(left.map(abs), right.map(abs))]
        : [
          (left.map { max($0, 0) }, right.map { max($0, 0) }),
          (left.map { max(-$0, 0) }, right.map { max(-$0, 0) }),
        ]
      let sizes = parts.map { Self.length($0.0) * Self.length($0.1) }
      let chosen = sizes.count > 1 && sizes[1] >= sizes[0] ? 1 : 0
      guard sizes[chosen] > 0 else { continue }
      let factor = (vectors.values[topic] * sizes[chosen]).squareRoot()
      Self.fill(&texts, parts[chosen].0, factor, topic, count)
      Self.fill(&terms, parts[chosen].1, factor, topic, count)
    }
    topicCount = count
    textTopics = texts
    termTopics = terms
  }

  private static func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func fill(
    _ table: inout [Double], _ part: [Double], _ factor: Double, _ topic: Int, _ count: Int
  ) {
    let size = length(part)
    for (place, value) in part.enumerated() {
      let scaled = factor * value / size
      table[place * count + topic] = scaled < least ? 0 : scaled
    }
  }
}
