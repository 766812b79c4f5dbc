import Glibc
import Wording

/// An axis on which equal distances are equal ratios.
struct LogarithmicAxis {
  let least: Double
  let largest: Double
  /// Where the least and the largest value are, in pixels.
  let start: Double
  let end: Double

  init(_ least: Double, _ largest: Double, start: Double, end: Double) {
    self.least = max(least, 1e-9)
    self.largest = max(largest, self.least * 1.000001)
    self.start = start
    self.end = end
  }

  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  func place(_ value: Double) -> Double {
    let share = log10(max(value, 1e-12) / least) / log10(largest / least)
    return start + (end - start) * share
  }

  /// The powers of ten within; with 2 and 5 times of them, or all multiples, where there are few.
  var ticks: [Double] {
    var values: [Double] = []
    let span = log10(largest / least)
    var power = 1e-9
    while power <= largest * 1.0001 {
      let factors = span < 1.1 ? (1...9).map(Double.init) : span < 2.5 ? [1, 2, 5] : [1]
      for factor in factors {
        let value = power * factor
        if value >= least * 0.9999, value <= largest * 1.0001 { values.append(value) }
      }
      power *= 10
    }
    return values
  }

  /// Draws it below a chart, with its ticks and what its numbers are.
  func draw(
    _ title: String, from left: Double, to right: Double, at bottom: Double,
    on canvas: inout Canvas
  ) {
    canvas.line(left, bottom, right, bottom, stroke: Palette.secondary)
    for tick in ticks where tick >= 1 {
      canvas.line(place(tick), bottom, place(tick), bottom + 5, stroke: Palette.secondary)
      canvas.text(
        Int(tick.rounded()).grouped, x: place(tick), y: bottom + 18, size: 11,
        fill: Palette.secondary, anchor: .middle)
    }
    canvas.text(
      title, x: (left + right) / 2, y: bottom + 36, size: 11, fill: Palette.secondary,
      anchor: .middle, isBold: true)
  }
}
