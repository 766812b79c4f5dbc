import Wording

/// The `d` attribute of a path, built step by step.
struct PathText: SVGValue {
  private(set) var attributeText = ""

  mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }

  /// A curve with one control point.
  mutating func curve(_ controlX: Double, _ controlY: Double, _ x: Double, _ y: Double) {
    add("Q", controlX, controlY, x, y)
  }

  /// A curve with two control points.
  mutating func curve(
    _ firstX: Double, _ firstY: Double, _ secondX: Double, _ secondY: Double, _ x: Double,
    _ y: Double
  ) {
    add("C", firstX, firstY, secondX, secondY, x, y)
  }

  mutating func close() { attributeText += "Z" }

  private mutating func add(_ command: String, _ numbers: Double...) {
    attributeText += command + numbers.map(NumberText.short).joined(separator: " ")
  }
}
