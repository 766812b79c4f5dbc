/// The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
///
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), 8.5.
struct SymmetricEigen {
  /// From the largest down.
  private(set) var values: [Double]
  /// The vector of each value, of length 1; its largest component in size, the first of equal ones,
  /// is positive.
  private(set) var vectors: [[Double]]

  /// - Parameter matrix: `matrix[row * size + column]`, symmetric.
  /// - Complexity: O(n³) for each of some ten sweeps.
  init(_ matrix: [Double], size: Int) {
    var (work, rotations) = (matrix, [Double](repeating: 0, count: size * size))
    for index in 0..<size { rotations[index * size + index] = 1 }
    work.withUnsafeMutableBufferPointer { work in
      rotations.withUnsafeMutableBufferPointer { rotations in
        Self.diagonalise(work, rotations, size)
      }
    }
    let order = (0..<size).sorted { one, two in
      (-work[one * size + one], one) < (-work[two * size + two], two)
    }
    values = order.map { work[$0 * size + $0] }
    // Rotations are kept by rows, each of them a vector.
    vectors = order.map { index in
      Self.signed(Array(rotations[(index * size)..<((index + 1) * size)]))
    }
  }

  private static func diagonalise(
    _ work: UnsafeMutableBufferPointer<Double>, _ rotations: UnsafeMutableBufferPointer<Double>,
    _ size: Int
  ) {
    for _ in 0..<60 {
      var (outside, inside) = (0.0, 0.0)
      for row in 0..<size {
        inside += work[row * size + row] * work[row * size + row]
        for column in 0..<row { outside += work[row * size + column] * work[row * size + column] }
      }
      guard outside > 1e-32 * inside, outside > 0 else { return }
      for row in 0..<size {
        for column in (row + 1)..<max(size, row + 1) { rotate(work, rotations, size, row, column) }
      }
    }
  }

  /// Makes one pair of entries 0.
  private static func rotate(
    _ work: UnsafeMutableBufferPointer<Double>, _ rotations: UnsafeMutableBufferPointer<Double>,
    _ size: Int, _ p: Int, _ q: Int
  ) {
    let entry = work[p * size + q]
    guard entry != 0 else { return }
    let theta = (work[q * size + q] - work[p * size + p]) / (2 * entry)
    let root = (theta * theta + 1).squareRoot()
    let tangent = theta >= 0 ? 1 / (theta + root) : 1 / (theta - root)
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<size {
      let (one, two) = (work[index * size + p], work[index * size + q])
      work[index * size + p] = cosine * one - sine * two
      work[index * size + q] = sine * one + cosine * two
    }
    for index in 0..<size {
      let (one, two) = (work[p * size + index], work[q * size + index])
      work[p * size + index] = cosine * one - sine * two
      work[q * size + index] = sine * one + cosine * two
      let (first, second) = (rotations[p * size + index], rotations[q * size + index])
      rotations[p * size + index] = cosine * first - sine * second
      rotations[q * size + index] = sine * first + cosine * second
    }
  }

  /// The vector or its opposite: which one an eigenvector is means nothing, but must be settled.
  static func signed(_ vector: [Double]) -> [Double] {
    var largest = 0.0
    for component in vector where abs(component) > abs(largest) * (1 + 1e-9) {
      largest = component
    }
    return largest < 0 ? vector.map { -$0 } : vector
  }
}
