extension GrowthFit {
  /// The fit in one plain sentence, for a caption or a method section.
  ///
  /// - Parameters:
  ///   - firstYear: the year of the series' first value.
  ///   - quantity: what grew, as the beginning of a sentence: `"Annual output"`.
  ///
  ///     "Annual output from 1996 to 2024 grew exponentially, by 11.9 % a year, doubling every
  ///     6.2 years (R² = 0.952)."
  public func sentence(firstYear: Int, quantity: String = "Annual output") -> String {
    let lastYear = firstYear + valueCount - 1
    return "\(quantity) from \(firstYear) to \(lastYear) \(course(firstYear: firstYear))\(quality)."
  }

  private func course(firstYear: Int) -> String {
    switch model {
    case .linear:
      let slope = self["slope"] ?? 0
      return slope == 0
        ? "stayed level"
        : "\(slope > 0 ? "rose" : "fell") linearly, by \(DecimalText.fixed(abs(slope), 2)) a year"
    case .exponential:
      let rate = self["rate"] ?? 0
      let percent = DecimalText.fixed(abs(Elementary.exp(rate) - 1) * 100, 1)
      if let doublingTime {
        let years = DecimalText.fixed(doublingTime, 1)
        return "grew exponentially, by \(percent) % a year, doubling every "
          + (years == "1.0" ? "year" : "\(years) years")
      }
      return rate == 0 ? "stayed level" : "shrank exponentially, by \(percent) % a year"
    case .power:
      return "followed a power of time with exponent \(DecimalText.fixed(self["exponent"] ?? 0, 2))"
    case .logistic:
      let capacity = DecimalText.fixed(self["capacity"] ?? 0, 0)
      if flags.contains(.unidentifiedCapacity) {
        return "followed the early part of a logistic curve whose ceiling it does not show yet"
      }
      let turning = DecimalText.fixed(Double(firstYear - 1) + (self["midpoint"] ?? 0), 1)
      return "followed a logistic curve towards \(capacity), with its turning point in \(turning)"
    }
  }

  private var quality: String {
    let caution = flags.contains(.notConverged) ? "; the search for the best curve did not end" : ""
    guard let rSquared else { return caution }
    return " (R² = \(DecimalText.fixed(rSquared, 3)))" + caution
  }
}

/// Numbers as text with a fixed number of decimals, without Foundation.
enum DecimalText {
  /// Rounded half away from zero; values too large for it come in the shortest exact form.
  static func fixed(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 9e15 else { return value.description }
    let digits = String(Int(abs(scaled)))
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
