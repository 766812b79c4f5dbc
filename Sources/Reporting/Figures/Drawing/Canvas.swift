import Kernels
import Wording

/// A figure while it is drawn, with the boxes of what must not overlap.
struct Canvas {
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  /// Grows as parts are added below each other.
  var bottom = 0.0
  var svg = SVGBuilder()
  let prefix: String
  /// Whether rims are strokes of the texts themselves, or elements of their own.
  let strokesRims: Bool
  /// Definitions that elements refer to by id.
  var definitions = SVGBuilder()

  var height: Int { Int(bottom.rounded(.up)) }

  static let fonts = "Helvetica Neue, Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif"

  init(_ options: FigureOptions) {
    width = Double(options.width)
    prefix = options.identifierPrefix
    strokesRims = options.strokesRims
  }

  /// Writes a line of text with its baseline at `y`.
  mutating func text(
    _ content: String, x: Double, y: Double, size: Double = 12, fill: String = Palette.ink,
    anchor: Anchor = .start, isBold: Bool = false, title: String? = nil, rim: String? = nil
  ) {
    svg.textual(
      "text",
      [
        "x": x, "y": y, "font-size": size, "fill": fill,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
        "font-weight": isBold ? "bold" : nil,
      ], content, title: title, rim: rim)
  }

  /// The colour of the rim that a text itself has; nil when the rim is an element of its own.
  func stroke(_ rim: String = Palette.paper) -> String? { strokesRims ? rim : nil }

  /// Text with a white rim, for places where lines run below it. The rim is an element of its own,
  /// because not every program knows `paint-order`.
  mutating func haloedText(
    _ content: String, x: Double, y: Double, size: Double, fill: String = Palette.ink,
    rim: String = Palette.paper, anchor: Anchor = .start, isBold: Bool = false
  ) {
    halo(content, x: x, y: y, size: size, rim: rim, anchor: anchor, isBold: isBold)
    text(
      content, x: x, y: y, size: size, fill: fill, anchor: anchor, isBold: isBold,
      rim: stroke(rim))
  }

  /// A line of text with exponents, with a white rim.
  mutating func haloedText(
    _ runs: [TextRun], x: Double, y: Double, size: Double, fill: String, isBold: Bool
  ) {
    let weight = isBold ? "bold" : nil
    if !strokesRims {
      svg.textual(
        "text",
        [
          "class": "halo", "x": x, "y": y, "font-size": size, "fill": Palette.paper,
          "stroke": Palette.paper, "stroke-width": 3, "stroke-linejoin": "round",
          "font-weight": weight, "aria-hidden": "true",
        ], runs, size: size)
    }
    svg.textual(
      "text", ["x": x, "y": y, "font-size": size, "fill": fill, "font-weight": weight], runs,
      size: size, rim: stroke())
  }

  /// The white rim of a text alone; nothing when texts have their rims themselves.
  mutating func halo(
    _ content: String, x: Double, y: Double, size: Double, rim: String = Palette.paper,
    anchor: Anchor = .start, isBold: Bool = false, node: Int? = nil
  ) {
    guard !strokesRims else { return }
    svg.textual(
      "text",
      [
        "class": "halo", "data-node": node, "x": x, "y": y, "font-size": size, "fill": rim,
        "stroke": rim,
        "stroke-width": 3, "stroke-linejoin": "round", "stroke-opacity": 0.9,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
        "font-weight": isBold ? "bold" : nil, "aria-hidden": "true",
      ], content)
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = Palette.rule,
    width: Double = 1
  ) {
    svg.element(
      "line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": stroke, "stroke-width": width])
  }

  /// Small grey text in lines below everything, and some room under it.
  mutating func signature(_ text: String) {
    let margin = Canvas.margin
    bottom += 6
    for line in TextFitting.lines(text, width: width - 2 * margin, size: 11) {
      bottom += 15
      self.text(line, x: margin, y: bottom, size: 11, fill: Palette.secondary)
    }
    bottom += 14
  }

  /// The room that is kept free at the edges.
  static let margin = 16.0

  /// The whole document.
  func document(title: String, description: String, options: FigureOptions) -> String {
    var builder = SVGBuilder()
    builder.group(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
        "viewBox": "0 0 \(NumberText.short(width)) \(height)", "role": "img",
        "aria-labelledby": "\(prefix)title \(prefix)desc", "font-family": Canvas.fonts,
      ]
    ) { svg in
      svg.textual("title", ["id": "\(prefix)title"], title)
      svg.textual("desc", ["id": "\(prefix)desc"], description)
      if !definitions.text.isEmpty { svg.group("defs") { $0.append(definitions) } }
      svg.element(
        "rect", ["width": width, "height": height, "fill": Palette.paper])
      svg.append(self.svg)
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + builder.text
  }
}

extension Canvas {
  /// A small figure that says why there is nothing to see.
  static func saying(_ text: String, _ options: FigureOptions) -> Canvas {
    var canvas = Canvas(options)
    canvas.bottom = 40
    for line in TextFitting.lines(text, width: canvas.width - 2 * margin, size: 14) {
      canvas.text(
        line, x: canvas.width / 2, y: canvas.bottom, size: 14, fill: Palette.secondary,
        anchor: .middle)
      canvas.bottom += 20
    }
    canvas.bottom += 16
    return canvas
  }
}
