/// Rows of a matrix most of whose entries are 0, such as the terms of texts.
public struct SparseMatrix: Equatable, Sendable {
  /// `rowCount + 1` indices into `columns`.
  public let offsets: [Int32]
  /// The columns of each row's entries, ascending.
  public let columns: [Int32]
  /// Their values.
  public let values: [Double]
  public let columnCount: Int

  public var rowCount: Int { offsets.count - 1 }

  /// - Parameters:
  ///   - columnCount: how many columns; they are numbered from 0.
  ///   - rows: for each row its entries in any order; those of the same column are added up.
  /// - Throws: `KernelError` for a column out of range, or a value that is negative or not finite.
  /// - Complexity: O(rows + columns + entries).
  public init(
    columnCount: Int, rows: [[(column: Int32, value: Double)]]
  ) throws(KernelError) {
    var entries = SparseRows(rowCount: rows.count, capacity: rows.reduce(0) { $0 + $1.count })
    for (row, list) in rows.enumerated() {
      for (column, value) in list {
        guard column >= 0, Int(column) < columnCount, value >= 0, value.isFinite else {
          throw KernelError(
            "row \(row) has \(value) in column \(column); there are \(columnCount) columns, "
              + "numbered from 0, and values are finite and not negative")
        }
        entries.append(row: Int32(row), column: column, value: value)
      }
    }
    let sorted = entries.sortedAndMerged(columnCount: columnCount)
    offsets = sorted.offsets
    columns = sorted.columns
    values = sorted.values
    self.columnCount = columnCount
  }

  private init(_ other: SparseMatrix, values: [Double]) {
    offsets = other.offsets
    columns = other.columns
    columnCount = other.columnCount
    self.values = values
  }

  /// The entries of a row, as places in `columns` and `values`.
  func entries(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// Term frequencies weighted by how rare a term is, each row of length 1.
  ///
  /// The weight of a term in a text is tf · (ln((1 + N) / (1 + df)) + 1), for N texts of which df
  /// have the term, as scikit-learn has it by default; a text without terms stays 0.
  /// - Complexity: O(rows + columns + entries).
  /// - Source: K. Spärck Jones, J. Documentation 28 (1972), doi:10.1108/eb026526.
  public func termWeights() -> SparseMatrix {
    var texts = [Double](repeating: 0, count: columnCount)
    for (column, value) in zip(columns, values) where value > 0 { texts[Int(column)] += 1 }
    let rarity = texts.map { Elementary.log((1 + Double(rowCount)) / (1 + $0)) + 1 }
    var weights = zip(columns, values).map { $1 * rarity[Int($0)] }
    for row in 0..<rowCount {
      let length = entries(of: row).reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
      for entry in entries(of: row) where length > 0 { weights[entry] /= length }
    }
    return SparseMatrix(self, values: weights)
  }

  /// The products of the rows with each of some vectors: `result[row * width + v]`.
  /// - Parameter vectors: `vectors[column * width + v]`.
  func times(_ vectors: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: rowCount * width)
    result.withUnsafeMutableBufferPointer { result in
      vectors.withUnsafeBufferPointer { vectors in
        for row in 0..<rowCount {
          for entry in entries(of: row) {
            let (start, value) = (Int(columns[entry]) * width, values[entry])
            for v in 0..<width { result[row * width + v] += value * vectors[start + v] }
          }
        }
      }
    }
    return result
  }

  /// The products of the columns with each of some vectors: `result[column * width + v]`.
  /// - Parameter vectors: `vectors[row * width + v]`.
  func transposedTimes(_ vectors: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columnCount * width)
    result.withUnsafeMutableBufferPointer { result in
      vectors.withUnsafeBufferPointer { vectors in
        for row in 0..<rowCount {
          for entry in entries(of: row) {
            let (start, value) = (Int(columns[entry]) * width, values[entry])
            for v in 0..<width { result[start + v] += value * vectors[row * width + v] }
          }
        }
      }
    }
    return result
  }
}
