import Glibc

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
}
