/// The colours of the figures. A colour means one thing in a figure.
enum Palette {
  static let ink = "#1f2430"
  static let secondary = "#5b6472"
  static let rule = "#d9dde3"
  static let panel = "#f6f7f9"
  static let paper = "#ffffff"
  static let burst = "#d7191c"
  static let pivotal = "#7b2fbe"
  static let present = "#7fa3a8"
  static let absent = "#edeff2"
  static let quantity = "#3f6f98"
  static let quantityPale = "#b9cbdb"
  static let fit = "#c2500a"

  /// Magma from 0.13 to 0.88, earliest dark: even to the eye, and readable in grey.
  private static let years: [(Int, Int, Int)] = [
    (0x1c, 0x10, 0x44), (0x4f, 0x12, 0x7b), (0x81, 0x25, 0x81), (0xb5, 0x36, 0x7a),
    (0xe5, 0x59, 0x64), (0xfb, 0x87, 0x61), (0xfe, 0xc2, 0x87),
  ]

  /// The colour of a year in a period.
  static func year(_ year: Int, in period: ClosedRange<Int>) -> String {
    guard period.count > 1 else { return hexadecimal(years[3]) }
    let inside = min(max(year, period.lowerBound), period.upperBound) - period.lowerBound
    let place = Double(inside) / Double(period.count - 1) * Double(years.count - 1)
    let index = min(Int(place), years.count - 2)
    let share = place - Double(index)
    func mix(_ low: Int, _ high: Int) -> Int {
      Int((Double(low) + (Double(high) - Double(low)) * share).rounded())
    }
    let (low, high) = (years[index], years[index + 1])
    return hexadecimal((mix(low.0, high.0), mix(low.1, high.1), mix(low.2, high.2)))
  }

  /// Okabe and Ito's colours, then hues evenly spaced at equal lightness (OKLCH 0.62, 0.12).
  private static let clusters: [(Int, Int, Int)] = [
    (0x00, 0x72, 0xb2), (0xe6, 0x9f, 0x00), (0x00, 0x9e, 0x73), (0xcc, 0x79, 0xa7),
    (0x56, 0xb4, 0xe9), (0xd5, 0x5e, 0x00), (0xf0, 0xe4, 0x42), (0x99, 0x99, 0x99),
    (0xbe, 0x65, 0x6c), (0x8a, 0x8a, 0x2e), (0x00, 0x97, 0xa0), (0x84, 0x75, 0xc4),
    (0xb9, 0x6d, 0x3d), (0x54, 0x95, 0x4e), (0x2e, 0x8c, 0xc2), (0xad, 0x68, 0xa3),
  ]

  /// The colour of a cluster; clusters beyond the colours are grey, so that none looks like another's.
  static func cluster(_ number: Int) -> String {
    clusters.indices.contains(number) ? hexadecimal(clusters[number]) : "#b0b5bd"
  }

  /// The cluster's colour, dark enough for text on white (contrast at least 4.5).
  static func clusterText(_ number: Int) -> String {
    guard clusters.indices.contains(number) else { return secondary }
    var colour = clusters[number]
    while luminance(colour) > 0.17 {
      colour = (colour.0 * 19 / 20, colour.1 * 19 / 20, colour.2 * 19 / 20)
    }
    return hexadecimal(colour)
  }

  /// Relative luminance with the square for the exponent of 2.2, which is rather too bright.
  private static func luminance(_ colour: (Int, Int, Int)) -> Double {
    func linear(_ value: Int) -> Double { Double(value * value) / (255 * 255) }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }

  private static func hexadecimal(_ colour: (Int, Int, Int)) -> String {
    let value = colour.0 << 16 | colour.1 << 8 | colour.2
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
