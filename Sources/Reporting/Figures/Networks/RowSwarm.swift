/// Circles at given places across, moved up and down until none overlaps another: a row of a timeline.
struct RowSwarm {
  /// How far below (above, if negative) the row's line each circle stands.
  let offsets: [Double]
  /// How far circles reach above and below the line.
  let above: Double
  let below: Double

  /// Places circles one after another, each as near to the line as it can be; of two places that
  /// are equally near, the one above.
  ///
  /// - Complexity: O(n²) for n circles of a row.
  init(x: [Double], radii: [Double], gap: Double) {
    var offsets = [Double](repeating: 0, count: x.count)
    for index in x.indices {
      var blocked: [ClosedRange<Double>] = []
      for other in 0..<index {
        let least = radii[index] + radii[other] + gap
        let across = x[index] - x[other]
        guard abs(across) < least else { continue }
        let reach = (least * least - across * across).squareRoot()
        blocked.append((offsets[other] - reach)...(offsets[other] + reach))
      }
      var candidates = [0.0]
      for range in blocked { candidates += [range.lowerBound, range.upperBound] }
      candidates.sort { (abs($0), $0) < (abs($1), $1) }
      offsets[index] =
        candidates.first { candidate in
          blocked.allSatisfy {
            candidate <= $0.lowerBound + 1e-9 || candidate >= $0.upperBound - 1e-9
          }
        } ?? 0
    }
    self.offsets = offsets
    above = zip(offsets, radii).map { $1 - $0 }.max() ?? 0
    below = zip(offsets, radii).map { $0 + $1 }.max() ?? 0
  }
}
