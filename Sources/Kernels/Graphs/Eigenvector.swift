/// Eigenvector centrality, and whether it was found.
public struct EigenvectorCentrality: Equatable, Sendable {
  /// A value for each node, 0...1, whose squares add up to 1; 0 outside the largest component.
  public let values: [Double]
  /// The largest eigenvalue.
  public let eigenvalue: Double
  /// How far from an eigenvector the values are: the length of (A x - λ x) / λ.
  public let residual: Double
}

extension Graph {
  /// Eigenvector centrality of the largest component: A x = λ x for the largest λ, ‖x‖₂ = 1.
  ///
  /// Nodes outside the largest component (of equal ones, that of the smallest node) have 0: the
  /// vector of a disconnected graph is not unique. Without edges every value is 0.
  ///
  /// - Parameters:
  ///   - isWeighted: false takes every weight as 1.
  ///   - tolerance: the residual at which to stop. Where the two largest eigenvalues nearly agree
  ///     it may not be reached; `residual` says what was.
  /// - Complexity: O(n + m) a step, at most 40 restarts of 60 steps; O(60 n) memory.
  ///
  /// Source: P. Bonacich, J. Math. Sociol. 2 (1972), doi:10.1080/0022250X.1972.9989806; restarted
  /// Lanczos iteration, B. Parlett, The Symmetric Eigenvalue Problem (1980), chapter 13.
  public func eigenvector(
    isWeighted: Bool = true, tolerance: Double = 1e-12
  ) -> EigenvectorCentrality {
    let parts = components()
    let members = parts.count > 0 ? parts.members(of: 0) : []
    var values = [Double](repeating: 0, count: nodeCount)
    guard members.count > 1 else {
      return EigenvectorCentrality(values: values, eigenvalue: 0, residual: 0)
    }
    let part = members.count == nodeCount ? self : subgraph(of: members)
    let entries =
      isWeighted ? part.weights : [Double](repeating: 1, count: part.weights.count)
    let scale = entries.max() ?? 0
    guard scale > 0 else {
      return EigenvectorCentrality(values: values, eigenvalue: 0, residual: 0)
    }
    let found = part.leadingEigenvector(entries: entries.map { $0 / scale }, tolerance: tolerance)
    for (index, node) in members.enumerated() { values[Int(node)] = found.vector[index] }
    return EigenvectorCentrality(
      values: values, eigenvalue: found.value * scale, residual: found.residual)
  }

  private func leadingEigenvector(
    entries: [Double], tolerance: Double
  ) -> (vector: [Double], value: Double, residual: Double) {
    // A positive start cannot be orthogonal to the leading vector, which has no negative value.
    var vector = weightedDegrees(of: entries).map { $0 + 1e-3 }
    normalize(&vector)
    var value = 0.0
    var residual = Double.infinity
    for _ in 0..<40 {
      var basis: [[Double]] = [vector]
      var diagonal: [Double] = []
      var beside: [Double] = []
      while true {
        var next = multiplied(entries, by: basis[basis.count - 1])
        diagonal.append(dot(next, basis[basis.count - 1]))
        // Twice is enough to keep the basis orthogonal (Parlett, section 6.9).
        for _ in 0..<2 {
          for known in basis { subtract(dot(next, known), of: known, from: &next) }
        }
        let length = dot(next, next).squareRoot()
        if basis.count == min(60, vector.count) || length < 1e-13 { break }
        beside.append(length)
        for index in next.indices { next[index] /= length }
        basis.append(next)
      }
      let weights = leadingVector(diagonal: diagonal, beside: beside)
      var mixed = [Double](repeating: 0, count: vector.count)
      for (weight, part) in zip(weights, basis) { subtract(-weight, of: part, from: &mixed) }
      // Rounding may leave values of the wrong sign next to 0.
      vector = mixed.map { abs($0) }
      normalize(&vector)
      let image = multiplied(entries, by: vector)
      value = dot(image, vector)
      var rest = image
      subtract(value, of: vector, from: &rest)
      residual = dot(rest, rest).squareRoot() / value
      if residual <= tolerance { break }
    }
    return (vector, value, residual)
  }

  private func weightedDegrees(of entries: [Double]) -> [Double] {
    (0..<nodeCount).map { node in
      entries[Int(offsets[node])..<Int(offsets[node + 1])].reduce(0, +)
    }
  }

  private func multiplied(_ entries: [Double], by vector: [Double]) -> [Double] {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        entries.withUnsafeBufferPointer { entries in
          vector.withUnsafeBufferPointer { vector in
            (0..<nodeCount).map { node in
              var sum = 0.0
              for entry in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                sum += entries[entry] * vector[Int(targets[entry])]
              }
              return sum
            }
          }
        }
      }
    }
  }
}

private func dot(_ first: [Double], _ second: [Double]) -> Double {
  var sum = 0.0
  for index in first.indices { sum += first[index] * second[index] }
  return sum
}

private func subtract(_ factor: Double, of part: [Double], from vector: inout [Double]) {
  for index in vector.indices { vector[index] -= factor * part[index] }
}

private func normalize(_ vector: inout [Double]) {
  let length = dot(vector, vector).squareRoot()
  for index in vector.indices { vector[index] /= length }
}

/// The eigenvector of the largest eigenvalue of a symmetric tridiagonal matrix.
///
/// The eigenvalue by bisection on Sturm sequences, the vector by inverse iteration.
private func leadingVector(diagonal: [Double], beside: [Double]) -> [Double] {
  let size = diagonal.count
  if size == 1 { return [1] }
  var low = -Double.infinity
  var high = -Double.infinity
  for row in 0..<size {
    let radius = (row > 0 ? beside[row - 1] : 0) + (row < size - 1 ? beside[row] : 0)
    low = max(low, diagonal[row])
    high = max(high, diagonal[row] + radius)
  }
  // No eigenvalue is above `high`, and the largest is not below the largest diagonal element.
  while true {
    let middle = (low + high) / 2
    if middle <= low || middle >= high { break }
    var isAbove = false
    var pivot = diagonal[0] - middle
    if pivot > 0 { isAbove = true }
    for row in 1..<size where !isAbove {
      if pivot == 0 { pivot = -1e-300 }
      pivot = diagonal[row] - middle - beside[row - 1] * beside[row - 1] / pivot
      if pivot > 0 { isAbove = true }
    }
    if isAbove { low = middle } else { high = middle }
  }
  // With all pivots negative the recurrence is stable without exchanging rows.
  let shift = high + abs(high) * 4e-16
  var vector = [Double](repeating: 1, count: size)
  for _ in 0..<4 {
    var pivots = diagonal
    for row in 0..<size {
      pivots[row] -= shift
      if row > 0 {
        let factor = beside[row - 1] / pivots[row - 1]
        pivots[row] -= factor * beside[row - 1]
        vector[row] -= factor * vector[row - 1]
      }
      if abs(pivots[row]) < 1e-300 { pivots[row] = -1e-300 }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      if row < size - 1 { vector[row] -= beside[row] * vector[row + 1] }
      vector[row] /= pivots[row]
    }
    normalize(&vector)
  }
  return vector
}
