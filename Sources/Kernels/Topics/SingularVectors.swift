/// The greatest singular values of a sparse matrix with their vectors, by subspace iteration.
///
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), 8.2.4.
struct SingularVectors {
  /// From the largest down; those that are 0 but for rounding are left out.
  let values: [Double]
  /// For each value its vectors of length 1 over the rows, and over the columns.
  let left, right: [[Double]]

  /// - Parameters:
  ///   - count: how many are wanted.
  ///   - seed: for the directions of the start, of which the result is independent as long as the
  ///     values differ.
  /// - Complexity: O((count + 10) · entries) for each of at most 400 rounds.
  init(of matrix: SparseMatrix, count: Int, seed: UInt64) {
    let width = min(count + 10, matrix.columnCount, matrix.rowCount)
    guard width > 0 else {
      (values, left, right) = ([], [], [])
      return
    }
    var random = RandomSource(seed: seed)
    var basis = (0..<(matrix.columnCount * width)).map { _ in random.unit() - 0.5 }
    Self.orthonormalise(&basis, width: width)
    var eigen = SymmetricEigen([], size: 0)
    var last: [Double] = []
    for _ in 0..<400 {
      let images = matrix.times(basis, width: width)
      eigen = SymmetricEigen(Self.products(images, width: width), size: width)
      basis = Self.turned(basis, by: eigen.vectors, width: width)
      let wanted = Array(eigen.values.prefix(count))
      let largest = max(wanted.first ?? 0, 0)
      if last.count == wanted.count,
        zip(last, wanted).allSatisfy({ abs($0 - $1) <= 1e-14 * largest })
      {
        break
      }
      last = wanted
      basis = matrix.transposedTimes(matrix.times(basis, width: width), width: width)
      Self.orthonormalise(&basis, width: width)
    }
    let images = matrix.times(basis, width: width)
    var (found, lefts, rights): ([Double], [[Double]], [[Double]]) = ([], [], [])
    for v in 0..<min(count, width) {
      let image = (0..<matrix.rowCount).map { images[$0 * width + v] }
      let length = image.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 1e-10 * max(found.first ?? 0, 1e-300) else { break }
      found.append(length)
      lefts.append(image.map { $0 / length })
      rights.append((0..<matrix.columnCount).map { basis[$0 * width + v] })
    }
    (values, left, right) = (found, lefts, rights)
  }

  /// The products of all pairs of columns.
  private static func products(_ vectors: [Double], width: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: width * width)
    for start in stride(from: 0, to: vectors.count, by: width) {
      for one in 0..<width {
        for two in 0..<width {
          sums[one * width + two] += vectors[start + one] * vectors[start + two]
        }
      }
    }
    return sums
  }

  /// The columns joined by the weights of each new direction.
  private static func turned(_ vectors: [Double], by weights: [[Double]], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: vectors.count)
    for start in stride(from: 0, to: vectors.count, by: width) {
      for (v, direction) in weights.enumerated() {
        var sum = 0.0
        for old in 0..<width { sum += direction[old] * vectors[start + old] }
        result[start + v] = sum
      }
    }
    return result
  }

  /// Gram and Schmidt, twice, so that rounding leaves no overlap; a column that depends on those
  /// before becomes 0.
  private static func orthonormalise(_ vectors: inout [Double], width: Int) {
    let rows = vectors.count / width
    for v in 0..<width {
      var before = 0.0
      for row in 0..<rows { before += vectors[row * width + v] * vectors[row * width + v] }
      for _ in 0..<2 {
        for other in 0..<v {
          var overlap = 0.0
          for row in 0..<rows { overlap += vectors[row * width + v] * vectors[row * width + other] }
          for row in 0..<rows { vectors[row * width + v] -= overlap * vectors[row * width + other] }
        }
      }
      var square = 0.0
      for row in 0..<rows { square += vectors[row * width + v] * vectors[row * width + v] }
      let isIndependent = square > 1e-24 * before && square > 0
      let factor = isIndependent ? 1 / square.squareRoot() : 0
      for row in 0..<rows { vectors[row * width + v] *= factor }
    }
  }
}
