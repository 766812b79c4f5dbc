/// Numbers as text, the same on every machine.
package enum NumberText {
  /// At most two decimals, none that are zero, as coordinates are written. What is not finite is 0.
  package static func short(_ value: Double) -> String {
    let fixed = fixed(value, 2)
    guard fixed.contains(".") else { return fixed }
    var text = fixed[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : String(text)
  }

  /// A fixed number of decimals, rounded half away from zero.
  package static func fixed(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 9e15 else { return "0" }
    let digits = String(Int(abs(scaled)))
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// With so many digits that matter: `0.00123`, `12.3`, `1230`.
  package static func significant(_ value: Double, _ digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    var places = digits - 1
    var magnitude = abs(value)
    while magnitude >= 10, places > 0 {
      magnitude /= 10
      places -= 1
    }
    while magnitude < 1, places < 9 {
      magnitude *= 10
      places += 1
    }
    return fixed(value, places)
  }

  package static func percent(_ share: Double, _ places: Int = 1) -> String {
    fixed(share * 100, places) + "\u{A0}%"
  }
}

extension Double {
  /// With a fixed number of decimals.
  package func withDecimals(_ places: Int) -> String { NumberText.fixed(self, places) }
}

extension Int {
  /// With commas between groups of three digits.
  package var grouped: String {
    var digits = String(magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// "1 paper", "2 papers".
  package func of(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
